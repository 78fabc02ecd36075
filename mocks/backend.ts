import type { AnsweredApiKey, Channel, Page } from '../src/model/index.js';
import { seedProjects } from './data.js';
import { answerControl } from './control.js';
import { type Fault, faultOfHeader, FaultQueue, type MockCall } from './faults.js';
import { delayOf, faultyReply, pause, type Struck } from './faulty-replies.js';
import { IdempotencyStore } from './idempotency.js';
import { receiveMessages } from './messages.js';
import { pageOf } from './paging.js';
import { Problem } from './problem.js';
import { type OperationContext, regenerate, setKey } from './regenerate.js';
import { type MatchedCall, matchCall } from './routes.js';
import { settle } from './settle.js';
import type { MockBackend, MockBackendOptions } from './mock-backend.js';
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
  const { projects = seedProjects, keys = 'revealable', settles = true, snapshot } = options;
  const { now = Date.now, remember = (stored) => new IdempotencyStore(stored) } = options;
  const faults = new FaultQueue(options.seed ?? 1);
  options.faults?.forEach((fault) => faults.add(fault));
  let signer = new KeySigner(snapshot?.signingKey);
  let operations = remember(snapshot && { commits: snapshot.operations, fences: snapshot.fences ?? [] });
  let records = snapshot ? Promise.resolve(snapshot.records) : recordsOf(projects, signer, now());
  let session: 'open' | 'step-up' | 'closed' = 'open';
  const onTheirWay = new Set<ReturnType<typeof setTimeout>>();

  const instant = () => new Date(now()).toISOString();

  async function projectOf({ projectId }: Pick<Ids, 'projectId'>): Promise<ProjectRecord> {
    const found = (await records).find(({ project }) => project.id === decodeURIComponent(projectId));
    if (!found) throw new Problem(404, 'There is no such project.');
    return found;
  }

  async function channelOf(ids: Pick<Ids, 'projectId' | 'channelId'>): Promise<ChannelRecord> {
    const found = await findChannel(await projectOf(ids), decodeURIComponent(ids.channelId), signer, now());
    if (!found) throw new Problem(404, 'There is no such channel.');
    return found;
  }

  async function channelPage(project: ProjectRecord, parameters: URLSearchParams): Promise<Page<Channel>> {
    const page = pageOf(namesOf(project), parameters);
    const found = await Promise.all(page.items.map(({ id }) => findChannel(project, id, signer, now())));
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

  async function contextOf(request: Request, ids: Ids, principal: string): Promise<OperationContext> {
    const channel = await channelOf(ids);
    return {
      principal,
      channel,
      operations,
      now,
      issue: () => issueKey(signer, channel, instant(), principal),
      pause: async (point) => options.pauses?.(point, request),
    };
  }

  async function handle(request: Request, wanted: MockCall, ids: Ids): Promise<Response> {
    if (wanted === 'messages') {
      const all = (await records).flatMap(({ channels }) => channels);
      return receiveMessages(request, (token) => all.find(({ key }) => key.value === token), instant());
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
      case 'regenerateKey': {
        const context = await contextOf(request, ids, principal);
        return answerKey(await (options.regenerate ?? regenerate)({ ...context, request }));
      }
      case 'settleRegeneration': {
        const context = await contextOf(request, ids, principal);
        const settled = await (options.settle ?? settle)({
          ...context,
          operationId: decodeURIComponent(ids.operationId),
        });
        return Response.json(settled, { headers: { 'cache-control': 'no-store' } });
      }
      case 'getChannel':
      case 'verifyChannel':
        return Response.json(publicChannel(await channelOf(ids)));
    }
  }

  async function replaceKey(channel: ChannelRecord, by: string): Promise<void> {
    setKey(channel, await issueKey(signer, channel, instant(), by));
    backend.onChange?.();
  }

  /** What a faulty reply about this call can be made of; a call without a channel has no keys. */
  async function keysFor(ids: Ids): Promise<Pick<Struck, 'key' | 'foreignKey'>> {
    const found = (await records).find(({ project }) => project.id === decodeURIComponent(ids.projectId ?? ''));
    const channel = found?.channels.find(({ id }) => id === decodeURIComponent(ids.channelId ?? ''));
    return { key: channel?.key, foreignKey: found?.channels.find(({ type }) => type !== channel?.type)?.key };
  }

  async function carryOut(request: Request, { call, ids }: MatchedCall): Promise<Response> {
    const response = await handle(request, call, ids).catch(asAnswer);
    if (request.method === 'POST') backend.onChange?.();
    response.headers.set('date', new Date(now()).toUTCString());
    return response;
  }

  async function respond(request: Request): Promise<Response> {
    const control = await answerControl(request, backend);
    if (control) return control;
    if (backend.latency > 0) await pause(backend.latency, request.signal);
    const matched = matchCall(request);
    if (!matched || (matched.call === 'settleRegeneration' && !settles)) {
      return new Problem(404, 'There is no such address.').toResponse();
    }
    const { call, ids } = matched;
    const { signal, redirect, url } = request;
    const struck = { signal, redirect, url, ...(await keysFor(ids)) };
    const own = faultOfHeader(request, call);

    const before = own?.phase === 'before' ? own : faults.take(call, 'before');
    if (before?.kind === 'slow') await pause(delayOf(before), new AbortController().signal);
    else if (before?.kind === 'twice') await carryOut(request.clone(), matched);
    else if (before?.kind === 'overtaken') await channelOf(ids).then((channel) => replaceKey(channel, 'Grace Hopper'));
    else if (before?.kind === 'late') await deliverLater(request, matched, delayOf(before));
    if (before && !carriedOut.has(before.kind)) return faultyReply(before, struck);

    const again = request.clone();
    const response = await carryOut(request, matched);
    const after = own && own.phase !== 'before' ? own : faults.take(call, 'after', 'during');
    if (!after) return response;
    if (after.kind === 'slow') await pause(delayOf(after), request.signal);
    if (after.kind !== 'resent') return faultyReply(after, { ...struck, response });
    return after.status === undefined
      ? carryOut(again, matched)
      : faultyReply({ ...after, kind: after.status }, struck);
  }

  /** A copy of a request that is on its way: it arrives whatever becomes of the caller. */
  async function deliverLater(request: Request, matched: MatchedCall, delay: number): Promise<void> {
    const { method, headers } = request;
    const body = method === 'GET' ? null : await request.text();
    const copy = new Request(request.url, { method, headers, body });
    const timer = setTimeout(() => {
      onTheirWay.delete(timer);
      // Nobody hears what it is answered.
      carryOut(copy, matched).catch(() => undefined);
    }, delay);
    onTheirWay.add(timer);
    // In Node: it holds no process up that has nothing else to do.
    if (typeof timer === 'object') timer.unref();
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
    replaceKey: async (projectId, channelId, by = 'Grace Hopper') =>
      replaceKey(await channelOf({ projectId, channelId }), by),
    async reset() {
      faults.clear();
      onTheirWay.forEach((timer) => clearTimeout(timer));
      onTheirWay.clear();
      session = 'open';
      signer = new KeySigner();
      operations = remember();
      records = recordsOf(projects, signer, now());
      await records;
      backend.onChange?.();
    },
    async snapshot() {
      const [signingKey, found] = [await signer.export(), await records];
      const { commits, fences } = operations.snapshot();
      return { signingKey, records: found, operations: commits, fences };
    },
  };
  return backend;
}

/** The faults that strike before a call and let it be carried out all the same. */
const carriedOut: ReadonlySet<Fault['kind']> = new Set(['slow', 'twice', 'overtaken']);

function answerKey(key: AnsweredApiKey): Response {
  return Response.json(key, { headers: { etag: `"${key.version}"`, 'cache-control': 'no-store' } });
}

/** A problem is an answer; everything else is a fault that loses the reply. */
function asAnswer(thrown: unknown): Response {
  if (thrown instanceof Problem) return thrown.toResponse();
  throw thrown;
}
