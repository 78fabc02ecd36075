import type { CallOptions, SettingsApi } from '../api/settings-api.js';
import { SettingsError } from '../api/settings-error.js';
import type { ApiKey, IssuedApiKey } from '../model/api-key.js';
import type { Channel } from '../model/channel.js';
import type { Page, PageQuery } from '../model/page.js';
import type { Project } from '../model/project.js';
import { randomUuid } from '../platform/uuid.js';

export interface StubOptions {
  readonly projects?: readonly Project[] | undefined;
  readonly channels?: readonly Channel[] | undefined;
  /** Whether a key can be shown again. Default: `true`. */
  readonly reveals?: boolean | undefined;
}

const anHour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * anHour).toISOString();

export const stubProjects: readonly Project[] = [
  {
    id: 'support-bot',
    name: 'Support bot',
    color: '#e8711a',
    starred: true,
    channelTypes: ['universal', 'rasa'],
    channelCount: 2,
    createdAt: ago(9000),
    activity: [8, 14, 11, 26].map((newUsers, index) => ({ day: ago(24 * (4 - index)).slice(0, 10), newUsers })),
  },
  { id: 'travel-desk', name: 'Travel desk', channelTypes: ['something-new'], channelCount: 1 },
  { id: 'old-faq-bot', name: 'Old FAQ bot', disabled: true, channelTypes: [] },
];

/** A channel of the project *Support bot*. */
export function stubChannel(id: string, more: Partial<Channel> = {}): Channel {
  const apiKey = { id: `key-${id}-1`, hint: '3f9a', createdAt: ago(1000), lastUsedAt: ago(1), version: `${id}-1` };
  const name = id[0]!.toUpperCase() + id.slice(1);
  return { id, projectId: 'support-bot', type: id, name, connectedAt: ago(2), status: 'integrated', apiKey, ...more };
}

/**
 * An adapter without a service behind it, for unit tests: it keeps its promises (one key for one operation, stale versions
 * refused, aborted calls rejected), and its keys are random.
 *
 * @example
 * ```ts
 * const api = stubApi({ channels: [stubChannel('rasa', { status: 'not-integrated' })] });
 * ```
 */
export function stubApi(options: StubOptions = {}): SettingsApi {
  const api = makeStub(options);
  for (const [name, method] of Object.entries(api))
    if (typeof method === 'function') Object.assign(api, { [name]: abortable(method as Method) });
  return api;
}

type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** The same method, which does nothing once its signal was aborted. */
function abortable(method: Method): Method {
  return async (...args) => {
    // A test that calls a method itself may leave the options out.
    (args.at(-1) as CallOptions | undefined)?.signal?.throwIfAborted();
    return method(...args);
  };
}

function makeStub(options: StubOptions): SettingsApi {
  const { projects = stubProjects, reveals = true } = options;
  const channels = new Map(
    (options.channels ?? [stubChannel('universal'), stubChannel('rasa')]).map((one) => [one.id, one]),
  );
  const values = new Map<string, string>();
  const operations = new Map<string, IssuedApiKey>();
  let keys = 1;

  const channelOf = (id: string) => channels.get(id) ?? notFound();
  const issued = (key: ApiKey): IssuedApiKey => {
    if (!values.has(key.id)) values.set(key.id, randomUuid() + key.hint);
    return { ...key, value: values.get(key.id)! };
  };
  return {
    // What one test leaves in the storage of its page is nothing to the next.
    id: `stub-${randomUuid()}`,
    supports: { idempotentRegenerate: true, conditionalRegenerate: true },
    listProjects: async (query) => pageOf(projects, query),
    getProject: async (id) => projects.find((one) => one.id === id) ?? notFound(),
    listChannels: async (projectId, query) =>
      pageOf(
        [...channels.values()].filter((one) => one.projectId === projectId),
        query,
      ),
    getChannel: async (_projectId, id) => channelOf(id),
    async regenerateKey({ channelId, operationId, expectedVersion }) {
      const known = operations.get(operationId);
      if (known) return known;
      const channel = channelOf(channelId);
      if (expectedVersion !== channel.apiKey?.version) throw new SettingsError('conflict', 'The key was changed.');
      const [id, hint] = [`key-${channelId}-${++keys}`, randomUuid().slice(-4)];
      const apiKey = { id, hint, createdAt: new Date().toISOString(), lastUsedAt: null, version: id };
      channels.set(channelId, { ...channel, apiKey });
      operations.set(operationId, issued(apiKey));
      return issued(apiKey);
    },
    ...(reveals && { revealKey: async (_projectId: string, id: string) => issued(channelOf(id).apiKey ?? notFound()) }),
    verifyChannel: async (_projectId, id) => channelOf(id),
  };
}

function pageOf<T extends { readonly name: string }>(
  all: readonly T[],
  { cursor = '0', limit = 50, query = '' }: PageQuery,
): Page<T> {
  const found = all.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
  const end = Number(cursor) + limit;
  return {
    items: found.slice(Number(cursor), end),
    total: found.length,
    nextCursor: end < found.length ? String(end) : undefined,
  };
}

function notFound(): never {
  throw new SettingsError('not-found', 'There is no such thing.');
}
