import { attempt } from '../platform/attempt.js';
import { Deadline } from './deadline.js';
import { identityOf } from './identity.js';
import { omittedFrom } from './readers/page.js';
import { array, boolean, faultOf, malformed, number, object, optional, type Reader } from './readers/readers.js';
import { type Method, methods, readReply } from './replies.js';
import type { CallOptions, SettingsApi, SettingsApiSupports, SupportedOverlap } from './settings-api.js';
import { codeOf, toSettingsError } from './settings-error.js';

/**
 * An adapter as the library sees it: whatever it answers is a frozen copy that conforms, whatever it throws is a
 * `SettingsError`, and no read waits for ever. A method is absent while the host's object has none.
 */
export type Adapter = Pick<SettingsApi, Method> & {
  /** Names the backend and account. */
  readonly identity: string;
  /** What the adapter declares; what is odd counts as not declared. */
  readonly supports: SettingsApiSupports;
};

/**
 * An adapter that has deadlines of its own names the longest of its reads here, in milliseconds. Default: 15,000.
 */
export const readTimeout = Symbol.for('ba-settings-read-timeout');

const adapters = new WeakMap<SettingsApi, Adapter>();

/** The one way to an adapter: every call goes through it, and every reply is read here. */
export function adapterOf(api: SettingsApi): Adapter {
  let adapter = adapters.get(api);
  if (!adapter) adapters.set(api, (adapter = makeAdapter(api)));
  return adapter;
}

function makeAdapter(api: SettingsApi): Adapter {
  const adapter = {};
  for (const method of methods) {
    const invoke = (...args: unknown[]) => call(api, method, args);
    // Looked up at each use: a host may add or replace a method at any time.
    Object.defineProperty(adapter, method, { get: () => (hasMethod(api, method) ? invoke : undefined) });
  }
  Object.defineProperty(adapter, 'identity', { get: () => identityOf(api) });
  const readSupports = supportsReader(api);
  Object.defineProperty(adapter, 'supports', { get: () => attempt(() => readSupports(api.supports), {}) });
  return adapter as Adapter;
}

const optionalMethods: ReadonlySet<Method> = new Set([
  'settleRegeneration',
  'revealKey',
  'verifyChannel',
  'endPreviousKey',
  'restorePreviousKey',
  'listKeyEvents',
]);

/** The calls that may change which key is the current one: each is waited for as long as it takes, and has deadlines of its own. */
const operationMethods: ReadonlySet<Method> = new Set(['regenerateKey', 'restorePreviousKey']);

/** One that every adapter must have is always there: calling it says what is missing. */
function hasMethod(api: SettingsApi, method: Method): boolean {
  return !optionalMethods.has(method) || attempt(() => typeof api[method] === 'function', false);
}

/** Makes one call: every outcome of it is a reply that conforms, or a `SettingsError`. */
async function call(api: SettingsApi, method: Method, args: readonly unknown[]): Promise<unknown> {
  const ids = idsOf(args);
  try {
    const reply = readReply(method, ids, await answer(api, method, args));
    for (const error of omittedFrom(reply)) complain(api, method, error);
    return reply;
  } catch (thrown) {
    complain(api, method, thrown);
    throw toSettingsError(thrown);
  }
}

/** The ids that were asked for, one by one or in a request. */
function idsOf(args: readonly unknown[]): readonly string[] {
  const { projectId, channelId } = args[0] as { projectId?: unknown; channelId?: unknown };
  return [...args, projectId, channelId].filter((arg) => typeof arg === 'string');
}

async function answer(api: SettingsApi, method: Method, args: readonly unknown[]): Promise<unknown> {
  const options = args.at(-1) as CallOptions;
  const timeout = operationMethods.has(method) ? undefined : timeoutOf(api);
  const deadline = new Deadline(options.signal, timeout);
  const { signal } = deadline;
  try {
    signal.throwIfAborted();
    return await deadline.wait(ask(api, method, [...args.slice(0, -1), { ...options, signal }]));
  } catch (thrown) {
    throw deadline.error ?? thrown;
  } finally {
    deadline.clear();
  }
}

/** Asynchronous, so that what a host's method throws at once is a rejection like any other. */
async function ask(api: SettingsApi, method: Method, args: readonly unknown[]): Promise<unknown> {
  const reply = (api[method] as (...args: readonly unknown[]) => unknown)(...args);
  if (typeof (reply as Partial<PromiseLike<unknown>> | null | undefined)?.then !== 'function')
    throw malformed('', 'a promise');
  return reply;
}

function timeoutOf(api: SettingsApi): number {
  return attempt(() => (api as { readonly [readTimeout]?: number })[readTimeout]) ?? 15_000;
}

/** Nothing, where a field is odd, which `tell` hears of. */
function ifConforming<T>(read: Reader<T>, tell?: (thrown: unknown) => void): Reader<T | undefined> {
  return (value, path) => {
    try {
      return read(value, path);
    } catch (thrown) {
      tell?.(thrown);
      return undefined;
    }
  };
}

/** How long an old key may go on working, in seconds: ten years at most. More was meant in another unit. */
const readTime = number({ minimum: 1, maximum: 315_360_000 });

/** Of the overlaps that an adapter declares, each that conforms counts; the others are named in the console. */
function supportsReader(api: SettingsApi): Reader<SettingsApiSupports> {
  const declared = <T>(read: Reader<T>) =>
    ifConforming(optional(read), (thrown) =>
      complain(api, 'supports.overlap', thrown, 'to declare times in seconds, and both of firstUse'),
    );
  const readTimes = array(declared(readTime));
  return object<SettingsApiSupports>({
    idempotentRegenerate: ifConforming(boolean()),
    conditionalRegenerate: ifConforming(boolean()),
    memorySeconds: ifConforming(number({ minimum: 0 })),
    overlap: declared(
      object<SupportedOverlap>({
        seconds: declared((value, path) => Object.freeze(readTimes(value, path).filter((time) => time !== undefined))),
        firstUse: declared(object({ seconds: readTime, atMost: readTime })),
      }),
    ),
    revocation: ifConforming(object({ withinSeconds: number({ minimum: 0 }) })),
  });
}

const named = new Set<string>();

/**
 * Names in the console what a host's developer has to fix, once for each method, or declaration, and field: never a value, and
 * no text of the host's, which may quote a key.
 */
function complain(
  api: SettingsApi,
  what: string,
  thrown: unknown,
  forgotten = `to map the service's reply to the types of SettingsApi`,
): void {
  const { code, path = '' } = toSettingsError(thrown);
  // What an adapter itself calls unexpected, such as a firewall's page, is not the host's mistake.
  if (code !== 'malformed' && (code !== 'unexpected' || codeOf(thrown) === 'unexpected')) return;
  const fault = faultOf(thrown);
  const place = JSON.stringify([identityOf(api), what, path.replace(/\[\d+\]/g, '[]'), fault === undefined]);
  if (named.has(place)) return;
  named.add(place);
  console.error(
    code === 'malformed'
      ? `Failed to read ${what}: ${fault ?? 'the reply does not conform'}. Did you forget ${forgotten}?`
      : `Failed to call ${what}: the adapter threw something that is no SettingsError. Did you forget to reject with one?`,
  );
}
