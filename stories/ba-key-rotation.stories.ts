import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type MockBackend, mockOverlap } from '../mocks/index.js';
import type { Overlap } from '../src/index.js';
import { waitForRole } from '../test/support/deep-query.js';
import { mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Key rotation', component: 'ba-key-rotation' };
export default meta;
type Story = StoryObj;

const rotation = html`<ba-key-rotation project-id="support-bot" channel-id="rasa"></ba-key-rotation>`;
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

const timed = rotating(forAnHour);
export const ForAnHour: Story = { ...timed, render: () => timed.provide(rotation) };

const firstUse = rotating(untilFirstUse);
export const UntilTheFirstMessage: Story = { ...firstUse, render: () => firstUse.provide(rotation) };

const used = rotating(untilFirstUse, sendMessage);
export const Receiving: Story = { ...used, render: () => used.provide(rotation) };

const arriving = rotating(untilFirstUse);
/** The first message arrives while one looks, and is seen within seconds; so is the end of the old key. */
export const FirstMessageArrives: Story = {
  ...arriving,
  render: () => arriving.provide(rotation),
  async play({ canvasElement }) {
    await waitForRole(canvasElement, 'listitem', /Waiting for the first message/);
    await sendMessage(arriving.backend);
    await waitForRole(canvasElement, 'listitem', /Receiving messages with the new key since/);
    arriving.backend.advance(301);
    await waitForRole(canvasElement, 'listitem', /The old key (has )?stopped/, 40);
  },
};

const long = rotating(
  { from: 'now', seconds: 604_800 },
  undefined,
  'Maximiliane Freifrau von und zu Hohenlohe-Langenburg',
);
export const LongNames: Story = { ...long, render: () => long.provide(rotation) };

const policed = rotating(forAnHour);
export const NothingCanBeDone: Story = {
  ...policed,
  render: () => policed.provide(rotation, { regenerate: false }),
};

const asking = rotating(forAnHour);
export const EndItNow: Story = {
  ...asking,
  render: () => asking.provide(rotation),
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'End it now')).click();
    await waitForRole(canvasElement, 'alertdialog');
  },
};

const keeping = rotating(forAnHour);
export const KeepTheOldKey: Story = {
  ...keeping,
  render: () => keeping.provide(rotation),
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'Keep the old key')).click();
    await waitForRole(canvasElement, 'alertdialog');
  },
};

const refused = rotating(forAnHour, (backend) =>
  backend.fail({ call: 'endPreviousKey', phase: 'before', kind: 403, times: 99 }),
);
export const CannotBeEnded: Story = {
  ...refused,
  render: () => refused.provide(rotation),
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'End it now')).click();
    const dialog = await waitForRole(canvasElement, 'alertdialog');
    (await waitForRole(dialog, 'button', 'End it now')).click();
    await waitForRole(canvasElement, 'alert');
  },
};

const stopped = rotating(forAnHour);
export const StoppedWatching: Story = {
  ...stopped,
  render: () => stopped.provide(rotation),
  async play({ canvasElement }) {
    await waitForRole(canvasElement, 'listitem', /Waiting for the first message/);
    stopped.backend.fail({ call: 'getChannel', phase: 'before', kind: 404, times: 99 });
    await waitForRole(canvasElement, 'button', 'Watch again');
  },
};
