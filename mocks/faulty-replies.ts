import type { Channel, IssuedApiKey } from '../src/model/index.js';
import type { Fault, FaultName } from './faults.js';
import { faultyPage, type PagingFault } from './faulty-pages.js';
import { Problem } from './problem.js';

/** What a faulty reply can be made of. */
export interface Struck {
  /** The address of the call. */
  readonly url: string;
  readonly signal: AbortSignal;
  /** How the request wants redirects to be taken. */
  readonly redirect: RequestRedirect;
  /** The right answer, where the call was carried out. */
  readonly response?: Response | undefined;
  /** The key of the channel before the call. */
  readonly key?: IssuedApiKey | undefined;
  /** A key of another channel. */
  readonly foreignKey?: IssuedApiKey | undefined;
  /** The channel before the call. */
  readonly channel?: Channel | undefined;
  /** Another channel. */
  readonly foreignChannel?: Channel | undefined;
}

const ten = 10 * 1024 * 1024;
const json = { 'content-type': 'application/json' };

/**
 * Gives the reply that a fault makes of a call.
 *
 * @throws TypeError where the connection is reset; the signal's reason where the caller gives up.
 */
export async function faultyReply(fault: Fault, struck: Struck): Promise<Response> {
  const { kind, headers } = fault;
  if (typeof kind === 'number') return new Problem(kind, 'This fault was asked for.', headers).toResponse();
  switch (kind) {
    case 'network':
      if (fault.phase === 'during') return broken(struck, (body) => body.error(new TypeError('network error')));
      throw new TypeError('Failed to fetch');
    case 'hang':
      if (fault.phase === 'during') return broken(struck, () => undefined);
      return untilAborted(struck.signal);
    case 'cut-off':
      return broken(struck, (body) => body.close());
    case 'drip':
      return dripping(struck, delayOf(fault));
    case 'late':
      throw new TypeError('Failed to fetch');
    case 'slow':
    case 'twice':
    case 'resent':
    case 'overtaken':
      return struck.response ?? new Response(null, { status: 204 });
    case 'html':
      return new Response('<!doctype html><title>Welcome</title><p>Hello.</p>', {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    case 'firewall':
      return new Response('<!doctype html><title>Blocked</title><p>This request was blocked.</p>', {
        status: 403,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    case 'empty':
      return new Response('', { headers: json });
    case 'wrong-schema':
      return Response.json({ id: 42, items: 'none', apiKey: [], value: null });
    case 'huge':
      return new Response(`{"filling":"${'x'.repeat(ten)}"}`, { headers: json });
    case 'redirect':
      if (struck.redirect === 'error') throw new TypeError('Failed to fetch');
      return new Response(null, { status: 302, headers: { location: '/login' } });
    case 'old-channel':
      return Response.json(struck.channel ?? null);
    case 'foreign-channel':
      return Response.json(struck.foreignChannel ?? null);
    case 'cursor-empty':
    case 'cursor-same':
    case 'cursor-circle':
    case 'empty-pages':
    case 'bad-row':
      return faultyPage(kind satisfies PagingFault, struck.url, struck.response);
    default:
      return Response.json((await wrongKey(kind, struck)) ?? null, { headers: { 'cache-control': 'no-store' } });
  }
}

/** How long a fault holds a call up, in milliseconds. */
export function delayOf({ kind, delay = kind === 'late' ? 60_000 : 2000 }: Fault): number {
  return delay;
}

/** A wait that ends early when the caller gives up. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)));
  });
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

async function bytesOf({ response }: Struck): Promise<Uint8Array> {
  return new Uint8Array(response ? await response.arrayBuffer() : []);
}

/** A reply whose head and first half arrive, and then something happens. */
async function broken(
  struck: Struck,
  then: (body: ReadableStreamDefaultController<Uint8Array>) => void,
): Promise<Response> {
  const bytes = await bytesOf(struck);
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return then(controller);
      sent = true;
      controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
    },
  });
  return new Response(body, { status: struck.response?.status ?? 200, headers: json });
}

async function dripping(struck: Struck, delay: number): Promise<Response> {
  const bytes = await bytesOf(struck);
  let next = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next === bytes.length) return controller.close();
      await pause(delay, struck.signal);
      controller.enqueue(bytes.slice(next, ++next));
    },
  });
  return new Response(body, { status: struck.response?.status ?? 200, headers: json });
}

/** A key that is not the new one, in the shape of one. */
async function wrongKey(
  kind: Extract<FaultName, `${string}-key`>,
  { response, key, foreignKey }: Struck,
): Promise<unknown> {
  if (kind === 'old-key') return key;
  if (kind === 'foreign-key') return foreignKey;
  const real = response?.ok ? ((await response.json()) as IssuedApiKey) : key;
  const { value = '', hint = '' } = real ?? {};
  const values = {
    'empty-key': '',
    'masked-key': '•'.repeat(24) + hint,
    'cut-key': value.slice(0, 120),
    'dotted-key': `${value.slice(0, 3)}...${hint}`,
    'hint-key': hint,
  };
  return { ...real, value: values[kind] };
}
