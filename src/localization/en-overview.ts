import { enShared } from './en-shared.js';
import type { OverviewMessages } from './messages.js';
import { pluralOf } from './plural.js';

const plural = pluralOf<'one' | 'other'>('en');

/** The English texts that a page shows at once. */
export const enOverview: OverviewMessages & { readonly locale: string } = {
  ...enShared,

  clearSearch: 'Clear search',
  loadMore: 'Show more',

  homeLink: 'All projects',
  switcherLabel: (project) => `Project: ${project}`,
  projectSettings: 'Project settings',
  switchProject: 'Switch project',
  allProjects: 'All projects…',
  addProject: 'Add project…',
  chooseProject: 'Choose a project',

  projects: 'Projects',
  searchProjects: 'Search projects',
  projectCount: (count, formatted) => plural(count, { one: `${formatted} project`, other: `${formatted} projects` }),
  noProjects: 'No projects yet',
  noProjectsHint: 'A project holds one bot, its channels and their API keys.',
  noProjectsFound: (query) => `No project matches “${query}”`,
  projectMenu: (project) => `More options for ${project}`,
  settings: 'Settings',
  starred: 'Starred',
  disabled: 'Disabled',
  disabledHint: 'Disabled: receives no messages',
  newUsersThisWeek: (count, formatted) =>
    plural(count, { one: `${formatted} new user this week`, other: `${formatted} new users this week` }),
  noActivity: 'No new users this week',
  activityChart: (total, first, last) => `New users per day from ${first} to ${last}: ${total} in total`,
  channelsOf: (types) => `Channels: ${types}`,
  noChannelsYet: 'No channels',

  dashboard: 'Dashboard',
  general: 'General',
  channels: 'Channels',
  settingsTabs: 'Project settings',
  projectName: 'Name',
  projectId: 'Project ID',
  copyProjectId: 'Copy project ID',
  idNotCopied: 'Your browser didn’t allow copying. Select the ID and copy it yourself.',
  color: 'Color',
  colorName: {
    orange: 'Orange',
    blue: 'Blue',
    violet: 'Violet',
    green: 'Green',
    pink: 'Pink',
    gray: 'Gray',
    teal: 'Teal',
    other: 'Custom',
  },
  channelCountLabel: 'Channels',

  searchChannels: 'Search channels',
  channelCount: (count, formatted) => plural(count, { one: `${formatted} channel`, other: `${formatted} channels` }),
  noChannels: 'No channels yet',
  noChannelsHint: 'A channel connects your bot to this project, and has an API key of its own.',
  noChannelsFound: (query) => `No channel matches “${query}”`,
  keyFacts: (hint, age) => `Key ending ${hint}\u00a0· ${age}`,
  keyAge: (days, formatted) =>
    days === 0 ? 'created today' : plural(days, { one: `${formatted} day old`, other: `${formatted} days old` }),

  restNotLoaded: 'The rest could not be loaded.',
};
