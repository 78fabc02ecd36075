import type { Meta } from '@storybook/web-components-vite';
import { waitForRole } from '../test/support/deep-query.js';
import { elementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/API key field',
  component: 'ba-api-key-field',
  args: { projectId: 'support-bot', channelId: 'rasa' },
  parameters: frameHeight(160),
};
export default meta;

/** The key of a channel: masked, but for its last four characters. */
export const Default = elementStory(mocked());

/** Nothing but the last four characters is in the page. */
export const Masked = { ...elementStory(mocked()), tags: ['!autodocs'] };

/** *Show API key* reads the value from the service; it hides again by itself. */
export const Revealed = elementStory(mocked(), {
  async play({ canvasElement }) {
    await waitForRole(canvasElement, 'img', /ending in/);
    (await waitForRole(canvasElement, 'button', 'Show API key')).click();
    await waitForRole(canvasElement, 'textbox', 'API key');
  },
});

/** By policy a key is copied and never shown. */
export const NeverShown = {
  ...elementStory(mocked(), { args: { policy: { keyDisplay: 'never' } } }),
  name: 'Never shown',
};

/** Older than the policy allows: it is due for renewal. */
export const Old = elementStory(mocked(), { args: { policy: { maxKeyAgeDays: 30 } } });

/** Further buttons of the host's. */
export const WithActions = {
  ...elementStory(mocked(), { args: { 'slot-actions': '<button>Send to the vault</button>' } }),
  name: 'With the host’s actions',
};

/** The service has a problem. */
export const CannotBeShown = {
  ...elementStory(
    mocked({}, (backend) => backend.fail({ call: 'revealKey', phase: 'before', kind: 503, times: 99 })),
    {
      async play({ canvasElement }) {
        await waitForRole(canvasElement, 'img', /ending in/);
        (await waitForRole(canvasElement, 'button', 'Show API key')).click();
        await waitForRole(canvasElement, 'alert');
      },
    },
  ),
  name: 'Can’t be shown',
  tags: ['failure'],
};
