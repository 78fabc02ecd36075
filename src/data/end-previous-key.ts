import type { EndPreviousKeyRequest, SettingsApi } from '../api/settings-api.js';
import type { Channel } from '../model/channel.js';
import { readNow } from './channels.js';

/**
 * Ends the previous key, and shows the channel as the service answers. It may be repeated.
 *
 * @throws SettingsError
 */
export function endPreviousKey(api: SettingsApi, request: EndPreviousKeyRequest): Promise<Channel> {
  const { projectId, channelId } = request;
  return readNow(api, projectId, channelId, (adapter, call) => adapter.endPreviousKey!(request, call));
}
