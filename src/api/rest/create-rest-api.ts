import type { PageQuery } from '../../model/page.js';
import { isOffline } from '../../platform/offline.js';
import { readTimeout } from '../boundary.js';
import { type Method, readReply, type ReplyOf } from '../replies.js';
import type { CallOptions, RegenerateKeyRequest, SettingsApi, SettingsApiSupports } from '../settings-api.js';
import { SettingsError } from '../settings-error.js';
import { pathOf, resolveBase, searchOf } from './address.js';
import { call, type Call, notSent } from './call.js';
import { endpoints } from './endpoints.js';

export interface RestApiOptions {
  /** The address of the service, such as `https://example.com/api`; in a page it may be relative. */
  readonly base: string | URL;
  /** Who is signed in. Pages that serve several accounts name them, so that nothing of one is shown to another. */
  readonly account?: string | undefined;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Headers of every call, such as `Authorization`, or a function that gives them, called anew for each call. The time that
   * it takes counts. A `SettingsError` that it throws, such as `unauthenticated`, is what the call fails with. Anything else that
   * it throws, or no answer in time, makes the call fail with `not-sent`.
   */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Default: `same-origin`. */
  readonly credentials?: RequestCredentials | undefined;
  /** Timeouts of calls, in milliseconds. Default: 15,000 to read, verify and settle, 60,000 to regenerate. */
  readonly timeouts?: { readonly read?: number | undefined; readonly regenerate?: number | undefined } | undefined;
  /**
   * Whether the service shows a key again after it was made: whether `GET …/api-key` answers with a `value`. Set it to
   * `false` for a service that shows keys once. The adapter then has no `revealKey`, and the elements offer no *Show*,
   * and keep a new key in sight until the user has stored it. Default: `true`.
   */
  readonly reveals?: boolean | undefined;
  /**
   * Whether the service settles operations: whether it answers `POST …/api-key/operations/{operationId}/settle`. Without it the
   * adapter has no `settleRegeneration`. A service that does not settle may also just answer 404, 405 or 501 there: the
   * error's `status` tells. Default: `true`.
   */
  readonly settles?: boolean | undefined;
  /**
   * Which overlaps of the old key and the new one the service supports. With it the adapter also ends and restores previous keys.
   * Default: none, the old key ends at once.
   */
  readonly overlap?: SettingsApiSupports['overlap'];
  /** Within how many seconds a key that ends is refused everywhere. Default: 0. */
  readonly revocation?: SettingsApiSupports['revocation'];
  /** Whether the service tells what happened to a channel's keys: whether it answers `GET …/key-events`. Default: `false`. */
  readonly keyEvents?: boolean | undefined;
}

/** Size limits in bytes: of a page, and of any other response. */
const [pageLimit, itemLimit] = [4 * 1024 * 1024, 64 * 1024];

/**
 * Makes an adapter for a service that keeps the REST contract.
 *
 * @throws TypeError if `base` is no address.
 *
 * @example
 * ```ts
 * provider.api = createRestApi({
 *   base: 'https://example.com/api',
 *   headers: async () => ({ authorization: `Bearer ${await accessToken()}` }),
 * });
 * ```
 */
export function createRestApi(options: RestApiOptions): SettingsApi {
  const base = resolveBase(options.base);
  const { account, credentials = 'same-origin', reveals = true, settles = true, overlap, revocation } = options;
  const { read: readTime = 15_000, regenerate: regenerateTime = 60_000 } = options.timeouts ?? {};
  const fetch: typeof globalThis.fetch = (...request) => (options.fetch ?? globalThis.fetch)(...request);

  async function headersOf({ body, operationId, expectedVersion }: Ask): Promise<Headers> {
    const headers = new Headers(typeof options.headers === 'function' ? await options.headers() : options.headers);
    headers.set('accept', 'application/json');
    try {
      if (body !== undefined) headers.set('content-type', 'application/json');
      if (operationId !== undefined) headers.set('idempotency-key', operationId);
      if (expectedVersion !== undefined) headers.set('if-match', entityTag(expectedVersion));
    } catch (thrown) {
      throw notSent('an id or a version cannot be written as HTTP wants it', thrown);
    }
    return headers;
  }

  async function ask<M extends Method>(
    name: M,
    ids: readonly string[],
    { signal, mayStillSend }: CallOptions,
    { query = {}, codes, limit = itemLimit, timeout = readTime, ...sent }: Ask = {},
  ): Promise<ReplyOf<M>> {
    const [method, template] = endpoints[name].split(' ') as ['GET' | 'POST', string];
    const isWrite = method !== 'GET';
    const path = isWrite ? pathToWrite(template, ids) : pathOf(template, ids);
    const reply = await call({
      url: base + path + searchOf(query),
      init: { method, body: sent.body ?? null, credentials, cache: 'no-store', redirect: 'manual' },
      headers: () => headersOf(sent),
      fetch,
      signal,
      mayStillSend,
      isWrite,
      timeout,
      limit,
      codes,
    });
    return readReply(name, ids, reply);
  }

  /**
   * Rejects where the browser says that it is offline and the channel cannot be reached either, just now. Any answer of the
   * service, even a refusal, shows that it can be reached.
   */
  async function refuseOffline(projectId: string, channelId: string, options: CallOptions): Promise<void> {
    if (!isOffline()) return;
    try {
      await api.getChannel(projectId, channelId, options);
    } catch (error) {
      const { code } = error as SettingsError;
      if (code === 'aborted' || code === 'not-sent') throw error;
      if (unreachable.includes(code)) throw new SettingsError('offline', 'The browser is offline.', { cause: error });
    }
  }

  /** Makes a call that may change which key is the current one: sent again, it is the same operation. */
  async function operate<M extends Method>(
    name: M,
    { projectId, channelId, operationId, expectedVersion }: RegenerateKeyRequest,
    options: CallOptions,
    { keyIds = [], body }: { readonly keyIds?: readonly string[]; readonly body?: string } = {},
  ): Promise<ReplyOf<M>> {
    await refuseOffline(projectId, channelId, options);
    return ask(name, [projectId, channelId, ...keyIds], options, {
      operationId,
      expectedVersion,
      body,
      timeout: regenerateTime,
      codes: { 410: 'superseded' },
    });
  }

  const api: SettingsApi & { readonly [readTimeout]: number } = {
    id: JSON.stringify(account === undefined ? [base] : [base, account]),
    supports: { idempotentRegenerate: true, conditionalRegenerate: true, memorySeconds: 86_400, overlap, revocation },
    [readTimeout]: readTime,

    listProjects: async (query, options) => ask('listProjects', [], options, { query, limit: pageLimit }),

    getProject: async (projectId, options) => ask('getProject', [projectId], options),

    listChannels: async (projectId, query, options) =>
      ask('listChannels', [projectId], options, { query, limit: pageLimit }),

    getChannel: async (projectId, channelId, options) => ask('getChannel', [projectId, channelId], options),

    regenerateKey: async ({ overlap, reason, ...request }, options) =>
      operate('regenerateKey', request, options, { body: JSON.stringify({ overlap, reason }) }),

    verifyChannel: async (projectId, channelId, options) => ask('verifyChannel', [projectId, channelId], options),
  };
  if (reveals) {
    api.revealKey = async (projectId, channelId, options) => ask('revealKey', [projectId, channelId], options);
  }
  if (overlap) {
    api.endPreviousKey = async ({ projectId, channelId, previousKeyId, expectedVersion }, options) =>
      ask('endPreviousKey', [projectId, channelId, previousKeyId], options, { expectedVersion });
    api.restorePreviousKey = async (request, options) =>
      operate('restorePreviousKey', request, options, { keyIds: [request.previousKeyId] });
  }
  if (options.keyEvents) {
    api.listKeyEvents = async (projectId, channelId, query, options) =>
      ask('listKeyEvents', [projectId, channelId], options, { query, limit: pageLimit });
  }
  if (settles) {
    api.settleRegeneration = async ({ projectId, channelId, operationId }, options) =>
      ask('settleRegeneration', [projectId, channelId, operationId], options, {
        codes: { 405: 'unexpected', 501: 'unexpected' },
      });
  }
  return api;
}

/** What a reading fails with where the service cannot be reached. */
const unreachable: readonly string[] = ['offline', 'network', 'timeout'];

/** What a call says of itself. What cannot be written as a header was never sent. */
interface Ask extends Partial<Pick<Call, 'timeout' | 'limit' | 'codes'>> {
  readonly query?: PageQuery;
  readonly body?: string | undefined;
  /** The `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). */
  readonly operationId?: string;
  /** The version of the key that the user saw. */
  readonly expectedVersion?: string | undefined;
}

/** What has no address was never sent. */
function pathToWrite(template: string, ids: readonly string[]): string {
  try {
    return pathOf(template, ids);
  } catch (thrown) {
    throw notSent('an id cannot be a part of an address', thrown);
  }
}

/** A strong entity tag for `If-Match` (RFC 9110, sections 8.8.3 and 13.1.1): no quotes, spaces or controls. */
function entityTag(version: string): string {
  if (!/^[\x21\x23-\x7e\x80-\xff]*$/.test(version)) throw new TypeError('No entity tag.');
  return `"${version}"`;
}
