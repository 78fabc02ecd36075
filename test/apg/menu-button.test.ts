import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { connected } from '../../src/testing/connected.test-setup.js';
import { accessible, accessibles, focusedName, focusIsOn, press, referenced } from './accessible.test-setup.js';
import { apgAssertions } from './assertions.test-setup.js';
import { findByRole, nameOf, visibleElements, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

/** Longer than letters that are typed count as one word. */
const aPause = () => new Promise((resolve) => setTimeout(resolve, 900));

interface Subject {
  readonly content: TemplateResult;
  /** The names of the button, the menu and its items. */
  readonly button: string;
  readonly menu: string;
  readonly items: readonly string[];
  /** Letters that are typed after each other, and where they lead. */
  readonly typing: readonly (readonly [letter: string, item: string])[];
}

const subjects: Readonly<Record<string, Subject>> = {
  'the project switcher': {
    content: html`<ba-project-switcher project-id="support-bot"></ba-project-switcher>`,
    button: 'Project: Support bot',
    menu: 'Switch project',
    items: ['Project settings', 'Travel desk', 'Old FAQ bot', 'All projects…', 'Add project…'],
    typing: [
      ['x', 'Project settings'],
      ['o', 'Old FAQ bot'],
      ['y', 'Old FAQ bot'],
      ['a', 'All projects…'],
      ['a', 'Add project…'],
      ['a', 'All projects…'],
    ],
  },
  'the menu of a tile': {
    content: html`<ba-project-grid></ba-project-grid>`,
    button: 'More options for Support bot',
    menu: 'More options for Support bot',
    items: ['Settings'],
    typing: [
      ['x', 'Settings'],
      ['s', 'Settings'],
    ],
  },
};

async function setup({ content, button: name, items }: Subject) {
  const { provider, events } = await connected(content, { policy: { createProject: true } });
  // The page stays as it is: what a choice leads to is the host's.
  provider.addEventListener('ba-navigate', (event) => event.preventDefault());
  const button = await waitForRole(provider, 'button', name);
  const menu = () => findByRole(provider, 'menu');
  const itemElements = () => [...visibleElements(provider)].filter((one) => one.role === 'menuitem');
  button.focus();
  const open = async () => {
    await press('Enter');
    await focusIsOn(items[0]!);
    await until(() => itemElements().length === items.length, 'all items are there');
  };
  return { events, button, menu, itemElements, open };
}

for (const [name, subject] of Object.entries(subjects)) {
  const { items, typing } = subject;
  const [first, last] = [items[0]!, items.at(-1)!];

  describe(`APG, menu button: ${name}`, () => {
    const asserts = apgAssertions();

    // The example has `aria-haspopup="true"`, which means the same.
    asserts('says that the button opens a menu', async () => {
      await setup(subject);
      expect((await accessible('button', subject.button)).haspopup).to.equal('menu');
    });

    asserts('says which menu the button controls', async () => {
      const { button } = await setup(subject);
      expect(referenced(button, 'aria-controls').map(({ role }) => role)).to.deep.equal(['menu']);
    });

    asserts('tells whether the menu is open, and shows it only then', async () => {
      const { menu, open } = await setup(subject);
      const expanded = async () => (await accessible('button', subject.button)).expanded ?? false;
      expect(await expanded()).to.be.false;
      expect(menu()).to.be.undefined;
      await open();
      expect(await expanded()).to.be.true;
      expect(menu()).to.be.ok;
    });

    asserts('has one menu', async () => {
      const { open } = await setup(subject);
      await open();
      expect(await accessibles('menu')).to.have.length(1);
    });

    asserts('names the menu', async () => {
      const { open } = await setup(subject);
      await open();
      expect((await accessibles('menu'))[0]!.name).to.equal(subject.menu);
    });

    asserts('has an item in the menu for everything that can be chosen', async () => {
      const { open } = await setup(subject);
      await open();
      expect((await accessibles('menuitem')).map((item) => item.name)).to.deep.equal(items);
    });

    asserts('keeps the items out of the order of Tab', async () => {
      const { itemElements, open } = await setup(subject);
      await open();
      expect(itemElements().map((item) => item.getAttribute('tabindex'))).to.deep.equal(items.map(() => '-1'));
    });

    for (const [key, item] of [
      ['Enter', first],
      ['ArrowDown', first],
      ['Space', first],
      ['ArrowUp', subject === subjects['the project switcher'] ? /Loading|Add project/ : last],
    ] as const) {
      asserts(`opens the menu with ${key} on the button, with the focus on the item of that end`, async () => {
        const { menu } = await setup(subject);
        await press(key);
        await focusIsOn(item);
        expect(menu()).to.be.ok;
      });
    }

    asserts('does what the item says with Enter, closes, and gives the focus back', async () => {
      const { events, menu, open } = await setup(subject);
      for (const [index, item] of items.entries()) {
        await open();
        await press(...items.slice(0, index).map(() => 'ArrowDown'));
        await focusIsOn(item);
        const before = events.length;
        await press('Enter');
        await until(() => menu() === undefined, 'the menu has closed');
        expect(events.length, item).to.be.above(before);
        expect(focusedName()).to.equal(subject.button);
      }
    });

    asserts('does nothing with Escape but close, and gives the focus back', async () => {
      const { events, menu, open } = await setup(subject);
      for (const [index, item] of items.entries()) {
        await open();
        await press(...items.slice(0, index).map(() => 'ArrowDown'));
        await focusIsOn(item);
        await press('Escape');
        await until(() => menu() === undefined, 'the menu has closed');
        expect(focusedName()).to.equal(subject.button);
      }
      expect(events).to.deep.equal([]);
    });

    asserts('goes to the next item with ArrowDown, and from the last to the first', async () => {
      const { open } = await setup(subject);
      await open();
      for (const item of [...items.slice(1), first]) {
        await press('ArrowDown');
        expect(focusedName()).to.equal(item);
      }
    });

    asserts('goes to the item before with ArrowUp, and from the first to the last', async () => {
      const { open } = await setup(subject);
      await open();
      for (const item of items.toReversed()) {
        await press('ArrowUp');
        expect(focusedName()).to.equal(item);
      }
    });

    asserts('goes to the first item with Home, from every item', async () => {
      const { open } = await setup(subject);
      await open();
      for (const index of items.keys()) {
        await press(...items.slice(0, index).map(() => 'ArrowDown'), 'Home');
        expect(focusedName()).to.equal(first);
      }
    });

    asserts('goes to the last item with End, from every item', async () => {
      const { open } = await setup(subject);
      await open();
      for (const index of items.keys()) {
        await press('Home', ...items.slice(0, index).map(() => 'ArrowDown'), 'End');
        expect(focusedName()).to.equal(last);
      }
    });

    asserts('goes to the next item that begins with a typed letter, and stays where there is none', async () => {
      const { open } = await setup(subject);
      await open();
      for (const [letter, item] of typing) {
        await press(letter);
        expect(focusedName(), `after ${letter}`).to.equal(item);
        await aPause();
      }
    });
  });
}

describe('a menu that is opened again', () => {
  it('by ArrowUp begins at its last item, once the items are there', async () => {
    const subject = subjects['the project switcher']!;
    const { open } = await setup(subject);
    await open();
    await press('Escape', 'ArrowUp');
    await focusIsOn(subject.items.at(-1)!);
  });

  it('has items with names that the page shows', async () => {
    const { itemElements, open } = await setup(subjects['the project switcher']!);
    await open();
    expect(itemElements().map(nameOf)).to.include('Travel desk');
  });
});
