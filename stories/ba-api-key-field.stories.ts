import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitForRole } from '../test/support/deep-query.js';
import { mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/API key field', component: 'ba-api-key-field' };
export default meta;
type Story = StoryObj;

const field = html`<ba-api-key-field project-id="support-bot" channel-id="rasa"></ba-api-key-field>`;

const masked = mocked();
export const Masked: Story = { ...masked, render: () => masked.provide(field) };

const revealed = mocked();
export const Revealed: Story = {
  ...revealed,
  render: () => revealed.provide(field),
  async play({ canvasElement }) {
    await waitForRole(canvasElement, 'img', /ending in/);
    (await waitForRole(canvasElement, 'button', 'Show API key')).click();
    await waitForRole(canvasElement, 'textbox', 'API key');
  },
};

const copyOnly = mocked();
export const NeverShown: Story = { ...copyOnly, render: () => copyOnly.provide(field, { keyDisplay: 'never' }) };

const old = mocked();
export const Old: Story = { ...old, render: () => old.provide(field, { maxKeyAgeDays: 30 }) };

const failing = mocked({}, (backend) => backend.fail({ call: 'revealKey', phase: 'before', kind: 503, times: 99 }));
export const CannotBeShown: Story = {
  ...failing,
  render: () => failing.provide(field),
  async play({ canvasElement }) {
    await waitForRole(canvasElement, 'img', /ending in/);
    (await waitForRole(canvasElement, 'button', 'Show API key')).click();
    await waitForRole(canvasElement, 'alert');
  },
};
