import type { SettingsApi } from '../api/settings-api.js';
import type { Channel } from '../model/channel.js';
import type { PreviousKey } from '../model/previous-key.js';
import { stubApi, stubChannel } from './stub-api.js';

export interface RotatingService {
  readonly api: SettingsApi;
  /** The methods that were called. */
  readonly calls: string[];
  /** What the service answers from now on. */
  set(change: Partial<Channel>): void;
  /** A message comes with the new key. */
  use(at?: string): void;
  /** The old key ends without a word of this page. */
  endOld(): void;
  /** Replaces methods, such as by ones that fail. */
  override(methods: Partial<SettingsApi>): void;
}

export const rotatingIds = { projectId: 'support-bot', channelId: 'rasa' } as const;

export const newKey = {
  ...{ id: 'new', hint: 'ab12', createdAt: '2026-10-12T14:03:00Z', lastUsedAt: null, version: 'v2' },
};

export const oldKey: PreviousKey = {
  ...{ id: 'old', hint: '81c0', createdAt: '2026-10-01T09:00:00Z', lastUsedAt: '2026-10-12T14:01:00Z' },
  lastUsedBy: { client: 'botanalytics-node/3.0.0', address: '203.0.113.7' },
};

/** A service in the middle of a rotation, which tests take further. */
export function rotatingService(more: Partial<Channel> = {}): RotatingService {
  let channel = stubChannel('rasa', { apiKey: newKey, previousKey: oldKey, status: 'not-integrated', ...more });
  const calls: string[] = [];
  let methods: Partial<SettingsApi> = {};
  const stub = stubApi();
  const service: Partial<SettingsApi> = {
    getChannel: async () => channel,
    listChannels: async () => ({ items: [channel] }),
    endPreviousKey: async () => (channel = { ...channel, previousKey: null }),
    restorePreviousKey: async () => (channel = { ...channel, apiKey: { ...oldKey, version: 'v3' }, previousKey: null }),
  };
  const api: SettingsApi = {
    ...stub,
    supports: { ...stub.supports, overlap: { seconds: [3600], firstUse: { seconds: 300, atMost: 86_400 } } },
    ...service,
  };
  for (const name of ['getChannel', 'endPreviousKey', 'restorePreviousKey'] as const)
    Object.assign(api, {
      [name]: async (...args: never[]) => {
        calls.push(name);
        return ((methods[name] ?? service[name]) as (...all: never[]) => Promise<Channel>)(...args);
      },
    });
  return {
    api,
    calls,
    set: (change) => void (channel = { ...channel, ...change }),
    use(at = '2026-10-12T14:05:00Z') {
      channel = { ...channel, status: 'integrated', apiKey: { ...channel.apiKey!, lastUsedAt: at } };
    },
    endOld: () => void (channel = { ...channel, previousKey: null }),
    override: (others) => void (methods = others),
  };
}
