import type { Meta } from '@storybook/web-components-vite';
import { elementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = { title: 'Elements/Home link', component: 'ba-home-link', parameters: frameHeight(96) };
export default meta;

/** The logo, top left; it fires `ba-navigate` to the projects. */
export const Default = elementStory(mocked());

/** A host's own logo, and what a screen reader says of it. */
export const WithTheHostsLogo = {
  ...elementStory(mocked(), {
    args: {
      label: 'Example Inc.: all projects',
      'slot-default':
        '<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true"><circle cx="14" cy="14" r="13" fill="#e4572e" /></svg>',
    },
  }),
  name: 'With the host’s logo',
};
