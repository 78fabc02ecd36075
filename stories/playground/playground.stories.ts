import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { BrandPlayground } from './brand-playground.js';
import type { Scheme } from './dress.js';
import './playground.css';
import { isScreen, type ScreenName, screens, showScreen } from './screen.js';

const meta: Meta = {
  title: 'White label/Playground',
  component: 'ba-settings-app',
  parameters: {
    layout: 'fullscreen',
    docs: {
      story: { height: '56rem' },
      description: {
        component:
          'Change palette, type, space, corners and any token, and see at once what becomes of a real screen and of every pair of colours. Export the brand as CSS or as DTCG tokens.',
      },
    },
  },
};
export default meta;

/** A story of this Storybook as a page of its own. */
const screenAddress = (screen: ScreenName, scheme: Scheme) =>
  `?${new URLSearchParams({ id: 'white-label-playground--screen', viewMode: 'story', args: `screen:${screen};scheme:${scheme}` }).toString()}`;

export const Playground: StoryObj = {
  // A page with frames, which has checks of its own: the engines look into the frames, each a page with landmarks.
  tags: ['page'],
  parameters: { a11y: { test: 'off' } },
  // The address of a story is Storybook's.
  render: () => new BrandPlayground({ ownsAddress: false, screenAddress }),
  async play({ canvasElement }) {
    const areReady = () => [...canvasElement.querySelectorAll('iframe')].every(({ inert }) => !inert);
    while (!areReady()) await new Promise((resolve) => setTimeout(resolve, 50));
  },
};

/** What stands in a frame of the playground. */
export const Screen: StoryObj<{ screen: string; scheme: Scheme }> = {
  tags: ['!dev', '!autodocs'],
  args: { screen: 'channels', scheme: 'light' },
  argTypes: { screen: { options: Object.keys(screens) }, scheme: { options: ['light', 'dark'] } },
  render: () => html`<div class="pg-stage"></div>`,
  async play({ args: { screen, scheme }, canvasElement }) {
    // Under Storybook's toolbar the page has a scheme already; in a frame the playground dresses it.
    if (window.parent !== window) document.documentElement.style.colorScheme = scheme;
    await showScreen(canvasElement.querySelector<HTMLElement>('.pg-stage')!, isScreen(screen) ? screen : 'channels');
  },
};
