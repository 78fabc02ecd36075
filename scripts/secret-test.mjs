/**
 * Walks everything that is done with a key, and searches every place for every key that was ever made: nowhere but in
 * its field, while it is shown there, and in the clipboard after a copy. The keys are the mock backend's own, signed
 * anew for every run.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { recordCount } from './counts.mjs';
import { chromeFlags, findChrome } from './find-chrome.mjs';
import { startHostServer } from './host-server.mjs';
import { walkOf } from './host-walk.mjs';
import { Outcomes } from './outcomes.mjs';
import { formsOf, listenInPage, placesInPage } from './secret-places.mjs';

/** One page on a service, and all that is known of its keys. */
class Watched {
  keys = new Set();
  console = [];
  places = new Set();
  searches = 0;
  faults = [];

  static async open(browser, { keys = 'revealable', address = '' } = {}) {
    const watched = new Watched();
    watched.server = await startHostServer({ keys });
    watched.context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    await watched.context.addInitScript(listenInPage);
    watched.page = await watched.context.newPage();
    watched.page.on('console', async (message) => {
      watched.console.push(message.text());
      for (const one of message.args()) watched.console.push(JSON.stringify(await one.jsonValue().catch(() => '')));
    });
    watched.page.on('pageerror', ({ message, stack }) => watched.console.push(message, stack ?? ''));
    await watched.page.goto(`${watched.server.url}/?keys=${keys}${address}`);
    watched.walk = walkOf(watched.page);
    return watched;
  }

  async learnKeys() {
    const { records } = await this.server.backend.snapshot();
    for (const { key, previous } of records.flatMap(({ channels }) => channels)) {
      this.keys.add(key.value);
      if (previous) this.keys.add(previous.key.value);
    }
  }

  async currentKey(channel = 'rasa') {
    const { records } = await this.server.backend.snapshot();
    return records.flatMap(({ channels }) => channels).find(({ id }) => id === channel).key.value;
  }

  async #placesOutside() {
    const session = await this.context.newCDPSession(this.page);
    const { entries } = await session.send('Page.getNavigationHistory');
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const others = nodes.filter(
      ({ role }) => role?.value !== 'textbox' && role?.value !== 'StaticText' && role?.value !== 'InlineTextBox',
    );
    const named = nodes.filter(({ role }) => role?.value === 'textbox');
    return {
      console: this.console,
      'entries of the history': entries.map((entry) => JSON.stringify(entry)),
      'accessibility tree': [
        ...others.map((node) => JSON.stringify([node.name, node.description, node.value])),
        ...named.map((node) => JSON.stringify([node.name, node.description])),
      ],
      'requests: addresses, headers, bodies': this.server.requests.map((request) => JSON.stringify(request)),
    };
  }

  /** Searches every place. @param {boolean} isShown whether the key may stand in its field just now */
  async search(step, isShown) {
    await this.learnKeys();
    const needles = [...this.keys].flatMap(formsOf);
    const texts = { ...(await this.page.evaluate(placesInPage)), ...(await this.#placesOutside()) };
    if (isShown) delete texts.selection; // A field that is shown is selected, so that it can be taken by hand.
    for (const [place, found] of Object.entries(texts)) {
      this.places.add(place);
      this.searches += 1;
      if (found.some((one) => needles.some((needle) => one?.includes(needle))))
        this.faults.push(`${step}: in ${place}`);
    }
    const fields = await this.page.locator('.secret[readonly]').evaluateAll((all) => all.map(({ value }) => value));
    this.places.add('key field');
    this.searches += 1;
    const held = fields.filter((value) => needles.some((needle) => value.includes(needle)));
    if (held.length !== (isShown ? 1 : 0)) this.faults.push(`${step}: in ${held.length} fields`);
  }

  async clipboard(step, expected) {
    this.places.add('clipboard');
    this.searches += 1;
    const text = await this.page.evaluate(() => navigator.clipboard.readText());
    if (text !== expected)
      this.faults.push(`${step}: the clipboard holds ${text === '' ? 'nothing' : 'something else'}`);
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
  }

  async close() {
    await this.context.close();
    await this.server.close();
  }
}

/** Confirms, and every reply is lost, until nobody knows what became of it. The page's clock is installed. */
async function loseReplies({ walk, page, server }) {
  for (const call of ['regenerateKey', 'settleRegeneration'])
    server.backend.fail({ call, phase: 'after', kind: 'network', times: null });
  await walk.confirm('Rasa');
  const unknown = walk.dialog.getByRole('heading', { name: 'by whom' });
  for (let passed = 0; passed < 40 && !(await unknown.isVisible()); passed++) await page.clock.runFor(4000);
  await unknown.waitFor();
}

const walks = {
  async 'shown, hidden, copied, regenerated'(watched) {
    const { walk, page } = watched;
    await watched.search('loaded', false);
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await watched.search('opened', false);
    await walk.button('Show API key').click();
    await walk.field.waitFor();
    await watched.search('shown', true);
    await walk.button('Hide API key').click();
    await watched.search('hidden', false);
    await watched.clipboard('before a copy', '');
    await walk.button('Copy API key').click();
    await page.getByText('Copied', { exact: true }).waitFor();
    await watched.search('copied while hidden', false);
    await watched.clipboard('after a copy', await watched.currentKey());
    await walk.regenerate('Rasa');
    await watched.search('regenerated', true);
    await walk.button('Copy API key').click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
    await watched.clipboard('after a copy of the new key', await watched.currentKey());
    await walk.button('All projects').click();
    await walk.button('More options for Support bot').waitFor();
    await watched.search('routed away', false);
    await page.goBack();
    await walk.button('Regenerate the API key for Rasa').waitFor();
    await walk.button('Show API key').or(walk.button('Hide API key')).waitFor();
    await watched.search('routed back', await walk.field.isVisible());
  },

  async 'remounted, reloaded, from the back/forward cache'(watched) {
    const { walk, page } = watched;
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await walk.regenerate('Rasa');
    await page.evaluate(() => {
      const app = document.querySelector('ba-settings-app');
      const form = app.parentElement;
      app.remove();
      form.append(app);
    });
    await walk.button('Regenerate the API key for Rasa').waitFor();
    await watched.search('remounted', await walk.field.isVisible());
    await page.reload();
    await walk.button('Regenerate the API key for Rasa').waitFor();
    await watched.search('reloaded', false);
    await walk.button('Show API key').click();
    await walk.field.waitFor();
    await page.goto(`${watched.server.url}/elsewhere`);
    await page.goBack({ waitUntil: 'commit' });
    await walk.button('Regenerate the API key for Rasa').waitFor();
    const isPersisted = await page.evaluate(() => window.__heard.persisted.at(-1));
    if (!isPersisted)
      watched.faults.push('the page did not come from the back/forward cache, and nothing was seen of it');
    await watched.search('back from the cache', false);
  },

  async 'lost, cut off, another channel’s, refused'(watched) {
    const { walk, page, server } = watched;
    await walk.openFromSwitcher('Support bot', 'Rasa');
    for (const [kind, phase] of [
      [500, 'after'],
      ['network', 'after'],
      ['cut-off', 'during'],
      ['foreign-key', 'after'],
    ]) {
      server.backend.fail({ call: 'regenerateKey', phase, kind });
      // Long enough to search while it is found out what happened.
      if (kind !== 'network')
        server.backend.fail({ call: 'settleRegeneration', phase: 'before', kind: 'slow', delay: 5000 });
      await walk.confirm('Rasa');
      // A browser sends a request whose connection was reset once more by itself, and there may be nothing to find out.
      if (kind !== 'network') {
        await page.getByText('Checking what happened…').first().waitFor();
        await watched.search(`${kind} ${phase}`, false);
      }
      await walk.dialog.waitFor({ state: 'hidden' });
      await walk.field.waitFor();
      await watched.search(`${kind} ${phase}, found out`, true);
      await walk.button('Hide API key').click();
    }
    server.backend.fail({ call: 'revealKey', phase: 'during', kind: 'cut-off' });
    await walk.button('Show API key').click();
    await page.getByText('The API key could not be loaded.').waitFor();
    await watched.search('could not be loaded', false);
    await page.evaluate(() => {
      const deny = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      Object.assign(navigator.clipboard, { write: deny, writeText: deny });
    });
    await walk.button('Copy API key').click();
    await page.getByText('Your browser didn’t allow copying.').waitFor();
    await watched.search('copy denied', true);
  },

  async unknown(watched) {
    const { walk, page } = watched;
    await page.clock.install();
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await loseReplies(watched);
    await watched.search('unknown', false);
    await walk.button('Close').click();
    await watched.search('unknown and closed', false);
  },
};

const walksOfKeysShownOnce = {
  async 'shown once: held, copied, downloaded'(watched) {
    const { walk, page } = watched;
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await walk.confirm('Rasa');
    await walk.dialog.getByRole('textbox', { name: 'API key' }).waitFor();
    await watched.search('shown once', true);
    await page.keyboard.press('Escape');
    await watched.search('after Escape', true);
    await walk.dialog.getByRole('button', { name: 'Copy API key' }).click();
    const done = walk.dialog.getByRole('button', { name: 'Done' });
    await done.waitFor();
    await watched.search('copied', true);
    await watched.clipboard('copied', await watched.currentKey());
    await done.click();
    await walk.dialog.waitFor({ state: 'hidden' });
    await watched.search('copied and done', false);
    await walk.confirm('Rasa');
    const saving = page.waitForEvent('download');
    await walk.dialog.getByRole('button', { name: 'Download' }).click();
    const saved = await saving;
    await watched.learnKeys();
    const text = await readFile(await saved.path(), 'utf8');
    if (text !== (await watched.currentKey())) watched.faults.push('the file holds something else');
    if ([saved.url(), saved.suggestedFilename()].some((one) => one.includes(text)))
      watched.faults.push('in the file’s name');
    // Nothing tells whether the file was saved: the key stays until the user says so.
    await watched.search('downloaded', true);
    await walk.dialog.getByRole('button', { name: 'I’ve saved it' }).click();
    await walk.dialog.waitFor({ state: 'hidden' });
    await watched.search('downloaded and saved', false);
  },

  async 'shown once: came late, removed, asked for again'(watched) {
    const { walk, page, server } = watched;
    await page.clock.install();
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await loseReplies(watched);
    await walk.button('Close').click();
    await walk.dialog.waitFor({ state: 'hidden' });
    server.backend.clearFaults();
    const show = page.getByRole('button', { name: 'Show the new key' });
    for (let passed = 0; passed < 40 && !(await show.isVisible()); passed++) await page.clock.runFor(4000);
    await watched.search('came late', false);
    await show.click();
    await walk.dialog.getByRole('textbox', { name: 'API key' }).waitFor();
    await watched.search('came late, shown', true);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    const showAgain = walk.dialog.getByRole('button', { name: 'Show the new key' });
    await showAgain.waitFor();
    await watched.search('removed', false);
    await showAgain.click();
    await walk.dialog.getByRole('textbox', { name: 'API key' }).waitFor();
    await watched.search('asked for again', true);
    await walk.dialog.getByRole('button', { name: 'I’ve saved it' }).click();
    await walk.dialog.waitFor({ state: 'hidden' });
    await watched.search('asked for again, saved', false);
  },
};

const walksOfHiddenKeys = {
  async 'never displayed: copied all the same'(watched) {
    const { walk, page } = watched;
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await walk.confirm('Rasa');
    await walk.dialog.waitFor({ state: 'hidden' });
    await page.getByText('This is the new key.').or(page.getByText('created today')).first().waitFor();
    await watched.search('regenerated', false);
    await walk.button('Copy API key').click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
    await watched.search('copied', false);
    await watched.clipboard('copied', await watched.currentKey());
  },
};

/** The search must find what leaks: here the page itself puts the key into one place after another. */
const leaks = {
  attributes: (key) => document.body.setAttribute('data-key', key),
  'session storage': (key) => sessionStorage.setItem('key', key),
  'state of the history': (key) => history.replaceState({ key }, ''),
  'details of events': (key) => window.dispatchEvent(new CustomEvent('ba-error', { detail: { key } })),
  console: (key) => console.debug({ deep: { key } }),
  'title of the page': (key) => (document.title = key),
  'what an expression has matched last': (key) => /^/.test(key),
  'properties of the elements': (key) => (document.querySelector('ba-settings-app').lastKey = key),
  databases: (key) =>
    new Promise((resolve) => {
      const opening = indexedDB.open('leak', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('keys', { autoIncrement: true }).add({ key });
      opening.onsuccess = () => resolve(opening.result.close());
    }),
};

async function leaksAreFound(browser) {
  const missed = [];
  const watched = await Watched.open(browser);
  // A page that still loads matches expressions, and forgets what the last one has matched.
  await watched.walk.button('Project settings').waitFor();
  await watched.page.waitForLoadState('networkidle');
  const key = await watched.currentKey();
  const isFound = (place) => watched.faults.some((fault) => fault.endsWith(`in ${place}`));
  for (const [place, leak] of Object.entries(leaks)) {
    if (isFound(place)) missed.push(`something was found in ${place} before it was there`);
    await watched.page.evaluate(leak, key);
    await watched.page.waitForTimeout(50);
    await watched.search('leaked', false);
    if (!isFound(place)) missed.push(`nothing was found in ${place}`);
  }
  await watched.close();
  return missed;
}

/** Whether JavaScript can reach a key, once what nobody reaches is collected. */
async function isInHeap({ context, page }, key) {
  const session = await context.newCDPSession(page);
  const chunks = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('').includes(key);
}

/** Ways in which a key is let go. The page holds on to its field, as a browser does for a form around, or a password manager. */
const hold = (field) => field.evaluate((input) => (window.__held = input));
const endings = {
  async 'shown and hidden'({ walk }) {
    await walk.button('Show API key').click();
    await hold(walk.field);
    await walk.button('Hide API key').click();
  },
  async 'regenerated and hidden'({ walk }) {
    await walk.regenerate('Rasa');
    await hold(walk.field);
    await walk.button('Hide API key').click();
  },
  async 'copied without being shown'({ walk, page }) {
    await walk.button('Copy API key').click();
    await page.getByText('Copied', { exact: true }).waitFor();
  },
  async 'shown, and the application taken out'({ walk, page }) {
    await walk.button('Show API key').click();
    await hold(walk.field);
    await page.evaluate(() => {
      window.__app = document.querySelector('ba-settings-app');
      window.__app.remove();
    });
  },
};
const endingsOfKeysShownOnce = {
  async 'shown once, copied and done'({ walk }) {
    await walk.confirm('Rasa');
    await hold(walk.dialog.getByRole('textbox', { name: 'API key' }));
    await walk.dialog.getByRole('button', { name: 'Copy API key' }).click();
    await walk.dialog.getByRole('button', { name: 'Done' }).click();
    await walk.dialog.waitFor({ state: 'hidden' });
  },
  async 'shown once and saved'({ walk }) {
    await walk.confirm('Rasa');
    await hold(walk.dialog.getByRole('textbox', { name: 'API key' }));
    await walk.dialog.getByRole('button', { name: 'I’ve saved it' }).click();
    await walk.dialog.waitFor({ state: 'hidden' });
  },
};

/** @returns the ways after which a key can still be reached. */
async function heapFaults(browser) {
  const all = [
    {
      name: 'shown',
      isExpected: true,
      end: async ({ walk }) => {
        await walk.button('Show API key').click();
        await walk.field.waitFor();
      },
    },
    ...Object.entries(endings).map(([name, end]) => ({ name, end })),
    ...Object.entries(endingsOfKeysShownOnce).map(([name, end]) => ({ name, end, keys: 'once' })),
  ];
  const faults = [];
  const look = async ({ name, end, keys, isExpected = false }) => {
    const watched = await Watched.open(browser, { keys });
    await watched.walk.openFromSwitcher('Support bot', 'Rasa');
    const failure = await end(watched).then(
      () => undefined,
      ({ message }) => message,
    );
    if (failure !== undefined) faults.push(`${name}: ${failure}`);
    // A snapshot of the heap has no values of fields in it.
    if (await watched.page.evaluate(() => window.__held?.value)) faults.push(`${name}: the key is in the field`);
    const key = await watched.currentKey();
    // What a loaded machine is still painting, or about to forget, holds on to a string for a moment.
    let inHeap;
    for (let times = 0; times < 10 && inHeap !== isExpected; times++) {
      await watched.page.waitForTimeout(500);
      inHeap = await isInHeap(watched, key);
    }
    if (inHeap !== isExpected) faults.push(`${name}: the key is ${inHeap ? '' : 'not '}in the heap`);
    await watched.close();
  };
  await Promise.all(all.map(look));
  return faults;
}

/** @returns {Promise<Outcomes>} what came of the walks; each is printed */
export async function runSecretTests() {
  const browser = await chromium.launch({
    executablePath: await findChrome(),
    args: chromeFlags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const outcomes = new Outcomes();
  const places = new Set();
  let [searches, found] = [0, 0];
  const all = [
    ...Object.entries(walks).map(([name, walk]) => ({ name, walk, options: {} })),
    ...Object.entries(walksOfKeysShownOnce).map(([name, walk]) => ({ name, walk, options: { keys: 'once' } })),
    ...Object.entries(walksOfHiddenKeys).map(([name, walk]) => ({ name, walk, options: { address: '&never' } })),
  ];
  for (const { name, walk, options } of all) {
    const watched = await Watched.open(browser, options);
    try {
      await walk(watched);
    } catch (error) {
      watched.faults.push(error.message);
    }
    watched.places.forEach((place) => places.add(place));
    searches += watched.searches;
    found += watched.faults.length;
    outcomes.say(name, watched.faults);
    await watched.close();
  }
  outcomes.say('a key that leaks is found, wherever it is', await leaksAreFound(browser));
  const inHeap = await heapFaults(browser);
  places.add('heap');
  outcomes.say('a key that was hidden cannot be reached any more', inHeap);
  await browser.close();

  recordCount({ what: 'places searched for a key', run: places.size, failures: found + inHeap.length });
  recordCount({ what: 'searches for a key, places × steps', run: searches, failures: found });
  return outcomes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runSecretTests();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(passed > 0 && failed === 0 ? 0 : 1);
}
