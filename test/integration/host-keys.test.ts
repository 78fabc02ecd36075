import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { en } from '../../src/localization/en.js';
import { connected, type ConnectedOptions } from '../../src/testing/connected.test-setup.js';
import { findByRole, focusedElement, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

const channel = html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`;
const grid = html`<ba-project-grid></ba-project-grid>`;
const regenerate = 'Regenerate the API key for Rasa';

let stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});

/** Listens as a host may: on what is around the elements, as keys go down to them, come back up, and are let go. */
function listenAround(element: HTMLElement, hear: (event: KeyboardEvent, place: string) => void): void {
  const places = { drawer: element.parentElement!, document, window };
  for (const [name, place] of Object.entries(places)) {
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      for (const capture of [false, true]) {
        const listener = (event: Event) =>
          hear(event as KeyboardEvent, `${name}, ${type}${capture ? ', capture' : ''}`);
        place.addEventListener(type, listener, capture);
        stops.push(() => place.removeEventListener(type, listener, capture));
      }
    }
  }
}

/** Elements in a host's drawer that closes on Escape, wherever and however it listens. */
async function inDrawer(content: TemplateResult, options?: ConnectedOptions) {
  const heard: string[] = [];
  const { provider } = await connected(content, options);
  const find = (role: string, name?: string | RegExp) => findByRole(provider, role, name);
  const wait = (role: string, name?: string | RegExp) => waitForRole(provider, role, name);
  /** From here on: what listens on the window as keys go down, and came before, comes before ours. */
  const listen = () =>
    listenAround(provider, ({ key, type }, place) => {
      if (key === 'Escape' && type !== 'keypress' && place !== 'window, keyup, capture') heard.push(place);
    });
  return { provider, heard, find, wait, listen };
}

describe('in a drawer of the host that closes on Escape, an Escape', () => {
  it('closes the question alone, and the next one the drawer', async () => {
    const { heard, find, wait, listen } = await inDrawer(channel);
    const opener = await wait('button', regenerate);
    opener.focus();
    opener.click();
    await until(() => focusedElement()?.textContent.trim() === en.cancel, 'the question has the focus');
    listen();
    await sendKeys({ press: 'Escape' });
    expect(find('alertdialog') === undefined, 'the dialog is closed').to.be.true;
    expect(heard).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    expect(heard, 'as it goes down and up').to.have.length(11);
  });

  it('is refused while a request runs, and closes nothing else', async () => {
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const { heard, find, wait, listen } = await inDrawer(channel, {
      api: (stub) => ({ regenerateKey: async (...request) => (await answered, stub.regenerateKey(...request)) }),
    });
    (await wait('button', regenerate)).click();
    const dialog = await wait('alertdialog');
    const verb = (await waitForRole(dialog, 'button', 'Regenerate')) as HTMLButtonElement;
    await until(() => !verb.disabled, 'the question can be answered');
    verb.click();
    await wait('heading', en.requesting);
    listen();
    for (let times = 0; times < 3; times++) await sendKeys({ press: 'Escape' });
    // Also where nothing has the focus any more.
    (focusedElement() as HTMLElement).blur();
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal([]);
    expect(find('alertdialog') === dialog, 'the dialog is open').to.be.true;
    answer();
    await until(() => !find('alertdialog'), 'the dialog has closed');
  });

  it('is the host’s while a dialog of its own stands above ours', async () => {
    const { provider, find, wait } = await inDrawer(channel);
    (await wait('button', regenerate)).click();
    await until(() => focusedElement()?.textContent.trim() === en.cancel, 'the question has the focus');
    const signIn = Object.assign(document.createElement('dialog'), { innerHTML: '<button>Sign in</button>' });
    provider.parentElement!.append(signIn);
    signIn.showModal();
    signIn.querySelector('button')!.blur();
    expect(focusedElement() === document.body, 'nothing has the focus').to.be.true;
    await sendKeys({ press: 'Escape' });
    expect([signIn.open, find('alertdialog') !== undefined]).to.deep.equal([false, true]);
    signIn.remove();
    await sendKeys({ press: 'Escape' });
    expect(find('alertdialog') === undefined, 'the next one is ours').to.be.true;
  });

  for (const place of ['on an item', 'on its button', 'nowhere']) {
    it(`closes the menu alone, with the focus ${place}`, async () => {
      const { heard, find, wait, listen } = await inDrawer(grid);
      const button = await wait('button', 'More options for Support bot');
      button.click();
      await until(() => focusedElement()?.getAttribute('role') === 'menuitem', 'an item has the focus');
      if (place === 'on its button') button.focus();
      if (place === 'nowhere') (focusedElement() as HTMLElement).blur();
      listen();
      await sendKeys({ press: 'Escape' });
      await until(() => !find('menuitem'), 'the menu has closed');
      expect(heard).to.deep.equal([]);
      expect(focusedElement() === button, 'the button has the focus').to.be.true;
    });
  }

  it('clears the search, and the next one is the drawer’s', async () => {
    const { heard, wait, listen } = await inDrawer(grid);
    const search = (await wait('searchbox')) as HTMLInputElement;
    search.focus();
    await sendKeys({ type: 'bo' });
    listen();
    await sendKeys({ press: 'Escape' });
    expect(search.value).to.equal('');
    // As a key goes down, nobody knows yet what it will be used for.
    expect(heard.filter((place) => !place.endsWith('keydown, capture'))).to.deep.equal([]);
    heard.length = 0;
    await sendKeys({ press: 'Escape' });
    expect(heard, 'as it goes down and up').to.have.length(11);
  });
});

describe('a host’s shortcut, which leaves alone what is typed into fields,', () => {
  /** A host sees the element, and not the field in it. */
  async function withShortcuts(content: TemplateResult, role: string, name?: string) {
    const fired: string[] = [];
    const { provider } = await connected(content);
    const field = (await waitForRole(provider, role, name)) as HTMLInputElement;
    listenAround(provider, (event, place) => {
      const isInField = (event.target as Element).matches('input, textarea, select, [contenteditable]');
      if (!isInField && !place.endsWith('capture')) fired.push(`${event.key}: ${place}`);
    });
    field.focus();
    return { provider, field, fired };
  }

  const typed = ['g', '?', '/', ' ', 'Enter', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowDown', 'Home', 'End'];

  it('does not fire while one searches', async () => {
    const { field, fired } = await withShortcuts(grid, 'searchbox');
    for (const key of typed) await sendKeys({ press: key });
    expect(fired).to.deep.equal([]);
    expect(field.value).not.to.equal('');
    await sendKeys({ down: 'Control' });
    for (const key of ['a', 'z']) await sendKeys({ press: key });
    expect(fired.filter((one) => !one.startsWith('Control'))).to.deep.equal([]);
    await sendKeys({ up: 'Control' });
  });

  it('does not fire in the field of a key that is shown', async () => {
    const { provider, fired } = await withShortcuts(channel, 'button', 'Show API key');
    (focusedElement() as HTMLElement).click();
    (await waitForRole(provider, 'textbox', 'API key')).focus();
    // By the slash Firefox begins to find in the page.
    for (const key of typed.filter((one) => one !== '/')) await sendKeys({ press: key });
    expect(fired).to.deep.equal([]);
  });

  it('fires in a search all the same if it is a chord, such as Ctrl+K', async () => {
    const { field, fired } = await withShortcuts(grid, 'searchbox');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'k' });
    await sendKeys({ up: 'Control' });
    expect(fired.filter((one) => one.startsWith('k') && one.endsWith('keydown'))).to.have.length(3);
    expect(field.value).to.equal('');
  });

  it('does not fire for what is typed to find an item of a menu', async () => {
    const { provider, fired } = await withShortcuts(grid, 'button', 'More options for Support bot');
    (focusedElement() as HTMLElement).click();
    await waitForRole(provider, 'menuitem');
    await until(() => focusedElement()?.getAttribute('role') === 'menuitem', 'an item has the focus');
    for (const key of ['s', 'ArrowDown', 'End']) await sendKeys({ press: key });
    expect(fired).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
  });
});

describe('a key of an input method is no command', () => {
  for (const [name, init] of Object.entries({
    'while a word is composed': { isComposing: true },
    'as it ends one in Safari': { keyCode: 229 },
  })) {
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, ...init, bubbles: true, composed: true, cancelable: true });
      focusedElement()!.dispatchEvent(event);
      expect(event.defaultPrevented, `${key} is used`).to.be.false;
    };

    it(`in a search, ${name}`, async () => {
      const { provider } = await connected(grid);
      const search = (await waitForRole(provider, 'searchbox')) as HTMLInputElement;
      search.focus();
      search.value = 'ボット';
      for (const key of ['Enter', 'Escape']) press(key);
      expect(search.value).to.equal('ボット');
      expect(provider.querySelector('ba-project-grid')!.query).to.equal('');
    });

    it(`on tiles and in their menus, ${name}`, async () => {
      const { provider } = await connected(grid);
      const tile = await waitForRole(provider, 'button', /^Support bot/);
      tile.focus();
      for (const key of ['ArrowRight', 'ArrowDown', 'End']) press(key);
      expect(focusedElement() === tile).to.be.true;
      const button = await waitForRole(provider, 'button', 'More options for Support bot');
      button.focus();
      for (const key of ['ArrowDown', 'ArrowUp']) press(key);
      expect(findByRole(provider, 'menuitem') === undefined, 'the menu is closed').to.be.true;
      button.click();
      const item = await until(() => focusedElement()?.getAttribute('role') === 'menuitem' && focusedElement(), 'open');
      for (const key of ['ArrowDown', 'End', ' ', 's', 'Tab']) press(key);
      expect(focusedElement() === item, 'the item has the focus').to.be.true;
      await sendKeys({ press: 'Escape' });
    });

    it(`on tabs and in the dialog, ${name}`, async () => {
      const { provider } = await connected(html`
        <ba-project-settings project-id="support-bot" tab="channels" channel-id="rasa"></ba-project-settings>
      `);
      const tab = await waitForRole(provider, 'tab', 'Channels');
      tab.focus();
      for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End']) press(key);
      expect(tab.getAttribute('aria-selected')).to.equal('true');
      (await waitForRole(provider, 'button', regenerate)).click();
      await until(() => focusedElement()?.textContent.trim() === en.cancel, 'the question has the focus');
      await waitForRole(provider, 'button', 'Regenerate');
      for (const key of ['Escape', 'Tab']) press(key);
      expect(findByRole(provider, 'alertdialog') !== undefined, 'the dialog is open').to.be.true;
      await sendKeys({ press: 'Escape' });
    });
  }
});
