import { html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import type { Channel, KeyEvent, KeyFacts, SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { resolveMessages } from '../../src/localization/resolve-messages.js';
import { isFullRun } from '../../src/testing/counting.test-setup.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole } from '../support/deep-query.js';
import { until } from '../support/until.js';
import { expectHarmless } from './examination.test-setup.js';
import { channelOf, hintOf, hostileStrings, moreStrings, piecesOf, placeOf, projectOf } from './hostile.test-setup.js';

const what = 'hostile strings × places of two keys';
const instant = '2026-10-12T09:41:00Z';
const overlap = { seconds: [3600] };
/** What the elements say: names that would turn the sentence around are isolated in it. */
const said = resolveMessages(en, undefined, 'en');

/** A service that keeps two keys, of one channel. */
function serviceOf(channel: Channel, more: Partial<SettingsApi> = {}): SettingsApi {
  return {
    ...stubApi({ overlap }),
    id: crypto.randomUUID(),
    getChannel: async () => channel,
    getProject: async (id) => projectOf(id, 'p'),
    ...more,
  };
}

const keyOf = (id: string, text: string): KeyFacts => ({
  id,
  hint: text,
  createdAt: instant,
  createdBy: text,
  lastUsedAt: instant,
  lastUsedBy: { client: text, address: text },
});

describe('hostile texts beside two keys', () => {
  let some: readonly string[];

  before(async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const all = await hostileStrings();
    some = (await isFullRun()) ? all : all.filter((text, index) => index % 24 === 0 || moreStrings.includes(text));
  });

  after(() => setViewport({ width: 1280, height: 800 }));

  it('in the history of a key', () =>
    expectHarmless(what, async (examination) => {
      for (const piece of piecesOf(some, 20)) {
        const events = piece.map((text, index): KeyEvent => ({
          id: `e${index}`,
          type: 'issued',
          at: instant,
          by: text,
          keyId: text,
          hint: text,
        }));
        const api = serviceOf(channelOf('c0', 'c'), {
          listKeyEvents: async () => ({ items: events, total: events.length }),
        });
        const root = await placeOf(320, api, html`<ba-key-history project-id="p" channel-id="c0"></ba-key-history>`);
        await until(() => findByRole(root, 'listitem'), 'the history is shown');
        const told = piece.filter((text) => text !== '');
        examination.look(root, [...told.map((text) => said.keyEventKey(hintOf(text))), ...told.map(said.keyEventBy)]);
        root.remove();
      }
    })).timeout(60_000);

  it('of both keys and who used them, and in the question that ends one', () =>
    expectHarmless(what, async (examination) => {
      for (const text of some) {
        const channel: Channel = {
          ...channelOf('c0', text),
          apiKey: { ...keyOf('new', text), version: 'v2' },
          previousKey: { ...keyOf('old', text), endsAt: '2100-01-01T00:00:00Z', endsInSeconds: 3000 },
        };
        const root = await placeOf(
          320,
          serviceOf(channel),
          html`<ba-key-rotation project-id="p" channel-id="c0"></ba-key-rotation>`,
        );
        const end = await until(() => findByRole(root, 'button', en.endOldKey), 'the rotation is shown');
        const used = text === '' ? [] : [said.keyUsedBy(text, text), said.keyCreatedBy(text)];
        examination.look(root, [said.keyEnding(hintOf(text)), ...used]);
        end.click();
        await until(() => findByRole(root, 'heading', en.endTitle), 'it asks');
        examination.look(root, []);
        root.remove();
      }
    })).timeout(90_000);

  it('in snippets of the host', () =>
    expectHarmless(what, async (examination) => {
      for (const text of some.filter((one) => one.trim() !== '')) {
        const snippets = [{ id: 'own', label: text, file: text, code: `${text}=YOUR_API_KEY` }];
        const root = await placeOf(
          320,
          serviceOf(channelOf('c0', 'c')),
          html`<ba-key-snippets project-id="p" channel-id="c0" .snippets=${snippets}></ba-key-snippets>`,
        );
        await until(() => findByRole(root, 'button', en.copyKey) ?? findByRole(root, 'group'), 'the snippet is shown');
        examination.look(root, [text, `${text}=`]);
        root.remove();
      }
    })).timeout(90_000);

  it('on tabs of the host', () =>
    expectHarmless(what, async (examination) => {
      for (const text of some.filter((one) => one.trim() !== '')) {
        const tabs = [{ id: 'own', label: text }];
        const root = await placeOf(
          320,
          serviceOf(channelOf('c0', 'c')),
          html`<ba-project-settings project-id="p" tab="own" .tabs=${tabs}></ba-project-settings>`,
        );
        await until(() => findByRole(root, 'tab'), 'the tabs are shown');
        examination.look(root, [text]);
        root.remove();
      }
    })).timeout(90_000);
});
