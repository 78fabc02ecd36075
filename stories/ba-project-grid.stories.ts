import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seedProjects } from '../mocks/index.js';
import { waitForRole } from '../test/support/deep-query.js';
import { mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Project grid', component: 'ba-project-grid' };
export default meta;
type Story = StoryObj;

const grid = html`<ba-project-grid></ba-project-grid>`;

const many = mocked();
export const Many: Story = { ...many, render: () => many.provide(grid, { createProject: true }) };

const menu = mocked();
export const Menu: Story = {
  ...menu,
  render: () => menu.provide(grid),
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'More options for Support bot')).click();
    await waitForRole(canvasElement, 'menuitem', 'Settings');
  },
};

const one = mocked({ projects: seedProjects.slice(0, 1) });
export const One: Story = { ...one, render: () => one.provide(grid) };

const empty = mocked({ projects: [] });
export const Empty: Story = { ...empty, render: () => empty.provide(grid, { createProject: true }) };

const ownEmpty = mocked({ projects: [] });
export const EmptyInTheHostsWords: Story = {
  ...ownEmpty,
  render: () =>
    ownEmpty.provide(
      html`<ba-project-grid>
        <p slot="empty">Your first assistant appears here as soon as your order is confirmed.</p>
      </ba-project-grid>`,
    ),
};

const nothingFound = mocked();
export const NothingFound: Story = {
  ...nothingFound,
  render: () => nothingFound.provide(html`<ba-project-grid query="airline"></ba-project-grid>`),
};

const loading = mocked({}, (backend) =>
  backend.fail({ call: 'listProjects', phase: 'before', kind: 'hang', times: 99 }),
);
export const Loading: Story = { ...loading, render: () => loading.provide(grid) };

const failing = mocked({}, (backend) => backend.fail({ call: 'listProjects', phase: 'before', kind: 503 }));
export const FailedOnce: Story = { ...failing, render: () => failing.provide(grid) };
