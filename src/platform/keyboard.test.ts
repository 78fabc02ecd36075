import { expect, fixture, html } from '@open-wc/testing';
import { isComposed, keepTyping, takeKey } from './keyboard.js';

const press = (init: KeyboardEventInit, type = 'keydown') =>
  new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init });

describe('an input method', () => {
  for (const [name, init, expected] of [
    ['composes', { key: 'Enter', isComposing: true }, true],
    ['ends a composition in Safari', { key: 'Enter', keyCode: 229 }, true],
    ['has nothing to do with it', { key: 'Enter', keyCode: 13 }, false],
  ] as const) {
    it(`is${expected ? '' : ' not'} told by a key where it ${name}`, () =>
      expect(isComposed(press(init))).to.equal(expected));
  }
});

describe('what is typed in a field', () => {
  const chord = { ctrlKey: true };
  for (const [name, init] of Object.entries({
    'a letter': { key: 'g' },
    'a letter with Shift': { key: 'G', shiftKey: true },
    'a character of two units': { key: '𠮷' },
    'a dead key': { key: 'Dead' },
    Enter: { key: 'Enter' },
    Backspace: { key: 'Backspace' },
    'an arrow': { key: 'ArrowLeft' },
    Home: { key: 'Home' },
    'undoing it': { key: 'z', ...chord },
    'redoing it': { key: 'Z', shiftKey: true, metaKey: true },
    'a key of an input method': { key: 'Process', keyCode: 229 },
    'an Escape of one': { key: 'Escape', isComposing: true },
  })) {
    it(`stays in it: ${name}`, async () => expect(await heard(init)).to.be.false);
  }

  for (const [name, init] of Object.entries({
    'Ctrl+K': { key: 'k', ...chord },
    '⌘K': { key: 'k', metaKey: true },
    'Alt+N': { key: 'n', altKey: true },
    'Ctrl+Enter': { key: 'Enter', ...chord },
    F2: { key: 'F2' },
    Tab: { key: 'Tab' },
    Escape: { key: 'Escape' },
    PageDown: { key: 'PageDown' },
    Shift: { key: 'Shift' },
  })) {
    it(`is not, and goes on to the host: ${name}`, async () => expect(await heard(init)).to.be.true);
  }

  it('stays in it where a character wants AltGr, which Windows tells as Ctrl and Alt', async function () {
    const init = { key: '/', ctrlKey: true, altKey: true, modifierAltGraph: true };
    if (!press(init).getModifierState('AltGraph')) this.skip(); // WebKit's events that a script makes know no AltGr.
    expect(await heard(init)).to.be.false;
  });

  async function heard(init: KeyboardEventInit): Promise<boolean> {
    const field = await fixture(html`<input aria-label="A field" @keydown=${keepTyping} />`);
    let isHeard = false;
    field.parentElement!.addEventListener('keydown', () => (isHeard = true));
    field.dispatchEvent(press(init));
    return isHeard;
  }
});

describe('a key that was taken', () => {
  it('does nothing more, down or up, and the next one does', async () => {
    const button = await fixture(html`<button @keydown=${once(takeKey)}>A button</button>`);
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup'] as const)
      button.parentElement!.addEventListener(type, ({ key }) => heard.push(`${key} ${type}`));
    const down = press({ key: 'Escape', code: 'Escape' });
    button.dispatchEvent(down);
    expect(down.defaultPrevented).to.be.true;
    // Another key is let go meanwhile, and the focus has moved.
    button.dispatchEvent(press({ key: 'a', code: 'KeyA' }, 'keyup'));
    button.parentElement!.dispatchEvent(press({ key: 'Escape', code: 'Escape' }, 'keyup'));
    expect(heard).to.deep.equal(['a keyup']);
    for (const type of ['keydown', 'keyup']) button.dispatchEvent(press({ key: 'Escape', code: 'Escape' }, type));
    expect(heard).to.deep.equal(['a keyup', 'Escape keydown', 'Escape keyup']);
  });

  function once(listener: (event: KeyboardEvent) => void) {
    return { handleEvent: listener, once: true };
  }
});
