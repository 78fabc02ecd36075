import type { ChannelIds } from '../../data/channels.js';

/** The channel that an element is about, once it has both ids. */
export function channelIds({
  projectId,
  channelId,
}: Partial<Record<keyof ChannelIds, string | undefined>>): ChannelIds | undefined {
  return projectId && channelId ? { projectId, channelId } : undefined;
}
