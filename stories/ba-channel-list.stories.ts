import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { projectOfMany, seedProjects } from '../mocks/index.js';
import { elementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Channel list',
  component: 'ba-channel-list',
  args: { projectId: 'support-bot' },
  parameters: frameHeight(440),
};
export default meta;

/** The channels of a project. A click on a row opens it in place. */
export const Default = elementStory(mocked());

export const Many = { ...elementStory(mocked()), tags: ['!autodocs'] };

/** Only the rows in sight are drawn, and pages are read as one scrolls. */
export const AHundredThousand = {
  ...elementStory(mocked({ projects: [projectOfMany(100_000)] }), {
    args: { projectId: 'everything' },
    height: 640,
  }),
  name: '100,000 channels',
};

/** The open row keeps its place; its panel holds what is on the page of a channel. */
export const Opened = elementStory(mocked(), { args: { channelId: 'rasa' }, height: 900 });

export const One = elementStory(mocked(), { args: { projectId: 'travel-desk' }, height: 200 });

const connect = '<button>Connect new channel…</button>';

/** What this place is for, and the next step: the host's own. */
export const Empty = elementStory(mocked(), { args: { projectId: 'hr-helper', 'slot-end': connect }, height: 320 });

export const EmptyInTheHostsWords = {
  ...elementStory(mocked(), {
    args: {
      projectId: 'hr-helper',
      'slot-empty': '<p>No one talks to this assistant yet. The platform team connects the first channel with you.</p>',
    },
    height: 200,
  }),
  name: 'Empty, in the host’s words',
};

/** A host's own button below the channels. */
export const WithAnEnd = {
  ...elementStory(mocked(), { args: { 'slot-end': connect }, height: 500 }),
  name: 'With a button below',
};

export const NothingFound = {
  ...elementStory(mocked(), { args: { query: 'telegram' }, height: 280 }),
  name: 'Nothing found',
};

export const Loading = elementStory(
  mocked({}, (backend) => backend.fail({ call: 'listChannels', phase: 'before', kind: 'hang', times: 99 })),
);

/** *Try again* loads the list. */
export const FailedOnce = {
  ...elementStory(
    mocked({}, (backend) => backend.fail({ call: 'listChannels', phase: 'before', kind: 503 })),
    { height: 240 },
  ),
  name: 'Can’t be loaded',
  tags: ['failure'],
};

export const WithoutPermission = {
  ...elementStory(
    mocked({}, (backend) => backend.fail({ call: 'listChannels', phase: 'before', kind: 403, times: 99 })),
    { height: 240 },
  ),
  name: 'Without permission',
  tags: ['failure'],
};

/** A type that the library does not know has a neutral icon; a long name wraps. */
export const LongNameOfAnUnknownType = {
  ...elementStory(
    mocked({
      projects: [
        {
          ...seedProjects[0]!,
          channels: [
            {
              id: 'long',
              type: 'telegram',
              name: 'Concierge of the international customer happiness department for enterprise accounts',
              connectedHoursAgo: 3,
              keyDaysAgo: 400,
            },
          ],
        },
      ],
    }),
    { height: 240 },
  ),
  name: 'Long name, unknown type',
};

/** Without an adapter: what a host sees that forgot it. */
export const NotConnected = {
  name: 'Not connected',
  tags: ['failure'],
  parameters: frameHeight(200),
  render: () => html`<ba-channel-list project-id="support-bot"></ba-channel-list>`,
};
