import { attempt } from '../platform/attempt.js';
import { complain } from './complain.js';
import { Deadline } from './deadline.js';
import { identityOf } from './identity.js';
import { omittedFrom } from './readers/page.js';
import { malformed } from './readers/readers.js';
import { type Method, methods, readReply } from './replies.js';
import type { CallOptions, SettingsApi } from './settings-api.js';
import { toSettingsError } from './settings-error.js';

/**
 * An adapter as the library sees it: whatever it answers is a frozen copy that conforms, whatever it throws is a
 * `SettingsError`, and no read waits for ever. A method is absent while the host's object has none.
 */
export type Adapter = Pick<SettingsApi, Method> & {
  /** Names the backend and account. */
  readonly identity: string;
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
  return adapter as Adapter;
}

/** What every adapter must have. */
const requiredMethods: ReadonlySet<Method> = new Set([
  'listProjects',
  'getProject',
  'listChannels',
  'getChannel',
  'regenerateKey',
]);

/** The calls that may change which key is the current one: each is waited for as long as it takes, and has deadlines of its own. */
const operationMethods: ReadonlySet<Method> = new Set(['regenerateKey', 'restorePreviousKey']);

/** A required one is always there: calling it says what is missing. */
function hasMethod(api: SettingsApi, method: Method): boolean {
  return requiredMethods.has(method) || attempt(() => typeof api[method] === 'function', false);
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
