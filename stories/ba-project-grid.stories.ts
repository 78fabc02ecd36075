import type { Meta } from '@storybook/web-components-vite';
import { seedProjects } from '../mocks/index.js';
import { waitForRole } from '../test/support/deep-query.js';
import { elementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Project grid', component: 'ba-project-grid', parameters: frameHeight(640) };
export default meta;

/** The projects: starred ones first, disabled ones last. */
export const Default = elementStory(mocked());

/** With *Add project…*, which the policy shows. */
export const Many = elementStory(mocked(), { args: { policy: { createProject: true } } });

/** The ⋮ of a tile leads to its settings. */
export const Menu = elementStory(mocked(), {
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'More options for Support bot')).click();
    await waitForRole(canvasElement, 'menuitem', 'Settings');
  },
});

export const One = elementStory(mocked({ projects: seedProjects.slice(0, 1) }), { height: 360 });

export const Empty = elementStory(mocked({ projects: [] }), {
  args: { policy: { createProject: true } },
  height: 320,
});

export const EmptyInTheHostsWords = {
  ...elementStory(mocked({ projects: [] }), {
    args: { 'slot-empty': '<p>Your first assistant appears here as soon as your order is confirmed.</p>' },
    height: 160,
  }),
  name: 'Empty, in the host’s words',
};

export const NothingFound = {
  ...elementStory(mocked(), { args: { query: 'airline' }, height: 280 }),
  name: 'Nothing found',
};

export const Loading = elementStory(
  mocked({}, (backend) => backend.fail({ call: 'listProjects', phase: 'before', kind: 'hang', times: 99 })),
);

/** *Try again* loads the projects. */
export const FailedOnce = {
  ...elementStory(
    mocked({}, (backend) => backend.fail({ call: 'listProjects', phase: 'before', kind: 503 })),
    { height: 240 },
  ),
  name: 'Can’t be loaded',
  tags: ['failure'],
};
