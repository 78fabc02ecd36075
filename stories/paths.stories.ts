import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { mocked } from './mocked.js';
import { type Hand, RegenerateKeyPage } from './regenerate-key.page.js';

const meta: Meta = { title: 'Paths', component: 'ba-settings-app', parameters: { layout: 'fullscreen' } };
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
