/** The demo in browsers that deny it something, and with visitors who paste, type and choose whatever they like. */
import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from 'node:test';
import { visits } from '../visits.mjs';
import { DemoPage, startDemo } from './demo-page.mjs';

/** What a browser may deny, as a script that runs before the page's own. */
const denials = {
  'service workers that are refused': () => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('Denied.', 'SecurityError'));
  },
  'no service workers': () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  'storage that throws': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Denied.', 'SecurityError');
        },
      });
    }
  },
  'locks that are refused': () => {
    navigator.locks.request = () => Promise.reject(new DOMException('Denied.', 'SecurityError'));
  },
  'a memory that somebody has spoilt': () => {
    for (const name of ['demo-bot-key', 'demo-visit']) sessionStorage.setItem(name, '{"step": "home"');
    for (const name of ['demo-theme', 'demo-brand', 'demo-language', 'demo-text-size'])
      localStorage.setItem(name, 'constructor');
  },
};

describe('the demo', { timeout: 300_000 }, () => {
  const visit = visits(startDemo, DemoPage);

  for (const [denial, script] of Object.entries(denials)) {
    visit(
      `leads to a key whose reply was lost with ${denial}`,
      async (page) => {
        await page.page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
        assert.equal(await page.page.evaluate(() => document.documentElement.dataset.theme), 'dark');
        await page.page.getByRole('combobox', { name: 'Brand' }).selectOption('harbour');
        await page.page.waitForFunction(() => document.querySelector('link[href*="example-brand"]'));
        await page.choose('Lose the reply');
        await page.isQuiet();
        await page.regenerate('Immediately');
        await page.says('The reply was lost, and you still have the new key.');
        await page.updateBot();
        await page.says('A lost reply, and your bot has the new key.');
        assert.equal(await page.keysMade(), 1);
      },
      { before: script },
    );
  }

  /** Runs in the page: it is asked whether it may be left. */
  const askBeforeLeaving = () => addEventListener('beforeunload', (event) => event.preventDefault());

  visit('goes on for a visitor who stays after all', async (page, { missing }) => {
    const known = missing.length;
    await page.page.evaluate(askBeforeLeaving);
    const asked = page.page.waitForEvent('dialog');
    await page.page.evaluate(() => void setTimeout(() => location.reload()));
    const dialog = await asked;
    await page.page.waitForTimeout(1000);
    await dialog.dismiss();
    assert.ok(await page.isAccepted());
    await page.regenerate('Immediately');
    await page.updateBot();
    await page.says('Your bot uses the new key.');
    assert.deepEqual(missing.slice(known), []);
  });

  visit('asks no server while the next page is slow', async (page, { address, missing }) => {
    assert.ok(await page.isAccepted()); // The bot sends every half second from now on.
    const known = missing.length;
    await page.page.route(`${address}?next`, async (route) => {
      await page.page.waitForTimeout(2000);
      await route.continue();
    });
    await page.page.goto(`${address}?next`);
    assert.deepEqual(missing.slice(known), []);
  });

  const devToolsOf = ({ page }) => page.context().newCDPSession(page);

  visit('goes on where the browser ends the worker', async (page) => {
    const devTools = await devToolsOf(page);
    await devTools.send('ServiceWorker.enable');
    await devTools.send('ServiceWorker.stopAllWorkers');
    await page.page.waitForTimeout(6000);
    assert.ok(await page.isAccepted());
  });

  visit('goes on where the script of the worker has changed', async (page, { folder }) => {
    const isNew = page.page.evaluate(
      () => new Promise((resolve) => (navigator.serviceWorker.oncontrollerchange = () => resolve())),
    );
    await appendFile(path.join(folder, 'mockServiceWorker.js'), '// A newer one.\n');
    await page.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await isNew;
    await page.isQuiet();
    assert.ok(await page.isAccepted());
    await page.regenerate('Immediately');
    await page.updateBot();
    await page.says('Your bot uses the new key.');
  });

  visit('is loaded again where a worker came a moment after the page', async (page, { address }) => {
    // Another page of the worker, or it would go with this one.
    await (await page.page.context().newPage()).goto(`${address}mockServiceWorker.js`);
    await page.page.addInitScript(() => {
      if (!navigator.serviceWorker.controller) sessionStorage.setItem('uncontrolled', 'yes');
      // Mock Service Worker sees none, registers it, and gets one that controls the pages that come.
      ServiceWorkerContainer.prototype.getRegistrations = async () => [];
    });
    await (await devToolsOf(page)).send('Page.reload', { ignoreCache: true }); // without the worker
    await page.page.waitForFunction(() => navigator.serviceWorker.controller && sessionStorage.getItem('uncontrolled'));
    assert.ok(await page.isAccepted());
  });

  visit('says what a bot sends that was given no key, and remembers nothing of it', async (page) => {
    const field = page.page.locator('#demo-key');
    for (const text of ['hunter2 ключ 🔑', 'abcd', 'a.b.c', 'line\u0000', 'x'.repeat(100_000)]) {
      await field.fill(text);
      await page.choose('Update bot');
      await page.says('Its messages are rejected: this is no API key.');
      await page.says('with what it was given.');
      assert.ok(!(await page.remembered()).includes(text.slice(-4)), text.slice(0, 20));
    }
  });

  visit('says nothing of a key that a paused bot has sent nothing with', async (page) => {
    await page.choose('Pause');
    await page.page.locator('#demo-key').fill('garbage');
    await page.choose('Update bot');
    await page.says('It has sent nothing with this key yet.');
    assert.equal(await page.page.getByText('Its messages are accepted.').count(), 0);
    assert.equal(await page.page.locator('.demo-answer').getAttribute('class'), 'demo-answer ');
    await page.choose('Resume');
    await page.says('Its messages are rejected: this is no API key.');
  });

  const stays = async (page) => {
    await page.page.route(/\/de-[\w-]+\.js$/, (route) => route.abort());
    const language = page.page.getByRole('combobox', { name: 'Language' });
    await language.selectOption('de');
    await page.says('This language could not be loaded.');
    assert.equal(await language.inputValue(), 'en');
    assert.equal(await page.page.evaluate(() => document.documentElement.lang), 'en');
    await language.selectOption('tr');
    await page.page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor({ state: 'detached' });
    assert.equal(await page.page.evaluate(() => document.documentElement.lang), 'tr');
  };
  // Through a worker, no test sees what is loaded.
  visit('stays in the language that it has where another cannot be loaded', stays, {
    before: denials['no service workers'],
  });

  visit('keeps open what a visitor has opened, and says how far the clock was moved', async (page) => {
    await page.openMoreFaults();
    const all = page.page.getByRole('combobox', { name: 'All faults' });
    await all.focus();
    await all.selectOption('slow');
    await page.isQuiet();
    await all.focus();
    await all.selectOption('none');
    assert.ok(await all.isVisible());
    assert.ok(await all.evaluate((select) => select === document.activeElement));
    await page.choose('A day');
    await page.choose('An hour');
    await page.says('It is 1 day and 1 hour ahead.');
    await page.reload();
    await page.openMoreFaults();
    await page.says('It is 1 day and 1 hour ahead.');
  });

  for (const [where, options] of Object.entries({
    'a wide window': {},
    'a narrow window': { viewport: { width: 390, height: 844 } },
    'the narrowest window': { viewport: { width: 320, height: 640 } },
  })) {
    visit(
      `scrolls nowhere sideways in ${where}, whatever the size of text`,
      async (page) => {
        await page.openMoreFaults();
        for (const size of ['100', '150', '200']) {
          await page.page.getByRole('combobox', { name: 'Text size' }).selectOption(size);
          const wide = await page.page.evaluate(() =>
            [document.documentElement, ...document.querySelectorAll('.demo-side, .demo-card, .demo-head')]
              .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
              .map(({ className, localName }) => className || localName),
          );
          assert.deepEqual(wide, [], `${size} %`);
        }
      },
      options,
    );
  }

  visit(
    'shows which fault is set where the browser has colours of its own',
    async (page) => {
      const look = (name) =>
        page.page
          .getByRole('region', { name: 'Make something go wrong' })
          .getByRole('button', { name })
          .evaluate((button) => getComputedStyle(button).backgroundColor);
      await page.setFault('Go offline');
      assert.notEqual(await look('Go offline'), await look('Lose the reply'));
    },
    { forcedColors: 'active' },
  );

  visit('asks for a sign-in in English, whatever the page speaks', async (page) => {
    await page.page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
    await page.page.locator('html[lang=ar]').waitFor();
    await page.page
      .getByRole('region', { name: 'Make something go wrong' })
      .getByRole('button', { name: 'The session ends' })
      .click();
    await page.isQuiet();
    // By their parts: the names of the buttons are Arabic.
    await page.page.locator('[part~=regenerate]').first().click();
    await page.page.locator('[part~=danger]').last().click();
    const dialog = page.page.getByRole('dialog', { name: 'Sign in to the demo' });
    await dialog.waitFor();
    assert.equal(await dialog.evaluate((element) => getComputedStyle(element).direction), 'ltr');
    assert.equal(await dialog.evaluate((element) => element.closest('[lang]').lang), 'en');
  });
});
