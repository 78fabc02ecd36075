import type {
  CallOptions,
  EndPreviousKeyRequest,
  RestorePreviousKeyRequest,
  SettingsApi,
  SupportedOverlap,
} from '../api/settings-api.js';
import type { Channel } from '../model/channel.js';
import type { Page, PageQuery } from '../model/page.js';
import type { Project } from '../model/project.js';
import { randomUuid } from '../platform/uuid.js';
import { notFound, StubKeys } from './stub-keys.js';

export interface StubOptions {
  readonly projects?: readonly Project[] | undefined;
  readonly channels?: readonly Channel[] | undefined;
  /** Whether a key can be shown again. Default: `true`. */
  readonly reveals?: boolean | undefined;
  /** How long an old key can go on working beside the new one. With it the stub also ends and restores previous keys. Default: it ends at once. */
  readonly overlap?: SupportedOverlap | undefined;
  /** Whether the stub tells what happened to a channel's keys. Default: `false`. */
  readonly keyEvents?: boolean | undefined;
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

function makeStub({ projects = stubProjects, channels, reveals = true, overlap, keyEvents }: StubOptions): SettingsApi {
  const keys = new StubKeys(channels ?? [stubChannel('universal'), stubChannel('rasa')], overlap);
  return {
    // What one test leaves in the storage of its page is nothing to the next.
    id: `stub-${randomUuid()}`,
    supports: { idempotentRegenerate: true, conditionalRegenerate: true, overlap },
    listProjects: async (query) => pageOf(projects, query),
    getProject: async (id) => projects.find((one) => one.id === id) ?? notFound(),
    listChannels: async (projectId, query) =>
      pageOf(
        keys.channels.filter((one) => one.projectId === projectId),
        query,
      ),
    getChannel: async (_projectId, id) => keys.channel(id),
    regenerateKey: async (request) => keys.regenerate(request),
    ...(reveals && {
      revealKey: async (_projectId: string, id: string) => keys.issued(keys.channel(id).apiKey ?? notFound()),
    }),
    verifyChannel: async (_projectId, id) => keys.channel(id),
    ...(overlap && {
      endPreviousKey: async (request: EndPreviousKeyRequest) => keys.end(request),
      restorePreviousKey: async (request: RestorePreviousKeyRequest) => keys.restore(request),
    }),
    ...(keyEvents && {
      listKeyEvents: async (_projectId: string, id: string, query: PageQuery) => pageOf(keys.events(id), query),
    }),
  };
}

function pageOf<T extends object>(all: readonly T[], { cursor = '0', limit = 50, query = '' }: PageQuery): Page<T> {
  const found = all.filter((item) =>
    ('name' in item ? String(item.name) : '').toLowerCase().includes(query.toLowerCase()),
  );
  const end = Number(cursor) + limit;
  return {
    items: found.slice(Number(cursor), end),
    total: found.length,
    nextCursor: end < found.length ? String(end) : undefined,
  };
}
