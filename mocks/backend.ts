import type { Channel, IssuedApiKey, Page } from '../src/model/index.js';
import { type ProjectSeed, seedProjects } from './data.js';
import { answerControl } from './control.js';
import { type Fault, faultOfHeader, FaultQueue, type MockCall } from './faults.js';
import { delayOf, faultyReply, pause, type Struck } from './faulty-replies.js';
import { IdempotencyStore } from './idempotency.js';
import { receiveMessages } from './messages.js';
import { pageOf } from './paging.js';
import { Problem } from './problem.js';
import { type Regenerate, regenerate, type RegenerationPoint, setKey } from './regenerate.js';
import { type MatchedCall, matchCall } from './routes.js';
import { KeySigner } from './signer.js';
import {
  findChannel,
  namesOf,
  type ChannelRecord,
  issueKey,
  type ProjectRecord,
  publicChannel,
  recordsOf,
} from './state.js';

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
  /** The seed of what is left to chance. Default: 1. */
  readonly seed?: number | undefined;
  /** Stands in for the regeneration itself, in tests of races. @internal */
  readonly regenerate?: Regenerate | undefined;
  /** Holds regenerations up, in tests of races: between a check and its commit others may come. @internal */
  readonly pauses?: ((point: RegenerationPoint, request: Request) => Promise<void>) | undefined;
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
  /**
   * Strikes the next calls.
   *
   * @throws TypeError for a fault that cannot be.
   */
  fail(fault: Fault): void;
  /** Forgets the faults that have not struck yet. */
  clearFaults(): void;
  /** The faults that are still to strike. */
  faults(): readonly Fault[];
  /** Refuses every call of the settings until `signIn()`. */
  signOut(): void;
  /** Refuses regenerations until `signIn()`: a fresh login is wanted (RFC 9470). */
  requireStepUp(): void;
  signIn(): void;
  /** Somebody else regenerates a channel's key. */
  replaceKey(projectId: string, channelId: string, by?: string): Promise<void>;
  /** Begins anew: new keys, no faults, everybody signed in. */
  reset(): Promise<void>;
  snapshot(): Promise<MockSnapshot>;
  /** Calls back after every change. */
  onChange: (() => void) | undefined;
}

type Ids = MatchedCall['ids'];

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
  const faults = new FaultQueue(options.seed ?? 1);
  options.faults?.forEach((fault) => faults.add(fault));
  let signer = new KeySigner(snapshot?.signingKey);
  let operations = new IdempotencyStore(snapshot?.operations);
  let records = snapshot ? Promise.resolve(snapshot.records) : recordsOf(projects, signer, Date.now());
  let session: 'open' | 'step-up' | 'closed' = 'open';

  const now = () => new Date().toISOString();

  async function projectOf({ p }: Ids): Promise<ProjectRecord> {
    const found = (await records).find(({ project }) => project.id === decodeURIComponent(p));
    if (!found) throw new Problem(404, 'There is no such project.');
    return found;
  }

  async function channelOf(ids: Ids): Promise<ChannelRecord> {
    const found = await findChannel(await projectOf(ids), decodeURIComponent(ids.c), signer);
    if (!found) throw new Problem(404, 'There is no such channel.');
    return found;
  }

  async function channelPage(project: ProjectRecord, parameters: URLSearchParams): Promise<Page<Channel>> {
    const page = pageOf(namesOf(project), parameters);
    const found = await Promise.all(page.items.map(({ id }) => findChannel(project, id, signer)));
    return { ...page, items: found.flatMap((channel) => (channel ? publicChannel(channel) : [])) };
  }

  function authenticate(request: Request, wanted: MockCall): string {
    if (session === 'closed') throw new Problem(401, 'Sign in first.', { 'www-authenticate': 'Bearer' });
    if (session === 'step-up' && wanted === 'regenerateKey') {
      const challenge = 'Bearer error="insufficient_user_authentication", max_age=300';
      throw new Problem(401, 'Sign in again to change a key.', { 'www-authenticate': challenge });
    }
    return /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? 'Ada Lovelace';
  }

  async function newKey(request: Request, ids: Ids, principal: string): Promise<Response> {
    const channel = await channelOf(ids);
    const key = await (options.regenerate ?? regenerate)({
      request,
      principal,
      channel,
      operations,
      issue: () => issueKey(signer, channel, now(), principal),
      pause: async (point) => options.pauses?.(point, request),
    });
    return answerKey(key);
  }

  async function handle(request: Request, wanted: MockCall, ids: Ids): Promise<Response> {
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
        return Response.json((await projectOf(ids)).project);
      case 'listChannels':
        return Response.json(await channelPage(await projectOf(ids), parameters));
      case 'revealKey': {
        const { key } = await channelOf(ids);
        const { value, ...metadata } = key;
        return answerKey(keys === 'once' ? metadata : { ...metadata, value });
      }
      case 'regenerateKey':
        return newKey(request, ids, principal);
      case 'getChannel':
      case 'verifyChannel':
        return Response.json(publicChannel(await channelOf(ids)));
    }
  }

  async function replaceKey(channel: ChannelRecord, by: string): Promise<void> {
    setKey(channel, await issueKey(signer, channel, now(), by));
    backend.onChange?.();
  }

  /** What a faulty reply about this call can be made of; a call without a channel has no keys. */
  async function keysFor(ids: Ids): Promise<Pick<Struck, 'key' | 'foreignKey'>> {
    const found = (await records).find(({ project }) => project.id === decodeURIComponent(ids.p ?? ''));
    const channel = found?.channels.find(({ id }) => id === decodeURIComponent(ids.c ?? ''));
    return { key: channel?.key, foreignKey: found?.channels.find(({ type }) => type !== channel?.type)?.key };
  }

  async function carryOut(request: Request, { call, ids }: MatchedCall): Promise<Response> {
    const response = await handle(request, call, ids).catch(asAnswer);
    if (request.method === 'POST') backend.onChange?.();
    response.headers.set('date', new Date().toUTCString());
    return response;
  }

  async function respond(request: Request): Promise<Response> {
    const control = await answerControl(request, backend);
    if (control) return control;
    if (backend.latency > 0) await pause(backend.latency, request.signal);
    const matched = matchCall(request);
    if (!matched) return new Problem(404, 'There is no such address.').toResponse();
    const { call, ids } = matched;
    const struck = { signal: request.signal, redirect: request.redirect, ...(await keysFor(ids)) };
    const own = faultOfHeader(request, call);

    const before = own?.phase === 'before' ? own : faults.take(call, 'before');
    if (before?.kind === 'slow') await pause(delayOf(before), new AbortController().signal);
    else if (before?.kind === 'twice') await carryOut(request.clone(), matched);
    else if (before?.kind === 'overtaken') await channelOf(ids).then((channel) => replaceKey(channel, 'Grace Hopper'));
    else if (before) return faultyReply(before, struck);

    const response = await carryOut(request, matched);
    const after = own && own.phase !== 'before' ? own : faults.take(call, 'after', 'during');
    if (!after) return response;
    if (after.kind === 'slow') await pause(delayOf(after), request.signal);
    return faultyReply(after, { ...struck, response });
  }

  const backend: MockBackend = {
    latency: options.latency ?? 0,
    onChange: undefined,
    fetch: (input, init) => respond(new Request(input, init)).catch(asAnswer),
    fail: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    faults: () => faults.list(),
    signOut: () => (session = 'closed'),
    requireStepUp: () => (session = 'step-up'),
    signIn: () => (session = 'open'),
    replaceKey: async (p, c, by = 'Grace Hopper') => replaceKey(await channelOf({ p, c }), by),
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

/** A problem is an answer; everything else is a fault that loses the reply. */
function asAnswer(thrown: unknown): Response {
  if (thrown instanceof Problem) return thrown.toResponse();
  throw thrown;
}
