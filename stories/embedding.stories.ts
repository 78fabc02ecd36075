import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import skeleton from '../docs/skeleton.html?raw';
import { waitForRole } from '../test/support/deep-query.js';
import { mocked } from './mocked.js';

const meta: Meta = {
  title: 'Embedding/Headings and slots',
  component: 'ba-settings-app',
  parameters: {
    layout: 'fullscreen',
    docs: {
      description: {
        component:
          'The application without its header, below the host’s own headings, and with the host’s content in its slots.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

/** A page with a header, a title and a look of its own. */
const hostPage = (title: string, content: TemplateResult) => html`
  <style>
    .host {
      container-type: inline-size;
      font-family: Georgia, serif;
      color: light-dark(#2b2118, #f3e9dd);
    }
    .host > header {
      padding: 12px 16px;
      background: light-dark(#efe6da, #33291f);
    }
    .host > main {
      padding: 16px;
    }
    .host h1 {
      margin: 0 0 16px;
      font-size: 1.6em;
    }
    .host p[slot],
    .host div[slot] {
      margin: 0;
      padding: 12px;
      border: 1px dashed currentColor;
    }
  </style>
  <div class="host">
    <header>The host’s own header</header>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </div>
`;

const projects = mocked();
/** `header="none"`: header and title are the host's, and the application is as wide as its place. */
export const Projects: Story = {
  ...projects,
  render: () => hostPage('Chatbots', html`<ba-settings-app header="none" .api=${projects.api}></ba-settings-app>`),
};

const project = mocked();
/** The name of the project leads to every other place. */
export const Project: Story = {
  ...project,
  render: () =>
    hostPage(
      'Chatbots',
      html`<ba-settings-app header="none" .api=${project.api} project-id="support-bot"></ba-settings-app>`,
    ),
};

const channel = mocked();
/** What the host puts into the application stands in its parts: note and end of the open channel, and below the channels. */
export const WithSlots: Story = {
  ...channel,
  name: 'With slots',
  render: () =>
    hostPage(
      'Chatbots',
      html`<ba-settings-app header="none" .api=${channel.api} route="/projects/support-bot/settings/channels/rasa">
        <p slot="channel-note">The host’s own note on how to integrate a channel.</p>
        <div slot="channel-end"><button>Move this channel…</button></div>
        <div slot="channels-end"><button>Connect new channel…</button></div>
      </ba-settings-app>`,
    ),
};

const question = mocked();
/** What a new key means in the host's own words. */
export const WithImpact: Story = {
  ...question,
  name: 'With what it means here',
  render: () =>
    hostPage(
      'Chatbots',
      html`<ba-settings-app header="none" .api=${question.api} route="/projects/support-bot/settings/channels/rasa">
        <p slot="impact">Two bots on this page use the key: Help desk and Returns.</p>
      </ba-settings-app>`,
    ),
  async play({ canvasElement }) {
    (await waitForRole(canvasElement, 'button', 'Regenerate the API key for Rasa')).click();
    await waitForRole(canvasElement, 'button', 'Cancel');
  },
};

const empty = mocked();
/** What stands there while a project has no channels. */
export const WithoutChannels: Story = {
  ...empty,
  name: 'Without channels',
  render: () =>
    hostPage(
      'Chatbots',
      html`<ba-settings-app header="none" .api=${empty.api} route="/projects/hr-helper/settings/channels">
        <p slot="channels-empty">Ask your administrator to connect the first channel.</p>
      </ba-settings-app>`,
    ),
};

const single = mocked();
/** One element below headings of the host's: its own begin on the third level. */
export const OneElement: Story = {
  ...single,
  name: 'One element',
  render: () =>
    hostPage(
      'Support bot',
      html`<h2>Where it reports to</h2>
        ${single.provide(
          html`<ba-channel-list project-id="support-bot" channel-id="rasa" heading-level="3"></ba-channel-list>`,
        )}`,
    ),
};

/** What stands in the page before its scripts have run; here they never do. */
export const BeforeTheFirstScript: Story = {
  // The application is registered here: one that is not has another name.
  name: 'Before the first script',
  render: () =>
    html`${unsafeHTML(`<app-to-come>${skeleton.replaceAll('ba-settings-app', 'app-to-come')}</app-to-come>`)}`,
};
