import type { Adapter } from '../api/boundary.js';
import { malformed } from '../api/readers/readers.js';
import type { CallOptions, RestorePreviousKeyRequest, SettingsApi } from '../api/settings-api.js';
import { SettingsError } from '../api/settings-error.js';
import type { Channel } from '../model/channel.js';
import { readNow } from './channels.js';

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
