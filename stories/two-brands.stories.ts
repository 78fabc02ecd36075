import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { waitForRole } from '../test/support/deep-query.js';
import { type Hand, RegenerateKeyPage } from '../test/support/regenerate-key.page.js';
import { mocked, type Mocked } from './mocked.js';
import { dress } from './playground/dress.js';
import { readyBrand } from './playground/ready-brands.js';

const meta: Meta = {
  title: 'White label/Two brands',
  component: 'ba-settings-app',
  parameters: {
    layout: 'fullscreen',
    docs: {
      description: {
        component:
          'Two partners on one page: each brand is a set of tokens on an element around its application, and everything of that application, its dialogs and menus too, carries it.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const script: Hand = {
  async choose(element) {
    element.click();
  },
};

/** The ids of the ready brands that stand beside each other. */
const ids = ['gazette', 'pebble'] as const;

/** Sets the tokens of a brand on the element, and none of the page's. */
const wears = (id: string) => (element?: Element) => {
  if (element instanceof HTMLElement) dress(element, readyBrand(id).brand);
};

const beside = (applications: readonly TemplateResult[]) => html`
  <style>
    .partners > h1 {
      margin: 0;
      padding: 16px 24px;
      background: light-dark(#fff, #171b21);
      color: light-dark(#14181f, #e9ecf1);
      font:
        600 1.1875em/1.3 system-ui,
        sans-serif;
    }
    .brands {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr));
    }
    /* The host's page takes its ground from the same tokens. */
    .brand {
      padding: 20px max(16px, 4%) 48px;
      background: var(--ba-color-background);
    }
    .brand > h2 {
      margin: 0 0 12px;
      color: var(--ba-palette-ink);
      font-family: var(--ba-font-family);
      font-size: 1.0625em;
    }
  </style>
  <main class="partners">
    <h1>A page with two partners</h1>
    <div class="brands">
      ${ids.map(
        (id, index) =>
          html`<section class="brand" ${ref(wears(id))}>
            <h2>${readyBrand(id).title}</h2>
            ${applications[index]}
          </section>`,
      )}
    </div>
  </main>
`;

const backends = ids.map(() => mocked());

/** Both applications have their own service, account and brand. */
const both = {
  parameters: { msw: backends.flatMap(({ parameters }) => parameters.msw) },
  loaders: backends.flatMap(({ loaders }) => loaders),
};

/** The dialog is drawn in the colours and the type of the brand around it. */
function expectToWear(dialog: HTMLElement, id: string): void {
  const { brand } = readyBrand(id);
  const style = getComputedStyle(dialog);
  const probe = dialog.appendChild(document.createElement('span'));
  probe.style.backgroundColor = brand.get('--ba-palette-paper')!;
  probe.style.fontFamily = brand.get('--ba-font-family')!;
  const { backgroundColor, fontFamily } = getComputedStyle(probe);
  probe.remove();
  if (style.fontFamily !== fontFamily) throw new Error(`The dialog of ${id} is set in ${style.fontFamily}.`);
  // In the dark a raised surface is a little lighter than the paper.
  const isDark = document.documentElement.style.colorScheme === 'dark';
  if (!isDark && style.backgroundColor !== backgroundColor)
    throw new Error(`The dialog of ${id} is ${style.backgroundColor}.`);
}

/** Regenerates a key in one of the two, and looks at what its dialog wears. */
async function regenerate(page: RegenerateKeyPage, root: HTMLElement, channel: string, id: string): Promise<void> {
  const oldKey = await page.revealKey();
  await page.askToRegenerate(channel);
  expectToWear(await waitForRole(root, 'alertdialog'), id);
  await page.confirm();
  if ((await page.newKey()) === oldKey) throw new Error('The key is the old one.');
}

/** Header and title are the host's, as on every page that has more than this. */
const application = ({ api }: Mocked, route: string) =>
  html`<ba-settings-app
    header="none"
    heading-level="2"
    project-id="support-bot"
    .api=${api}
    route=${route}
  ></ba-settings-app>`;

const channel = '/projects/support-bot/settings/channels/rasa';

export const SideBySide: Story = {
  ...both,
  name: 'Side by side',
  render: () => beside(backends.map((backend) => application(backend, channel))),
  async play({ canvasElement }) {
    const [one, other] = [...canvasElement.querySelectorAll<HTMLElement>('.brand')];
    for (const root of [one!, other!]) await waitForRole(root, 'button', 'Regenerate the API key for Rasa', 10);
  },
};

export const BothPaths: Story = {
  ...both,
  name: 'Both paths, both brands',
  render: () =>
    beside(backends.map((backend, index) => application(backend, ['/projects/support-bot', '/projects'][index]!))),
  async play({ canvasElement, step }) {
    const [one, other] = [...canvasElement.querySelectorAll<HTMLElement>('.brand')];
    await step(`${ids[0]}: project name → Project settings → Channels → Rasa → the new key`, async () => {
      const page = new RegenerateKeyPage(one!, script);
      await page.openSettingsFromSwitcher('Support bot');
      await page.openChannel('Rasa');
      await regenerate(page, one!, 'Rasa', ids[0]);
    });
    await step(`${ids[1]}: tile → ⋮ → Settings → Channels → Universal → the new key`, async () => {
      const page = new RegenerateKeyPage(other!, script);
      (await waitForRole(other!, 'button', 'More options for Bank concierge')).click();
      (await waitForRole(other!, 'menuitem', 'Settings')).click();
      await page.openChannel('Universal');
      await regenerate(page, other!, 'Universal', ids[1]);
    });
  },
};
