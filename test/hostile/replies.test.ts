import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import type { BaErrorEvent, SettingsApi } from '../../src/index.js';
import { resolveMessages } from '../../src/localization/resolve-messages.js';
import { isFullRun } from '../../src/testing/counting.test-setup.js';
import { findByRole } from '../support/deep-query.js';
import { type Examination, expectHarmless } from './examination.test-setup.js';
import { channelOf, pageOf, projectOf } from './hostile.test-setup.js';
import { until } from '../support/until.js';
import { en as english } from '../../src/localization/en.js';

/** As the elements say it: facts that would disturb a sentence are isolated. */
const en = resolveMessages(english, undefined, 'en');

const what = 'hostile replies';
const base = 'https://mock.test/api';
const project = projectOf('p', 'Support bot');
const channel = { ...channelOf('c', 'Rasa'), status: 'integrated' };

/** One thing that is read: where a person sees it, and what of its reply must be of which type. */
interface Reading {
  readonly path: RegExp;
  readonly good: unknown;
  readonly content: (api: SettingsApi) => TemplateResult;
  readonly isShown: (root: Element) => unknown;
  /** Paths of texts and numbers, of objects, and of lists. */
  readonly plain: readonly string[];
  readonly objects: readonly string[];
  /** Paths of objects that may be absent. */
  readonly optional?: readonly string[];
  readonly lists: readonly string[];
}

const channelFields = ['id', 'projectId', 'type', 'name', 'connectedAt', 'status'];
const keyFields = ['id', 'hint', 'createdAt', 'version'].map((name) => `apiKey.${name}`);
const projectFields = ['id', 'name', 'channelTypes.0', 'activity.0.day', 'activity.0.newUsers'];
const inList = (fields: readonly string[]) => fields.map((name) => `items.0.${name}`);

const readings: Readonly<Record<string, Reading>> = {
  'channels in a list': {
    path: /\/channels$/,
    good: pageOf([channel]),
    content: (api) => html`<ba-channel-list .api=${api} project-id="p"></ba-channel-list>`,
    isShown: (root) => findByRole(root, 'button', /^Rasa/),
    plain: inList([...channelFields, ...keyFields]),
    objects: ['items.0'],
    optional: inList(['apiKey']),
    lists: ['items'],
  },
  'a channel in its settings': {
    path: /\/channels\/c$/,
    good: channel,
    content: (api) => html`<ba-channel-settings .api=${api} project-id="p" channel-id="c"></ba-channel-settings>`,
    isShown: (root) => findByRole(root, 'button', en.regenerateKeyOf('Rasa')),
    plain: [...channelFields, ...keyFields],
    objects: [],
    optional: ['apiKey'],
    lists: [],
  },
  'projects in a grid': {
    path: /\/projects$/,
    good: pageOf([project]),
    content: (api) => html`<ba-project-grid .api=${api}></ba-project-grid>`,
    isShown: (root) => findByRole(root, 'button', en.projectMenu('Support bot')),
    plain: inList(projectFields),
    objects: inList(['activity.0']).concat('items.0'),
    lists: ['items', ...inList(['channelTypes'])],
  },
  'a project in its settings': {
    path: /\/projects\/p$/,
    good: project,
    content: (api) => html`<ba-project-settings .api=${api} project-id="p" tab="general"></ba-project-settings>`,
    isShown: (root) => findByRole(root, 'button', en.copyProjectId),
    plain: projectFields,
    objects: ['activity.0'],
    lists: ['channelTypes'],
  },
};

/** A copy in which what a path such as `items.0.name` leads to is something else. */
function replaced(value: unknown, path: string, other: unknown): unknown {
  const copy = structuredClone(value);
  const names = path.split('.');
  const last = names.pop()!;
  const holder = names.reduce((one, name) => (one as Record<string, unknown>)[name], copy);
  (holder as Record<string, unknown>)[last] = other;
  return copy;
}

const json = (body: BodyInit, type = 'application/json') => new Response(body, { headers: { 'content-type': type } });

/** Ten megabytes in pieces; whoever sends them sees how many were taken, and whether it was told to stop. */
function endless() {
  const sent = { bytes: 0, isStopped: false };
  const piece = new TextEncoder().encode(' '.repeat(64 * 1024));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent.bytes >= 10 * 1024 * 1024) return controller.close();
      sent.bytes += piece.byteLength;
      controller.enqueue(piece);
    },
    cancel: () => void (sent.isStopped = true),
  });
  return { sent, body };
}

/** Replies that are none, whatever was asked for. */
function malformed({ good, plain, objects, optional = [], lists }: Reading): Readonly<Record<string, () => Response>> {
  const text = JSON.stringify(good);
  const texts: Readonly<Record<string, string>> = {
    nothing: '',
    'blanks only': ' \n',
    null: 'null',
    'a number': '7',
    'a text': '"items"',
    'an array': '[]',
    'an empty object': '{}',
    NaN: 'NaN',
    'NaN within': text.replace('"name":', '"extra":NaN,"name":'),
    'a comma too many': text.replace(/\}$/, ',}'),
    'half of it': text.slice(0, text.length / 2),
    'all but its end': text.slice(0, -1),
    'more than it': `${text}]`,
    'two of it': text + text,
    'a prototype instead of fields': `{"__proto__":${text}}`,
    '100,000 brackets': '['.repeat(100_000),
    '100,000 nested arrays': '['.repeat(100_000) + ']'.repeat(100_000),
    '100,000 nested objects': '{"items":'.repeat(100_000) + 'null' + '}'.repeat(100_000),
    '10 MB': `${text.slice(0, -1)},"filling":"${'x'.repeat(10 * 1024 * 1024)}"}`,
    'a guard against scripts': `)]}',\n${text}`,
  };
  const wrong: readonly [paths: readonly string[], values: readonly unknown[]][] = [
    [plain, [undefined, null, {}, [], true, -1]],
    [objects, [undefined, null, [], 'x', 7]],
    [optional, [[], 'x', 7]],
    [lists, [undefined, null, {}, 'x', { length: 1, 0: {} }]],
  ];
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, body]) => [name, () => json(body)])),
    ...Object.fromEntries(
      wrong.flatMap(([paths, values]) =>
        paths.flatMap((path) =>
          values
            // A list leaves out what is undefined, and a shorter list is a good one.
            .filter((value) => value !== undefined || !/\.0$/.test(path))
            .map((value) => [
              `${path}: ${JSON.stringify(value)}`,
              () => json(JSON.stringify(replaced(good, path, value))),
            ]),
        ),
      ),
    ),
    HTML: () => json('<!doctype html><p>Sign in</p>', 'text/html; charset=utf-8'),
    'HTML that says it is JSON': () => json('<!doctype html><p>Sign in</p>'),
    'the right text of a wrong type': () => json(text, 'text/plain'),
    'the right text of a type that only begins like JSON': () => json(text, 'application/jsonp'),
    'no type': () => new Response(new TextEncoder().encode(text)),
    'no UTF-8': () => json(new Uint8Array([...new TextEncoder().encode(text.slice(0, -2)), 0xff, 0x22, 0x7d])),
    'UTF-16': () => json(new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer)),
    'nothing that a status lets one expect': () => new Response(null, { status: 204 }),
  };
}

async function setup({ path, content, good }: Reading, answer: () => Response) {
  const page = { isGood: false };
  const api = createRestApi({
    base,
    account: crypto.randomUUID(),
    fetch: async (input) => {
      const asked = (input as string).slice(base.length).replace(/\?.*/, '');
      if (path.test(asked)) return page.isGood ? Response.json(good) : answer();
      return asked.endsWith('/channels') ? Response.json(pageOf([channel])) : Response.json(project);
    },
  });
  const errors: BaErrorEvent['detail'][] = [];
  const onError = ({ detail }: BaErrorEvent) => void errors.push(detail);
  const root = await fixture<HTMLElement>(html`<div @ba-error=${onError}>${content(api)}</div>`);
  return { page, root, errors };
}

/** It is said in words that quote nothing, the host hears of it, and the next try is taken. */
async function refuses(reading: Reading, answer: () => Response, examination: Examination): Promise<void> {
  const { page, root, errors } = await setup(reading, answer);
  await until(() => findByRole(root, 'alert'), 'the failure is said');
  examination.look(root, [en.errorReason.other]);
  expect(errors.map(({ code, message }) => ({ code, message }))).to.deep.equal([
    { code: 'malformed', message: en.errorReason.other },
  ]);
  page.isGood = true;
  findByRole(root, 'button', en.tryAgain)!.click();
  await until(() => reading.isShown(root), 'it is there');
  expect(findByRole(root, 'alert')).to.equal(undefined);
  root.remove();
}

describe('hostile replies say so, and are asked for again', () => {
  for (const [place, reading] of Object.entries(readings)) {
    it(`for ${place}`, () =>
      expectHarmless(what, async (examination) => {
        const own = Object.getOwnPropertyNames(Object.prototype);
        const isFull = await isFullRun();
        const replies = Object.entries(malformed(reading));
        // One adapter reads them all: the list is given every one of them, the other places a part.
        const part = isFull || place === 'channels in a list' ? replies : replies.filter((_, index) => index % 4 === 0);
        for (const [name, answer] of part) {
          await refuses(reading, answer, examination).catch((error: Error) => {
            examination.faults.push(`${name}: ${error.message}`);
          });
        }
        expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(own);
      })).timeout(120_000);

    it(`for ${place}: ten megabytes of nobody knows how many are read no further than a limit`, () =>
      expectHarmless(what, async (examination) => {
        const { sent, body } = endless();
        await refuses(reading, () => json(body), examination);
        expect(sent.isStopped, 'the sender was told to stop').to.equal(true);
        expect(sent.bytes).to.be.lessThan(5 * 1024 * 1024);
      }));
  }
});
