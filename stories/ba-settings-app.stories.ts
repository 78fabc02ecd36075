import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitForRole } from '../test/support/deep-query.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Settings app',
  component: 'ba-settings-app',
  parameters: { layout: 'fullscreen' },
};
export default meta;
type Story = StoryObj;

const logo = html`<svg slot="logo" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
  <circle cx="14" cy="14" r="13" fill="#e4572e" />
  <path d="M7 15c3 5 11 5 14 0" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" />
</svg>`;
const account = html`<span slot="header-end">Ada Lovelace</span>`;

const projects = mocked();
export const Projects: Story = {
  ...projects,
  render: () => html`<ba-settings-app .api=${projects.api} .policy=${{ createProject: true }}></ba-settings-app>`,
};

const overview = mocked();
export const Project: Story = {
  ...overview,
  render: () => html`<ba-settings-app .api=${overview.api} project-id="support-bot"></ba-settings-app>`,
};

const settings = mocked();
export const Channel: Story = {
  ...settings,
  render: () =>
    html`<ba-settings-app .api=${settings.api} route="/projects/support-bot/settings/channels/rasa"></ba-settings-app>`,
};

const asks = mocked();
/** What stands before a key is replaced: the page behind the backdrop, in the same theme. */
export const Asks: Story = {
  ...asks,
  render: () =>
    html`<ba-settings-app .api=${asks.api} route="/projects/support-bot/settings/channels/rasa"></ba-settings-app>`,
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'Regenerate the API key for Rasa')).click();
    await waitForRole(canvasElement, 'button', 'Cancel');
  },
};

const slots = mocked();
/** The host's logo, the end of its header, and a dashboard of its own. */
export const WithSlots: Story = {
  ...slots,
  render: () =>
    html`<ba-settings-app .api=${slots.api} project-id="support-bot">
      ${logo} ${account}
      <section slot="dashboard">
        <h1>Support bot</h1>
        <p>The host’s own dashboard stands here.</p>
      </section>
    </ba-settings-app>`,
};

const tab = mocked();
/** A settings tab of the host's. */
export const WithATab: Story = {
  ...tab,
  render: () =>
    html`<ba-settings-app
      .api=${tab.api}
      .tabs=${[{ id: 'team', label: 'Team' }]}
      route="/projects/support-bot/settings/team"
    >
      ${logo} ${account}
      <p slot="tab-team">Three people may see the keys of this project.</p>
    </ba-settings-app>`,
};

const parts = mocked();
/** Where tokens do not reach: parts and states, from the outermost element. */
export const WithParts: Story = {
  ...parts,
  render: () =>
    html`<style>
        .parts::part(badge) {
          text-transform: uppercase;
          letter-spacing: 0.04em;
        }
        .parts::part(tab selected) {
          font-style: italic;
        }
        .parts:state(project-settings)::part(row opened) {
          box-shadow: inset 4px 0 var(--ba-palette-brand);
        }
      </style>
      <ba-settings-app
        class="parts"
        .api=${parts.api}
        route="/projects/support-bot/settings/channels/rasa"
      ></ba-settings-app>`,
};
