import type { Meta } from '@storybook/web-components-vite';
import { elementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Provider',
  component: 'ba-provider',
  args: {
    'slot-default': '<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>',
  },
  parameters: frameHeight(480),
};
export default meta;

/** Adapter, language, messages and policy for everything below it. It draws nothing itself. */
export const Default = elementStory(mocked());

/** Its policy is that of every element below it. */
export const WithAPolicy = {
  ...elementStory(mocked(), {
    args: { policy: { regenerate: false, verify: false, maxKeyAgeDays: 30 } },
  }),
  name: 'With a policy',
};

/** Its language, whatever the page's is. */
export const InGerman = { ...elementStory(mocked(), { args: { locale: 'de' } }), name: 'In German' };
