import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type MockBackend, mockOverlap } from '../mocks/index.js';
import { type Overlap, type Policy, type SettingsApi, SettingsError } from '../src/index.js';
import { waitForRole } from '../test/support/deep-query.js';
import { elementStory, frameHeight } from './element-story.js';
import { mocked, type Mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Regenerate key dialog, two keys',
  component: 'ba-regenerate-key-dialog',
  args: { projectId: 'support-bot', channelId: 'rasa', open: true },
  parameters: frameHeight(680),
};
export default meta;
type Story = StoryObj;

/** A channel whose key below has *Keep the old key*, and its dialog. */
const channel = html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`;

const inADay: Overlap = { from: 'now', seconds: 86_400 };

/** A service that keeps two keys. */
const service = (prepare?: (backend: MockBackend) => void | Promise<void>) => mocked({ overlap: mockOverlap }, prepare);

/** One in which someone else has made a new key, beside which the old one works. */
const rotating = (then?: (backend: MockBackend) => void, overlap = inADay) =>
  service(async (backend) => {
    await backend.replaceKey('support-bot', 'rasa', 'Grace Hopper', overlap);
    then?.(backend);
  });

const question = (mock: Mocked, policy?: Policy) =>
  elementStory(mock, {
    ...(policy && { args: { policy } }),
    play: async ({ canvasElement }) => void (await waitForRole(canvasElement, 'button', 'Regenerate')),
  });

/** Chooses when the old key stops, confirms, and waits for the title of the outcome. */
function confirmed(
  mock: Mocked,
  stops: string,
  title: RegExp,
  change?: (api: SettingsApi) => Partial<SettingsApi>,
): Story {
  return elementStory(mock, {
    change,
    async play({ canvasElement }) {
      (await waitForRole(canvasElement, 'radio', stops)).click();
      (await waitForRole(canvasElement, 'button', 'Regenerate')).click();
      await waitForRole(canvasElement, 'heading', title, 10);
    },
  });
}

/** Asks to keep the old key, and confirms where there is an outcome to wait for. */
function kept(mock: Mocked, title: RegExp, change?: (api: SettingsApi) => Partial<SettingsApi>): Story {
  return {
    ...mock,
    render: () => {
      const api = change ? { ...mock.api, ...change(mock.api) } : mock.api;
      return html`<ba-provider .api=${api}>${channel}</ba-provider>`;
    },
    async play({ canvasElement }) {
      (await waitForRole(canvasElement, 'button', 'Keep the old key', 20)).click();
      await waitForRole(canvasElement, 'heading', 'Keep the old key for Rasa?');
      if (title.test('Keep the old key for Rasa?')) return;
      await new Promise((resolve) => setTimeout(resolve, 600)); // A press right after the question came answers nothing.
      const inDialog = await waitForRole(canvasElement, 'alertdialog');
      (await waitForRole(inDialog, 'button', 'Keep the old key')).click();
      await waitForRole(canvasElement, 'heading', title, 20);
    },
  };
}

const lost = () => new SettingsError('network', 'The reply was lost.');

/** At once, after a while, or once the bot uses the new one. */
export const AsksWhenTheOldKeyStops: Story = { ...question(service()), name: 'Asks when the old key stops' };

/** The policy names what is chosen at first. */
export const ByDefaultOnceTheNewKeyIsUsed: Story = {
  ...question(service(), { overlap: 'first-use' }),
  name: 'Another default, by policy',
};

/** The policy hides the choice: the old key stops at once. */
export const DoesNotAskByPolicy: Story = {
  ...question(service(), { overlap: 'hidden' }),
  name: 'Doesn’t ask, by policy',
};

/** A key that has leaked can only stop at once. */
export const TheKeyHasLeaked: Story = {
  ...question(service((backend) => backend.exposeKey('support-bot', 'rasa', 'a public repository'))),
  name: 'Leaked',
};

/** Regenerating ends the previous key; nobody has used the new one, so that keeping the old one is offered first. */
export const ThePreviousKeyStillWorks: Story = { ...question(rotating()), name: 'A previous key still works' };

const once = mocked({ overlap: mockOverlap, keys: 'once' });
export const NewKeyBesideTheOldOne: Story = {
  ...confirmed(once, 'In 24 hours', /^Rasa has a new API key$/),
  name: 'Both keys work',
};

/** A key was made whose value nobody has; the old one works. */
export const ReplyLostWithoutASettle: Story = {
  ...confirmed(
    mocked({ overlap: mockOverlap, keys: 'once', settles: false }),
    'In 24 hours',
    /changed|know/,
    (api) => ({
      supports: { overlap: mockOverlap },
      async regenerateKey(...request) {
        await api.regenerateKey(...request);
        throw lost();
      },
    }),
  ),
  name: 'Reply lost',
};

export const AsksWhetherToKeepTheOldKey: Story = {
  ...kept(rotating(), /^Keep the old key for Rasa\?$/),
  name: 'Asks to keep the old key',
  tags: ['failure'],
};

export const TheOldKeyIsBack: Story = {
  ...kept(rotating(), /^The old key is back$/),
  name: 'The old key is back',
  tags: ['failure'],
};

/** The undo is settled: its reply was lost, and the service tells that it is done. */
export const TheOldKeyIsBackThoughTheReplyWasLost: Story = {
  ...kept(
    rotating((backend) => backend.fail({ call: 'restorePreviousKey', phase: 'after', kind: 'network' })),
    /^The old key is back$/,
  ),
  name: 'Back, though the reply was lost',
  tags: ['failure'],
};

export const TheOldKeyHasStoppedMeanwhile: Story = {
  ...kept(rotating(), /^The old key (was not brought back|has already stopped)$/, () => ({
    restorePreviousKey: () => Promise.reject(new SettingsError('superseded', '', { status: 410, outcome: 'ended' })),
  })),
  name: 'It has stopped meanwhile',
  tags: ['failure'],
};

export const MayNotKeepTheOldKey: Story = {
  ...kept(
    rotating((backend) => backend.fail({ call: 'restorePreviousKey', phase: 'before', kind: 403, times: null })),
    /^The old key was not brought back$/,
  ),
  name: 'May not keep it',
  tags: ['failure'],
};
