import { expect, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import type { SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { resolveMessages } from '../../src/localization/resolve-messages.js';
import { isBlankName } from '../../src/model/blank-name.js';
import { isFullRun } from '../../src/testing/counting.test-setup.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole, nameOf } from '../support/deep-query.js';
import { expectHarmless } from './examination.test-setup.js';
import {
  channelOf,
  hintOf,
  hostileStrings,
  moreStrings,
  pageOf,
  piecesOf,
  placeOf,
  projectOf,
} from './hostile.test-setup.js';
import { until } from '../support/until.js';

const what = 'hostile strings × places';
const base = 'https://mock.test/api';
const widths = [320, 800];
/** What the elements say: names that would turn the sentence around are isolated in it. */
const said = resolveMessages(en, undefined, 'en');

/** What stands for a name: the id, where nothing is seen of it. */
const named = (name: string, id: string) => (isBlankName(name) ? id : name);

/** A service whose every text is hostile: the texts of the n-th project and channel are the n-th of the strings. */
function serviceOf(strings: readonly string[]): SettingsApi {
  const answer: typeof fetch = async (input, init) => {
    const path = (input as string).slice(base.length).replace(/\?.*/, '');
    const [project, channel] = ['projects/p', 'channels/c'].map((name) => Number(path.split(name)[1]?.split('/')[0]));
    if (init?.method === 'POST') return refusal(strings[channel!]!);
    if (path === '/projects') return Response.json(pageOf(strings.map((text, index) => projectOf(`p${index}`, text))));
    if (path.endsWith('/channels')) {
      return Response.json(pageOf(strings.map((text, index) => channelOf(`c${index}`, text, `p${project}`))));
    }
    if (channel !== undefined && !Number.isNaN(channel)) {
      return Response.json(channelOf(`c${channel}`, strings[channel]!, `p${project}`));
    }
    return Response.json(projectOf(`p${project}`, strings[project!]!));
  };
  return createRestApi({ base, account: crypto.randomUUID(), fetch: answer, settles: false });
}

/** A problem whose words are its detail, or its title where it has none. */
function refusal(text: string): Response {
  const words = text.length % 2 ? { detail: text } : { title: text };
  return new Response(JSON.stringify({ type: text, status: 400, requestId: text, ...words }), {
    status: 400,
    headers: { 'content-type': 'application/problem+json' },
  });
}

describe('hostile texts', () => {
  let all: readonly string[];
  let some: readonly string[];

  before(async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    all = await hostileStrings();
    some = (await isFullRun()) ? all : all.filter((text, index) => index % 24 === 0 || moreStrings.includes(text));
  });

  after(() => setViewport({ width: 1280, height: 800 }));

  for (const width of widths) {
    it(`as names, colours and types in tiles, ${width} px wide`, () =>
      expectHarmless(what, async (examination) => {
        for (const piece of piecesOf(width === 320 ? all : some, 60)) {
          const root = await placeOf(width, serviceOf(piece), html`<ba-project-grid></ba-project-grid>`);
          await until(() => findByRole(root, 'button', /^More options for/), 'the tiles are shown');
          const names = piece.map((text, index) => named(text, `p${index}`));
          examination.look(root, names);
          examination.look(root, names.map(said.projectMenu));
          examination.look(
            root,
            piece.map((text) => said.channelsOf(text)),
          );
          root.remove();
        }
      })).timeout(120_000);

    it(`as names, types, states and hints in rows, ${width} px wide`, () =>
      expectHarmless(what, async (examination) => {
        for (const piece of piecesOf(width === 320 ? all : some, 60)) {
          const root = await placeOf(
            width,
            serviceOf(piece),
            html`<ba-channel-list project-id="p0"></ba-channel-list>`,
          );
          const list = root.querySelector('ba-channel-list')!;
          const shown = () => [...(list.shadowRoot?.querySelectorAll('.what .secondary') ?? [])];
          const hints = await until(() => shown().length > 0 && shown(), 'the rows are shown');
          examination.look(
            root,
            piece.map((text, index) => named(text, `c${index}`)),
          );
          expect(hints.map((one) => one.textContent)).to.have.length(piece.length);
          piece.forEach((text, index) => expect(hints[index]!.textContent).to.include(said.keyFacts(hintOf(text), '')));
          root.remove();
        }
      })).timeout(120_000);
  }

  it('in the switcher and its menu', () =>
    expectHarmless(what, async (examination) => {
      for (const piece of piecesOf(some, 60)) {
        const root = await placeOf(
          360,
          serviceOf(piece),
          html`<ba-project-switcher project-id="p0"></ba-project-switcher>`,
        );
        const button = await until(() => findByRole(root, 'button', /^Project:/), 'the switcher is shown');
        await until(() => nameOf(button) !== said.switcherLabel('p0') || isBlankName(piece[0]!), 'the project is read');
        button.click();
        await until(() => findByRole(root, 'menuitem', en.allProjects), 'the menu is open');
        await until(() => !findByRole(root, 'menuitem', en.loading), 'the projects are read');
        examination.look(
          root,
          piece.map((text, index) => named(text, `p${index}`)),
        );
        root.remove();
      }
    })).timeout(60_000);

  it('in the whole app: an overview', () =>
    expectHarmless(what, async (examination) => {
      for (const piece of piecesOf(some, 60)) {
        const content = html`<ba-settings-app project-id="p0"></ba-settings-app>`;
        const root = await placeOf(320, serviceOf(piece), content);
        await until(() => findByRole(root, 'listitem')?.textContent.trim(), 'the channels are shown');
        await until(() => !findByRole(root, 'heading', 'p0') || isBlankName(piece[0]!), 'the project is shown');
        examination.look(
          root,
          piece.map((text, index) => named(text, `c${index}`)),
        );
        root.remove();
      }
    })).timeout(60_000);

  it('in the settings of a project', () =>
    expectHarmless(what, async (examination) => {
      for (const text of some) {
        const content = html`<ba-project-settings project-id="p0" tab="general"></ba-project-settings>`;
        const root = await placeOf(320, serviceOf([text]), content);
        await until(() => findByRole(root, 'button', en.copyProjectId), 'the panel is shown');
        const panel = root.querySelector('ba-project-settings')!.shadowRoot!;
        await until(() => panel.querySelector('dl:not([aria-busy])'), 'the project is read');
        examination.look(root, [named(text, 'p0')]);
        expect(panel.querySelector('dl bdi')!.textContent).to.equal(named(text, 'p0'));
        expect(panel.querySelectorAll('dl bdi'), 'its name and its id, and no colour in letters').to.have.length(2);
        root.remove();
      }
    })).timeout(300_000);

  it('in the settings of a channel, in the question, and in the words of a refusal', () =>
    expectHarmless(what, async (examination) => {
      for (const text of some) {
        const content = html`<ba-channel-settings project-id="p0" channel-id="c0"></ba-channel-settings>`;
        const root = await placeOf(320, serviceOf([text]), content);
        const opener = await until(() => findByRole(root, 'button', /^Regenerate the API key for/), 'it is shown');
        examination.look(root, [
          said.regenerateKeyOf(named(text, 'c0')),
          said.maskedKey(hintOf(text)),
          said.keyId(`key-${text}`),
        ]);
        examination.look(root, text === '' ? [] : [said.keyCreatedBy(text)]);
        opener.click();
        const dialog = await until(() => findByRole(root, 'alertdialog'), 'the question is asked');
        const confirm = await until(() => {
          const button = findByRole(dialog, 'button', 'Regenerate') as HTMLButtonElement | undefined;
          return button?.disabled === false && button;
        }, 'it can be answered');
        await until(
          () => dialog.querySelector('dd bdi')!.textContent !== 'p0' || isBlankName(text),
          'the project is read',
        );
        const facts = said.keyToReplace(hintOf(text), `key-${text}`).split(/(?<= )·(?= )/); // The dot is for the eye alone.
        examination.look(dialog, [named(text, 'c0'), ...facts]);
        expect(dialog.querySelector('h2 > span')!.textContent).to.equal(en.confirmTitle(named(text, 'c0')));
        confirm.click();
        await until(() => nameOf(findByRole(dialog, 'heading')!) === en.refusedTitle, 'it is refused');
        examination.look(dialog, [text]);
        findByRole(dialog, 'button', 'Close')!.click();
        root.remove();
      }
    })).timeout(300_000);

  it('from an adapter of the host’s own: texts stand there, and what is no date, id or number is left out', () =>
    expectHarmless(what, async (examination) => {
      for (const piece of piecesOf(some, 60)) {
        const texts = piece.filter((text) => text !== '');
        const odd = { ...projectOf('odd', 'Odd'), createdAt: texts[0]!, activity: [{ day: texts[0]!, newUsers: NaN }] };
        const projects = [odd, ...texts.map((text) => projectOf(text, text))];
        const channels = texts.map((text) => channelOf(text, text, 'support-bot'));
        const api = stubApi({ projects, channels });
        const content = html`<ba-project-grid></ba-project-grid>
          <ba-channel-list project-id="support-bot"></ba-channel-list>`;
        const root = await placeOf(320, { ...api, listProjects: async () => pageOf(projects) as never }, content);
        await until(
          () => findByRole(root, 'button', /^More options for/) && findByRole(root, 'listitem', /Key ending/),
          'both are shown',
        );
        examination.look(root.querySelector('ba-project-grid')!.parentElement!, texts);
        expect(findByRole(root, 'button', 'More options for Odd'), 'what does not conform').to.be.undefined;
        root.remove();
      }
    })).timeout(60_000);
});
