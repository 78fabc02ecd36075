/**
 * Listens to both paths, to every outcome and to rotations with a real screen reader, in each browser that Orca can read here, and prints what
 * it said. An outcome is said once, as a whole, and before anything else; a key is never read out. A part of it by itself, such as the
 * rotations in one browser: `node scripts/screen-reader-test.mjs firefox rotation`.
 */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { findEngine } from './engines/engines.mjs';
import { Outcomes } from './outcomes.mjs';
import { rotationPaths } from './screen-reader/rotation-paths.mjs';
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

const anywhere = (pattern) => new RegExp(pattern, `g${pattern.flags}`);
const literally = (text) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g');

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

  /** Goes on as long as something is missing that has to be said. */
  async #hear(act, isWhole, seconds) {
    const heard = [...(await act())];
    for (let waited = 0; waited < seconds && !isWhole(heard.join(' ')); waited += 4)
      heard.push(...(await this.session.wait(4)));
    for (const text of heard) this.say(`  ${text}`);
    return heard;
  }

  async step(name, { press, to, by = 'Tab', once = [], some = [], inChromium = [], silent = false, seconds = 4 }) {
    const { session } = this;
    const act = () => (silent ? session.wait(8) : to ? session.tabTo(to, { key: by }) : session.press(press));
    const wanted = [...once, ...some, ...(this.browser === 'chromium' ? inChromium : [])];
    const said = (whole, text) => [...whole.matchAll(typeof text === 'string' ? literally(text) : anywhere(text))];
    this.say(silent ? '(silence)' : to ? `${by} to ${String(to)}` : press);
    const heard = await this.#hear(act, (whole) => wanted.every((text) => said(whole, text).length > 0), seconds);
    const whole = heard.join(' ');
    let after = -1;
    for (const text of once) {
      const found = said(whole, text);
      this.check(`${name}: ${String(text)} once, in its turn`, found.length === 1 && found[0].index > after, heard);
      after = found[0]?.index ?? after;
    }
    for (const text of wanted.slice(once.length))
      this.check(`${name}: ${String(text)}`, said(whole, text).length > 0, heard);
    if (silent) this.check(`${name}: silence`, heard.length === 0, heard);
    this.check(`${name}: no key, no marks`, !/eyJ|middle dot/.test(whole), heard);
  }

  async rotation({ name, page, steps }) {
    this.say(name);
    await this.session.open(`${this.address}?${page}`, this.ready());
    for (const step of steps) await this.step(name, step);
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

/** Everything that is listened to, each by its name. */
const walks = (listener) => [
  ['the path', () => listener.path()],
  ...outcomes.map((outcome) => [outcome.page, () => listener.outcome(outcome)]),
  ...rotationPaths.map((path) => [path.name, () => listener.rotation(path)]),
];

/** @param part of the names of what is listened to; default: everything. @returns {Promise<Outcomes>} */
export async function runScreenReader({ install = false, only, part = '' } = {}) {
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
        const listener = new Listener({ session, address, browser, results, ready });
        for (const [name, listen] of walks(listener)) if (name.includes(part)) await listen();
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
  const [, , only, part] = process.argv;
  const results = await runScreenReader({ only, part });
  if (results.reason) console.log(`Skipped: ${results.reason}.`);
  for (const failure of results.failures) console.log(`✗ ${failure}`);
  console.log(`${results.passed} passed, ${results.failed} failed`);
  process.exit(results.failed === 0 ? 0 : 1);
}
