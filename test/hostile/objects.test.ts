import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import type { SettingsApi } from '../../src/index.js';
import { resolveMessages } from '../../src/localization/resolve-messages.js';
import { createMockBackend } from '../../mocks/index.js';
import { findByRole, waitForRole } from '../support/deep-query.js';
import { expectHarmless } from './examination.test-setup.js';
import { channelOf, pageOf, projectOf } from './hostile.test-setup.js';
import { until } from '../support/until.js';
import { type Hand, RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { en as english } from '../../src/localization/en.js';

/** As the elements say it: facts that would disturb a sentence are isolated. */
const en = resolveMessages(english, undefined, 'en');

const what = 'hostile replies';
const base = 'https://mock.test/api';
const script: Hand = { choose: async (element) => element.click() };

const channel = { ...channelOf('c', 'Rasa'), status: 'integrated' };
const good = JSON.stringify(pageOf([channel]));
const poison =
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":null,"then":{},"id":"c"';

/** Replies that are odd and can be read all the same. */
const odd: Readonly<Record<string, string>> = {
  'keys that are a prototype’s': good.replace('{"id":"c"', poison),
  'a prototype beside the items': good.replace('{"items"', '{"__proto__":{"items":[],"nextCursor":"x"},"items"'),
  'the same key twice': good.replace('"name":"Rasa"', '"name":"Alexa","name":"Rasa"'),
  'half of a character': good.replace('"type":"Rasa"', '"type":"\\ud800"'),
  'a byte order mark': `\ufeff${good}`,
  'blanks around it': `\n\t ${good} \r\n`,
  'fields that nobody knows': good.replace('{"id":"c"', '{"extra":{"deep":[1]},"id":"c"'),
  'a field of 2,000 levels that nobody knows': good.replace(
    '{"id":"c"',
    `{"extra":${'['.repeat(2000)}${']'.repeat(2000)},"id":"c"`,
  ),
  'a total beyond all numbers that are exact': good.replace('"total":1', '"total":9007199254740993'),
  'a key from a time before all time': good.replace(/"createdAt":"[^"]*"/, '"createdAt":"0000-01-01T00:00:00Z"'),
  'a key from the future': good.replace(/"createdAt":"[^"]*"/, '"createdAt":"9999-12-31T23:59:59Z"'),
};

function apiOf(answer: (path: string) => unknown): SettingsApi {
  return createRestApi({
    base,
    account: crypto.randomUUID(),
    fetch: async (input) => {
      const reply = answer((input as string).slice(base.length).replace(/\?.*/, ''));
      const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
      return new Response(text, { headers: { 'content-type': 'application/json' } });
    },
  });
}

function expectCleanPrototypes(): void {
  expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  expect(() => undefined).not.to.have.property('polluted');
  expect(Object.keys(Object.prototype)).to.deep.equal([]);
}

describe('odd replies are read, and leave nothing behind', () => {
  for (const [name, text] of Object.entries(odd)) {
    it(name, () =>
      expectHarmless(what, async (examination) => {
        expect(text, 'it is another reply than the good one').not.to.equal(good);
        const content = html`<ba-channel-list .api=${apiOf(() => text)} project-id="p"></ba-channel-list>`;
        const root = await fixture<HTMLElement>(html`<div>${content}</div>`);
        await until(() => findByRole(root, 'button', /^Rasa/), 'the row is shown');
        examination.look(root, ['Rasa']);
        expectCleanPrototypes();
        root.remove();
      }),
    );
  }

  it('numbers that overflow', () =>
    expectHarmless(what, async (examination) => {
      const activity = ['06', '07', '08'].map((day) => ({ day: `2026-10-${day}`, newUsers: 1.7e308 }));
      const project = { ...projectOf('p', 'Support bot'), channelCount: 1.7e308, activity };
      const content = html`<ba-project-grid .api=${apiOf(() => pageOf([project]))}></ba-project-grid>`;
      const root = await fixture<HTMLElement>(html`<div>${content}</div>`);
      await until(() => findByRole(root, 'button', 'More options for Support bot'), 'the tile is shown');
      examination.look(root, ['Support bot']);
      const paths = root.querySelector('ba-project-grid')!.shadowRoot!.querySelectorAll('.sparkline path');
      expect(paths.length, 'lines to look at').to.be.greaterThan(0);
      for (const path of paths) expect(path.getAttribute('d')).not.to.match(/NaN|Infinity/);
      root.remove();
    }));
});

describe('the name of a prototype’s property is an id as any other', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  for (const id of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then']) {
    it(`${id}: both ways lead to a new key`, () =>
      expectHarmless(what, async (examination) => {
        const seed = { color: '#e8711a', createdDaysAgo: 4, week: [] };
        const one = { id, type: id, name: 'Rasa', connectedHoursAgo: 1, keyDaysAgo: 2 };
        const backend = createMockBackend({ projects: [{ ...seed, id, name: 'Support bot', channels: [one] }] });
        for (const way of ['openSettingsFromSwitcher', 'openSettingsFromTile'] as const) {
          const api = createRestApi({ base, account: crypto.randomUUID(), fetch: backend.fetch });
          const root = await fixture<HTMLElement>(
            html`<div><ba-settings-app project-id=${id} .api=${api}></ba-settings-app></div>`,
          );
          const page = new RegenerateKeyPage(root, script);
          await page[way]('Support bot');
          await page.openChannel('Rasa');
          const oldKey = await page.revealKey();
          await page.askToRegenerate('Rasa');
          await page.confirm();
          expect(await page.newKey()).not.to.equal(oldKey);
          examination.look(root, ['Support bot', 'Rasa']);
          root.remove();
        }
        expectCleanPrototypes();
      })).timeout(40_000);
  }
});

describe('an id that no address can have', () => {
  for (const id of ['\ud800', 'a\udfff', '.', '..']) {
    it(`${JSON.stringify(id)}: its tile is there, and it is said calmly that there is none`, () =>
      expectHarmless(what, async (examination) => {
        const api = apiOf((path) => (path === '/projects' ? pageOf([projectOf(id, 'Support bot')]) : undefined));
        const root = await fixture<HTMLElement>(html`<div><ba-settings-app .api=${api}></ba-settings-app></div>`);
        (await waitForRole(root, 'button', 'More options for Support bot')).click();
        (await waitForRole(root, 'menuitem', 'Settings')).click();
        await waitForRole(root, 'alert');
        examination.look(root, [en.errorReason['not-found']]);
        root.remove();
      }));
  }
});
