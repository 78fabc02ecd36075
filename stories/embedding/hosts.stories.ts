import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { NavigateEvent } from '../../src/index.js';
import { ask, findByRole, mocked, pressEscape, until, waitForRole } from './question.js';
import './hosts.css';

const meta: Meta = {
  title: 'Embedding/Hosts',
  component: 'ba-settings-app',
  parameters: {
    layout: 'fullscreen',
    docs: {
      description: {
        component:
          'Pages of hosts, each with a look of its own: what the elements take from the page, and what stays theirs.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const dense = mocked();
/** A dashboard with a base of 13 px: `--ba-font-size` and `--ba-space-unit` bring the elements down to it. */
export const DenseDashboard: Story = {
  ...dense,
  name: 'Dense dashboard',
  render: () => html`
    <div class="host host-dense">
      <nav aria-label="Console">
        <p>Northwind Ops</p>
        <ul>
          <li>Traffic</li>
          <li aria-current="page">Bots</li>
          <li>Alerts</li>
        </ul>
      </nav>
      <main>
        <h1>Support bot</h1>
        <dl class="host-figures">
          <div>
            <dt class="host-quiet">Conversations</dt>
            <dd><bdi>12,408</bdi></dd>
          </div>
          <div>
            <dt class="host-quiet">Handed over</dt>
            <dd><bdi>3.1 %</bdi></dd>
          </div>
          <div>
            <dt class="host-quiet">Median reply</dt>
            <dd><bdi>420 ms</bdi></dd>
          </div>
        </dl>
        ${dense.provide(
          html`<ba-channel-list project-id="support-bot" channel-id="rasa" heading-level="2"></ba-channel-list>`,
        )}
      </main>
    </div>
  `,
  async play({ canvasElement }) {
    const regenerate = await waitForRole(canvasElement, 'button', 'Regenerate the API key for Rasa');
    const size = parseFloat(getComputedStyle(regenerate).fontSize);
    const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (Math.abs(size - 0.8125 * root) > 0.5) throw new Error(`The text has ${size} px, not the size of the host.`);
    await ask(canvasElement);
  },
};

const panel = mocked();
/** A side panel of 360 px: the elements ask their container for its width, not the window. */
export const SidePanel: Story = {
  name: 'Side panel of 360 px',
  ...panel,
  render: () => html`
    <div class="host host-inbox">
      <main>
        <h1>Conversations</h1>
        <ul>
          <li>Where is my parcel? <span class="host-quiet">· Rasa, 2 minutes ago</span></li>
          <li>Change my address <span class="host-quiet">· Rasa, 9 minutes ago</span></li>
          <li>Opening hours on Sunday <span class="host-quiet">· Rasa, an hour ago</span></li>
        </ul>
      </main>
      <aside aria-label="Channel">
        <h2>Channel</h2>
        ${panel.provide(html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`)}
      </aside>
    </div>
  `,
  async play({ canvasElement }) {
    await waitForRole(canvasElement, 'button', 'Regenerate the API key for Rasa');
    const aside = canvasElement.querySelector('aside')!;
    if (aside.scrollWidth > aside.clientWidth) throw new Error('The panel has to be scrolled sideways.');
    await ask(canvasElement);
  },
};

const card = mocked();
/** A dark card on a light page: `color-scheme` of the card is all it takes, and the dialog follows the card. */
export const DarkCard: Story = {
  name: 'Dark card on a light page',
  ...card,
  render: () => html`
    <div class="host host-light">
      <h1>The Reading Room</h1>
      <p>Our assistant recommends a book a day. It reports to Rasa.</p>
      <section class="host-card" aria-labelledby="card-title">
        <h2 id="card-title">The assistant’s key</h2>
        ${card.provide(html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`)}
      </section>
    </div>
  `,
  async play({ canvasElement }) {
    const dialog = await ask(canvasElement);
    if (getComputedStyle(dialog).colorScheme !== 'dark') throw new Error('The dialog is not as dark as its card.');
  },
};

const modal = mocked();
/** In the host’s own `<dialog>`: ours stands above it, and its Escape leaves the host’s open. */
export const InAModal: Story = {
  name: 'In a modal dialog',
  ...modal,
  render: () => html`
    <div class="host host-page">
      <h1>Bots</h1>
      <p class="host-quiet">The settings of a bot open in a dialog of the page.</p>
      <dialog class="host-modal" aria-labelledby="modal-title">
        <h2 id="modal-title">Support bot · Rasa</h2>
        ${modal.provide(html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`)}
        <button
          class="host-button"
          type="button"
          @click=${(event: Event) => (event.currentTarget as Element).closest('dialog')!.close()}
        >
          Done
        </button>
      </dialog>
    </div>
  `,
  async play({ canvasElement }) {
    const host = canvasElement.querySelector('dialog')!;
    host.showModal();
    const question = await ask(canvasElement);
    const escape = pressEscape(question);
    await until(() => findByRole(canvasElement, 'alertdialog') === undefined, 'the question has closed');
    if (!escape.defaultPrevented || !host.open) throw new Error('The Escape went on to the dialog of the host.');
    await ask(canvasElement);
  },
};

const ownHeader = mocked();
/** `header="none"`: bar and heading are the host’s, which follows `ba-navigate`. */
export const OwnHeader: Story = {
  name: 'Without our header',
  ...ownHeader,
  render: () => {
    const titles = { projects: 'All bots', dashboard: 'Bot', 'project-settings': 'Bot settings' };
    const follow = (event: NavigateEvent) => {
      const heading = (event.currentTarget as Element).parentElement!.querySelector('h1')!;
      heading.textContent = titles[event.detail.route.view];
    };
    return html`
      <div class="host host-console">
        <header><strong>Orchid Console</strong> <span>Bots</span></header>
        <main>
          <h1>All bots</h1>
          <ba-settings-app header="none" .api=${ownHeader.api} @ba-navigate=${follow}></ba-settings-app>
        </main>
      </div>
    `;
  },
  async play({ canvasElement }) {
    const app = canvasElement.querySelector('ba-settings-app')!;
    (await waitForRole(canvasElement, 'button', 'More options for Support bot')).click();
    (await waitForRole(canvasElement, 'menuitem', 'Settings')).click();
    await until(() => canvasElement.querySelector('h1')!.textContent === 'Bot settings', 'the heading has followed');
    app.route = { view: 'project-settings', projectId: 'support-bot', tab: 'channels', channelId: 'rasa' };
    await ask(canvasElement);
  },
};

const framed = mocked();
/** What stands in the frame: a page of its own. */
export const FramedPage: Story = {
  tags: ['!dev', '!autodocs'],
  ...framed,
  name: 'Framed page',
  render: () =>
    html`<ba-settings-app .api=${framed.api} route="/projects/support-bot/settings/channels/rasa"></ba-settings-app>`,
};

/** In an iframe: the dialog fills no more than the frame, and all of it can be seen there. */
export const InAFrame: Story = {
  // The checkers look into the frame, and take the page's colours for what lies behind its text.
  tags: ['page'],
  name: 'In an iframe',
  render: (_args, { globals }) => {
    const chosen = Object.entries(globals).filter(([name]) => ['theme', 'locale', 'direction'].includes(name));
    const query = new URLSearchParams({
      id: 'embedding-hosts--framed-page',
      viewMode: 'story',
      globals: chosen.map(([name, value]) => `${name}:${String(value)}`).join(';'),
    });
    return html`
      <main class="host host-page" aria-labelledby="portal-title">
        <h1 id="portal-title">Partner portal</h1>
        <p class="host-quiet">The settings are a page of the service, in a frame of the portal.</p>
        <div class="host-frame">
          <iframe title="Channel settings" src="iframe.html?${query}" allow="clipboard-write"></iframe>
        </div>
      </main>
    `;
  },
  async play({ canvasElement }) {
    const frame = canvasElement.querySelector('iframe')!;
    const page = await until(
      () => frame.contentDocument?.querySelector('ba-settings-app') ?? undefined,
      'the frame has its page',
      40, // On a page of docs it loads beside all other hosts.
    );
    await ask(page);
  },
};

const beside = mocked();
/** Beside another widget that dresses all buttons of the page: neither reaches into the other. */
export const BesideAnotherWidget: Story = {
  name: 'Beside another widget',
  ...beside,
  render: () => html`
    <div class="host host-two">
      <section aria-labelledby="usage-title">
        <h2 id="usage-title">Usage</h2>
        <p class="host-quiet">Messages a day, this week.</p>
        <div class="host-bars" role="img" aria-label="Between 310 and 920 messages a day">
          ${[42, 55, 34, 78, 92, 61, 70].map((share) => html`<span style="block-size: ${share}%"></span>`)}
        </div>
        <button type="button">Export</button>
      </section>
      <section aria-labelledby="key-title">
        <h2 id="key-title">Key</h2>
        ${beside.provide(html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`)}
      </section>
    </div>
  `,
  async play({ canvasElement }) {
    const ours = await waitForRole(canvasElement, 'button', 'Regenerate the API key for Rasa');
    const { fontStyle, letterSpacing } = getComputedStyle(ours);
    if (fontStyle !== 'normal' || letterSpacing !== 'normal') throw new Error('The other widget reaches into ours.');
    await ask(canvasElement);
  },
};
