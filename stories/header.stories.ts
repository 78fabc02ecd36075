import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitForRole } from '../test/support/deep-query.js';
import { mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Project switcher and home link', component: 'ba-project-switcher' };
export default meta;
type Story = StoryObj;

const switcher = html`<ba-project-switcher project-id="support-bot"></ba-project-switcher>`;

const closed = mocked();
export const Switcher: Story = { ...closed, render: () => closed.provide(switcher) };

const opened = mocked();
export const SwitcherOpened: Story = {
  ...opened,
  render: () => opened.provide(switcher, { createProject: true }),
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'Project: Support bot')).click();
    await waitForRole(canvasElement, 'menuitem', 'Travel desk');
  },
};

const unchosen = mocked();
export const NoProjectChosen: Story = {
  ...unchosen,
  render: () => unchosen.provide(html`<ba-project-switcher></ba-project-switcher>`),
};

const home = mocked();
export const HomeLink: Story = { ...home, render: () => home.provide(html`<ba-home-link></ba-home-link>`) };
