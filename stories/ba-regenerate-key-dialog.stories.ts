import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { SettingsApi } from '../src/index.js';
import type { MockBackend } from '../mocks/index.js';
import { findByRole, waitForRole } from './deep-query.js';
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
function confirmed(mock: Mocked, title: RegExp, render = () => mock.provide(dialog)): Story {
  return {
    ...mock,
    render,
    async play({ canvasElement }) {
      const button = (await waitForRole(canvasElement, 'button', 'Regenerate')) as HTMLButtonElement;
      while (button.disabled) await new Promise((resolve) => setTimeout(resolve, 20));
      button.click();
      await waitForRole(canvasElement, 'heading', title);
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
