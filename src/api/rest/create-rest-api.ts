import type { CallOptions, RegenerateKeyRequest, SettingsApi } from '../settings-api.js';
import { isSettingsError, SettingsError } from '../settings-error.js';
import { pathOf, resolveBase, searchOf } from './address.js';
import { call } from './call.js';
import type { StatusCodes } from './problem.js';
import type { Reader } from '../readers/readers.js';
import {
  readChannel,
  readChannelPage,
  readIssuedApiKey,
  readProject,
  readProjectPage,
} from '../readers/model-readers.generated.js';
import { readRevealedKey } from '../readers/revealed-key.js';

export interface RestApiOptions {
  /** The address of the service, such as `https://example.com/api`; in a page it may be relative. */
  readonly base: string | URL;
  /** Who is signed in. Pages that serve several accounts name them, so that nothing of one is shown to another. */
  readonly account?: string | undefined;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * Headers of every call, such as `Authorization`, or a function that gives them, asked anew for each call. Where it
   * throws a `SettingsError`, the call fails with that; the time that it takes counts.
   */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Default: `same-origin`. */
  readonly credentials?: RequestCredentials | undefined;
  /** The longest that calls may take, in milliseconds. Default: 15,000 to read, 60,000 to regenerate. */
  readonly timeouts?: { readonly read?: number | undefined; readonly regenerate?: number | undefined } | undefined;
  /**
   * Whether the service shows a key again after it was made: whether `GET …/api-key` answers with a `value`. Set it to
   * `false` for a service that shows keys once. The adapter then has no `revealKey`, and the elements offer no *Show*,
   * and keep a new key in sight until the user has stored it. Default: `true`.
   */
  readonly reveals?: boolean | undefined;
}

/** The most bytes of a page, and of anything else. */
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
  const { account, credentials = 'same-origin', timeouts = {}, reveals = true } = options;
  const fetch: typeof globalThis.fetch = (...request) => (options.fetch ?? globalThis.fetch)(...request);

  async function headersOf(more: Readonly<Record<string, string>>): Promise<Headers> {
    const headers = await hostHeaders(options.headers);
    headers.set('accept', 'application/json');
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
    return headers;
  }

  async function ask<T>(
    path: string,
    read: Reader<T>,
    { signal }: CallOptions,
    { method = 'GET', headers = {}, body, timeout = timeouts.read ?? 15_000, limit = itemLimit, codes }: Ask = {},
  ): Promise<T> {
    const init: RequestInit = { method, credentials, cache: 'no-store', redirect: 'error' };
    if (body !== undefined) init.body = body;
    const url = base + path;
    return read(await call({ url, init, headers: () => headersOf(headers), fetch, signal, timeout, limit, codes }));
  }

  const api: SettingsApi = {
    id: JSON.stringify(account === undefined ? [base] : [base, account]),
    supports: { idempotentRegenerate: true, conditionalRegenerate: true },

    async listProjects(query, options) {
      return ask(`/projects${searchOf(query)}`, readProjectPage, options, { limit: pageLimit });
    },

    async getProject(projectId, options) {
      const project = await ask(pathOf(projectId), readProject, options);
      return matching(project, project.id === projectId);
    },

    async listChannels(projectId, query, options) {
      const page = await ask(`${pathOf(projectId)}/channels${searchOf(query)}`, readChannelPage, options, {
        limit: pageLimit,
      });
      return matching(
        page,
        page.items.every((channel) => channel.projectId === projectId),
      );
    },

    async getChannel(projectId, channelId, options) {
      const channel = await ask(pathOf(projectId, channelId), readChannel, options);
      return matching(channel, channel.id === channelId && channel.projectId === projectId);
    },

    async regenerateKey(request, options) {
      const path = `${pathOf(request.projectId, request.channelId)}/api-key/regenerate`;
      return ask(path, readIssuedApiKey, options, {
        method: 'POST',
        headers: regenerateHeaders(request),
        body: '{}',
        timeout: timeouts.regenerate ?? 60_000,
        codes: { 410: 'superseded' },
      });
    },

    async verifyChannel(projectId, channelId, options) {
      const path = `${pathOf(projectId, channelId)}/verify`;
      const channel = await ask(path, readChannel, options, { method: 'POST' });
      return matching(channel, channel.id === channelId && channel.projectId === projectId);
    },
  };
  if (reveals) {
    api.revealKey = async (projectId, channelId, options) =>
      ask(`${pathOf(projectId, channelId)}/api-key`, readRevealedKey, options);
  }
  return api;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeout?: number;
  readonly limit?: number;
  readonly codes?: StatusCodes;
}

async function hostHeaders(headers: RestApiOptions['headers']): Promise<Headers> {
  try {
    return new Headers(typeof headers === 'function' ? await headers() : headers);
  } catch (thrown) {
    if (isSettingsError(thrown)) throw thrown;
    // Its own message is not repeated: it may quote a token.
    throw new SettingsError('unexpected', 'The headers that the host gives could not be had.', { cause: thrown });
  }
}

/** `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header) and a strong `If-Match` (RFC 9110, section 13.1.1). */
function regenerateHeaders({ operationId, expectedVersion }: RegenerateKeyRequest): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': operationId };
  if (expectedVersion === undefined) return headers;
  // RFC 9110, section 8.8.3: no quotes, spaces or controls.
  if (!/^[\x21\x23-\x7e\x80-\xff]*$/.test(expectedVersion)) {
    throw new SettingsError('invalid', 'The version of the key cannot be written as an entity tag.');
  }
  return { ...headers, 'if-match': `"${expectedVersion}"` };
}

/** A reply about something else than what was asked for is never shown. */
function matching<T>(reply: T, matches: boolean): T {
  if (!matches) throw new SettingsError('malformed', 'The reply is about something else than what was asked for.');
  return reply;
}
