/** Opens what a page of `docs/frameworks/` has made, and walks to a new key. */
import path from 'node:path';
import { walkOf } from '../host-walk.mjs';
import { serve } from './serve.mjs';

const channel = { project: 'support-bot', id: 'rasa', name: 'Rasa' };

/** From a view to a new key of the channel, as it is shown. */
export const ways = {
  /** Path 1 of the manual, from where the application begins while no project was chosen. */
  async app(page) {
    const walk = walkOf(page);
    await walk.button('Support bot').click();
    await walk.openFromSwitcher('Support bot', channel.name);
    return walk.regenerate(channel.name);
  },
  async list(page) {
    const walk = walkOf(page);
    await walk.button(channel.name).click();
    return walk.regenerate(channel.name);
  },
  channel: (page) => walkOf(page).regenerate(channel.name),
  /** No other element is there to show the key. */
  async dialog(page) {
    const { button, dialog, field } = walkOf(page);
    await button('Regenerate…').click();
    await dialog.getByRole('button', { name: 'Regenerate', exact: true }).click();
    return field.inputValue();
  },
};

/** What the service knows, asked without the page. */
function serviceAt(address) {
  const keyAddress = `${address}/projects/${channel.project}/channels/${channel.id}/api-key`;
  return {
    key: async () => (await fetch(keyAddress)).json(),
    /** @returns {Promise<number>} the status of what a bot gets that sends a message with this key: 200 or 401 */
    async send({ value }) {
      const headers = { authorization: `Bearer ${value}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ messages: [{ message: { text: 'Hello' } }] });
      const { status } = await fetch(`${address}/messages`, { method: 'POST', headers, body });
      return status;
    },
  };
}

const unless = (condition, fault) => (condition ? [] : [fault]);

/** @returns the new key, and what is wrong with it */
async function walkToNewKey(page, way, service) {
  const old = await service.key();
  const before = await service.send(old);
  const shown = await ways[way](page);
  const current = await service.key();
  const faults = [
    ...unless(before === 200, 'The old key did not work before.'),
    ...unless(current.id !== old.id, 'The service still has the old key.'),
    ...unless(shown === current.value, 'What is shown is not the key of the service.'),
    ...unless((await service.send(current)) === 200, 'The new key is refused.'),
    ...unless((await service.send(old)) === 401, 'The old key still works.'),
  ];
  return { key: current, faults };
}

/** The service does not know the user any more: the page's listener leads to the sign-in. */
async function faultsOfSignIn(page, service) {
  const headers = { 'access-control-allow-origin': '*', 'www-authenticate': 'Bearer' };
  await page.route(`${service}/**`, (route) => route.fulfill({ status: 401, headers }));
  // It may leave before all of the page is loaded.
  return Promise.all([page.waitForRequest('**/sign-in'), page.reload({ waitUntil: 'commit' })]).then(
    () => [],
    () => ['It does not go to /sign-in.'],
  );
}

/** @returns {Promise<Record<string, string[]>>} the faults of a view, by the column of the table */
async function faultsOfView(browser, view, home, service) {
  const server = await serve({ folder: path.join(home, view.files) });
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const [said, heard] = [[], []];
  page.on('pageerror', ({ message }) => said.push(`error: ${message}`));
  page.on('console', (message) =>
    message.type() === 'log' ? heard.push(message.text()) : said.push(`${message.type()}: ${message.text()}`),
  );
  const faults = {};
  try {
    await page.goto(server.url + view.address);
    const walked = await walkToNewKey(page, view.way, serviceAt(service));
    const expected = view.says?.(walked.key) ?? [];
    Object.assign(faults, {
      path: walked.faults,
      events: unless(
        heard.join('\n') === expected.join('\n'),
        `heard "${heard.join('; ')}", not "${expected.join('; ')}"`,
      ),
      console: [...said],
    });
    if (view.signsIn) faults.events.push(...(await faultsOfSignIn(page, service)));
  } catch ({ message }) {
    Object.assign(faults, { path: [message], console: [...said] });
  } finally {
    await page.close();
    await server.close();
  }
  return faults;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {readonly import('./pages.mjs').View[]} views
 * @param {string} home the folder of the app
 * @param {string} service the address of its service
 * @returns {Promise<Record<'path' | 'events' | 'console', string[]>>} the faults of all views
 */
export async function walkViews(browser, views, home, service) {
  const all = { path: [], events: [], console: [] };
  for (const view of views) {
    const faults = await faultsOfView(browser, view, home, service);
    for (const [column, found] of Object.entries(faults)) {
      all[column].push(...found.map((fault) => `${view.address} ${fault}`));
    }
  }
  return all;
}
