import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { readChannel } from '../../src/data/channels.js';
import type { BaChannelSettings, BaEvent, ErrorDetail } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { denied, mendPlatform, taken, withClipboard } from '../../src/testing/broken-platform.test-setup.js';
import { findByRole, nameOf } from '../support/deep-query.js';
import { type Page, safely, textOf } from './channel-page.test-setup.js';

const once = { keys: 'once' } as const;

/** Regenerates, and waits until the new key is shown. */
async function made({ ask, time, field, key }: Page): Promise<string> {
  (await ask()).click();
  await time.until(() => field(), 'the new key is shown');
  const { value } = await key();
  expect(field()!.value).to.equal(value);
  return value;
}

/** The key is there as soon as what shows it has been drawn. */
async function expectShown({ time, field }: Page, value: string): Promise<void> {
  await time.until(() => field(), 'the key is shown', 1);
  expect(field()!.value).to.equal(value);
}

async function store({ press, time, dialog }: Page): Promise<void> {
  await press(en.savedIt);
  await time.until(() => !dialog(), 'the dialog has closed');
}

describe('a key that is shown once is there at once', () => {
  const settings = html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`;

  it('after Back and Forward, in an app that follows the address', async () => {
    const { pathname, search } = location;
    history.replaceState(null, '', '#/held/projects/support-bot');
    const content = (api: Page['api']) =>
      html`<ba-settings-app .api=${api} routing="hash" hash-prefix="/held"></ba-settings-app>`;
    try {
      await safely({ ...once, content }, async (opened) => {
        const { time, page, field } = opened;
        const app = page.firstElementChild!;
        const go = async (delta: number, hash: RegExp) => {
          history.go(delta);
          await time.until(() => hash.test(location.hash), 'it went');
        };
        location.hash = '/held/projects/support-bot/settings/channels/rasa';
        const value = await made(opened);
        await go(-1, /support-bot$/);
        await time.until(() => !field(), 'the settings are gone');
        expect(app.isConnected).to.be.true;
        await go(1, /rasa$/);
        await expectShown(opened, value);
        await store(opened);
      })();
    } finally {
      history.replaceState(null, '', pathname + search);
    }
  });

  it(
    'after another channel was shown in between',
    safely(once, async (opened) => {
      const { page, time, field, dialog } = opened;
      const value = await made(opened);
      const element = page.firstElementChild as BaChannelSettings;
      element.channelId = 'universal';
      await time.pass(3);
      expect(field() === undefined, 'no key').to.be.true;
      expect(dialog() === undefined, 'no question').to.be.true;
      element.channelId = 'rasa';
      await expectShown(opened, value);
      await store(opened);
    }),
  );

  it(
    'after the host has drawn the channel anew',
    safely({ ...once, content: (api) => html`<ba-provider .api=${api}>${settings}</ba-provider>` }, async (opened) => {
      const { page, time } = opened;
      const value = await made(opened);
      const provider = page.firstElementChild!;
      const old = provider.firstElementChild!;
      old.replaceWith(old.cloneNode());
      await time.settle();
      await expectShown(opened, value);
      page.append(provider); // Moved.
      await expectShown(opened, value);
      await store(opened);
    }),
  );

  it(
    'when its reply came while nothing showed the channel',
    safely(once, async (opened) => {
      const { page, time, backend, ask, outcomes, key } = opened;
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'slow', delay: 5000 });
      (await ask()).click();
      await time.pass(1);
      const element = page.firstElementChild!;
      element.remove();
      await time.pass(20);
      page.append(element);
      await expectShown(opened, (await key()).value);
      await time.until(() => outcomes().length > 0, 'the host hears of it');
      expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
      await store(opened);
    }),
  );

  it(
    'in one dialog, of two elements; and in the other one, when the first is removed',
    safely({ ...once, elements: 2 }, async (opened) => {
      const { page, time, ask, field, key, dialog } = opened;
      const [one, other] = [...page.children] as [Element, Element];
      (await ask(one)).click();
      await time.until(() => field(), 'the new key is shown');
      await time.pass(2);
      expect([one, other].filter((element) => dialog(element))).to.deep.equal([one]);
      one.remove();
      await time.until(() => field(other), 'the other one shows it', 1);
      expect(field(other)!.value).to.equal((await key()).value);
      await store(opened);
    }),
  );
});

describe('an element that is added while a key is being made', () => {
  it(
    'says so at once',
    safely({}, async ({ ask, time, page, api, backend, said }) => {
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'slow', delay: 8000 });
      (await ask()).click();
      await time.pass(1);
      const other = Object.assign(document.createElement('ba-channel-settings'), {
        api,
        projectId: 'support-bot',
        channelId: 'rasa',
      });
      page.append(other);
      await time.until(() => textOf(other.shadowRoot!).includes(en.apiKey), 'it is drawn', 1);
      expect(said(en.runningNotice)).to.be.true;
      await time.pass(10);
      expect(said(en.runningNotice)).to.be.false;
    }),
  );
});

describe('a key that is shown once, once it was copied', () => {
  afterEach(mendPlatform);

  it(
    'stays until Done; Escape before that says what is missing',
    safely(once, async (opened) => {
      const { time, dialog, said, press, field, button } = opened;
      await made(opened);
      await sendKeys({ press: 'Escape' });
      await time.settle();
      expect(dialog() !== undefined, 'the dialog').to.be.true;
      expect(said(en.copyBeforeClosing)).to.be.true;
      expect(button(en.done)).to.be.undefined;
      withClipboard(taken);
      await press(en.copyKey);
      await time.until(() => button(en.done), 'Done is offered', 1);
      await time.pass(5);
      expect(field(), 'the key').to.be.ok;
      expect(said(en.copiedStays)).to.be.true;
      await press(en.done);
      await time.until(() => !dialog(), 'the dialog has closed');
    }),
  );

  it(
    'is not called copied where the clipboard refuses: that is an error of its own',
    safely({}, async ({ time, press, events, said }) => {
      withClipboard(denied);
      await press(en.copyKey);
      await time.until(() => said(en.copyDenied), 'it is said');
      const isError = ({ type }: BaEvent) => type === 'ba-error';
      expect(events.filter(isError).map(({ detail }) => detail as ErrorDetail)).to.deep.equal([
        { code: 'unexpected', operation: 'copy', message: en.copyDenied },
      ]);
      expect(said(en.keyCopied)).to.be.false;
    }),
  );

  it(
    'says Copied for its full time, counted from the second copy',
    safely({}, async ({ time, page, button }) => {
      withClipboard(taken);
      const isCopied = () =>
        page.firstElementChild!.shadowRoot!.querySelector('ba-api-key-field:state(copied)') !== null;
      const copy = await time.until(() => button(en.copyKey), 'the key is shown');
      copy.click();
      await time.until(isCopied, 'it is copied', 1);
      await time.pass(1);
      copy.click();
      await time.pass(1);
      expect(isCopied(), 'two seconds after the first copy').to.be.true;
      await time.pass(2);
      expect(isCopied(), 'two seconds after the second').to.be.false;
    }),
  );
});

describe('a download', () => {
  /** Clicks on links, which in this page save no files. */
  function watchLinks() {
    const { click } = HTMLAnchorElement.prototype;
    const links: { readonly href: string; readonly download: string }[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      links.push({ href: this.href, download: this.download });
    };
    return { links, stop: () => void (HTMLAnchorElement.prototype.click = click) };
  }

  it(
    'does not count as saved: the dialog stays, and says what to check',
    safely(once, async (opened) => {
      const { time, dialog, said, press, field, button, outcomes } = opened;
      const value = await made(opened);
      const { links, stop } = watchLinks();
      await press(en.download);
      stop();
      expect(links).to.have.length(1);
      await time.until(() => said(en.downloadStarted), 'it says what to check', 1);
      await sendKeys({ press: 'Escape' });
      await time.pass(5);
      expect(dialog() !== undefined, 'the dialog').to.be.true;
      expect(field()!.value).to.equal(value);
      expect(button(en.done)).to.be.undefined;
      expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
      await store(opened);
    }),
  );

  it(
    'has the key in its file, and in no address',
    safely(once, async (opened) => {
      const { time, press } = opened;
      const value = await made(opened);
      const { links, stop } = watchLinks();
      await press(en.download);
      stop();
      const [{ href, download }] = links as [(typeof links)[0]];
      expect(await (await fetch(href)).text()).to.equal(value);
      expect(href + download).not.to.include(value);
      expect(href).to.match(/^blob:/);
      await store(opened);
      await time.pass(60);
      expect(await fetch(href).catch(() => undefined), 'the address of the file, afterwards').to.be.undefined;
    }),
  );
});

describe('a key that is shown once, and is replaced by someone else', () => {
  it(
    'is no longer to be copied',
    safely(once, async (opened) => {
      const { time, api, backend, title, said, field, button, dialog } = opened;
      await made(opened);
      expect(said(en.regeneratedOnce)).to.be.true;
      await backend.replaceKey('support-bot', 'rasa', 'Grace Hopper');
      await readChannel(api, 'support-bot', 'rasa');
      await time.until(() => title() === en.supersededTitle, 'it is told', 1);
      expect(said(en.regeneratedOnce)).to.be.false;
      expect(field() === undefined, 'no key').to.be.true;
      expect(findByRole(dialog()!, 'button', en.copyKey)).to.be.undefined;
      expect(nameOf(button(en.close))).to.equal(en.close);
      button(en.close).click();
      await time.until(() => !dialog(), 'the dialog has closed');
    }),
  );
});

describe('a key that comes late, and is shown once,', () => {
  /** What the polite regions outside of dialogs say. */
  const heard = (root: ParentNode): string =>
    [...root.querySelectorAll('*')]
      .map((one) => (one.shadowRoot ? heard(one.shadowRoot) : one.matches('[aria-live]') ? one.textContent : ''))
      .join('');

  /** Its answer comes after the user has closed the dialog. */
  async function late({ ask, time, backend, title, press, page, dialog }: Page) {
    backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'network', times: null });
    backend.fail({ call: 'settleRegeneration', phase: 'before', kind: 503, times: null });
    (await ask()).click();
    await time.until(() => title() === en.unknownTitle || title() === en.unknownChangedTitle, 'it is unknown');
    await press(en.close);
    backend.clearFaults();
    await time.until(() => heard(page).includes(en.newKeyReady), 'it is announced');
    expect(dialog(), 'a dialog').to.be.undefined;
  }

  const expectKept = async ({ time, page, said, press, key, field }: Page) => {
    await time.until(() => heard(page).includes(en.keyExpiring), 'its end is announced', 260);
    await press(en.keepLonger);
    await time.pass(200);
    expect(said(en.keyExpiring)).to.be.false;
    return { value: (await key()).value, shown: field()?.value };
  };

  it(
    'is announced by the channel settings, which keep it longer and show it',
    safely(once, async (opened) => {
      const { press, page, time, field } = opened;
      await late(opened);
      const { value, shown } = await expectKept(opened);
      expect(shown).to.be.undefined;
      await press(en.showNewKey);
      await expectShown(opened, value);
      await store(opened);
      await time.pass(310);
      expect(heard(page)).to.equal('');
      expect(field()).to.be.undefined;
    }),
  );

  it(
    'is called cleared where the user did not look at it',
    safely(once, async (opened) => {
      await late(opened);
      await opened.time.until(() => heard(opened.page).includes(en.keyCleared), 'that is announced', 310);
      expect(opened.said(en.newKeyReady)).to.be.false;
    }),
  );

  it(
    'is announced and kept longer by a field that stands alone',
    safely({ ...once, content: (api) => html`${settingsOf(api)}${fieldOf(api)}` }, async (opened) => {
      const { page, time, ask, said } = opened;
      (await ask()).click();
      page.firstElementChild!.remove(); // Its dialog with it.
      await time.until(() => heard(page).includes(en.newKeyReady), 'it is announced');
      const { value, shown } = await expectKept(opened);
      expect(shown).to.equal(value);
      await time.until(() => heard(page).includes(en.keyCleared), 'its end is announced', 310);
      expect(said(en.newKeyReady)).to.be.false;
    }),
  );

  const settingsOf = (api: Page['api']) =>
    html`<ba-channel-settings .api=${api} project-id="support-bot" channel-id="rasa"></ba-channel-settings>`;
  const fieldOf = (api: Page['api']) =>
    html`<ba-api-key-field .api=${api} project-id="support-bot" channel-id="rasa"></ba-api-key-field>`;
});
