import type { Channel } from '../model/channel.js';
import { type ChannelIds, channelKind } from './channels.js';
import { valueEntryOf } from './related-entries.js';

/** What the page shows of a channel already. It reads nothing. */
export function knownChannel(identity: string, { projectId, channelId }: ChannelIds): Channel | undefined {
  return valueEntryOf(channelKind, identity, [projectId, channelId])?.value;
}
