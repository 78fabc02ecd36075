/**
 * Walks the paths of the manual in a host's page, by role and name, with Playwright: menus by keyboard, since a menu that
 * still moves while it opens can be missed by a robot's pointer.
 */

const regenerateName = 'Regenerate the API key for';

/** @param {import('playwright-core').Page} page */
export function walkOf(page) {
  const button = (name, exact = true) => page.getByRole('button', { name, exact });
  const dialog = page.getByRole('alertdialog');
  const field = page.getByRole('textbox', { name: 'API key' });
  return {
    button,
    dialog,
    field,
    regenerateName,
    async openFromSwitcher(project, channel) {
      await button(`Project: ${project}`).click();
      await page.getByRole('menuitem', { name: 'Project settings' }).press('Enter');
      await this.openChannel(channel);
    },
    async openFromTile(project, channel) {
      await button('All projects').click();
      await button(`More options for ${project}`).click();
      await page.getByRole('menuitem', { name: 'Settings', exact: true }).press('Enter');
      await this.openChannel(channel);
    },
    async openChannel(channel) {
      await page.getByRole('tab', { name: 'Channels' }).click();
      await page.getByRole('button', { name: channel, exact: true }).click();
      await page.getByRole('button', { name: `${regenerateName} ${channel}` }).waitFor();
    },
    async confirm(channel) {
      await button(`${regenerateName} ${channel}`).click();
      await dialog.getByRole('button', { name: 'Regenerate', exact: true }).click();
    },
    /** @returns {Promise<string>} the new key */
    async regenerate(channel) {
      await this.confirm(channel);
      await dialog.waitFor({ state: 'detached' }).catch(() => dialog.waitFor({ state: 'hidden' }));
      await page.getByText('This is the new key.').waitFor();
      return field.inputValue();
    },
  };
}
