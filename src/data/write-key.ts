import type { ApiKey } from '../model/api-key.js';
import type { Channel } from '../model/channel.js';
import { channelKind } from './channels.js';
import { listEntriesOf, valueEntryOf } from './related-entries.js';

/**
 * Shows the key that is the current one now, a new or a restored one, wherever the page shows its channel. What was asked for
 * before comes too late to undo it. What became of the key before is not known until the channel is read.
 */
export function writeKey(identity: string, projectId: string, channelId: string, apiKey: ApiKey): void {
  const ids = [projectId, channelId];
  // What the service said of messages was said of the key before. Which one that is, and whether it still works, has to be read.
  const change = (channel: Channel): Channel =>
    channel.apiKey?.id === apiKey.id && channel.apiKey.version === apiKey.version
      ? channel
      : Object.freeze({ ...channel, apiKey, status: 'unknown', previousKey: undefined });
  valueEntryOf(channelKind, identity, ids)?.write(change);
  for (const list of listEntriesOf(channelKind, identity, ids)) list.write(channelId, change);
}
