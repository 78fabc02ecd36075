import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import * as library from '../../src/index.js';
import { inNextTask } from '../../src/platform/next-task.js';
import { watchErrors } from '../../src/testing/broken-platform.test-setup.js';
import { recordCount } from '../../src/testing/counting.test-setup.js';
import { stubApi } from '../../src/testing/stub-api.js';

type Loose = LitElement & Record<string, unknown>;

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

/** What an expression of a framework may give, whatever the property takes. */
const junk: Readonly<Record<string, unknown>> = {
  ...{ null: null, undefined, '5': 5, '-1': -1, NaN, true: true, '10n': 10n, '""': '', '"x"': 'x', '"xx_YY"': 'xx_YY' },
  ...{ '{}': {}, '[]': [], '[null]': [null], '[undefined]': [undefined], '[5]': [5], '["x"]': ['x'], '[{}]': [{}] },
  ...{ 'a symbol': Symbol('x'), 'a function': () => 5, 'no date': new Date(NaN), 'a promise': Promise.resolve(5) },
  ...{
    'no prototype': Object.create(null) as object,
    'a cycle': cyclic,
    'a map': new Map(),
    'an event': new Event('x'),
  },
  ...{ '{id: 5}': { id: 5, name: 5, type: 5, locale: 5 }, '{view}': { view: 'dashboard', projectId: 5 } },
};

/** What comes near to what some take. */
const nearly: Readonly<Record<string, readonly unknown[]>> = {
  api: [{ id: 5, supports: 'x', listProjects: 5 }],
  apiBase: ['http://', 'ftp://x', '//', '\ud800', 'https://a:b@c/', '?x', ' '],
  apiKey: [{ id: 'k', hint: 5, createdAt: 'x', version: 'v' }],
  hashPrefix: ['#', '/', '\ud800', '%', 'a b', '?'],
  locale: ['-', 'en-', 'x-y', '\ud800', 'de-'.repeat(99)],
  messages: [
    {
      channels: 5,
      channelCount: 'x',
      projectCount: 'x',
      homeLink: () => 5,
      settingsTabs: () => 5,
      refusedReason: 'x',
      errorReason: null,
    },
    { refusedReason: { forbidden: Symbol('x') }, byChannelType: 5 },
    [{ locale: 5, byChannelType: { rasa: null, universal: 5 } }],
  ],
  policy: [{ maxKeyAgeDays: Symbol('x'), keyDisplay: 5, search: 'x' }],
  query: ['\ud800', '(', '\\', 'x'.repeat(9999)],
  route: [
    '',
    'projects',
    '/projects/%',
    { view: 'x' },
    { view: 'settings', projectId: 'p', tab: 'general' },
    { view: 'project-settings', projectId: 'p' },
  ],
  tab: ['\ud800', 'a b"<'],
  tabs: [
    [{ id: 'general', label: 'x' }],
    [
      { id: 'a', label: 'b' },
      { id: 'a', label: 'b' },
    ],
    [{ id: 'a' }],
  ],
};

/** Every element, with the names of its public properties. */
const elements = Object.entries(library)
  .filter(([name]) => /^Ba(?!.*Event$)/.test(name))
  .map(([name, element]) => {
    const tag = name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();
    const all = [...(element as unknown as typeof LitElement).elementProperties];
    return [tag, all.filter(([, { state }]) => !state).map(([property]) => property as string)] as const;
  });

/** An element that has all it needs, and what its properties should be. */
async function setup(tag: string, before: Record<string, unknown> = {}): Promise<Loose> {
  const element = document.createElement(tag) as Loose;
  const given = { api: stubApi(), projectId: 'support-bot', channelId: 'rasa', tab: 'channels', ...before };
  // Something below a provider shows what becomes of what it hands on.
  if (tag === 'ba-provider') element.innerHTML = '<ba-project-settings project-id="support-bot"></ba-project-settings>';
  (await fixture(html`<div></div>`)).append(Object.assign(element, given));
  return element;
}

/** Until an element, and what it draws and loads, has rendered. */
async function settled(element: LitElement): Promise<void> {
  await element.updateComplete.catch(() => undefined); // It is found unhandled as well.
  await new Promise<void>(inNextTask); // Sooner than a timer.
}

describe('whatever a host sets, an update does not fail on it', () => {
  const { error, warn } = console;
  before(() => Object.assign(console, { error: () => undefined, warn: () => undefined }));
  after(() => Object.assign(console, { error, warn }));

  it('of all elements', () => expect(elements.map(([tag]) => tag)).to.include.members(['ba-provider', 'ba-home-link']));

  for (const [tag, properties] of elements) {
    it(`<${tag}>`, async () => {
      const failures: string[] = [];
      let run = 0;
      const { errors, stop } = watchErrors();
      const watch = async (what: string, act: () => Promise<LitElement> | LitElement) => {
        const before = errors.length;
        await settled(await act());
        run++;
        if (errors.length > before) failures.push(`${what}: ${errors.at(-1)}`);
      };
      try {
        const element = await setup(tag);
        await settled(element);
        for (const property of properties) {
          const good = element[property];
          const values = {
            ...junk,
            ...Object.fromEntries((nearly[property] ?? []).map((one, at) => [`odd ${at}`, one])),
          };
          for (const [name, value] of Object.entries(values)) {
            await watch(`${property} = ${name}`, () => Object.assign(element, { [property]: value }));
            if (name === '[5]') await watch(`first ${property} = ${name}`, () => setup(tag, { [property]: value }));
          }
          await watch(`${property} as it was`, () => Object.assign(element, { [property]: good }));
        }
      } finally {
        stop();
      }
      await recordCount({ what: 'odd values of properties', run, failures: failures.length });
      expect(failures).to.deep.equal([]);
    });
  }
});
