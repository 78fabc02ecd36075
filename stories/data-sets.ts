import { type ChannelSeed, type ProjectSeed, seedProjects } from '../mocks/index.js';

/** The project and the channel that most stories are about: every set but the empty ones has them. */
const [supportBot, ...otherProjects] = seedProjects as [ProjectSeed, ...ProjectSeed[]];
const rasa = supportBot.channels.find(({ id }) => id === 'rasa')!;

const cities = [
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

/** Sixty projects, each with a name of its own. */
const manyProjects = Array.from({ length: 60 }, (_, index): ProjectSeed => {
  const model = otherProjects[index % otherProjects.length]!;
  return { ...model, id: `project-${index + 1}`, name: `${model.name} ${cities[index % cities.length]} ${index + 1}` };
});

const longName = 'Concierge of the international customer happiness department for enterprise accounts';
const unbroken = 'Wolfeschlegelsteinhausenbergerdorff-von-und-zu-Hohenlohe-Bartenstein';

const withLongNames = (channel: ChannelSeed, index: number): ChannelSeed => ({
  ...channel,
  name: index % 2 === 0 ? longName : unbroken,
});

interface DataSet {
  readonly id: string;
  readonly title: string;
  /** What it holds. */
  readonly about: string;
  /** Absent: the story's own. */
  readonly projects?: readonly ProjectSeed[];
}

/** What the mock service can hold. */
export const dataSets: readonly DataSet[] = [
  { id: 'own', title: 'Own data', about: 'the story’s' },
  { id: 'few', title: 'Few', about: '1 project, 1 channel', projects: [{ ...supportBot, channels: [rasa] }] },
  {
    id: 'many',
    title: 'Many',
    about: '61 projects, 44 channels',
    projects: [{ ...supportBot, moreChannels: 40 }, ...manyProjects],
  },
  {
    id: 'hundred-thousand',
    title: '100,000',
    about: 'channels in a project',
    projects: [{ ...supportBot, moreChannels: 100_000 }, ...otherProjects],
  },
  {
    id: 'no-channels',
    title: 'No channels',
    about: 'empty: a project without channels',
    projects: [{ ...supportBot, channels: [] }],
  },
  { id: 'no-projects', title: 'No projects', about: 'empty: nothing at all', projects: [] },
  {
    id: 'long-names',
    title: 'Long names',
    about: 'of projects and channels',
    projects: [
      { ...supportBot, name: longName, channels: supportBot.channels.map(withLongNames) },
      { ...otherProjects[0]!, name: unbroken },
      ...otherProjects.slice(1),
    ],
  },
];

/** The projects of a set; `undefined` where the story keeps its own. */
export function projectsOf(id: unknown): readonly ProjectSeed[] | undefined {
  return dataSets.find((one) => one.id === id)?.projects;
}
