import type { PageQuery } from '../../model/page.js';
import type { CallOptions, RegenerateKeyRequest, SettingsApi } from '../settings-api.js';
import { SettingsError } from '../settings-error.js';
import { call } from './call.js';
import { type Reader } from './readers.js';
import { readChannel, readChannelPage, readIssuedApiKey, readProject, readProjectPage } from './readers.generated.js';

export interface RestApiOptions {
  /** The address of the service, such as `https://example.com/api`; in a page it may be relative. */
  readonly base: string | URL;
  /** Who is signed in. Pages that serve several accounts name them, so that nothing of one is shown to another. */
  readonly account?: string | undefined;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Headers of every call, such as `Authorization`, or a function that gives them. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Default: `same-origin`. */
  readonly credentials?: RequestCredentials | undefined;
  /** The longest that calls may take, in milliseconds. Default: 15,000 to read, 60,000 to regenerate. */
  readonly timeouts?: { readonly read?: number | undefined; readonly regenerate?: number | undefined } | undefined;
  /** Whether the service shows a key again after it was made. Default: `true`. */
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

  async function headersOf(more: HeadersInit): Promise<Headers> {
    const headers = new Headers(typeof options.headers === 'function' ? await options.headers() : options.headers);
    headers.set('accept', 'application/json');
    new Headers(more).forEach((value, name) => headers.set(name, value));
    return headers;
  }

  async function ask<T>(
    path: string,
    read: Reader<T>,
    { signal }: CallOptions,
    { method = 'GET', headers = {}, body, timeout = timeouts.read ?? 15_000, limit = itemLimit }: Ask = {},
  ): Promise<T> {
    const init: RequestInit = {
      method,
      headers: await headersOf(headers),
      credentials,
      cache: 'no-store',
      redirect: 'error',
    };
    if (body !== undefined) init.body = body;
    return read(await call({ url: base + path, init, fetch, signal, timeout, limit }));
  }

  const api: SettingsApi = {
    id: JSON.stringify(account === undefined ? [base] : [base, account]),
    supports: { idempotentRegenerate: true, conditionalRegenerate: true },

    listProjects: (query, options) => ask(`/projects${search(query)}`, readProjectPage, options, { limit: pageLimit }),

    async getProject(projectId, options) {
      const project = await ask(pathOf(projectId), readProject, options);
      return matching(project, project.id === projectId);
    },

    async listChannels(projectId, query, options) {
      const page = await ask(`${pathOf(projectId)}/channels${search(query)}`, readChannelPage, options, {
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

    regenerateKey: (request, options) =>
      ask(`${pathOf(request.projectId, request.channelId)}/api-key/regenerate`, readIssuedApiKey, options, {
        method: 'POST',
        headers: regenerateHeaders(request),
        body: JSON.stringify({ overlapSeconds: request.overlapSeconds }),
        timeout: timeouts.regenerate ?? 60_000,
      }),

    async verifyChannel(projectId, channelId, options) {
      const path = `${pathOf(projectId, channelId)}/verify`;
      const channel = await ask(path, readChannel, options, { method: 'POST' });
      return matching(channel, channel.id === channelId && channel.projectId === projectId);
    },
  };
  if (reveals) {
    api.revealKey = (projectId, channelId, options) =>
      ask(`${pathOf(projectId, channelId)}/api-key`, readIssuedApiKey, options);
  }
  return api;
}

interface Ask {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: string;
  readonly timeout?: number;
  readonly limit?: number;
}

function resolveBase(base: string | URL): string {
  const place = globalThis.document?.baseURI;
  if (!URL.canParse(String(base), place)) {
    throw new TypeError(
      `Failed to create the REST adapter: "${String(base)}" is no address. ` +
        `Did you forget "https://", or to make a relative address absolute outside of a page?`,
    );
  }
  const { origin, pathname } = new URL(base, place);
  return origin + pathname.replace(/\/+$/, '');
}

function pathOf(projectId: string, channelId?: string): string {
  const project = `/projects/${encodeURIComponent(projectId)}`;
  return channelId === undefined ? project : `${project}/channels/${encodeURIComponent(channelId)}`;
}

function search(query: PageQuery): string {
  const parameters = new URLSearchParams();
  for (const name of ['cursor', 'limit', 'query', 'sort'] as const) {
    const value = query[name];
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  return parameters.size > 0 ? `?${parameters.toString()}` : '';
}

/** `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header) and a strong `If-Match` (RFC 9110, section 13.1.1). */
function regenerateHeaders({ operationId, expectedVersion }: RegenerateKeyRequest): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': operationId };
  if (expectedVersion === undefined) return headers;
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
