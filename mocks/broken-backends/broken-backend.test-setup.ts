/** What a broken backend is, and how one is made of the mock backend: by changing what passes between it and a client. */
import type { ServiceOptions } from '../../src/testing/check-api/service-options.js';
import type { MockCall } from '../faults.js';
import type { ServerParts } from '../race-track.test-setup.js';
import { changed, type Change, type Exchange, type Tamper } from '../tampering-server.test-setup.js';

export interface BrokenBackend {
  /** What the backend does, as the title of a test. */
  readonly mistake: string;
  /** The checks that find a promise broken. */
  readonly breaks: readonly string[];
  /** Checks that find one broken, too, if the timing is right. */
  readonly mayBreak?: readonly string[];
  readonly parts?: () => ServerParts;
  /** Made anew for each run: it may remember. */
  readonly tamper?: () => Tamper;
  /** It shows only where the channel is changed, though the checks themselves change nothing. */
  readonly showsInChanges?: true;
  /** How the checks are run beside what is usual. */
  readonly options?: Partial<ServiceOptions>;
}

export type Json = Record<string, unknown> & {
  apiKey?: Record<string, unknown>;
  previousKey?: Record<string, unknown> | null;
  items?: Json[];
  key?: Json;
};

/** Changes the JSON of what a call is answered with status 200. */
export function answering(call: MockCall, change: (json: Json, exchange: Exchange) => unknown): () => Tamper {
  return () => async (exchange) => {
    const response = await exchange.forward();
    if (exchange.call !== call || response.status !== 200) return response;
    return changed(response, { body: JSON.stringify(change((await response.json()) as Json, exchange)) });
  };
}

/** Changes the answers that are picked. */
export function where(
  picks: (exchange: Exchange, response: Response) => boolean,
  change: Change | ((response: Response) => Promise<Change>),
): () => Tamper {
  return () => async (exchange) => {
    const response = await exchange.forward();
    if (!picks(exchange, response)) return response;
    return changed(response, typeof change === 'function' ? await change(response) : change);
  };
}

export const onPreflight = ({ request }: Exchange) => request.method === 'OPTIONS';
export const queryOf = ({ request }: Exchange) => new URL(request.url).searchParams;

/** What a page of another origin needs to read an answer. */
export const readable = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, WWW-Authenticate, Date',
};

/** A refusal of its own making, which a page of another origin can read. */
export const refusal = (status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify({ status }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...readable, ...headers },
  });

/** The mock backend signs everybody in. This one wants a sign-in, but for the calls that are open. */
export const signingIn =
  (isOpen: (call: MockCall) => boolean = () => false) =>
  (): Tamper =>
  async (exchange) => {
    const { call, request } = exchange;
    if (!call || call === 'messages' || request.headers.has('authorization')) return exchange.forward();
    if (!isOpen(call)) return refusal(401, { 'www-authenticate': 'Bearer' });
    // By this header the checks know the mock.
    return changed(await exchange.forward(), { headers: { server: null } });
  };
