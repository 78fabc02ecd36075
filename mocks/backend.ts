import { answerControl } from './control.js';
import type { ApiKey } from '../src/model/index.js';
import { type Fault, faultOfHeader, FaultQueue, type MockCall } from './faults.js';
import { delayOf, faultyReply, pause, type Struck } from './faulty-replies.js';
import type { MockBackend, MockBackendOptions } from './mock-backend.js';
import { endFromOf } from './overlap.js';
import { Problem } from './problem.js';
import { type MatchedCall, matchCall } from './routes.js';
import { MockService } from './service.js';
import { exposeKey, replaceKey } from './two-keys.js';

type Material = Pick<Struck, 'key' | 'foreignKey' | 'channel' | 'foreignChannel'>;

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
  const service = new MockService(options);
  const faults = new FaultQueue(options.seed ?? 1);
  options.faults?.forEach((fault) => faults.add(fault));
  const onTheirWay = new Set<ReturnType<typeof setTimeout>>();

  /** What a faulty reply about this call can be made of; a call without a channel has no keys. */
  async function materialFor({ projectId, channelId }: MatchedCall['ids']): Promise<Material> {
    const found = (await service.records.projects()).find(({ project }) => project.id === projectId);
    const own = found?.channels.find(({ id }) => id === channelId);
    const other = found?.channels.find(({ type }) => type !== own?.type);
    return {
      key: own?.key,
      foreignKey: other?.key,
      channel: own && service.describe(own),
      foreignChannel: other && service.describe(other),
    };
  }

  async function carryOut(request: Request, matched: MatchedCall): Promise<Response> {
    const response = await service.answer(request, matched).catch(asAnswer);
    if (request.method === 'POST' || matched.call === 'revealKey') backend.onChange?.();
    response.headers.set('date', new Date(service.now()).toUTCString());
    if (backend.onCall) await tell(backend.onCall, matched.call, response.clone());
    return response;
  }

  async function respond(request: Request): Promise<Response> {
    const control = await answerControl(request, backend);
    if (control) return control;
    if (backend.latency > 0) await pause(backend.latency, request.signal);
    const matched = matchCall(request);
    if (!matched || !service.has(matched.call)) return new Problem(404, 'There is no such address.').toResponse();
    const { call, ids } = matched;
    const { signal, redirect, url } = request;
    const struck = { signal, redirect, url, ...(await materialFor(ids)) };
    const own = faultOfHeader(request, call);

    const before = own?.phase === 'before' ? own : faults.take(call, 'before');
    if (before?.kind === 'slow') await pause(delayOf(before), new AbortController().signal);
    else if (before?.kind === 'twice') await carryOut(request.clone(), matched);
    else if (before?.kind === 'overtaken') await backend.replaceKey(ids.projectId, ids.channelId);
    else if (before?.kind === 'late') await deliverLater(request, matched, delayOf(before));
    if (before) backend.onCall?.({ call, fault: before.kind });
    if (before && !carriedOut.has(before.kind)) return faultyReply(before, struck);

    const again = request.clone();
    const response = await carryOut(request, matched);
    const after = own && own.phase !== 'before' ? own : faults.take(call, 'after', 'during');
    if (!after) return response;
    backend.onCall?.({ call, fault: after.kind });
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
    onCall: undefined,
    onChange: undefined,
    fetch: (input, init) => respond(new Request(input, init)).catch(asAnswer),
    fail: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    faults: () => faults.list(),
    signOut: () => (service.session = 'closed'),
    requireStepUp: () => (service.session = 'step-up'),
    signIn: () => (service.session = 'open'),
    async replaceKey(projectId, channelId, by = 'Grace Hopper', overlap) {
      const endFrom = endFromOf(overlap, service.overlap);
      const channel = await service.records.channel(projectId, channelId);
      const issued = await service.records.issue(channel, by);
      replaceKey(channel, issued, { by, at: service.now(), endFrom });
      backend.onChange?.();
    },
    async exposeKey(projectId, channelId, where) {
      exposeKey(await service.records.channel(projectId, channelId), service.now(), where);
      backend.onChange?.();
    },
    async exposeAllKeys(where) {
      for (const channel of await service.records.channels()) exposeKey(channel, service.now(), where);
      backend.onChange?.();
    },
    now: service.now,
    advance(seconds) {
      if (!(Number.isFinite(seconds) && seconds >= 0)) {
        throw new TypeError(`Failed to advance the clock by ${seconds} s. Did you forget that it only goes forward?`);
      }
      service.advance(seconds);
      backend.onChange?.();
    },
    async reset() {
      faults.clear();
      onTheirWay.forEach((timer) => clearTimeout(timer));
      onTheirWay.clear();
      await service.reset();
      backend.onChange?.();
    },
    snapshot: () => service.snapshot(),
  };
  return backend;
}

/** The faults that strike before a call and let it be carried out all the same. */
const carriedOut: ReadonlySet<Fault['kind']> = new Set(['slow', 'twice', 'overtaken']);

/** A problem is an answer; everything else is a fault that loses the reply. */
function asAnswer(thrown: unknown): Response {
  if (thrown instanceof Problem) return thrown.toResponse();
  throw thrown;
}

/** Says what the service made of a call: of a key no more than what names it. */
async function tell(onCall: NonNullable<MockBackend['onCall']>, call: MockCall, response: Response): Promise<void> {
  const { ok, status } = response;
  if (call !== 'regenerateKey' || !ok) return onCall({ call, status });
  const { id, hint } = (await response.json()) as ApiKey;
  onCall({ call, status, key: { id, hint } });
}
