import type { DayActivity, KnownChannelType } from '../src/model/index.js';

/** What a channel of the seed data is like; its key is made by the backend. */
export interface ChannelSeed {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly connectedHoursAgo: number;
  readonly keyDaysAgo: number;
  readonly usedMinutesAgo?: number | undefined;
}

export interface ProjectSeed {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly starred?: boolean;
  readonly disabled?: boolean;
  readonly createdDaysAgo: number;
  /** New users of the last seven days, oldest first. */
  readonly week: readonly number[];
  readonly channels: readonly ChannelSeed[];
  /** So many more channels, which are made when they are asked for. Default: none. */
  readonly moreChannels?: number | undefined;
}

const names: Readonly<Record<KnownChannelType, string>> = {
  universal: 'Universal',
  'amazon-alexa': 'Amazon Alexa',
  'facebook-messenger': 'Messenger',
  'microsoft-bot-framework': 'Microsoft Bot Framework',
  rasa: 'Rasa',
  'samsung-bixby': 'Samsung Bixby',
};

function channel(
  type: KnownChannelType,
  connectedHoursAgo: number,
  keyDaysAgo: number,
  usedMinutesAgo?: number,
  more: Partial<ChannelSeed> = {},
): ChannelSeed {
  return { id: type, type, name: names[type], connectedHoursAgo, keyDaysAgo, usedMinutesAgo, ...more };
}

const days = (count: number) => count * 24;

/** Six projects: two starred, one disabled, none to seven channels, of all types, one key that was never used. */
export const seedProjects: readonly ProjectSeed[] = [
  {
    id: 'support-bot',
    name: 'Support bot',
    color: '#e8711a',
    starred: true,
    createdDaysAgo: 412,
    week: [8, 14, 11, 26, 22, 38, 32],
    channels: [
      channel('universal', days(122), 41, 12),
      channel('amazon-alexa', 18, 18 / 24, 55),
      channel('rasa', 2, 41, 2),
      channel('samsung-bixby', days(92), 92),
    ],
  },
  {
    id: 'sales-assistant',
    name: 'Sales assistant with a rather long name for its tile',
    color: '#0b62d6',
    starred: true,
    createdDaysAgo: 230,
    week: [120, 98, 143, 160, 131, 74, 69],
    channels: [
      channel('universal', days(200), 12, 1),
      channel('facebook-messenger', days(180), 180, 3),
      channel('facebook-messenger', days(30), 30, 7, { id: 'facebook-messenger-emea', name: 'Messenger, Europe' }),
      channel('microsoft-bot-framework', days(90), 90, 44),
      channel('amazon-alexa', days(61), 61, 600),
      channel('rasa', days(40), 40, 15),
      channel('samsung-bixby', days(3), 3, 200),
    ],
  },
  {
    id: 'bank-concierge',
    name: 'Bank concierge',
    color: '#7a4fd0',
    createdDaysAgo: 96,
    week: [3, 5, 4, 9, 12, 10, 17],
    channels: [channel('microsoft-bot-framework', days(80), 80, 9), channel('universal', days(95), 95, 30)],
  },
  {
    id: 'travel-desk',
    name: 'Travel desk',
    color: '#1f8f4d',
    createdDaysAgo: 45,
    week: [0, 2, 1, 0, 4, 6, 1],
    channels: [channel('facebook-messenger', days(44), 44, 1200)],
  },
  {
    id: 'hr-helper',
    name: 'HR helper',
    color: '#c2307a',
    createdDaysAgo: 1,
    week: [0, 0, 0, 0, 0, 0, 0],
    channels: [],
  },
  {
    id: 'old-faq-bot',
    name: 'Old FAQ bot',
    color: '#8b93a1',
    disabled: true,
    createdDaysAgo: 1420,
    week: [0, 0, 0, 0, 0, 0, 0],
    channels: [channel('universal', days(1400), 700, 400_000)],
  },
];

/** The week until today. */
export function activityOf({ week }: ProjectSeed, now: number): readonly DayActivity[] {
  return week.map((newUsers, index) => ({ day: daysAgo(week.length - 1 - index, now).slice(0, 10), newUsers }));
}

/** An instant, so many days before now. */
export function daysAgo(count: number, now: number): string {
  return new Date(now - count * 86_400_000).toISOString();
}

/** A project with more channels than anybody should load at once. */
export function projectOfMany(moreChannels: number): ProjectSeed {
  return {
    id: 'everything',
    name: 'Everything everywhere',
    color: '#0e7c86',
    createdDaysAgo: 2000,
    week: [3100, 3300, 3250, 3600, 3550, 2900, 2800],
    channels: [],
    moreChannels,
  };
}

const types = Object.keys(names) as KnownChannelType[];
const places = [
  'Amsterdam',
  'Berlin',
  'Cairo',
  'Dakar',
  'Edinburgh',
  'Fukuoka',
  'Geneva',
  'Helsinki',
  'Izmir',
  'Jakarta',
];

/** The id and name of one of the channels that are made on demand. */
export function laterChannel(index: number): { readonly id: string; readonly name: string } {
  const type = types[index % types.length]!;
  return { id: `channel-${index + 1}`, name: `${names[type]} ${places[index % places.length]} ${index + 1}` };
}

/** The whole of it. */
export function laterChannelSeed(index: number): ChannelSeed {
  const { id, name } = laterChannel(index);
  const isUsed = index % 7 !== 3;
  return channel(
    types[index % types.length]!,
    2 + (index % 5000),
    1 + (index % 400),
    isUsed ? index % 3000 : undefined,
    {
      id,
      name,
    },
  );
}
