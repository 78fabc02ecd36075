/** Walks a host's app like a user, and compares what it shows with what its service knows. */
import { walkOf } from '../host-walk.mjs';

const settle = (page) => page.waitForTimeout(150);

function expect(condition, fault) {
  if (!condition) throw new Error(fault);
}

/**
 * @param {{ page: import('playwright-core').Page, view: import('playwright-core').Page | import('playwright-core').FrameLocator,
 *   server: Awaited<ReturnType<typeof import('./serve.mjs').serve>> }} host `view` is the page or the frame that holds the app
 */
export function hostWalk({ page, view, server }) {
  const settings = view.getByRole('region', { name: 'Settings', exact: true });
  const channel = view.getByRole('region', { name: 'One channel' });
  const app = walkOf(settings);
  const click = (name) => view.getByRole('button', { name, exact: true }).click();
  const lines = () => view.getByRole('list', { name: 'Events' }).getByRole('listitem').allInnerTexts();
  const seesProject = (region, name) => region.getByRole('button', { name: `Project: ${name}`, exact: true }).waitFor();

  /** The key of a channel as the service has it. */
  async function keyOf(project, id, account = 'acme') {
    const address = `http://localhost/projects/${project}/channels/${id}/api-key`;
    return (await server.accounts[account].fetch(address)).json();
  }

  async function isTaken({ value }) {
    const body = JSON.stringify({ messages: [{ message: { text: 'Hello' } }] });
    const headers = { authorization: `Bearer ${value}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body };
    return (await server.accounts.acme.fetch('http://localhost/messages', init)).status === 200;
  }

  async function expectOneLine(line) {
    const end = Date.now() + 3000;
    let found = [];
    while (found.length === 0 && Date.now() < end) {
      found = (await lines()).filter((one) => one === line);
      if (found.length === 0) await settle(page);
    }
    await settle(page);
    found = (await lines()).filter((one) => one === line);
    expect(
      found.length === 1,
      `"${line}" was heard ${found.length} times, not once, of: ${(await lines()).join('; ')}`,
    );
  }

  /** What `act` does makes exactly one new key, which works, and the old one does not. */
  async function expectNewKey(project, id, act) {
    const sent = () => server.calls.filter(({ url }) => url.includes('/api-key/regenerate')).length;
    const [old, before] = [await keyOf(project, id), sent()];
    const shown = await act();
    const current = await keyOf(project, id);
    expect(current.id !== old.id, `The service still has the key ${old.id}.`);
    expect(shown === undefined || shown === current.value, 'What is shown is not the key of the service.');
    expect(await isTaken(current), 'The new key is refused.');
    expect(!(await isTaken(old)), 'The old key still works.');
    expect(sent() === before + 1, `${sent() - before} requests were sent, not one.`);
    return current;
  }

  return {
    async properties() {
      await seesProject(settings, 'Support bot');
      await seesProject(channel, 'Support bot');
      await channel.getByRole('button', { name: 'Verify' }).waitFor();
      await app.openFromSwitcher('Support bot', 'Rasa');
      expect((await settings.getByRole('button', { name: 'Verify' }).count()) === 0, 'The policy did not arrive.');
      await settings.getByRole('tab', { name: 'Team' }).click();
      await settings.getByText('Ada and Grace').waitFor();
      await settings.getByRole('tab', { name: 'Channels' }).click();
    },

    async path() {
      const tile = async () => {
        await app.openFromTile('Bank concierge', 'Universal');
        return app.regenerate('Universal');
      };
      await expectNewKey('bank-concierge', 'universal', tile);
      const switcher = async () => {
        await app.openFromTile('Support bot', 'Rasa');
        return app.regenerate('Rasa');
      };
      await expectNewKey('support-bot', 'rasa', switcher);
      const own = async () => {
        const dialog = view.getByRole('alertdialog');
        await channel.getByRole('button', { name: 'New key…' }).click();
        await dialog.getByRole('button', { name: 'Cancel' }).click();
        await dialog.waitFor({ state: 'hidden' });
        // Once more: the host has heard that it was closed.
        await channel.getByRole('button', { name: 'New key…' }).click();
        await dialog.getByRole('button', { name: 'Regenerate', exact: true }).click();
        await dialog.waitFor({ state: 'hidden' });
        await channel.getByText('This is the new key.').waitFor();
        return channel.getByRole('textbox', { name: 'API key' }).inputValue();
      };
      await expectNewKey('support-bot', 'universal', own);
    },

    /** What was heard on the paths, and of a project that is chosen outside of the app. */
    async events() {
      await expectOneLine(`New key ${(await keyOf('bank-concierge', 'universal')).id} of universal`);
      await expectOneLine(`New key ${(await keyOf('support-bot', 'rasa')).id} of rasa`);
      await expectOneLine(`New key ${(await keyOf('support-bot', 'universal')).id} of universal`);
      await expectOneLine('Closed: cancel');
      const all = await lines();
      for (const place of ['projects', 'project-settings']) {
        expect(all.includes(`Went to ${place}`), `It was not heard that the app went to ${place}: ${all.join('; ')}`);
      }
      await channel.getByRole('button', { name: 'Project: Support bot' }).click();
      await channel.getByRole('menuitem', { name: 'Bank concierge' }).press('Enter');
      await expectOneLine('Chose bank-concierge');
      await seesProject(channel, 'Bank concierge');
      const { hint } = await keyOf('bank-concierge', 'universal');
      await channel.getByText(hint).first().waitFor();
    },

    async swap() {
      await settings.locator('ba-settings-app').evaluate((element) => (element.dataset.seen = ''));
      await settle(page);
      const before = server.calls.length;
      await click('Renew the token');
      await settle(page);
      expect(server.calls.length === before, 'A renewed token made it read everything anew.');
      await channel.getByRole('button', { name: 'Verify' }).click();
      await expectCall(
        ({ url, renewal }) => url.includes('/verify') && renewal === '.1',
        'The new token was not used.',
      );

      await click('Switch account');
      await seesProject(settings, 'Support bot of Globex');
      await seesProject(channel, 'Bank concierge of Globex');
      expect(
        (await view.getByText('Support bot', { exact: true }).count()) === 0,
        'The former account is still shown.',
      );
      await expectCall(({ account }) => account === 'globex', 'The other account was not asked.');
      await click('Switch account');
      await seesProject(settings, 'Support bot');

      await click('Move');
      await seesProject(settings, 'Support bot');
      await settings.getByRole('button', { name: 'Regenerate the API key for Rasa' }).waitFor();
      const survived = await settings.locator('ba-settings-app').evaluate((element) => 'seen' in element.dataset);
      expect(survived, 'The moved element is another one.');

      await click('Remove');
      await settings.waitFor({ state: 'detached' });
      expect((await view.locator('ba-settings-app, ba-channel-settings').count()) === 0, 'Something stays.');
      await click('Add');
      await seesProject(settings, 'Support bot');
      await expectNewKey('support-bot', 'amazon-alexa', async () => {
        await app.openFromTile('Support bot', 'Amazon Alexa');
        return app.regenerate('Amazon Alexa');
      });
    },
  };

  async function expectCall(isIt, fault) {
    for (const end = Date.now() + 3000; Date.now() < end; await settle(page)) if (server.calls.some(isIt)) return;
    throw new Error(fault);
  }
}
