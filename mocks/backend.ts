import type { IssuedApiKey } from '../src/model/index.js';
import type { RegenerateBody } from '../src/api/rest/wire.js';
import { type ProjectSeed, seedProjects } from './data.js';
import { type Fault, FaultQueue, type MockCall } from './faults.js';
import { IdempotencyStore } from './idempotency.js';
import { receiveMessages } from './messages.js';
import { pageOf } from './paging.js';
import { Problem } from './problem.js';
import { KeySigner } from './signer.js';
import { type ChannelRecord, issueKey, type ProjectRecord, publicChannel, recordsOf } from './state.js';

export interface MockBackendOptions {
  /** The projects and channels to begin with. Default: six projects that look like life. */
  readonly projects?: readonly ProjectSeed[] | undefined;
  /** Whether a key is shown again after it was made. Default: `revealable`. */
  readonly keys?: 'revealable' | 'once' | undefined;
  /** How long every answer takes, in milliseconds. Default: 0. */
  readonly latency?: number | undefined;
  /** What {@link MockBackend.snapshot} gave, to go on from there. */
  readonly snapshot?: MockSnapshot | undefined;
  readonly faults?: readonly Fault[] | undefined;
}

/** The whole state of a mock backend, as JSON. It contains the mock's keys. */
export interface MockSnapshot {
  readonly signingKey: JsonWebKey;
  readonly records: ProjectRecord[];
  readonly operations: ReturnType<IdempotencyStore['snapshot']>;
}

/** A backend that keeps the REST contract, in memory, for demos and tests. */
export interface MockBackend {
  /** Answers a request to any base address. It has the signature of the global `fetch`. */
  fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  latency: number;
  /** Strikes the next calls. */
  fail(fault: Fault): void;
  /** Refuses every call of the settings until `signIn()`. */
  signOut(): void;
  /** Refuses regenerations until `signIn()`: a fresh login is wanted (RFC 9470). */
  requireStepUp(): void;
  signIn(): void;
  /** Begins anew, with new keys. */
  reset(): Promise<void>;
  snapshot(): Promise<MockSnapshot>;
  /** Calls back after every change. */
  onChange: (() => void) | undefined;
}

const call: unique symbol = Symbol('call');
type Matched = Readonly<Record<'p' | 'c', string>>;

const routes: readonly { readonly [call]: MockCall; readonly method: string; readonly path: RegExp }[] = [
  { [call]: 'listProjects', method: 'GET', path: /\/projects$/ },
  { [call]: 'getProject', method: 'GET', path: /\/projects\/(?<p>[^/]+)$/ },
  { [call]: 'listChannels', method: 'GET', path: /\/projects\/(?<p>[^/]+)\/channels$/ },
  { [call]: 'getChannel', method: 'GET', path: /\/projects\/(?<p>[^/]+)\/channels\/(?<c>[^/]+)$/ },
  { [call]: 'revealKey', method: 'GET', path: /\/projects\/(?<p>[^/]+)\/channels\/(?<c>[^/]+)\/api-key$/ },
  {
    [call]: 'regenerateKey',
    method: 'POST',
    path: /\/projects\/(?<p>[^/]+)\/channels\/(?<c>[^/]+)\/api-key\/regenerate$/,
  },
  { [call]: 'verifyChannel', method: 'POST', path: /\/projects\/(?<p>[^/]+)\/channels\/(?<c>[^/]+)\/verify$/ },
  { [call]: 'messages', method: 'POST', path: /\/messages$/ },
];

/**
 * Makes a mock backend.
 *
 * @example
 * ```ts
 * const backend = createMockBackend();
 * const api = createRestApi({ base: 'https://mock.test', fetch: backend.fetch });
 * ```
 */
export function createMockBackend(options: MockBackendOptions = {}): MockBackend {
  const { projects = seedProjects, keys = 'revealable', snapshot } = options;
  const faults = new FaultQueue();
  options.faults?.forEach((fault) => faults.add(fault));
  let signer = new KeySigner(snapshot?.signingKey);
  let operations = new IdempotencyStore(snapshot?.operations);
  let records = snapshot ? Promise.resolve(snapshot.records) : recordsOf(projects, signer, Date.now());
  let session: 'open' | 'step-up' | 'closed' = 'open';

  const now = () => new Date().toISOString();

  async function projectOf({ p }: Matched): Promise<ProjectRecord> {
    const found = (await records).find(({ project }) => project.id === decodeURIComponent(p));
    if (!found) throw new Problem(404, 'There is no such project.');
    return found;
  }

  async function channelOf(matched: Matched): Promise<ChannelRecord> {
    const found = (await projectOf(matched)).channels.find(({ id }) => id === decodeURIComponent(matched.c));
    if (!found) throw new Problem(404, 'There is no such channel.');
    return found;
  }

  function authenticate(request: Request, wanted: MockCall): string {
    if (session === 'closed') throw new Problem(401, 'Sign in first.', { 'www-authenticate': 'Bearer' });
    if (session === 'step-up' && wanted === 'regenerateKey') {
      const challenge = 'Bearer error="insufficient_user_authentication", max_age=300';
      throw new Problem(401, 'Sign in again to change a key.', { 'www-authenticate': challenge });
    }
    return /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? 'Ada Lovelace';
  }

  async function regenerate(request: Request, matched: Matched, principal: string): Promise<Response> {
    const channel = await channelOf(matched);
    const name = JSON.stringify([channel.projectId, channel.id]);
    const id = request.headers.get('idempotency-key');
    if (!id) throw new Problem(400, 'The header Idempotency-Key is missing.');
    const text = (await request.text()) || '{}';
    const { overlapSeconds } = parseBody(text);
    const known = operations.begin(principal, name, id, text, channel.key.id, Date.now());
    if (known) return answerKey(known);
    try {
      const ifMatch = request.headers.get('if-match');
      if (ifMatch !== null && ifMatch !== `"${channel.key.version}"`) {
        throw new Problem(412, `The key was changed at ${channel.key.createdAt}.`);
      }
      if (overlapSeconds !== undefined) throw new Problem(422, 'This service does not keep old keys working.');
      const replaced = channel.key;
      const key = await issueKey(signer, channel, now(), principal);
      if (channel.key !== replaced) throw new Problem(412, `The key was changed at ${channel.key.createdAt}.`);
      // From here on the old key is refused. The channel counts as integrated again once the new one is used.
      channel.key = key;
      channel.status = 'not-integrated';
      operations.commit(name, id, key);
      return answerKey(key);
    } catch (problem) {
      operations.release(name, id);
      throw problem;
    }
  }

  async function handle(request: Request, wanted: MockCall, matched: Matched): Promise<Response> {
    if (wanted === 'messages') {
      const all = (await records).flatMap(({ channels }) => channels);
      return receiveMessages(request, (token) => all.find(({ key }) => key.value === token), now());
    }
    const principal = authenticate(request, wanted);
    const parameters = new URL(request.url).searchParams;
    switch (wanted) {
      case 'listProjects':
        return Response.json(
          pageOf(
            (await records).map(({ project }) => project),
            parameters,
          ),
        );
      case 'getProject':
        return Response.json((await projectOf(matched)).project);
      case 'listChannels':
        return Response.json(pageOf((await projectOf(matched)).channels.map(publicChannel), parameters));
      case 'revealKey': {
        const { key } = await channelOf(matched);
        const { value, ...metadata } = key;
        return answerKey(keys === 'once' ? metadata : { ...metadata, value });
      }
      case 'regenerateKey':
        return regenerate(request, matched, principal);
      case 'getChannel':
      case 'verifyChannel':
        return Response.json(publicChannel(await channelOf(matched)));
    }
  }

  async function respond(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (backend.latency > 0) await new Promise((resolve) => setTimeout(resolve, backend.latency));
    const route = routes.find(({ method, path }) => method === request.method && path.test(pathname));
    if (!route) return new Problem(404, 'There is no such address.').toResponse();
    const matched = (route.path.exec(pathname)?.groups ?? {}) as Matched;
    const before = faults.take(route[call], 'before');
    if (before) return strike(before, request.signal);
    const response = await handle(request, route[call], matched).catch((thrown: unknown) => {
      if (thrown instanceof Problem) return thrown.toResponse();
      throw thrown;
    });
    if (request.method === 'POST') backend.onChange?.();
    const after = faults.take(route[call], 'after');
    if (after) return strike(after, request.signal);
    response.headers.set('date', new Date().toUTCString());
    return response;
  }

  const backend: MockBackend = {
    latency: options.latency ?? 0,
    onChange: undefined,
    fetch: (input, init) => respond(new Request(input, init)),
    fail: (fault) => faults.add(fault),
    signOut: () => (session = 'closed'),
    requireStepUp: () => (session = 'step-up'),
    signIn: () => (session = 'open'),
    async reset() {
      faults.clear();
      session = 'open';
      signer = new KeySigner();
      operations = new IdempotencyStore();
      records = recordsOf(projects, signer, Date.now());
      await records;
      backend.onChange?.();
    },
    async snapshot() {
      return { signingKey: await signer.export(), records: await records, operations: operations.snapshot() };
    },
  };
  return backend;
}

function answerKey(key: Omit<IssuedApiKey, 'value'> & { value?: string }): Response {
  return Response.json(key, { headers: { etag: `"${key.version}"`, 'cache-control': 'no-store' } });
}

function parseBody(text: string): RegenerateBody {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // Falls through.
  }
  throw new Problem(400, 'The body is not a JSON object.');
}

function strike({ kind, headers }: Fault, signal: AbortSignal): Promise<Response> {
  if (typeof kind === 'number')
    return Promise.resolve(new Problem(kind, 'This fault was asked for.', headers).toResponse());
  if (kind === 'network') return Promise.reject(new TypeError('Failed to fetch'));
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
}
