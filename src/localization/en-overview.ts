import type { OverviewMessages } from './messages.js';
import { pluralOf } from './plural.js';
import { channelTypeName } from './product.js';

const plural = pluralOf<'one' | 'other'>('en');

/** The English texts that a page shows at once. */
export const enOverview: OverviewMessages & { readonly locale: string } = {
  locale: 'en',

  copy: 'Copy',
  copied: 'Copied',
  tryAgain: 'Try again',
  clearSearch: 'Clear search',
  loadMore: 'Show more',
  loading: 'Loading…',

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
  created: 'Created',
  channelCountLabel: 'Channels',

  searchChannels: 'Search channels',
  channelCount: (count, formatted) => plural(count, { one: `${formatted} channel`, other: `${formatted} channels` }),
  noChannels: 'No channels yet',
  noChannelsHint: 'A channel connects your bot to this project, and has an API key of its own.',
  noChannelsFound: (query) => `No channel matches “${query}”`,
  connected: (relative) => `Connected ${relative}`,
  keyFacts: (hint, age) => `Key ending ${hint}\u00a0· ${age}`,
  keyAge: (days, formatted) =>
    days === 0 ? 'created today' : plural(days, { one: `${formatted} day old`, other: `${formatted} days old` }),

  channelType: channelTypeName,
  integrated: 'Integrated',
  notIntegrated: 'Not integrated',
  statusUnknown: 'Status unknown',
  waitingForMessage: 'Waiting for the first message',

  suspiciousName: 'This name contains invisible characters. Check the ID.',

  couldNotLoad: 'This could not be loaded',
  errorReason: {
    offline: 'You are offline.',
    'not-sent': 'The request could not be sent from this page.',
    forbidden: 'You do not have permission to see this.',
    'not-found': 'It doesn’t exist or has been deleted.',
    'rate-limited': 'There were too many requests. Wait a moment.',
    unauthenticated: 'You are not signed in.',
    server: 'The service has a problem.',
    network: 'The service could not be reached.',
    timeout: 'The service took too long to answer.',
    other: 'The service gave an answer that could not be understood.',
  },
  restNotLoaded: 'The rest could not be loaded.',
  noAdapter: 'Not connected to a service',
  noAdapterHint: 'This page has not told the element where its data comes from.',
};
