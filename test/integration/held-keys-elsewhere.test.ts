import { expect, html } from '@open-wc/testing';
import { readChannel } from '../../src/data/channels.js';
import { SettingsError, type BaProjectSettings, type SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { mendPlatform, taken, withClipboard } from '../../src/testing/broken-platform.test-setup.js';
import { type Page, safely } from './channel-page.test-setup.js';

const once = { keys: 'once' } as const;
const settings = html`<ba-project-settings
  project-id="support-bot"
  tab="channels"
  channel-id="rasa"
></ba-project-settings>`;
const inProject = (api: SettingsApi) => html`<ba-provider .api=${api}>${settings}</ba-provider>`;
const isDown = () => Promise.reject(new SettingsError('server', 'Down.'));

async function made({ ask, time, field, key }: Page): Promise<string> {
  (await ask()).click();
  await time.until(() => field(), 'the new key is shown');
  return (await key()).value;
}

/** The page draws the project anew, while one of its calls fails. */
async function drawnAnew({ page, time }: Page): Promise<void> {
  const old = page.querySelector<BaProjectSettings>('ba-project-settings')!;
  old.replaceWith(old.cloneNode());
  await time.settle();
}

describe('a key that is shown once is there', () => {
  afterEach(mendPlatform);

  for (const call of ['getProject', 'listChannels', 'getChannel'] as const) {
    let fails = false;
    const api = (rest: SettingsApi) => ({
      [call]: (...args: never[]) => (fails ? isDown() : (rest[call] as (...all: never[]) => Promise<never>)(...args)),
    });
    it(
      `also where ${call} fails by then`,
      safely({ ...once, content: inProject, api }, async (opened) => {
        fails = false;
        const value = await made(opened);
        fails = true;
        await drawnAnew(opened);
        await opened.time.until(() => opened.field(), 'the key is shown', 2);
        expect(opened.field()!.value).to.equal(value);
        fails = false;
        await opened.press(en.savedIt);
      }),
    );
  }

  it(
    'also where the channel comes without its key by then',
    safely(
      {
        ...once,
        api: (rest) => ({
          getChannel: async (...args) => {
            const { apiKey, ...channel } = await rest.getChannel(...args);
            return isLean ? channel : { ...channel, apiKey };
          },
        }),
      },
      async (opened) => {
        isLean = false;
        const value = await made(opened);
        isLean = true;
        await readChannel(opened.api, 'support-bot', 'rasa');
        await opened.time.settle();
        expect(opened.field()?.value).to.equal(value);
        await opened.press(en.savedIt);
      },
    ),
  );

  it(
    'also where a reading lags behind',
    safely(once, async (opened) => {
      const stale = await opened.api.getChannel('support-bot', 'rasa', { signal: new AbortController().signal });
      const value = await made(opened);
      const lagging = { ...opened.makeApi(), getChannel: () => Promise.resolve(stale) };
      await readChannel(lagging, 'support-bot', 'rasa');
      await opened.time.settle();
      expect(opened.field()?.value).to.equal(value);
      expect(opened.said(en.superseded)).to.be.false;
      await opened.press(en.savedIt);
    }),
  );

  it(
    'in the key field, where nothing else shows the channel',
    safely(once, async (opened) => {
      const value = await made(opened);
      const field = Object.assign(document.createElement('ba-api-key-field'), {
        api: opened.api,
        projectId: 'support-bot',
        channelId: 'rasa',
      });
      opened.page.firstElementChild!.replaceWith(field);
      await opened.time.until(() => opened.field(), 'the key is shown', 2);
      expect(opened.field()!.value).to.equal(value);
      field.remove();
    }),
  );

  it(
    'in the key field, which hides it only once the user has it',
    safely(once, async (opened) => {
      const { page, api, button, field, press, time } = opened;
      await made(opened);
      const alone = Object.assign(document.createElement('ba-api-key-field'), {
        api,
        projectId: 'support-bot',
        channelId: 'rasa',
      });
      page.firstElementChild!.replaceWith(alone);
      await time.until(() => field(), 'the key is shown', 2);
      expect(button(en.hideKey) === undefined, 'no button that could do nothing').to.be.true;
      withClipboard(taken);
      await press(en.copyKey);
      await time.pass(3);
      await press(en.hideKey);
      await time.until(() => !field(), 'it is hidden', 1);
      alone.remove();
    }),
  );
});

let isLean = false;
