import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type SettingsApi, SettingsError } from '../src/index.js';
import type { MockBackend } from '../mocks/index.js';
import { findByRole, waitForRole } from '../test/support/deep-query.js';
import { mocked, type Mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Regenerate key dialog', component: 'ba-regenerate-key-dialog' };
export default meta;
type Story = StoryObj;

const dialog = html`<ba-regenerate-key-dialog
  project-id="support-bot"
  channel-id="rasa"
  open
></ba-regenerate-key-dialog>`;

/** Confirms, and waits for the title of the outcome. */
function confirmed(mock: Mocked, title: RegExp, render = () => mock.provide(dialog), seconds = 5): Story {
  return {
    ...mock,
    render,
    async play({ canvasElement }) {
      const button = (await waitForRole(canvasElement, 'button', 'Regenerate')) as HTMLButtonElement;
      while (button.disabled) await new Promise((resolve) => setTimeout(resolve, 20));
      button.click();
      await waitForRole(canvasElement, 'heading', title, seconds);
    },
  };
}

const regenerateFails =
  (kind: number | 'hang', headers = {}) =>
  (backend: MockBackend) =>
    backend.fail({ call: 'regenerateKey', phase: 'before', kind, headers, times: 99 });

/** Adapters that promise nothing: a lost answer stays lost. */
function lostAnswer(mock: Mocked, commits: boolean): SettingsApi {
  return {
    ...mock.api,
    id: undefined,
    supports: {},
    async regenerateKey(...request) {
      if (commits) await mock.api.regenerateKey(...request);
      throw new TypeError('Failed to fetch');
    },
  };
}

/** An adapter whose channel cannot be read any more, once a request was lost. */
function unreadableAfter(mock: Mocked): SettingsApi {
  let isLost = false;
  return {
    ...lostAnswer(mock, false),
    async regenerateKey() {
      isLost = true;
      throw new TypeError('Failed to fetch');
    },
    getChannel: (...request) =>
      isLost ? Promise.reject(new TypeError('Failed to fetch')) : mock.api.getChannel(...request),
  };
}

function refusing(mock: Mocked, error: SettingsError): SettingsApi {
  return { ...mock.api, id: undefined, regenerateKey: () => Promise.reject(error) };
}

const asks = mocked();
export const Asks: Story = {
  ...asks,
  render: () => asks.provide(dialog),
  play: async ({ canvasElement }) => void (await waitForRole(canvasElement, 'button', 'Cancel')),
};

const impact = mocked();
export const AsksWithImpact: Story = {
  ...impact,
  render: () =>
    impact.provide(
      html`<ba-regenerate-key-dialog project-id="support-bot" channel-id="rasa" open>
        <p slot="impact">Three deployments use this key.</p>
      </ba-regenerate-key-dialog>`,
    ),
};

export const Working = confirmed(mocked({}, regenerateFails('hang')), /Making a new key/);
export const Regenerated = confirmed(mocked(), /has a new API key/);
export const ShownOnce = confirmed(mocked({ keys: 'once' }), /has a new API key/);
export const WithoutPermission = confirmed(mocked({}, regenerateFails(403)), /was not regenerated/);
export const TooManyRequests = confirmed(
  mocked({}, regenerateFails(429, { 'retry-after': '30' })),
  /was not regenerated/,
);
export const ChangedBySomebodyElse = confirmed(mocked({}, regenerateFails(412)), /Somebody else/);
export const ReplacedSince = confirmed(mocked({}, regenerateFails(410)), /was replaced/);
export const SessionEnded = confirmed(mocked({}, regenerateFails(401)), /Sign in again/);
export const FreshSignInWanted = confirmed(
  mocked({}, (backend) => backend.requireStepUp()),
  /Sign in again/,
);

const changed = mocked();
export const UnknownAndChanged = confirmed(
  changed,
  /answer was lost/,
  () => html`<ba-provider .api=${lostAnswer(changed, true)}>${dialog}</ba-provider>`,
);

const unchanged = mocked();
export const UnknownAndUnchanged = confirmed(
  unchanged,
  /do not know yet/,
  () => html`<ba-provider .api=${lostAnswer(unchanged, false)}>${dialog}</ba-provider>`,
  15,
);

const unreadable = mocked();
export const UnknownAndUnread = confirmed(
  unreadable,
  /do not know yet/,
  () => html`<ba-provider .api=${unreadableAfter(unreadable)}>${dialog}</ba-provider>`,
  15,
);

const offline = mocked();
export const Offline = confirmed(
  offline,
  /was not regenerated/,
  () =>
    html`<ba-provider .api=${refusing(offline, new SettingsError('offline', 'The browser is offline.'))}
      >${dialog}</ba-provider
    >`,
);

export const NotAccepted = confirmed(mocked({}, regenerateFails(422)), /was not regenerated/);
export const StillAtWork = confirmed(mocked({}, regenerateFails(409, { 'retry-after': '5' })), /Making a new key/);

const denied = mocked({ keys: 'once' });
/** The clipboard is not to be had: the key is selected, and the dialog stays. */
export const CopyDenied: Story = {
  ...confirmed(denied, /has a new API key/),
  async play(context) {
    await confirmed(denied, /has a new API key/).play!(context);
    const { clipboard } = navigator;
    const deny = { writeText: () => Promise.reject(new DOMException('Denied.', 'NotAllowedError')) };
    Object.defineProperty(navigator, 'clipboard', { value: deny, configurable: true });
    (await waitForRole(context.canvasElement, 'button', 'Copy API key')).click();
    await waitForRole(context.canvasElement, 'alert');
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  },
};

const unread = mocked({}, (backend) => backend.fail({ call: 'regenerateKey', phase: 'before', kind: 500, times: 99 }));
export const FindingOut = confirmed(unread, /Finding out/);

const loading = mocked({}, (backend) => backend.fail({ call: 'getChannel', phase: 'before', kind: 'hang', times: 99 }));
export const Loading: Story = { ...loading, render: () => loading.provide(dialog) };

const missing = mocked({}, (backend) => backend.fail({ call: 'getChannel', phase: 'before', kind: 404, times: 99 }));
export const NotFound: Story = {
  ...missing,
  render: () => missing.provide(dialog),
  async play({ canvasElement }) {
    await waitForRole(canvasElement, 'alert');
    if (!findByRole(canvasElement, 'button', 'Try again')) throw new Error('There is no way on.');
  },
};
