import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Project settings', component: 'ba-project-settings' };
export default meta;
type Story = StoryObj;

const general = mocked();
export const General: Story = {
  ...general,
  render: () => general.provide(html`<ba-project-settings project-id="support-bot"></ba-project-settings>`),
};

const channels = mocked();
export const Channels: Story = {
  ...channels,
  render: () =>
    channels.provide(
      html`<ba-project-settings project-id="support-bot" tab="channels" channel-id="rasa"></ba-project-settings>`,
    ),
};

const own = mocked();
export const WithAHostsTab: Story = {
  ...own,
  render: () =>
    own.provide(
      html`<ba-project-settings project-id="support-bot" tab="team" .tabs=${[{ id: 'team', label: 'Team' }]}>
        <p slot="tab-team">The host’s own settings stand here.</p>
      </ba-project-settings>`,
    ),
};

const missing = mocked();
export const NotFound: Story = {
  ...missing,
  render: () => missing.provide(html`<ba-project-settings project-id="nowhere"></ba-project-settings>`),
};
