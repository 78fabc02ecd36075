import type { Meta } from '@storybook/web-components-vite';
import { type MockBackend, mockOverlap } from '../mocks/index.js';
import type { Overlap } from '../src/index.js';
import { waitForRole } from '../test/support/deep-query.js';
import { elementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Key rotation',
  component: 'ba-key-rotation',
  args: { projectId: 'support-bot', channelId: 'rasa' },
  parameters: frameHeight(320),
};
export default meta;

const forAnHour: Overlap = { from: 'now', seconds: 3600 };
const untilFirstUse: Overlap = { from: 'first-use' };

/** A service in which a new key was made, and the old one still works. */
const rotating = (overlap: Overlap, then?: (backend: MockBackend) => void | Promise<void>, by = 'Grace Hopper') =>
  mocked({ overlap: mockOverlap }, async (backend) => {
    await backend.replaceKey('support-bot', 'rasa', by, overlap);
    await then?.(backend);
  });

/** The bot sends a message with the new key. */
async function sendMessage(backend: MockBackend): Promise<void> {
  const ask = (path: string, init?: RequestInit) => backend.fetch(`https://mock.test/${path}`, init);
  const { value } = (await (await ask('projects/support-bot/channels/rasa/api-key')).json()) as { value: string };
  await ask('messages', {
    method: 'POST',
    headers: { authorization: `Bearer ${value}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messages: [{ message: { text: 'Hello' } }] }),
  });
}

/** The steps after a new key: made, in use, and the old one stopped. */
export const Default = elementStory(rotating(forAnHour));

/** The old key works for an hour more. */
export const ForAnHour = { ...elementStory(rotating(forAnHour)), name: 'For an hour', tags: ['!autodocs'] };

/** The old key works until the bot uses the new one. */
export const UntilTheFirstMessage = { ...elementStory(rotating(untilFirstUse)), name: 'Until the first message' };

/** The bot uses the new key. */
export const Receiving = elementStory(rotating(untilFirstUse, sendMessage));

const arriving = rotating(untilFirstUse);
/** The first message arrives while one looks, and is seen within seconds; so is the end of the old key. */
export const FirstMessageArrives = {
  ...elementStory(arriving, {
    async play({ canvasElement }) {
      await waitForRole(canvasElement, 'listitem', /Waiting for the first message/);
      await sendMessage(arriving.backend);
      await waitForRole(canvasElement, 'listitem', /Receiving messages with the new key since/);
      arriving.backend.advance(301);
      await waitForRole(canvasElement, 'listitem', /The old key (has )?stopped/, 40);
    },
  }),
  name: 'The first message arrives',
};

export const LongNames = {
  ...elementStory(
    rotating({ from: 'now', seconds: 604_800 }, undefined, 'Maximiliane Freifrau von und zu Hohenlohe-Langenburg'),
  ),
  name: 'Long names',
};

/** The policy leaves nothing to do. */
export const NothingCanBeDone = {
  ...elementStory(rotating(forAnHour), { args: { policy: { regenerate: false } } }),
  name: 'Nothing can be done',
};

/** Ending the old key asks first. */
export const EndItNow = {
  ...elementStory(rotating(forAnHour), {
    async play({ canvasElement }) {
      (await waitForRole(canvasElement, 'button', 'End it now')).click();
      await waitForRole(canvasElement, 'alertdialog');
    },
    height: 480,
  }),
  name: 'End it now',
};

/** The way back: the old key becomes the current one again. */
export const KeepTheOldKey = {
  ...elementStory(rotating(forAnHour), {
    async play({ canvasElement }) {
      (await waitForRole(canvasElement, 'button', 'Keep the old key')).click();
      await waitForRole(canvasElement, 'alertdialog');
    },
    height: 480,
  }),
  name: 'Keep the old key',
};

/** The service refused to end it. */
export const CannotBeEnded = {
  ...elementStory(
    rotating(forAnHour, (backend) => backend.fail({ call: 'endPreviousKey', phase: 'before', kind: 403, times: 99 })),
    {
      async play({ canvasElement }) {
        (await waitForRole(canvasElement, 'button', 'End it now')).click();
        const dialog = await waitForRole(canvasElement, 'alertdialog');
        (await waitForRole(dialog, 'button', 'End it now')).click();
        await waitForRole(canvasElement, 'alert');
      },
      height: 480,
    },
  ),
  name: 'Can’t be ended',
  tags: ['failure'],
};

const stopped = rotating(forAnHour);
/** The channel is gone; *Watch again* asks on the user's word. */
export const StoppedWatching = {
  ...elementStory(stopped, {
    async play({ canvasElement }) {
      await waitForRole(canvasElement, 'listitem', /Waiting for the first message/);
      stopped.backend.fail({ call: 'getChannel', phase: 'before', kind: 404, times: 99 });
      await waitForRole(canvasElement, 'button', 'Watch again');
    },
  }),
  name: 'Stopped watching',
  tags: ['failure'],
};
