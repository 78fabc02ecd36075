import type { SchemaName, Schemas } from './schemas.js';

const apiKey = {
  id: '5e2c81d0a4f7',
  hint: '3f9a',
  createdAt: '2026-10-12T09:41:00Z',
  createdBy: 'Ada Lovelace',
  lastUsedAt: null,
  version: 'b20f6c51-9e3d',
} as const;

const previousKey = {
  id: '91c4f0de77b2',
  hint: '81c0',
  createdAt: '2026-03-02T14:05:00Z',
  createdBy: 'Ada Lovelace',
  lastUsedAt: '2026-10-12T09:44:30Z',
  lastUsedBy: { client: 'botanalytics-node/3.0.0', address: '192.0.2.17' },
} as const;

/** Not a key: what stands in the place of one. A real one is a JWT. */
const value = 'EXAMPLE-OF-A-KEY-3f9a';

const channel = {
  id: 'rasa',
  projectId: 'support-bot',
  type: 'rasa',
  name: 'Rasa',
  connectedAt: '2026-03-02T14:05:00Z',
  status: 'integrated',
  apiKey: { ...apiKey, lastUsedAt: '2026-10-12T11:20:00Z' },
  previousKey: null,
} as const;

const project = {
  id: 'support-bot',
  name: 'Support bot',
  color: '#e8711a',
  starred: true,
  disabled: false,
  channelTypes: ['rasa', 'universal'],
  channelCount: 2,
  createdAt: '2025-11-20T08:00:00Z',
  activity: [{ day: '2026-10-11', newUsers: 14 }],
} as const;

/** Examples of every body, by name. None of them contains a key that works anywhere. */
export const examples: { readonly [Name in SchemaName]: Readonly<Record<string, Schemas[Name]>> } = {
  Project: { project },
  ProjectPage: { first: { items: [project], nextCursor: 'WzUwLCIiXQ==', total: 51 } },
  Channel: {
    channel,
    withPreviousKey: {
      ...channel,
      apiKey,
      previousKey: { ...previousKey, endsAt: '2026-10-13T09:41:00Z', endsInSeconds: 86_150 },
    },
    untilFirstUse: {
      ...channel,
      apiKey,
      previousKey: { ...previousKey, endsAfterFirstUse: { seconds: 300, atMost: '2026-10-19T09:41:00Z' } },
    },
  },
  ChannelPage: { last: { items: [channel], total: 1 } },
  KeyEvent: {
    regenerated: {
      id: '000042',
      type: 'regenerated',
      at: '2026-10-12T09:41:00Z',
      by: 'Ada Lovelace',
      keyId: apiKey.id,
      hint: apiKey.hint,
      reason: 'routine',
    },
  },
  KeyEventPage: {
    last: {
      items: [{ id: '000041', type: 'issued', at: '2026-03-02T14:05:00Z', keyId: '91c4f0de77b2', hint: '81c0' }],
      total: 1,
    },
  },
  ApiKey: { key: apiKey },
  AnsweredApiKey: { withValue: { ...apiKey, value }, withoutValue: apiKey },
  Settled: {
    done: { outcome: 'done', key: { ...apiKey, value } },
    superseded: { outcome: 'superseded' },
    never: { outcome: 'never' },
    forgotten: { outcome: 'forgotten' },
  },
  ProblemDetails: {
    problem: {
      type: 'about:blank',
      title: 'The request was refused',
      detail: 'What went wrong this time, in words for people.',
      requestId: '0b7f3c52-6a1e-4d8b-9c35-2f4e6a8b0c1d',
    },
  },
  RegenerateBody: {
    plain: {},
    withReason: { reason: 'leaked' },
    forADay: { overlap: { from: 'now', seconds: 86_400 }, reason: 'routine' },
    untilFirstUse: { overlap: { from: 'first-use' } },
  },
  MessagesBody: { one: { messages: [{ message: { text: 'hello' } }] } },
  MessagesAccepted: { accepted: { request_id: '0b7f3c52-6a1e-4d8b-9c35-2f4e6a8b0c1d' } },
  MessagesRefused: { refused: { errors: ['The API key is not valid.'], warnings: [] } },
};
