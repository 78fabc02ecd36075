import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitForRole } from '../test/support/deep-query.js';
import { elementStory, frameHeight } from './element-story.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Elements/Settings app',
  component: 'ba-settings-app',
  parameters: { layout: 'fullscreen', ...frameHeight(720) },
};
export default meta;
type Story = StoryObj;

const channelOfRasa = '/projects/support-bot/settings/channels/rasa';

const theHosts = {
  'slot-logo': `<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
  <circle cx="14" cy="14" r="13" fill="#e4572e" />
  <path d="M7 15c3 5 11 5 14 0" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" />
</svg>`,
  'slot-header-end': '<span>Ada Lovelace</span>',
};

/** The whole of it in one tag: header, projects, settings, and both paths to a new key. */
export const Default = elementStory(mocked(), { args: { projectId: 'support-bot' } });

/** All projects; *Add project…* is shown by the policy. */
export const Projects = elementStory(mocked(), { args: { policy: { createProject: true } } });

/** The overview of one project. */
export const Project = { ...elementStory(mocked(), { args: { projectId: 'support-bot' } }), tags: ['!autodocs'] };

/** An open channel: its key, *Copy* and *Regenerate*. */
export const Channel = elementStory(mocked(), { args: { route: channelOfRasa }, height: 1100 });

/** What stands before a key is replaced: the page behind the backdrop, in the same theme. */
export const Asks = elementStory(mocked(), {
  args: { route: channelOfRasa },
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'Regenerate the API key for Rasa')).click();
    await waitForRole(canvasElement, 'button', 'Cancel');
  },
  height: 1100,
});

/** The host's logo, the end of its header, and a dashboard of its own. */
export const WithSlots = {
  ...elementStory(mocked(), {
    args: {
      projectId: 'support-bot',
      ...theHosts,
      'slot-dashboard': '<section><h1>Support bot</h1><p>The host’s own dashboard stands here.</p></section>',
    },
    height: 320,
  }),
  name: 'With slots',
};

/** A settings tab of the host's. */
export const WithATab = {
  ...elementStory(mocked(), {
    args: {
      route: '/projects/support-bot/settings/team',
      tabs: [{ id: 'team', label: 'Team' }],
      ...theHosts,
      'slot-tab-team': '<p>Three people may see the keys of this project.</p>',
    },
    height: 400,
  }),
  name: 'With a tab of the host’s',
};

const parts = mocked();
/** Where tokens do not reach: parts and states, from the outermost element. */
export const WithParts: Story = {
  ...parts,
  name: 'With parts',
  parameters: { ...parts.parameters, ...frameHeight(1100) },
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
