import { type Adapter, adapterOf } from '../api/boundary.js';
import { identityOf, newestAdapter } from '../api/identity.js';
import { malformed } from '../api/readers/readers.js';
import { readReply } from '../api/replies.js';
import type {
  CallOptions,
  EndPreviousKeyRequest,
  RestorePreviousKeyRequest,
  SettingsApi,
} from '../api/settings-api.js';
import { SettingsError } from '../api/settings-error.js';
import type { ApiKey } from '../model/api-key.js';
import type { Channel } from '../model/channel.js';
import type { EntryHost, EntryOptions } from './entry-controller.js';
import { onKeyChange } from './key-changes.js';
import type { Kind } from './kind.js';
import { keyOf } from './question.js';
import { listEntriesOf, publish, valueEntryOf } from './related-entries.js';
import { Resource } from './resource.js';
import { attempt } from '../platform/attempt.js';
import { monotonicNow } from '../platform/clock.js';

type ReadListener = (channel: Channel, begunAt: number) => void;

interface Listening {
  readonly key: string;
  readonly listener: ReadListener;
}

const listening = new Set<Listening>();

function channelKey(identity: string, ids: readonly string[]): string {
  return keyOf({ identity, call: 'getChannel', ids });
}

export const channelKind: Kind<Channel> = {
  call: 'getChannel',
  list: 'listChannels',
  isWholeInLists: true,
  read: (adapter, [projectId, channelId], call) => adapter.getChannel(projectId!, channelId!, call),
  readPage: (adapter, [projectId], query, call) => adapter.listChannels(projectId!, query, call),
  onRead(identity, ids, channel, begunAt) {
    const key = channelKey(identity, ids);
    for (const one of [...listening]) if (one.key === key) one.listener(channel, begunAt);
  },
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
 * Ends the previous key, and shows the channel as the service answers. It may be repeated.
 *
 * @throws SettingsError
 */
export function endPreviousKey(api: SettingsApi, request: EndPreviousKeyRequest): Promise<Channel> {
  const { projectId, channelId } = request;
  return readNow(api, projectId, channelId, (adapter, call) => adapter.endPreviousKey!(request, call));
}

/**
 * Lets the service look whether messages arrive, and shows the channel as it answers.
 *
 * @throws SettingsError
 */
export function verifyChannel(api: SettingsApi, projectId: string, channelId: string): Promise<Channel> {
  return readNow(api, projectId, channelId, (adapter, call) => adapter.verifyChannel!(projectId, channelId, call));
}

/**
 * Makes the previous key of a channel the current one again, and shows the channel as it is then.
 *
 * @throws SettingsError `not-sent` where the adapter restores no keys; `malformed` where the answer names another current key.
 */
export function restorePreviousKey(
  api: SettingsApi,
  request: RestorePreviousKeyRequest,
  call: CallOptions,
): Promise<Channel> {
  const restore = async (adapter: Adapter) => {
    if (!adapter.restorePreviousKey) throw new SettingsError('not-sent', 'The adapter restores no keys.');
    const channel = await adapter.restorePreviousKey(request, call);
    // What contradicts the request is not shown.
    if (channel.apiKey?.id !== request.previousKeyId) throw malformed('apiKey.id', 'the restored key');
    return channel;
  };
  return readNow(api, request.projectId, request.channelId, restore);
}

async function readNow(
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

/**
 * Shows the key that is the current one now, a new or a restored one, wherever the page shows its channel. What was asked for
 * before comes too late to undo it. What became of the key before is not known until the channel is read.
 */
export function writeKey(identity: string, projectId: string, channelId: string, apiKey: ApiKey): void {
  const ids = [projectId, channelId];
  // What the service said of messages was said of the key before.
  const status = apiKey.lastUsedAt === null ? 'not-integrated' : 'unknown';
  // Which key is the one before this, and whether it still works, has to be read.
  const change = (channel: Channel): Channel =>
    channel.apiKey?.id === apiKey.id && channel.apiKey.version === apiKey.version
      ? channel
      : Object.freeze({ ...channel, apiKey, status, previousKey: undefined });
  valueEntryOf(channelKind, identity, ids)?.write(change);
  for (const list of listEntriesOf(channelKind, identity, ids)) list.write(channelId, change);
}

/** What the page shows of a channel already. It reads nothing. */
export function knownChannel(identity: string, { projectId, channelId }: ChannelIds): Channel | undefined {
  return valueEntryOf(channelKind, identity, [projectId, channelId])?.value;
}

/**
 * Calls a listener with every channel that is read by itself or verified from now on, and the monotonic time at which
 * its request began.
 *
 * @returns a function that ends it.
 */
export function onChannelRead(
  identity: string,
  projectId: string,
  channelId: string,
  listener: ReadListener,
): () => void {
  const one: Listening = { key: channelKey(identity, [projectId, channelId]), listener };
  listening.add(one);
  return () => void listening.delete(one);
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
