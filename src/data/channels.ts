import { type Adapter, adapterOf } from '../api/boundary.js';
import { identityOf, newestAdapter } from '../api/identity.js';
import { readReply } from '../api/replies.js';
import type { CallOptions, SettingsApi } from '../api/settings-api.js';
import type { Channel } from '../model/channel.js';
import type { EntryHost, EntryOptions } from './entry-controller.js';
import { onKeyChange } from './key-changes.js';
import type { Kind } from './kind.js';
import { listEntriesOf, publish, valueEntryOf } from './related-entries.js';
import { Resource } from './resource.js';
import { attempt } from '../platform/attempt.js';
import { monotonicNow } from '../platform/clock.js';

export const channelKind: Kind<Channel> = {
  call: 'getChannel',
  list: 'listChannels',
  isWholeInLists: true,
  read: (adapter, [projectId, channelId], call) => adapter.getChannel(projectId!, channelId!, call),
  readPage: (adapter, [projectId], query, call) => adapter.listChannels(projectId!, query, call),
};

export interface ChannelIds {
  readonly projectId: string;
  readonly channelId: string;
}

export interface ChannelOptions extends EntryOptions {
  readonly ids: () => { readonly [Name in keyof ChannelIds]: string | undefined } | undefined;
  /** What the element was given of the channel; it may be a host's object. */
  readonly initial?: (() => Channel | undefined) | undefined;
  /** Whether only what is read from now on counts. */
  readonly isFresh?: boolean | undefined;
}

/** The channel that an element shows: read once for all elements of the page, whichever showed it first. */
export function channelResource(host: EntryHost, options: ChannelOptions): Resource<Channel> {
  followKeyChanges();
  const ids = () => {
    const { projectId, channelId } = options.ids() ?? {};
    return projectId && channelId ? [projectId, channelId] : undefined;
  };
  return new Resource(host, channelKind, {
    ...options,
    ids,
    initial: () => conforming(options.initial?.(), ids()),
  });
}

/** A host's object is read like a reply; what does not conform, or is another channel, is not shown. */
function conforming(channel: Channel | undefined, ids: readonly string[] | undefined): Channel | undefined {
  return channel && ids && attempt(() => readReply('getChannel', ids, channel));
}

/**
 * Reads a channel by a request that begins now, whatever else is under way, and shows it wherever the page shows that channel.
 *
 * @param signal aborts when nobody waits for it any more.
 * @throws SettingsError
 */
export function readChannel(
  api: SettingsApi,
  projectId: string,
  channelId: string,
  signal?: AbortSignal,
): Promise<Channel> {
  return readNow(api, projectId, channelId, (adapter, call) => adapter.getChannel(projectId, channelId, call), signal);
}

/**
 * Calls a method that answers with the channel, and shows the answer wherever the page shows that channel.
 *
 * @throws SettingsError
 */
export async function readNow(
  api: SettingsApi,
  projectId: string,
  channelId: string,
  ask: (adapter: Adapter, call: CallOptions) => Promise<Channel>,
  signal = new AbortController().signal,
): Promise<Channel> {
  const identity = identityOf(api);
  const begunAt = monotonicNow();
  const channel = await ask(adapterOf(newestAdapter(identity, api)), { signal });
  publish(channelKind, identity, [projectId, channelId], channel, begunAt);
  return channel;
}

/** Reads a channel again whose key was changed in another tab. */
export function followKeyChanges(): void {
  onKeyChange(({ identity, projectId, channelId }) => refreshChannel(identity, projectId, channelId));
}

/** Reads a channel again, once, if something on the page shows it. */
export function refreshChannel(identity: string, projectId: string, channelId: string): void {
  const ids = [projectId, channelId];
  const entry = valueEntryOf(channelKind, identity, ids);
  if (entry?.isLive) return entry.read();
  for (const list of listEntriesOf(channelKind, identity, ids)) {
    if (!list.isLive || list.indexOf(channelId) < 0) continue;
    // What is shown stays; opening the row reads it again and says what is wrong.
    readChannel(list.api, projectId, channelId).catch(() => undefined);
    return;
  }
}
