/**
 * Walks both paths on a page with a strict policy and Trusted Types, and expects not a single report; then shows that a
 * page that breaks the policy is reported.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { recordCount } from './counts.mjs';
import { chromeFlags, findChrome } from './find-chrome.mjs';
import { startHostServer } from './host-server.mjs';
import { walkOf } from './host-walk.mjs';
import { Outcomes } from './outcomes.mjs';

/** Nothing inline, no style element, no markup from strings; what is broken is reported. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  'report-uri /report',
].join('; ');

const breaking = `
document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }));
try { document.body.innerHTML = '<p>markup</p>'; } catch {}
`;

function listen() {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
    window.violations.push(`${effectiveDirective}: ${sample}`),
  );
}

async function openPage(browser, address) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript(listen);
  await page.goto(address);
  return { page, errors, close: () => context.close() };
}

/** What a policy could take away without a word: that an element looks as its styles say. */
async function expectBackground(element, color) {
  const find = () => element.evaluate((one) => getComputedStyle(one).backgroundColor);
  let found = await find();
  // A button waits for what it is about, and colours change softly.
  for (const end = Date.now() + 3000; found !== color && Date.now() < end; found = await find());
  if (found !== color) throw new Error(`The styles do not apply: the background is ${found}, and not ${color}.`);
}

/** A host's dark theme by a class, as a page under this policy can have one: in a constructed style sheet. */
function makeDark() {
  const theme = new CSSStyleSheet();
  theme.replaceSync('.dark { color-scheme: dark }');
  document.adoptedStyleSheets.push(theme);
  document.documentElement.classList.add('dark');
}

const walks = {
  async 'from the account dashboard'({ page, backend }) {
    const walk = walkOf(page);
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await walk.button('Show API key').click();
    await walk.field.waitFor();
    const shown = await walk.field.inputValue();
    await walk.button('Hide API key').click();
    await walk.button('Copy API key').click();
    await page.getByText('API key copied').waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    if (copied !== shown) throw new Error('The clipboard did not take the key.');
    await walk.button(`${walk.regenerateName} Rasa`).click();
    await expectBackground(walk.dialog.getByRole('button', { name: 'Regenerate', exact: true }), 'rgb(179, 38, 30)');
    await walk.dialog.getByRole('button', { name: 'Cancel' }).click();
    if ((await walk.regenerate('Rasa')) === shown) throw new Error('The key is the old one.');
    backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'network' });
    await walk.regenerate('Rasa');
  },
  async 'from the projects dashboard'({ page }) {
    const walk = walkOf(page);
    await walk.openFromTile('Bank concierge', 'Universal');
    await walk.regenerate('Universal');
  },
  async 'a key that is shown once'({ page }) {
    const walk = walkOf(page);
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await walk.confirm('Rasa');
    const copy = walk.dialog.getByRole('button', { name: 'Copy API key' });
    await expectBackground(copy, 'rgb(11, 98, 214)');
    await copy.click();
    await walk.dialog.getByRole('button', { name: 'Done' }).click();
    await walk.dialog.waitFor({ state: 'hidden' });
  },
  async 'very many channels'({ page }) {
    const walk = walkOf(page);
    await walk.button('All projects').click();
    await walk.button('More options for Everything everywhere').click();
    await page.getByRole('menuitem', { name: 'Settings', exact: true }).press('Enter');
    await page.getByRole('tab', { name: 'Channels' }).click();
    // Rows are left out from a few hundred on: until then, pages come as one scrolls.
    const list = page.locator('ba-channel-list');
    for (let pages = 0; pages < 12; pages++) {
      await page.mouse.wheel(0, 100_000);
      await page.waitForTimeout(150);
    }
    await list.locator('li.room').first().waitFor({ state: 'attached' });
  },
  async 'search, an error, dark and narrow'({ page, backend }) {
    const header = page.locator('ba-settings-app header');
    await expectBackground(header, 'rgb(255, 255, 255)');
    await page.evaluate(makeDark);
    await expectBackground(header, 'rgb(23, 27, 33)');
    await page.setViewportSize({ width: 320, height: 640 });
    const walk = walkOf(page);
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await page.getByRole('searchbox').fill('nothing like it');
    await page.getByText('1 channel', { exact: true }).first().waitFor(); // The open one stays.
    backend.fail({ call: 'listChannels', phase: 'before', kind: 500 });
    await page.getByRole('searchbox').fill('rasa');
    await walk.button('Try again').click();
    await page.getByRole('button', { name: /^Rasa/ }).waitFor();
  },
};

/** @returns {Promise<Outcomes>} what came of the walks; each is printed */
export async function runCspTests() {
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  const outcomes = new Outcomes();
  let violations = 0;
  const headers = { 'content-security-policy': policy };

  for (const [name, walk] of Object.entries(walks)) {
    const keys = name.includes('once') ? 'once' : 'revealable';
    const server = await startHostServer({ keys, headers });
    const { page, errors, close } = await openPage(browser, `${server.url}/?keys=${keys}`);
    const faults = [];
    try {
      await walk({ page, backend: server.backend });
      await page.waitForTimeout(200); // Reports are sent a moment later.
    } catch (error) {
      faults.push(error.message);
    }
    const seen = await page.evaluate(() => window.violations);
    violations += seen.length + server.reports.length;
    faults.push(...seen, ...server.reports.map((report) => JSON.stringify(report)));
    // A status of an error that was asked for is told to the console by the browser itself.
    faults.push(...errors.filter((text) => !text.startsWith('Failed to load resource')));
    outcomes.say(`${name}: no violation`, faults);
    await close();
    await server.close();
  }

  const server = await startHostServer({ headers, scripts: { '/breaking.js': breaking } });
  const { page, close } = await openPage(browser, `${server.url}/broken?script=/breaking.js`);
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => window.violations);
  const directives = ['style-src-elem', 'require-trusted-types-for'];
  const missed = directives.filter((directive) => !seen.some((violation) => violation.startsWith(directive)));
  outcomes.say('a page that breaks the policy is seen to', [
    ...missed.map((directive) => `${directive} was not reported`),
    ...(server.reports.length === 0 ? ['the server got no report'] : []),
  ]);
  await close();
  await server.close();
  await browser.close();

  const walked = Object.keys(walks).length;
  recordCount({ what: 'walks under a strict policy', run: walked, failures: outcomes.failed });
  recordCount({ what: 'violations of the policy', run: violations, failures: violations });
  return outcomes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runCspTests();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(passed > 0 && failed === 0 ? 0 : 1);
}
