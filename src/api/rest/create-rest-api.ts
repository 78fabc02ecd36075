import { isOffline } from '../../platform/page-activity.js';
import { readTimeout } from '../boundary.js';
import { type Method, readReply, type ReplyOf } from '../replies.js';
import type { CallOptions, RegenerateKeyRequest, SettingsApi } from '../settings-api.js';
import { SettingsError } from '../settings-error.js';
import { operationPathOf, pathOf, resolveBase, searchOf } from './address.js';
import { call, notSent } from './call.js';
import type { StatusCodes } from './problem.js';

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
  const { account, credentials = 'same-origin', timeouts = {}, reveals = true, settles = true } = options;
  const fetch: typeof globalThis.fetch = (...request) => (options.fetch ?? globalThis.fetch)(...request);

  async function headersOf(more: Readonly<Record<string, string>>): Promise<Headers> {
    const headers = new Headers(typeof options.headers === 'function' ? await options.headers() : options.headers);
    headers.set('accept', 'application/json');
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
    return headers;
  }

  async function ask<M extends Method>(
    path: string,
    [read, ...ids]: readonly [M, ...string[]],
    { signal, mayStillSend }: CallOptions,
    { headers = {}, body, timeout = timeouts.read ?? 15_000, limit = itemLimit, codes, isWrite = false }: Ask = {},
  ): Promise<ReplyOf<M>> {
    const method = isWrite ? 'POST' : 'GET';
    const init: RequestInit = { method, credentials, cache: 'no-store', redirect: 'manual' };
    if (body !== undefined) init.body = body;
    const more = { headers: () => headersOf(headers), fetch, signal, mayStillSend, timeout, limit, codes, isWrite };
    return readReply(read, ids, await call({ url: base + path, init, ...more }));
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

  const api: SettingsApi & { readonly [readTimeout]: number } = {
    id: JSON.stringify(account === undefined ? [base] : [base, account]),
    supports: { idempotentRegenerate: true, conditionalRegenerate: true, memorySeconds: 86_400 },
    [readTimeout]: timeouts.read ?? 15_000,

    listProjects: async (query, options) =>
      ask(`/projects${searchOf(query)}`, ['listProjects'], options, { limit: pageLimit }),

    getProject: async (projectId, options) => ask(pathOf(projectId), ['getProject', projectId], options),

    listChannels: async (projectId, query, options) =>
      ask(`${pathOf(projectId)}/channels${searchOf(query)}`, ['listChannels', projectId], options, {
        limit: pageLimit,
      }),

    getChannel: async (projectId, channelId, options) =>
      ask(pathOf(projectId, channelId), ['getChannel', projectId, channelId], options),

    async regenerateKey(request, options) {
      const { projectId, channelId } = request;
      const path = beforeSending(() => `${pathOf(projectId, channelId)}/api-key/regenerate`);
      const headers = beforeSending(() => regenerateHeaders(request));
      await refuseOffline(projectId, channelId, options);
      return ask(path, ['regenerateKey'], options, {
        isWrite: true,
        headers,
        body: '{}',
        timeout: timeouts.regenerate ?? 60_000,
        codes: { 410: 'superseded' },
      });
    },

    async verifyChannel(projectId, channelId, options) {
      const path = beforeSending(() => `${pathOf(projectId, channelId)}/verify`);
      return ask(path, ['verifyChannel', projectId, channelId], options, { isWrite: true });
    },
  };
  if (reveals) {
    api.revealKey = async (projectId, channelId, options) =>
      ask(`${pathOf(projectId, channelId)}/api-key`, ['revealKey', projectId, channelId], options);
  }
  if (settles) {
    api.settleRegeneration = async ({ projectId, channelId, operationId }, options) => {
      const path = beforeSending(() => `${operationPathOf(projectId, channelId, operationId)}/settle`);
      return ask(path, ['settleRegeneration'], options, {
        isWrite: true,
        codes: { 405: 'unexpected', 501: 'unexpected' },
      });
    };
  }
  return api;
}

/** What a reading fails with where the service cannot be reached. */
const unreachable: readonly string[] = ['offline', 'network', 'timeout'];

interface Ask {
  /** Whether it is a POST. */
  readonly isWrite?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeout?: number;
  readonly limit?: number;
  readonly codes?: StatusCodes;
}

/** What fails while a write is prepared was never sent. */
function beforeSending<T>(prepare: () => T): T {
  try {
    return prepare();
  } catch (thrown) {
    throw notSent('an id or a version cannot be written as HTTP wants it', thrown);
  }
}

/** `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header) and a strong `If-Match` (RFC 9110, section 13.1.1). */
function regenerateHeaders({ operationId, expectedVersion }: RegenerateKeyRequest): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': operationId };
  if (expectedVersion !== undefined) headers['if-match'] = `"${expectedVersion}"`;
  // RFC 9110, section 8.8.3: no quotes, spaces or controls.
  if (!/^[\x21\x23-\x7e\x80-\xff]*$/.test(expectedVersion ?? '')) throw new TypeError('No entity tag.');
  new Headers(headers); // Throws for an operation id that no header can carry.
  return headers;
}
