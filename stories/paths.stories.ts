import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { AuthRequiredEvent } from '../src/index.js';
import { waitForRole } from '../test/support/deep-query.js';
import { signInDialog } from './demo/sign-in-dialog.js';
import { frameHeight } from './element-story.js';
import { mocked } from './mocked.js';
import { type Hand, RegenerateKeyPage } from '../test/support/regenerate-key.page.js';

const meta: Meta = {
  title: 'Paths/To a new key',
  component: 'ba-settings-app',
  parameters: {
    layout: 'fullscreen',
    docs: {
      description: {
        component:
          'Both paths to a new key, and one with a sign-in on the way, each played to its end. *Interactions* lists the steps.',
      },
      ...frameHeight(1100).docs,
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

async function regenerate(page: RegenerateKeyPage, channel: string): Promise<void> {
  const oldKey = await page.revealKey();
  await page.askToRegenerate(channel);
  await page.confirm();
  if ((await page.newKey()) === oldKey) throw new Error('The key is the old one.');
}

const account = mocked();
/** The first path of the manual: project name, *Project settings*, the channel, *Regenerate*. */
export const FromTheAccountDashboard: Story = {
  name: 'From the account dashboard',
  ...account,
  render: () => html`<ba-settings-app project-id="support-bot" .api=${account.api}></ba-settings-app>`,
  async play({ canvasElement, step }) {
    const page = new RegenerateKeyPage(canvasElement, script);
    await step('Project name → Project settings', () => page.openSettingsFromSwitcher('Support bot'));
    await step('Channels → Rasa', () => page.openChannel('Rasa'));
    await step('Regenerate → confirm → the new key', () => regenerate(page, 'Rasa'));
  },
};

const projects = mocked();
/** The second path: the logo, a tile’s ⋮, *Settings*, the channel, *Regenerate*. */
export const FromTheProjectsDashboard: Story = {
  name: 'From the projects dashboard',
  ...projects,
  render: () => html`<ba-settings-app project-id="support-bot" .api=${projects.api}></ba-settings-app>`,
  async play({ canvasElement, step }) {
    const page = new RegenerateKeyPage(canvasElement, script);
    await step('Logo → tile → ⋮ → Settings', () => page.openSettingsFromTile('Bank concierge'));
    await step('Channels → Universal', () => page.openChannel('Universal'));
    await step('Regenerate → confirm → the new key', () => regenerate(page, 'Universal'));
  },
};

const stepUp = mocked({}, (backend) => backend.requireStepUp());

/** The host signs the user in, and says so: the same operation goes on. */
async function signIn(event: AuthRequiredEvent): Promise<void> {
  event.preventDefault();
  if (!(await signInDialog(document.body, event.detail.code))) return event.detail.giveUp();
  stepUp.backend.signIn();
  event.detail.retry();
}

/** The service asks for a sign-in first: the host shows its own, and the same operation goes on. */
export const AfterAFreshSignIn: Story = {
  name: 'After a fresh sign-in',
  ...stepUp,
  render: () =>
    html`<ba-settings-app
      project-id="support-bot"
      .api=${stepUp.api}
      route="/projects/support-bot/settings/channels/rasa"
      @ba-auth-required=${signIn}
    ></ba-settings-app>`,
  async play({ canvasElement, step }) {
    const page = new RegenerateKeyPage(canvasElement, script);
    await step('Regenerate → confirm', async () => {
      await page.askToRegenerate('Rasa');
      await page.confirm();
    });
    await step('Sign in, in the host’s own dialog', async () => {
      (await waitForRole(document.body, 'button', /^Sign in as/)).click();
    });
    await step('Confirm once more → the new key', async () => {
      await page.confirm();
      if ((await page.newKey()) === '') throw new Error('There is no new key.');
    });
  },
};
