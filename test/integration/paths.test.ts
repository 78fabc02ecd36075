import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { BaSettingsApp } from '../../src/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import { createMockBackend, type MockBackend } from '../../mocks/index.js';
import { focusedElement, nameOf } from '../support/deep-query.js';
import { type Hand, RegenerateKeyPage } from '../support/regenerate-key.page.js';

const base = 'https://mock.test/api';

const mouse: Hand = {
  async choose(element) {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = await settledBox(element);
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  },
};

/** Where an element stands once it stands still: a menu is placed a moment after it opened. */
async function settledBox(element: HTMLElement): Promise<DOMRect> {
  let box = element.getBoundingClientRect();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const next = element.getBoundingClientRect();
    if (next.left === box.left && next.top === box.top && next.width > 0) return next;
    box = next;
  }
}

/** Comes to an element as a keyboard does, by Tab or within a menu or a list of tabs by arrows, and presses it. */
const keyboard: Hand = {
  async choose(element) {
    const role = element.getAttribute('role');
    const key = role === 'menuitem' ? 'ArrowDown' : 'Tab';
    if (role === 'tab') {
      await reach(element.parentElement!.querySelector<HTMLElement>('[aria-selected=true]')!, 'Tab');
      if (focusedElement() !== element) await reach(element, 'ArrowRight');
      return; // A tab opens as soon as it has the focus.
    }
    await reach(element, key);
    await sendKeys({ press: 'Enter' });
  },
};

async function reach(element: HTMLElement, key: string): Promise<void> {
  for (let presses = 0; focusedElement() !== element; presses++) {
    if (presses > 80) throw new Error(`"${element.textContent?.trim()}" cannot be reached by ${key}.`);
    await sendKeys({ press: key });
  }
}

async function answerOf(backend: MockBackend, key: string): Promise<number> {
  const response = await backend.fetch(`${base}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messages: [{ message: { text: 'hello' } }] }),
  });
  return response.status;
}

async function setup(hand: Hand) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const backend = createMockBackend();
  const api = createRestApi({ base, fetch: backend.fetch });
  const app = await fixture<BaSettingsApp>(
    html`<ba-settings-app project-id="support-bot" .api=${api}></ba-settings-app>`,
  );
  return { backend, app, page: new RegenerateKeyPage(app.parentElement!, hand) };
}

describe('the way to a new key', () => {
  afterEach(() => resetMouse());

  for (const [name, hand] of Object.entries({ mouse, keyboard })) {
    it(`leads from the account dashboard, by ${name}`, async () => {
      const { backend, page } = await setup(hand);
      await page.openSettingsFromSwitcher('Support bot');
      await page.openChannel('Rasa');
      await regenerate(backend, page, 'Rasa');
    }).timeout(40_000);

    it(`leads from the projects dashboard, by ${name}`, async () => {
      const { backend, page } = await setup(hand);
      await page.openSettingsFromTile('Bank concierge');
      await page.openChannel('Universal');
      await regenerate(backend, page, 'Universal');
    }).timeout(40_000);
  }

  it('leaves Lit’s development build nothing to warn of, such as an update within an update', () => {
    const { litIssuedWarnings } = globalThis as { litIssuedWarnings?: ReadonlySet<string> };
    expect([...litIssuedWarnings!].filter((warning) => !/dev[ -]mode/.test(warning))).to.be.empty;
  });
});

async function regenerate(backend: MockBackend, page: RegenerateKeyPage, channel: string): Promise<void> {
  const oldKey = await page.revealKey();
  expect(await answerOf(backend, oldKey), 'the old key before').to.equal(200);

  await page.askToRegenerate(channel);
  expect(focusedElement()?.textContent?.trim(), 'the first focus').to.equal('Cancel');
  await page.confirm();
  const newKey = await page.newKey();

  expect(newKey).not.to.equal(oldKey);
  expect(nameOf(focusedElement()!), 'the focus stands on the next step').to.equal('Copy API key');
  expect(await answerOf(backend, oldKey), 'the old key after').to.equal(401);
  expect(await answerOf(backend, newKey), 'the new key').to.equal(200);
}
