import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type SettingsApi, SettingsError } from '../src/index.js';
import type { MockBackend } from '../mocks/index.js';
import { findByRole, waitForRole } from '../test/support/deep-query.js';
import { hurry, pausesSoon } from '../test/support/hurry.js';
import { until } from '../test/support/until.js';
import { mocked, type Mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Channel settings', component: 'ba-channel-settings' };
export default meta;
type Story = StoryObj;

const settings = html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`;

const integrated = mocked();
export const Integrated: Story = { ...integrated, render: () => integrated.provide(settings) };

const neverUsed = mocked();
export const NeverUsed: Story = {
  ...neverUsed,
  render: () =>
    neverUsed.provide(
      html`<ba-channel-settings project-id="support-bot" channel-id="samsung-bixby"></ba-channel-settings>`,
    ),
};

const once = mocked({ keys: 'once' });
export const KeyShownOnce: Story = { ...once, render: () => once.provide(settings) };

const quiet = mocked();
export const LittleOffered: Story = {
  ...quiet,
  render: () => quiet.provide(settings, { regenerate: false, verify: false, status: false }),
};

const slots = mocked();
export const WithSlots: Story = {
  ...slots,
  render: () =>
    slots.provide(
      html`<ba-channel-settings project-id="support-bot" channel-id="rasa">
        <p slot="note">Ask the platform team before you change this key.</p>
        <button slot="end">Remove this channel</button>
      </ba-channel-settings>`,
    ),
};

const loading = mocked({}, (backend) => backend.fail({ call: 'getChannel', phase: 'before', kind: 'hang', times: 99 }));
export const Loading: Story = { ...loading, render: () => loading.provide(settings) };

const missing = mocked();
export const NotFound: Story = {
  ...missing,
  render: () =>
    missing.provide(html`<ba-channel-settings project-id="support-bot" channel-id="gone"></ba-channel-settings>`),
};

/* What stays to be said after the dialog was closed */

interface Course {
  /** Methods that replace the adapter's own. */
  readonly api?: ((api: SettingsApi) => Partial<SettingsApi>) | undefined;
  /** What comes sooner than it would. */
  readonly sooner?: ((delay: number) => number) | undefined;
  /** The title at which the dialog is closed. */
  readonly title: RegExp;
  /** What is done before. */
  readonly first?: ((canvas: HTMLElement) => unknown) | undefined;
  /** The name of the button in the notice. */
  readonly button: string;
}

/** Regenerates, closes the dialog, and waits for the notice. */
function closed(mock: Mocked, { api: change, sooner, title, first, button }: Course): Story {
  return {
    ...mock,
    render: () =>
      html`<ba-provider .api=${change ? { ...mock.api, ...change(mock.api) } : mock.api}>${settings}</ba-provider>`,
    async play({ canvasElement }) {
      const calm = sooner && hurry(sooner);
      try {
        (await waitForRole(canvasElement, 'button', 'Regenerate the API key for Rasa')).click();
        const confirm = (await waitForRole(canvasElement, 'button', 'Regenerate')) as HTMLButtonElement;
        await until(() => !confirm.disabled, 'the question can be answered');
        confirm.click();
        await waitForRole(canvasElement, 'heading', title, 20);
        await first?.(canvasElement);
        (await waitForRole(canvasElement, 'button', 'Close')).click();
        await until(() => findByRole(canvasElement, 'alertdialog') === undefined, 'the dialog has closed');
        await waitForRole(canvasElement, 'button', button);
      } finally {
        calm?.();
      }
    },
  };
}

const lost = () => new SettingsError('network', 'The reply was lost.');

/** The request or its reply is lost, and how the operation ended is told only after the dialog was closed. */
const toldLate =
  (isMade: boolean) =>
  (api: SettingsApi): Partial<SettingsApi> => {
    let isClosed = false;
    return {
      onEvent: ({ type }) => void (isClosed ||= type === 'ba-dialog-close'),
      async regenerateKey(...request) {
        if (isMade) await api.regenerateKey(...request);
        throw lost();
      },
      settleRegeneration: (...request) => (isClosed ? api.settleRegeneration!(...request) : Promise.reject(lost())),
    };
  };

/** The new key of a request that was given up on: nothing opens by itself. */
export const KeyThatCameLate = closed(mocked({ keys: 'once' }), {
  api: toldLate(true),
  sooner: pausesSoon,
  title: /by whom/,
  button: 'Show the new key',
});

/** The request that was given up on made no key, and never will. */
export const EndedAfterClose = closed(mocked(), {
  api: toldLate(false),
  sooner: pausesSoon,
  title: /don’t know yet/,
  button: 'Show details',
});

/** Nothing is known of the last request. *Check again* asks on the user's word, also after a reload. */
export const Unsettled = closed(mocked({ settles: false }), {
  api: () => ({ supports: {}, regenerateKey: () => Promise.reject(lost()) }),
  sooner: pausesSoon,
  title: /don’t know yet/,
  button: 'Check again',
});

const fails = (call: 'regenerateKey' | 'settleRegeneration', kind: number | 'hang') => (backend: MockBackend) =>
  backend.fail({ call, phase: 'before', kind, times: 99 });

/** The service refused, and the dialog was closed while that is being verified. */
export const RefusedAndChecking = closed(
  mocked({}, (backend) => {
    fails('regenerateKey', 403)(backend);
    fails('settleRegeneration', 'hang')(backend);
  }),
  { title: /^Refused/, button: 'Show details' },
);

export const WithoutPermission = closed(mocked({}, fails('regenerateKey', 403)), {
  title: /was not regenerated/,
  button: 'Try again',
});

/** The page was hidden before the new key was copied. The service still has it. */
export const KeyRemovedBeforeItWasCopied = closed(mocked({ keys: 'once' }), {
  title: /has a new API key/,
  async first(canvas) {
    await waitForRole(canvas, 'textbox', 'API key');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await waitForRole(canvas, 'button', 'Show the new key');
  },
  button: 'Show the new key',
});
