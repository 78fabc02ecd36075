import { createRestApi } from '../src/api/rest/create-rest-api.js';
import type { CallOptions, SupportedOverlap } from '../src/api/settings-api.js';
import type { Channel, KeyEvent, Overlap, RegenerationReason } from '../src/model/index.js';
import { createMockBackend } from './backend.js';
import type { MockBackend, MockBackendOptions } from './mock-backend.js';
import { mockOverlap } from './overlap.js';

const base = 'https://mock.test/api';
const [projectId, channelId] = ['support-bot', 'rasa'];
const call = (): CallOptions => ({ signal: new AbortController().signal });

/** When the service's clock begins. */
export const start = '2026-03-01T09:00:00.000Z';

/** So many seconds later, as an instant. */
export const later = (seconds: number) => new Date(Date.parse(start) + seconds * 1000).toISOString();

/** What people and a bot can do to one channel of a mock backend, whose clock stands still until it is moved. */
export function openChannel(watch: (backend: MockBackend) => unknown, options: MockBackendOptions = {}) {
  const backend = createMockBackend({ now: () => Date.parse(start), ...options });
  watch(backend);
  const overlap = options.overlap ?? mockOverlap;
  return {
    backend,
    as: (name: string) => personOf(backend, name, overlap || undefined),
    ada: personOf(backend, 'Ada', overlap || undefined),
    /** Sends a message, and tells the status of the answer. */
    say: async (key: string, headers: Record<string, string> = {}) => {
      const request = { method: 'POST', body: '{"messages":[{"message":{}}]}' };
      const answer = await backend.fetch(`${base}/messages`, {
        ...request,
        headers: { authorization: `Bearer ${key}`, ...headers },
      });
      return answer.status;
    },
  };
}

function personOf(backend: MockBackend, name: string, overlap: SupportedOverlap | undefined) {
  const headers = { authorization: `Bearer ${name}` };
  const api = createRestApi({ base, fetch: backend.fetch, headers, overlap, keyEvents: true });
  const channel = (): Promise<Channel> => api.getChannel(projectId, channelId, call());
  const version = async () => (await channel()).apiKey!.version;
  return {
    api,
    channel,
    currentKey: () => api.revealKey!(projectId, channelId, call()),
    async regenerate(more: RegenerateOptions = {}) {
      const { operationId = crypto.randomUUID(), expectedVersion = await version(), ...rest } = more;
      return api.regenerateKey({ projectId, channelId, operationId, expectedVersion, ...rest }, call());
    },
    /** Without more it names the key that was read just now. */
    async end(previousKeyId: string, expectedVersion?: string) {
      const request = { projectId, channelId, previousKeyId, expectedVersion: expectedVersion ?? (await version()) };
      return api.endPreviousKey!(request, call());
    },
    async restore(previousKeyId: string, operationId: string, expectedVersion?: string) {
      const request = { projectId, channelId, previousKeyId, operationId };
      return api.restorePreviousKey!({ ...request, expectedVersion: expectedVersion ?? (await version()) }, call());
    },
    settle: (operationId: string) => api.settleRegeneration!({ projectId, channelId, operationId }, call()),
    /** The history, newest first, each entry in a line. */
    async history() {
      const { items } = await api.listKeyEvents!(projectId, channelId, {}, call());
      return items.map(lineOf);
    },
  };
}

interface RegenerateOptions {
  readonly operationId?: string;
  readonly expectedVersion?: string;
  readonly overlap?: Overlap;
  readonly reason?: RegenerationReason;
}

/** An entry of a history in a line: what, when in seconds since the start, who, why. */
export function lineOf({ type, at, by, reason }: KeyEvent): string {
  const seconds = (Date.parse(at) - Date.parse(start)) / 1000;
  return [type, seconds, by, reason].filter((part) => part !== undefined).join(' ');
}
