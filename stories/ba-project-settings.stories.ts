import type { Meta } from '@storybook/web-components-vite';
import { elementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Project settings',
  component: 'ba-project-settings',
  args: { projectId: 'support-bot' },
  parameters: frameHeight(560),
};
export default meta;

/** Tabs: what there is to know of the project, and its channels. */
export const Default = elementStory(mocked());

export const General = { ...elementStory(mocked()), tags: ['!autodocs'] };

/** The tab *Channels*, with a channel open in place. */
export const Channels = elementStory(mocked(), { args: { tab: 'channels', channelId: 'rasa' }, height: 1040 });

/** A tab of the host's, and its content. */
export const WithAHostsTab = {
  ...elementStory(mocked(), {
    args: {
      tab: 'team',
      tabs: [{ id: 'team', label: 'Team' }],
      'slot-tab-team': '<p>The host’s own settings stand here.</p>',
    },
    argTypes: {
      'slot-tab-team': {
        name: 'slot: tab-team',
        description: 'The content of the tab with the id `team`.',
        control: 'text',
        table: { category: 'Slots', type: { summary: 'HTML' } },
      },
    },
    height: 280,
  }),
  name: 'With a tab of the host’s',
};

export const NotFound = {
  ...elementStory(mocked(), { args: { projectId: 'nowhere' }, height: 240 }),
  name: 'Not found',
  tags: ['failure'],
};
