import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import type { SettingsApi } from '../../src/index.js';
import { resolveMessages } from '../../src/localization/resolve-messages.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole, nameOf, visibleElements } from '../support/deep-query.js';
import { type Examination, expectHarmless } from './examination.test-setup.js';
import { channelOf, placeOf, projectOf } from './hostile.test-setup.js';
import { until } from '../support/until.js';
import { en as english } from '../../src/localization/en.js';

/** As the elements say it: facts that would disturb a sentence are isolated. */
const en = resolveMessages(english, undefined, 'en');

/** Directional marks, embeddings, overrides and isolates, characters of no width, fillers, a tag. */
const unseen = [
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f'],
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'],
  ...['\u00ad', '\u061c', '\u115f', '\u1160', '\u3164', '\uffa0', '\u2800', '\u{e0067}'],
];
const codePoint = (text: string) => `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function apiOf(name: string): SettingsApi {
  return stubApi({ projects: [projectOf('p', name), projectOf('q', name)], channels: [channelOf('c', name, 'p')] });
}

/** The name, as text of its own, apart from what stands around it. */
function isolatedNames(root: Element): readonly string[] {
  return [...visibleElements(root)].filter((one) => one.localName === 'bdi').map((one) => one.textContent);
}

/** The flags that are seen, with the id of what they stand beside. */
function flagsIn(root: Element): readonly string[] {
  return [...visibleElements(root)].flatMap((element) =>
    [...element.children]
      .filter((one) => one.matches('.name-flag') && one.getBoundingClientRect().width > 0)
      .map((one) => one.getAttribute('aria-label')!)
      .filter((label) => label.startsWith(en.suspiciousName)),
  );
}

/** Each place, and how to come there; it gives the element that stands around the name. */
const places: Readonly<Record<string, { ids: readonly string[]; open(api: SettingsApi): Promise<Element> }>> = {
  'a tile': {
    ids: ['p', 'q'],
    async open(api) {
      const root = await placeOf(320, api, html`<ba-project-grid></ba-project-grid>`);
      await until(() => findByRole(root, 'button', /^More options for/), 'the tiles are shown');
      return root;
    },
  },
  'a row': {
    ids: ['c'],
    async open(api) {
      const root = await placeOf(320, api, html`<ba-channel-list project-id="p"></ba-channel-list>`);
      await until(() => isolatedNames(root).length > 0, 'the rows are shown');
      return root;
    },
  },
  'the switcher and its menu': {
    ids: ['p', 'q'],
    async open(api) {
      const root = await placeOf(320, api, html`<ba-project-switcher project-id="p"></ba-project-switcher>`);
      const button = await until(() => findByRole(root, 'button', /^Project:/), 'the switcher is shown');
      await until(() => nameOf(button) !== en.switcherLabel('p'), 'the project is read');
      button.click();
      await until(() => findByRole(root, 'menuitem', en.allProjects), 'the menu is open');
      await until(() => !findByRole(root, 'menuitem', en.loading), 'the projects are read');
      return root;
    },
  },
  'an overview': {
    ids: ['p', 'c'],
    async open(api) {
      const root = await placeOf(320, api, html`<ba-settings-app project-id="p"></ba-settings-app>`);
      await until(() => findByRole(root, 'listitem'), 'the channels are shown');
      await until(() => !findByRole(root, 'heading', 'p'), 'the project is read');
      await until(() => isolatedNames(root).length === 3, 'the switcher names it');
      return root;
    },
  },
};

/** Looks at one place with one name, and says what is seen of it. */
async function flagsAt(place: keyof typeof places, name: string, examination: Examination): Promise<readonly string[]> {
  const root = await places[place]!.open(apiOf(name));
  examination.look(root, [name]);
  expect(isolatedNames(root), 'the name is isolated').to.include(name);
  const flags = flagsIn(root);
  root.remove();
  return flags;
}

describe('a name with characters that nobody sees', () => {
  after(() => setViewport({ width: 1280, height: 800 }));

  for (const place of Object.keys(places)) {
    it(`is flagged in ${place}, with its id`, () =>
      expectHarmless('names with unseen characters × places', async (examination) => {
        for (const character of unseen) {
          const flags = await flagsAt(place, `Ra${character}sa`, examination);
          const wanted = places[place]!.ids.map((id) => `${en.suspiciousName} (${id})`);
          expect(flags, codePoint(character)).to.have.members(wanted);
        }
      })).timeout(40_000);

    it(`is the only one that is flagged in ${place}`, () =>
      expectHarmless('names with unseen characters × places', async (examination) => {
        for (const name of [
          'Rasa',
          'شركة',
          'חברה',
          '🤖',
          'Ça va – “bien”',
          '日本語',
          'a b',
          '👨‍👩‍👧',
          '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
          'می‌خواهم',
          'क्‍षेत्र',
        ]) {
          expect(await flagsAt(place, name, examination), name).to.deep.equal([]);
        }
      })).timeout(40_000);
  }

  it('is flagged where its key is about to be replaced, with both ids', () =>
    expectHarmless('names with unseen characters × places', async (examination) => {
      for (const character of unseen) {
        const name = `Ra${character}sa`;
        const content = html`<ba-regenerate-key-dialog project-id="p" channel-id="c" open></ba-regenerate-key-dialog>`;
        const root = await placeOf(320, apiOf(name), content);
        const dialog = await until(() => findByRole(root, 'alertdialog'), 'the question is asked');
        await until(
          () => isolatedNames(dialog).length === 5,
          `both ids stand beside the names (${codePoint(character)})`,
        );
        expect(isolatedNames(dialog)).to.deep.equal([name, name, 'p', name, 'c']);
        examination.look(dialog, [name, en.suspiciousName]);
        findByRole(dialog, 'button', 'Cancel')!.click();
        root.remove();
      }
    })).timeout(40_000);

  it('is the only one that is flagged there', () =>
    expectHarmless('names with unseen characters × places', async (examination) => {
      const content = html`<ba-regenerate-key-dialog project-id="p" channel-id="c" open></ba-regenerate-key-dialog>`;
      const root = await placeOf(320, apiOf('شركة'), content);
      const dialog = await until(() => findByRole(root, 'alertdialog'), 'the question is asked');
      await until(() => isolatedNames(dialog)[0] === 'شركة', 'the project is read');
      examination.look(dialog, ['شركة']);
      expect(dialog.textContent).not.to.include(en.suspiciousName);
      findByRole(dialog, 'button', 'Cancel')!.click();
      root.remove();
    }));
});

describe('an address from data', () => {
  const addresses: readonly [address: string, isLink: boolean][] = [
    ['https://example.com/guide', true],
    ['javascript:canary()', false],
    ['JaVaScRiPt:canary()', false],
    [' \u0001javascript:canary()', false],
    ['java\nscript:canary()', false],
    ['data:text/html,<script>canary()</script>', false],
    ['blob:https://example.com/x', false],
    ['http://example.com', false],
    ['//example.com', false],
    ['/guide', false],
    ['nonsense', false],
    ['', false],
  ];

  for (const [address, isLink] of addresses) {
    it(`${isLink ? 'becomes a link' : 'becomes no link'}: ${JSON.stringify(address)}`, () =>
      expectHarmless('addresses from data', async (examination) => {
        const content = html`<ba-channel-settings project-id="p" channel-id="c"></ba-channel-settings>`;
        const root = await placeOf(320, apiOf('Rasa'), content, { guideUrl: address });
        await until(() => findByRole(root, 'button', /^Regenerate the API key for/), 'it is shown');
        examination.look(root, [en.noteAfter]);
        const links = [...visibleElements(root)].filter((one) => one.localName === 'a');
        expect(links.map((one) => one.getAttribute('href'))).to.deep.equal(isLink ? [address] : []);
        root.remove();
      }));
  }
});
