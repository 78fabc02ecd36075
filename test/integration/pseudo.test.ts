import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { getResponse, type RequestHandler } from 'msw';
import { render, type TemplateResult } from 'lit';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import { en } from '../../src/localization/en.js';
import { pseudo } from '../../src/localization/pseudo.js';
import { isFullRun, recordCount } from '../../src/testing/counting.test-setup.js';
import { createMockBackend } from '../../mocks/index.js';
import * as app from '../../stories/ba-settings-app.stories.js';
import * as channelList from '../../stories/ba-channel-list.stories.js';
import * as channelSettings from '../../stories/ba-channel-settings.stories.js';
import * as dialog from '../../stories/ba-regenerate-key-dialog.stories.js';
import * as field from '../../stories/ba-api-key-field.stories.js';
import * as grid from '../../stories/ba-project-grid.stories.js';
import * as header from '../../stories/header.stories.js';
import * as paths from '../../stories/paths.stories.js';
import * as settings from '../../stories/ba-project-settings.stories.js';
import { visibleElements } from '../support/deep-query.js';
import { type ReadText, textsOfElements } from '../support/read-texts.test-setup.js';
import { RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { speak } from '../support/spoken-names.js';
import { until } from '../support/until.js';

interface Story {
  readonly args?: object;
  readonly parameters?: { readonly msw: RequestHandler[] };
  readonly loaders?: ((context: { readonly globals: object }) => Promise<void>)[];
  readonly render: (args: object, context: object) => TemplateResult;
  readonly play?: (context: object) => Promise<void>;
}

const modules = { app, channelList, channelSettings, dialog, field, grid, header, paths, settings };
const stories = Object.entries(modules).flatMap(([file, { default: meta, ...all }]) =>
  Object.entries(all).map(([name, exported]) => {
    const story = exported as unknown as Story;
    const draw = () => story.render({ ...meta.args, ...story.args }, { component: meta.component, globals: {} });
    return { name: `${file}: ${name}`, story, draw };
  }),
);
/** These wait out the time in which an answer may still come. */
const slow = /UnknownAndUn|StillAtWork/;

/** Dates as `en-XA` writes them, with and without a time. */
const dates =
  /\b[A-Z][a-z]{2,8} \d{1,2}, \d{4}(?: at \d{1,2}:\d\d:\d\d\s[AP]M (?:UTC|GMT|[A-Z]{2,4})(?:[+-]\d+(?::\d+)?)?)?/g;

/** What has come from a service: it is in no language of ours. */
const data = new Set<string>();

function learn(value: unknown): void {
  if (typeof value === 'string') data.add(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(learn);
}

/** What stands outside of the brackets, which hold each other where a text is a fact of another. */
function outsideOfBrackets(text: string): string {
  let depth = 0;
  return [...text]
    .filter((character) => {
      if (character === '⟦') depth += 1;
      const isOutside = depth === 0;
      if (character === '⟧') depth -= 1;
      return isOutside;
    })
    .join('');
}

/** Whether a text is in the messages, or data, or a number or date. */
function isLocalized(text: string): boolean {
  if (data.has(text.trim())) return true;
  // The last comma of a list is Intl's.
  let rest = outsideOfBrackets(text.replace(/⟧,? and ⟦/g, '⟧⟦')).replace(dates, '');
  for (const one of data) if (one.length > 1) rest = rest.replaceAll(one, '');
  return !/\p{L}/u.test(rest);
}

let read = 0;
let bypassing = 0;
let strays: ReadText[] = [];

function look(root: Element): void {
  for (const one of textsOfElements(root)) {
    read += 1;
    if (isLocalized(one.text)) continue;
    strays.push(one);
    bypassing += 1;
  }
}

/** Long enough for what follows from an answer to be drawn. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 150));

/** Until nothing is loaded any more; some stories load for good. */
async function settled(root: Element): Promise<void> {
  const isBusy = () => [...visibleElements(root)].some((element) => element.ariaBusy === 'true');
  await until(() => !isBusy(), 'all is loaded', 2).catch(() => undefined);
  await drawn();
}

function expectNoStrays(): void {
  expect(strays.map(({ text, place }) => `${place}: ${text.trim()}`)).to.deep.equal([]);
}

describe('in the pseudo-locale, no text of the elements bypasses the messages', () => {
  const { fetch } = window;

  before(async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    await setViewport({ width: 360, height: 800 });
    speak(pseudo);
    // Some stories leave a regeneration under way, which asks before the page goes: the test's page may go.
    addEventListener('beforeunload', (event) => event.stopImmediatePropagation());
  });
  beforeEach(() => {
    strays = [];
    data.clear();
    // What a host says in a story, in its own words.
    for (const own of ['Team', 'nowhere', 'telegram', 'support-bot', 'rasa']) data.add(own);
  });
  after(async () => {
    speak(en);
    window.fetch = fetch;
    await setViewport({ width: 800, height: 600 });
    await recordCount({ what: 'texts read in the pseudo-locale', run: read, failures: bypassing });
  });

  for (const way of ['account', 'projects'] as const) {
    it(`on the way from the ${way} dashboard, at every step`, async () => {
      const backend = createMockBackend();
      const api = createRestApi({
        base: 'https://mock.test/api',
        fetch: async (...request) => {
          const response = await backend.fetch(...request);
          learn(
            await response
              .clone()
              .json()
              .catch(() => undefined),
          );
          return response;
        },
      });
      const app = await fixture(
        html`<ba-settings-app
          project-id="support-bot"
          .api=${api}
          locale="en-XA"
          .messages=${pseudo}
        ></ba-settings-app>`,
      );
      const root = app.parentElement!;
      const page = new RegenerateKeyPage(root, {
        async choose(element) {
          await drawn();
          look(root);
          element.click();
          await drawn();
          look(root);
        },
      });
      const channel = way === 'account' ? 'Rasa' : 'Universal';
      await (way === 'account'
        ? page.openSettingsFromSwitcher('Support bot')
        : page.openSettingsFromTile('Bank concierge'));
      await page.openChannel(channel);
      const oldKey = await page.revealKey();
      await page.askToRegenerate(channel);
      await page.confirm();
      expect(await page.newKey()).not.to.equal(oldKey);
      await drawn();
      look(root);
      expectNoStrays();
      expect(read).to.be.greaterThan(100);
    }).timeout(60_000);
  }

  for (const [index, { name, story, draw }] of stories.entries()) {
    it(`in the story ${name}`, async function () {
      if ((slow.test(name) || index % 5 > 0) && !(await isFullRun())) this.skip();
      window.fetch = answering(story.parameters?.msw ?? []);
      for (const load of story.loaders ?? []) await load({ globals: {} });
      const place = await fixture<HTMLElement>(html`<div></div>`);
      render(html`<ba-provider locale="en-XA" .messages=${pseudo}>${draw()}</ba-provider>`, place);
      await story.play?.({ canvasElement: place, step: (_name: string, run: () => Promise<void>) => run() });
      await settled(place);
      look(place);
      const { scrollWidth, clientWidth } = document.documentElement;
      document.querySelector('dialog.demo-note')?.remove();
      expectNoStrays();
      expect(scrollWidth, 'the texts fit into 360 px').to.be.at.most(clientWidth);
    }).timeout(60_000);
  }

  it('would find one that does', () => {
    expect(isLocalized('⟦Ćàà⟧ Copy')).to.be.false;
    expect(isLocalized('Copied')).to.be.false;
    expect(isLocalized('⟦Ćàà⟧ and Copy')).to.be.false;
    expect(isLocalized('⟦ƒóóŕ ⟦Ŕàà⟧⟧ 12,345 · Oct 7, 2025')).to.be.true;
  });
});

/** Answers as the story's service does, without a worker in between. */
function answering(handlers: RequestHandler[]): typeof window.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const aborted = new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
    });
    const response = await Promise.race([getResponse(handlers, request), aborted]);
    if (!response || response.type === 'error') throw new TypeError('Failed to fetch');
    learn(
      await response
        .clone()
        .json()
        .catch(() => undefined),
    );
    return response;
  };
}
