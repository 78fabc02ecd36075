import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitForRole } from '../test/support/deep-query.js';
import { elementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Project switcher and home link',
  component: 'ba-project-switcher',
  args: { projectId: 'support-bot' },
  parameters: frameHeight(96),
};
export default meta;

/** The name of the active project; a click opens its menu. */
export const Default = elementStory(mocked(), { height: 480 });

export const Switcher = { ...elementStory(mocked()), tags: ['!autodocs'] };

/** Its settings, the other projects, and *Add project…*, which the policy shows. */
export const SwitcherOpened = {
  ...elementStory(mocked(), {
    args: { policy: { createProject: true } },
    async play({ canvasElement }) {
      (await waitForRole(canvasElement, 'button', 'Project: Support bot')).click();
      await waitForRole(canvasElement, 'menuitem', 'Travel desk');
    },
    height: 480,
  }),
  name: 'Switcher opened',
};

export const NoProjectChosen = {
  ...elementStory(mocked(), { args: { projectId: undefined }, height: 480 }),
  name: 'No project chosen',
};

const home = mocked();
/** Both beside each other, as in the header of the application. */
export const HomeLink: StoryObj = {
  ...home,
  name: 'Home link',
  render: () =>
    home.provide(
      html`<div style="display: flex; align-items: center; gap: 8px">
        <ba-home-link></ba-home-link><ba-project-switcher project-id="support-bot"></ba-project-switcher>
      </div>`,
    ),
};
