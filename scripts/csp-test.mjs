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

const walks = {
  async 'from the account dashboard'({ page, backend }) {
    const walk = walkOf(page);
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await walk.button('Show API key').click();
    await walk.field.waitFor();
    await walk.button('Hide API key').click();
    await walk.button('Copy API key').click();
    await walk.regenerate('Rasa');
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
    await walk.dialog.getByRole('button', { name: 'Copy API key' }).click();
    await walk.dialog.waitFor({ state: 'hidden' });
  },
  async 'very many channels'({ page }) {
    const walk = walkOf(page);
    await walk.button('All projects').click();
    await walk.button('Menu of Everything everywhere').click();
    await page.getByRole('menuitem', { name: 'Settings', exact: true }).click();
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
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    const walk = walkOf(page);
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await page.getByRole('searchbox').fill('nothing like it');
    await page.getByText('0 channels').first().waitFor();
    backend.fail({ call: 'listChannels', phase: 'before', kind: 500 });
    await page.getByRole('searchbox').fill('rasa');
    await walk.button('Try again').click();
    await page.getByRole('button', { name: /^Rasa/ }).waitFor();
  },
};

/** What a policy could take away without a word: the styles. */
async function stylesApply(page) {
  return page.evaluate(() => {
    const app = document.querySelector('ba-settings-app');
    const header = app.shadowRoot.querySelector('header');
    return getComputedStyle(header).display !== 'block' && app.shadowRoot.adoptedStyleSheets.length > 0;
  });
}

/** @returns {Promise<{ passed: number, failed: number }>} what came of the walks; each is printed */
export async function runCspTests() {
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  const counts = { passed: 0, failed: 0 };
  const say = (name, faults) => {
    counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}`);
    for (const fault of faults) console.log(`    ${fault}`);
  };
  let violations = 0;
  const headers = { 'content-security-policy': policy };

  for (const [name, walk] of Object.entries(walks)) {
    const keys = name.includes('once') ? 'once' : 'revealable';
    const server = await startHostServer({ keys, headers });
    const { page, errors, close } = await openPage(browser, `${server.url}/?keys=${keys}`);
    const faults = [];
    try {
      await walk({ page, backend: server.backend });
      if (!(await stylesApply(page))) faults.push('the styles do not apply');
    } catch (error) {
      faults.push(error.message);
    }
    const seen = await page.evaluate(() => window.violations);
    violations += seen.length + server.reports.length;
    faults.push(...seen, ...server.reports.map((report) => JSON.stringify(report)));
    // A status of an error that was asked for is told to the console by the browser itself.
    faults.push(...errors.filter((text) => !text.startsWith('Failed to load resource')));
    say(`${name}: no violation`, faults);
    await close();
    await server.close();
  }

  const server = await startHostServer({ headers, scripts: { '/breaking.js': breaking } });
  const { page, close } = await openPage(browser, `${server.url}/broken?script=/breaking.js`);
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => window.violations);
  const directives = ['style-src-elem', 'require-trusted-types-for'];
  const missed = directives.filter((directive) => !seen.some((violation) => violation.startsWith(directive)));
  say('a page that breaks the policy is seen to', [
    ...missed.map((directive) => `${directive} was not reported`),
    ...(server.reports.length === 0 ? ['the server got no report'] : []),
  ]);
  await close();
  await server.close();
  await browser.close();

  const walked = Object.keys(walks).length;
  recordCount({ what: 'walks under a strict policy', run: walked, failures: counts.failed });
  recordCount({ what: 'violations of the policy', run: violations, failures: violations });
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runCspTests();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(passed > 0 && failed === 0 ? 0 : 1);
}
