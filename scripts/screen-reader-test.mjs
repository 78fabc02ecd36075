/**
 * Listens to both paths and to every outcome with a real screen reader, in each browser that Orca can read here, and prints what
 * it said. An outcome is said once, as a whole, and before anything else; a key is never read out.
 */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { findEngine } from './engines/engines.mjs';
import { Outcomes } from './outcomes.mjs';
import { ScreenReaderSession, whyNoScreenReader } from './screen-reader/session.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const title = 'A page to listen to';
const regenerate = /^Regenerate the API key for/;
const asked = ['Return', 'Tab', 'Return']; // Opens the question, goes from Cancel to Regenerate, confirms.

/** What is said of each outcome, once: its title and description; and where the focus goes then. */
const outcomes = [
  { page: 'scenario=none', said: 'New API key ready. The old one no longer works.', then: /Copy API key/ },
  { page: 'scenario=none&once', said: 'Rasa has a new API key. Copy it now', then: /Copy API key/ },
  { page: 'scenario=forbidden', said: 'The key was not regenerated. You do not have permission' },
  { page: 'scenario=too-many', said: 'The key was not regenerated. There were too many requests' },
  { page: 'scenario=overtaken', said: 'Someone else changed this key. Your request changed nothing.' },
  { page: 'scenario=step-up', said: 'Sign in again to continue. For security, sign in again' },
  {
    page: 'scenario=replies-lost&forgetful',
    said: 'The key was changed, and we don’t know yet by whom. The key was changed on',
    seconds: 80,
  },
];

const switcherPath = [
  [/Project: Support bot/, 'Return', 'Return'],
  [/General/, 'Right'],
];

class Listener {
  constructor(parts) {
    Object.assign(this, parts);
  }

  say(text) {
    console.log(`      ${text}`);
  }

  check(name, isSo, heard) {
    if (isSo) this.results.passed += 1;
    else this.results.failures.push(`${name}: ${heard.join(' | ')}`);
  }

  async outcome({ page, said, then, seconds = 4 }) {
    const { session } = this;
    this.say(page);
    await session.open(`${this.address}?${page}`, this.ready());
    await session.tabTo(regenerate);
    for (const key of asked.slice(0, -1)) await session.press(key);
    const heard = [...(await session.press(asked.at(-1)))];
    const whole = () => heard.join(' ');
    for (let waited = 0; waited < seconds && !whole().includes(said); waited += 4)
      heard.push(...(await session.wait(4)));
    for (const text of heard) this.say(`  ${text}`);
    this.check(`${page}: "${said}" once`, whole().split(said).length === 2, heard);
    this.check(`${page}: no key`, !whole().includes('eyJ'), heard);
    if (then) {
      const [outcome, next] = [whole().indexOf(said), whole().search(then)];
      this.check(`${page}: the outcome, then ${String(then)}`, outcome >= 0 && next > outcome, heard);
    }
  }

  async path() {
    const { session } = this;
    this.say('the switcher, the settings, the channel, a new key, a copy');
    await session.open(this.address, this.ready());
    const heard = [];
    for (const [until, ...keys] of switcherPath) {
      heard.push(...(await session.tabTo(until)));
      for (const key of keys) heard.push(...(await session.press(key)));
    }
    heard.push(...(await session.tabTo(/Rasa/)), ...(await session.press('Return')));
    heard.push(...(await session.tabTo(regenerate)));
    for (const key of asked) heard.push(...(await session.press(key)));
    heard.push(...(await session.wait(3)), ...(await session.press('Return')));
    for (const text of heard) this.say(`  ${text}`);
    const whole = heard.join(' ');
    for (const text of ['Project settings', 'Support bot', 'Channels', 'Rasa', 'New API key ready', 'API key copied'])
      this.check(`the path: "${text}"`, whole.includes(text), heard);
    this.check('the path: no key', !whole.includes('eyJ'), heard);
  }
}

/** @returns {Promise<Outcomes>} */
export async function runScreenReader({ install = false, only } = {}) {
  const results = new Outcomes();
  const say = (line) => console.log(line);
  results.reason = whyNoScreenReader({ install, say });
  if (results.reason) return results;
  const server = await createServer({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 0, open: false } });
  await server.listen();
  let onReady = () => {};
  const ready = () => new Promise((done) => (onReady = done));
  server.middlewares.stack.unshift({
    route: '/test/screen-reader/ready',
    handle: (_request, response) => (response.end(), onReady()),
  });
  const address = `http://127.0.0.1:${server.httpServer.address().port}/test/screen-reader/`;
  try {
    for (const browser of only ? [only] : ['firefox', 'chromium']) {
      const { binary, reason } = await findEngine(browser);
      if (!binary) {
        console.log(`   skipped in ${browser}: ${reason}`);
        results.skipped += 1;
        continue;
      }
      console.log(`   ${browser}`);
      const session = await ScreenReaderSession.start({ browser, binary, title });
      try {
        const listener = new Listener({ session, address, results, ready });
        await listener.path();
        for (const outcome of outcomes) await listener.outcome(outcome);
      } catch (error) {
        results.failures.push(`${browser}: ${error.message}`);
      } finally {
        session.stop();
      }
    }
  } finally {
    await server.close();
  }
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await runScreenReader({ only: process.argv[2] });
  if (results.reason) console.log(`Skipped: ${results.reason}.`);
  for (const failure of results.failures) console.log(`✗ ${failure}`);
  console.log(`${results.passed} passed, ${results.failed} failed`);
  process.exit(results.failed === 0 ? 0 : 1);
}
