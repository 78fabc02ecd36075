import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { mocked } from './mocked.js';

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
