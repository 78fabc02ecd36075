import type { Query, SqlValue } from './database.js';
import { hashOf, type Keys } from './keys.js';
import { sortNameOf } from './paging.js';

/**
 * The tokens of the demo, which everybody can read here: a service with real keys never knows them. They are renewed at every start, as
 * if each of these people had just signed in.
 */
export const demoSessions = [
  { token: 'demo-ada', principal: 'ada', says: 'Ada, who may regenerate keys', signedInHoursAgo: 0 },
  { token: 'demo-grace', principal: 'grace', says: 'Grace, who may, too', signedInHoursAgo: 0 },
  { token: 'demo-viewer', principal: 'vera', says: 'Vera, who may only look (403)', signedInHoursAgo: 0 },
  { token: 'demo-old-session', principal: 'ada', says: 'Ada, who has to sign in again (401)', signedInHoursAgo: 240 },
] as const;

const principals = [
  ['ada', 'Ada Lovelace', 1],
  ['grace', 'Grace Hopper', 1],
  ['vera', 'Vera Rubin', 0],
] as const;

const names = {
  universal: 'Universal',
  'amazon-alexa': 'Amazon Alexa',
  'facebook-messenger': 'Messenger',
  'microsoft-bot-framework': 'Microsoft Bot Framework',
  rasa: 'Rasa',
  'samsung-bixby': 'Samsung Bixby',
} as const;
type ChannelType = keyof typeof names;
const types = Object.keys(names) as ChannelType[];

interface ProjectSeed {
  readonly id: string;
  readonly name: string;
  readonly rank: 0 | 1 | 2;
  readonly color: string;
  readonly channels: readonly { readonly id: string; readonly type: ChannelType; readonly name: string }[];
}

const channel = (type: ChannelType) => ({ id: type, type, name: names[type] });

const projects: readonly ProjectSeed[] = [
  { id: 'support-bot', name: 'Support bot', rank: 0, color: '#e8711a', channels: types.map(channel) },
  { id: 'travel-desk', name: 'Travel desk', rank: 1, color: '#1f8f4d', channels: [channel('facebook-messenger')] },
  { id: 'hr-helper', name: 'HR helper', rank: 1, color: '#c2307a', channels: [] },
  {
    id: 'everything',
    name: 'Everything everywhere',
    rank: 1,
    color: '#0e7c86',
    channels: Array.from({ length: 120 }, (_, index) => {
      const type = types[index % types.length]!;
      return { id: `channel-${index + 1}`, type, name: `${names[type]} ${index + 1}` };
    }),
  },
  { id: 'old-faq-bot', name: 'Old FAQ bot', rank: 2, color: '#8b93a1', channels: [channel('universal')] },
];

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Fills an empty database with a demo, and renews the demo's sessions. */
export async function seed(query: Query, keys: Keys): Promise<void> {
  const isEmpty = (await query('SELECT id FROM projects LIMIT 1')).length === 0;
  if (isEmpty) {
    for (const principal of principals) await insert(query, 'principals', ['id', 'name', 'may_regenerate'], principal);
    for (const project of projects) await insertProject(query, keys, project);
  }
  for (const { token, principal, signedInHoursAgo } of demoSessions) {
    await query('DELETE FROM sessions WHERE token_hash = $1', hashOf(token));
    const session = [hashOf(token), principal, daysAgo(signedInHoursAgo / 24)];
    await insert(query, 'sessions', ['token_hash', 'principal_id', 'signed_in_at'], session);
  }
}

async function insertProject(
  query: Query,
  keys: Keys,
  { id, name, rank, color, channels }: ProjectSeed,
): Promise<void> {
  const activity = Array.from({ length: 7 }, (_, day) => ({
    day: daysAgo(6 - day).slice(0, 10),
    newUsers: (day * 7 + name.length * 3) % 40,
  }));
  await insert(
    query,
    'projects',
    ['id', 'name', 'sort_name', 'rank', 'color', 'created_at', 'activity'],
    [id, name, sortNameOf(name), rank, color, daysAgo(200), JSON.stringify(activity)],
  );
  for (const { id: channelId, type, name } of channels) {
    await insert(
      query,
      'channels',
      ['project_id', 'id', 'type', 'name', 'sort_name', 'connected_at', 'key_version'],
      [id, channelId, type, name, sortNameOf(name), daysAgo(40), 1],
    );
    const key = await keys.issue({ projectId: id, type });
    await insert(
      query,
      'api_keys',
      [
        'id',
        'project_id',
        'channel_id',
        'version',
        'value_hash',
        'sealed_value',
        'hint',
        'created_at',
        'created_by',
        'place',
      ],
      [key.id, id, channelId, 1, key.valueHash, key.sealedValue, key.hint, daysAgo(0), 'grace', 'current'],
    );
  }
}

async function insert(
  query: Query,
  table: string,
  columns: readonly string[],
  values: readonly SqlValue[],
): Promise<void> {
  const places = values.map((_, index) => `$${index + 1}`).join(', ');
  await query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, ...values);
}
