import { identityOf } from '../api/identity.js';
import type { SettingsApi } from '../api/settings-api.js';
import { ChannelOperations, type Member } from './channel-operations.js';

const channels = new Map<string, ChannelOperations>();

/**
 * Joins an element to the operations of a channel: the same ones for the same backend, account, project and
 * channel, wherever on the page the element stands.
 */
export function joinOperations(
  api: SettingsApi,
  projectId: string,
  channelId: string,
  member: Member,
): ChannelOperations {
  const key = JSON.stringify([identityOf(api), projectId, channelId]);
  let operations = channels.get(key);
  if (!operations) channels.set(key, (operations = new ChannelOperations(api, projectId, channelId, key)));
  if (operations.state.name === 'idle') operations.api = api;
  operations.join(member);
  return operations;
}

/** Takes an element out; what runs goes on without it. */
export function leaveOperations(operations: ChannelOperations, member: Member): void {
  operations.leave(member);
  if (operations.isDone) channels.delete(operations.key);
}
