import { expect, html } from '@open-wc/testing';
import type { SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { Announcements, stopListening } from './announcements.test-setup.js';
import { type Page, type PageOptions, safely } from './channel-page.test-setup.js';

const once = { keys: 'once' } as const;
const settingsOf = (api: SettingsApi) =>
  html`<ba-channel-settings .api=${api} project-id="support-bot" channel-id="rasa"></ba-channel-settings>`;
const fieldOf = (api: SettingsApi) =>
  html`<ba-api-key-field .api=${api} project-id="support-bot" channel-id="rasa"></ba-api-key-field>`;

/** What is read out from now on; a page that a test has changed is heard as a whole. */
function listen({ page, time }: Page) {
  stopListening();
  const announcements = new Announcements(page);
  return async (seconds = 2): Promise<readonly string[]> => {
    for (let passed = 0; passed < seconds; passed++) await time.pass(1);
    return announcements.take();
  };
}

/** The user confirms, leaves what is unknown, and the service can be asked again. */
async function left({ ask, time, backend, title, press }: Page, root?: Element) {
  backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'network', times: null });
  backend.fail({ call: 'settleRegeneration', phase: 'before', kind: 503, times: null });
  (await ask(root)).click();
  await time.until(() => title() === en.unknownTitle || title() === en.unknownChangedTitle, 'it is unknown');
  await press(en.close);
  await time.pass(10);
  backend.clearFaults();
}

/** An element of its own, in the place of everything else. */
async function alone({ page, api, time }: Page, name: 'ba-api-key-field' | 'ba-channel-settings') {
  const element = Object.assign(document.createElement(name), { api, projectId: 'support-bot', channelId: 'rasa' });
  page.replaceChildren(element);
  await time.settle();
  return element;
}

describe('a new key in a field that stands alone', () => {
  it(
    'is said where the user waits for it',
    safely({}, async (opened) => {
      const { ask, time, backend, field } = opened;
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'slow', delay: 5000 });
      (await ask()).click();
      await time.pass(1);
      await alone(opened, 'ba-api-key-field');
      const heard = listen(opened);
      await time.until(() => field(), 'it is shown', 10);
      expect(await heard(10)).to.deep.equal([en.regeneratedInField]);
    }),
  );

  const contents: Readonly<Record<string, PageOptions['content']>> = {
    'and nothing else is there': fieldOf,
    'and its dialog is closed': (api) =>
      html`${fieldOf(api)}
        <ba-regenerate-key-dialog .api=${api} project-id="support-bot" channel-id="rasa"></ba-regenerate-key-dialog>`,
  };
  for (const [name, content] of Object.entries(contents))
    it(
      `that comes late is said, and shown when the user wants it, where the service shows keys ${name}`,
      safely(
        {
          content: (api) =>
            html`<div>${settingsOf(api)}</div>
              <p>${content!(api)}</p>`,
        },
        async (opened) => {
          const { page, field, press, button, key, time } = opened;
          await left(opened, page.firstElementChild!);
          page.firstElementChild!.remove();
          const heard = listen(opened);
          expect(await heard(100)).to.deep.equal([en.newKeyReady]);
          expect(field() === undefined, 'a key that nobody wants to see').to.be.true;
          await press(en.showNewKey);
          await time.until(() => field(), 'it is shown', 1);
          expect(field()!.value).to.equal((await key()).value);
          expect(button(en.showNewKey) === undefined, 'no further offer').to.be.true;
        },
      ),
    );
});

describe('a new key that comes late', () => {
  it(
    'is shown in channel settings when the user wants it, also where the service shows keys',
    safely({}, async (opened) => {
      const { field, press, time } = opened;
      await left(opened);
      const heard = listen(opened);
      expect(await heard(100)).to.deep.equal([en.regeneratedInField]);
      expect(field() === undefined, 'a key that nobody wants to see').to.be.true;
      await press(en.showNewKey);
      await time.until(() => field(), 'it is shown', 1);
    }),
  );

  it(
    'is called ready once, however long it is kept',
    safely(once, async (opened) => {
      const { press, said, time } = opened;
      await left(opened);
      const heard = listen(opened);
      expect(await heard(100)).to.deep.equal([en.newKeyReady]);
      for (let times = 0; times < 2; times++) {
        await time.until(() => said(en.keepLonger), 'it can be kept', 260);
        expect(await heard()).to.deep.equal([en.keyExpiring]);
        await press(en.keepLonger);
        expect(await heard(20)).to.deep.equal([en.keptLonger]);
      }
      await time.until(() => said(en.keyExpiring), 'it goes', 260);
      await heard();
      expect(await heard(70)).to.deep.equal([en.keyCleared]);
    }),
  );

  it(
    'is told by one of two elements',
    safely({ ...once, elements: 2 }, async (opened) => {
      await left(opened, opened.page.firstElementChild!);
      const heard = listen(opened);
      expect(await heard(100)).to.deep.equal([en.newKeyReady]);
      opened.page.firstElementChild!.remove();
      expect(await heard(10), 'the other one has known it').to.deep.equal([]);
    }),
  );

  it(
    'is called cleared where its channel cannot be loaded, too',
    safely(once, async (opened) => {
      const { ask, backend, said, time, page } = opened;
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'slow', delay: 5000 });
      (await ask()).click();
      await time.pass(1);
      page.replaceChildren();
      backend.fail({ call: 'getChannel', phase: 'before', kind: 503, times: null });
      await time.pass(400);
      await alone(opened, 'ba-channel-settings');
      await time.until(() => said(en.couldNotLoad), 'the channel cannot be loaded', 60);
      expect(said(en.keyCleared)).to.be.true;
      backend.clearFaults();
    }),
  );
});

describe('a new key that was cleared while its element was away', () => {
  for (const name of ['ba-channel-settings', 'ba-api-key-field'] as const)
    it(
      `is said to be so by ${name}, when it is back`,
      safely(once, async (opened) => {
        const { ask, time, field, page } = opened;
        (await ask()).click();
        await time.until(() => field(), 'the key is shown');
        page.replaceChildren();
        await time.pass(310);
        const heard = listen(opened);
        await alone(opened, name);
        expect(await heard(5)).to.deep.equal([en.keyCleared]);
      }),
    );
});

describe('a service that is still at work', () => {
  it(
    'is said to be so once, and that it takes long once',
    safely({}, async (opened) => {
      const { ask, backend } = opened;
      backend.fail({ call: 'regenerateKey', phase: 'before', kind: 409, times: null });
      const confirm = await ask();
      const heard = listen(opened);
      confirm.click();
      expect(await heard(13)).to.deep.equal([en.waiting, en.stillWorking]);
      backend.clearFaults();
    }),
  );
});
