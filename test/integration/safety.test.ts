import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { createMockBackend, type MockBackendOptions } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import type { AuthRequiredEvent, BaChannelSettings, BaEvent, SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { findByRole, focusedElement, nameOf } from '../support/deep-query.js';
import { FakeTime } from '../support/fake-time.js';

const base = 'https://mock.test/api';
const regenerate = /^Regenerate the API key of/;
let accounts = 0;

interface SetupOptions extends MockBackendOptions {
  readonly api?: (api: SettingsApi) => Partial<SettingsApi>;
  /** How many elements show the channel. */
  readonly elements?: number;
}

/** A channel's settings on a real adapter and a mock backend, with time that passes only when told to. */
async function setup({ api: change, elements = 1, ...options }: SetupOptions = {}) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const backend = createMockBackend(options);
  const events: BaEvent[] = [];
  const requests: string[] = [];
  const rest = createRestApi({
    base,
    account: `account ${++accounts}`,
    reveals: options.keys !== 'once',
    fetch: (input, init) => {
      requests.push(`${init?.method} ${(input as string).slice(base.length)}`);
      return backend.fetch(input, init);
    },
  });
  const api: SettingsApi = { ...rest, onEvent: (event) => void events.push(event as BaEvent), ...change?.(rest) };
  const time = new FakeTime();
  const content = Array.from(
    { length: elements },
    () => html`<ba-channel-settings .api=${api} project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
  );
  const page = await fixture(html`<div>${content}</div>`);
  const button = (name: string | RegExp, root: Element = page) => findByRole(root, 'button', name) as HTMLButtonElement;
  const dialog = (root: Element = page) => findByRole(root, 'alertdialog');
  const title = () => dialog() && nameOf(findByRole(dialog()!, 'heading')!);
  const said = (text: string) => textOf(page).includes(text);
  const ask = async (root: Element = page) => {
    const opener = await time.until(() => button(regenerate, root), 'the channel is shown');
    opener.focus();
    opener.click();
    await time.until(() => dialog(root), 'the question is asked');
    return time.until(() => {
      const confirm = findByRole(dialog(root)!, 'button', 'Regenerate') as HTMLButtonElement | undefined;
      return confirm?.disabled === false && confirm;
    }, 'it can be answered');
  };
  const posts = () => requests.filter((request) => request.startsWith('POST'));
  const outcomes = () => events.map(({ type }) => type).filter((type) => /regenerated|failed|unknown/.test(type));
  return { backend, api, events, page, time, button, dialog, title, said, ask, posts, outcomes };
}

/** Everything that a person can read below an element. */
function textOf(root: ParentNode): string {
  return [...root.querySelectorAll('*')]
    .map((one) => (one.shadowRoot ? textOf(one.shadowRoot) : ''))
    .concat(root.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

type Handles = Awaited<ReturnType<typeof setup>>;

/** Runs a test, and gives the page back whatever comes of it. */
function safely(options: SetupOptions, test: (handles: Handles) => Promise<void>): () => Promise<void> {
  return async () => {
    const handles = await setup(options);
    try {
      await test(handles);
    } finally {
      await handles.time.pass(310); // Whatever runs has ended by then: a page that still waited could not be left.
      handles.page.remove();
    }
  };
}

/** What the elements have asked to be told before the page is left. The test runner listens, too, and would stop. */
const guards = new Set<(event: BeforeUnloadEvent) => void>();
type Listening = (type: string, ...rest: [never, never]) => void;

before(() => {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const own = window as { -readonly [Name in 'addEventListener' | 'removeEventListener']: Listening };
  own.addEventListener = (type, ...rest) => {
    if (type === 'beforeunload') guards.add(rest[0]);
    else add.call(window, type, ...rest);
  };
  own.removeEventListener = (type, ...rest) => {
    if (type === 'beforeunload') guards.delete(rest[0]);
    else remove.call(window, type, ...rest);
  };
});
after(() => {
  Reflect.deleteProperty(window, 'addEventListener');
  Reflect.deleteProperty(window, 'removeEventListener');
});

function wantsToStay(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  for (const guard of guards) guard(event);
  return event.defaultPrevented;
}

describe('before anything is sent', () => {
  it(
    'offline: nothing is sent, and that is said',
    safely({}, async ({ ask, time, title, said, posts, events, button }) => {
      const confirm = await ask();
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      confirm.click();
      await time.until(() => title() === en.refusedTitle, 'it is refused');
      Reflect.deleteProperty(navigator, 'onLine');
      expect(said(en.refusedReason.offline)).to.be.true;
      expect(said(en.refusedUnchanged)).to.be.true;
      expect(posts()).to.deep.equal([]);
      expect(events.at(-1)).to.have.nested.property('detail.code', 'offline');
      button('Close').click();
    }),
  );
});

describe('an adapter that misbehaves', () => {
  const answers: Readonly<Record<string, () => Promise<never>>> = {
    'throws synchronously': () => {
      throw new Error('odd');
    },
    'rejects with a text': () => Promise.reject('odd'), // eslint-disable-line @typescript-eslint/prefer-promise-reject-errors
    'rejects with nothing': () => Promise.reject(), // eslint-disable-line @typescript-eslint/prefer-promise-reject-errors
    'never settles': () => new Promise(() => undefined),
    'answers with nothing': () => Promise.resolve(undefined as never),
  };
  for (const [name, regenerateKey] of Object.entries(answers)) {
    it(
      `${name}: the outcome is unknown, and there is a way out`,
      safely(
        { api: () => ({ regenerateKey, supports: {} }) },
        async ({ ask, time, title, button, outcomes, dialog }) => {
          (await ask()).click();
          await time.until(() => title() === en.unknownTitle, 'it is unknown');
          expect(outcomes()).to.deep.equal(['ba-key-outcome-unknown']);
          button('Close').click();
          await time.until(() => !dialog(), 'the dialog has closed');
        },
      ),
    );
  }
});

describe('elements that come and go', () => {
  it(
    'an element that was removed while it ran: the next one shows the result',
    safely({}, async ({ ask, time, backend, page, outcomes, posts }) => {
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'slow', delay: 5000 });
      const confirm = await ask();
      confirm.click();
      await time.pass(1);
      const element = page.firstElementChild!;
      element.remove();
      await time.pass(10);
      expect(outcomes(), 'while nobody is there to say it').to.deep.equal([]);
      page.append(element);
      await time.until(() => findByRole(page, 'textbox', 'API key'), 'the new key is shown');
      expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
      expect(posts()).to.have.length(1);
    }),
  );

  it(
    'a channel that was switched while it ran: it ends under the old one’s name, and is not shown under the new',
    safely({}, async ({ ask, time, backend, page, events, dialog }) => {
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'slow', delay: 5000 });
      (await ask()).click();
      await time.pass(1);
      const element = page.firstElementChild as BaChannelSettings;
      element.channelId = 'universal';
      await time.pass(10);
      expect(findByRole(page, 'textbox', 'API key'), 'a key under the other channel').to.be.undefined;
      expect(dialog()?.textContent ?? '', 'a dialog about the old channel').not.to.include('Rasa');
      element.channelId = 'rasa';
      await time.until(() => findByRole(page, 'textbox', 'API key'), 'the new key is shown under its own channel');
      expect(events.at(-1)).to.have.nested.property('detail.channelId', 'rasa');
    }),
  );

  it(
    'two elements for one channel: one operation',
    safely({ elements: 2 }, async ({ ask, time, page, posts, outcomes }) => {
      const [one, other] = [...page.children] as [Element, Element];
      const first = await ask(one);
      const second = await ask(other);
      first.click();
      second.click();
      await time.until(() => outcomes().length > 0, 'it has ended');
      await time.pass(5);
      expect(posts()).to.have.length(1);
      expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
    }),
  );
});

describe('the guard against a second click', () => {
  it(
    'a key that is held down, a double click, and clicks by a script: one request',
    safely({}, async ({ ask, time, outcomes, posts }) => {
      const confirm = await ask();
      confirm.focus();
      for (let repeat = 0; repeat < 10; repeat++) await sendKeys({ down: 'Enter' });
      await sendKeys({ up: 'Enter' });
      confirm.click();
      confirm.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await time.until(() => outcomes().length > 0, 'it has ended');
      await time.pass(5);
      expect(posts()).to.have.length(1);
      expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
    }),
  );

  it(
    'a device whose clock is wrong by a day: the service’s times are told, and the deadline holds',
    safely({}, async ({ ask, time, title, backend, said }) => {
      const confirm = await ask();
      const now = Date.now;
      Date.now = () => now() + 86_400_000;
      backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'hang', times: null });
      confirm.click();
      await time.pass(29);
      expect(title(), 'before the deadline').to.equal(en.requesting);
      await time.pass(3);
      expect(title(), 'after it').to.equal(en.reconciling);
      Date.now = now;
      expect(said('NaN')).to.be.false;
    }),
  );
});

describe('the way a key cannot be lost', () => {
  it(
    'a page with a request on its way asks before it is left, and only then',
    safely({}, async ({ ask, time, backend }) => {
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'slow', delay: 5000 });
      const confirm = await ask();
      expect(wantsToStay(), 'before').to.be.false;
      confirm.click();
      await time.pass(1);
      expect(wantsToStay(), 'while it runs').to.be.true;
      await time.pass(10);
      expect(wantsToStay(), 'afterwards').to.be.false;
    }),
  );

  it(
    'a key that is shown once: no way out loses it',
    safely({ keys: 'once' }, async ({ ask, time, title, dialog, button, page }) => {
      (await ask()).click();
      await time.until(() => title() === en.regenerated('Rasa'), 'the key is shown');
      expect(wantsToStay()).to.be.true;
      for (let press = 0; press < 4; press++) await sendKeys({ press: 'Escape' });
      const element = page.firstElementChild!.shadowRoot!.querySelector('ba-regenerate-key-dialog')!;
      element.close();
      element.open = false;
      await time.settle();
      expect(dialog(), 'after Escape four times, close() and open = false').to.be.ok;
      button('I have stored it').click();
      await time.until(() => !dialog(), 'the dialog has closed');
      expect(wantsToStay()).to.be.false;
      expect(textOf(page)).not.to.include('eyJ');
    }),
  );

  it(
    'a download has the key in its file, and in no address',
    safely({ keys: 'once' }, async ({ ask, time, title, dialog, button, backend }) => {
      (await ask()).click();
      await time.until(() => title() === en.regenerated('Rasa'), 'the key is shown');
      const { click } = HTMLAnchorElement.prototype;
      const links: { readonly href: string; readonly download: string }[] = [];
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        links.push({ href: this.href, download: this.download });
      };
      button('Download').click();
      HTMLAnchorElement.prototype.click = click;
      const [{ href, download }] = links as [(typeof links)[0]];
      const saved = await (await fetch(href)).text();
      const { records } = await backend.snapshot();
      const { key } = records.flatMap(({ channels }) => channels).find(({ id }) => id === 'rasa')!;
      expect(saved).to.equal(key.value);
      expect(href + download).not.to.include(key.value);
      expect(href).to.match(/^blob:/);
      await time.until(() => !dialog(), 'the dialog has closed');
      await time.pass(2);
      expect(await fetch(href).catch(() => undefined), 'the address of the file, afterwards').to.be.undefined;
    }),
  );

  for (const [name, clipboard] of Object.entries({
    'is denied': { writeText: () => Promise.reject(new DOMException('Denied.', 'NotAllowedError')) },
    'is missing, as on plain HTTP': undefined,
  })) {
    it(
      `a clipboard that ${name}: the key is selected, nothing is called copied, and the dialog stays`,
      safely({ keys: 'once' }, async ({ ask, time, title, dialog, button, events, said }) => {
        (await ask()).click();
        await time.until(() => title() === en.regenerated('Rasa'), 'the key is shown');
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        button('Copy API key').click();
        await time.until(() => findByRole(dialog()!, 'alert'), 'it is said');
        Reflect.deleteProperty(navigator, 'clipboard');
        const field = focusedElement() as HTMLInputElement;
        expect(field.value).to.include('eyJ');
        expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(field.value);
        expect(events.map(({ type }) => type)).not.to.include('ba-key-copied');
        expect(said(en.keyCopied)).to.be.false;
        button('I have stored it').click();
        await time.until(() => !dialog(), 'the dialog has closed');
      }),
    );
  }

  it(
    'five minutes later the key is gone from the page, and that is said',
    safely({ keys: 'once' }, async ({ ask, time, title, button, said, dialog }) => {
      (await ask()).click();
      await time.until(() => title() === en.regenerated('Rasa'), 'the key is shown');
      await time.pass(299);
      expect(findByRole(dialog()!, 'textbox', 'API key'), 'after 299 seconds').to.be.ok;
      await time.pass(2);
      expect(findByRole(dialog()!, 'textbox', 'API key'), 'after 301 seconds').to.be.undefined;
      expect(said(en.keyCleared)).to.be.true;
      button('Close').click();
      await time.until(() => !dialog(), 'the dialog has closed');
      expect(said(en.keyCleared), 'under the field').to.be.true;
    }),
  );

  it(
    'a page that goes into the back/forward cache has no key in it',
    safely({}, async ({ ask, time, page }) => {
      (await ask()).click();
      await time.until(() => findByRole(page, 'textbox', 'API key'), 'the new key is shown');
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await time.settle();
      expect(findByRole(page, 'textbox', 'API key')).to.be.undefined;
    }),
  );
});

describe('a sign-in in the middle', () => {
  it(
    'retry() twice, late, and after the element has gone is harmless: the same operation goes on, once',
    safely({}, async ({ ask, time, backend, page, posts, outcomes, said, dialog }) => {
      const asked: AuthRequiredEvent[] = [];
      page.addEventListener('ba-auth-required', (event) => {
        event.preventDefault();
        asked.push(event as AuthRequiredEvent);
      });
      backend.requireStepUp();
      (await ask()).click();
      await time.until(() => asked.length === 1, 'the host is asked');
      const element = page.firstElementChild!;
      element.remove();
      backend.signIn();
      asked[0]!.detail.retry();
      asked[0]!.detail.retry();
      asked[0]!.detail.giveUp();
      page.append(element);
      await time.until(() => dialog() && said(en.confirmAgain), 'it is to be confirmed once more');
      (findByRole(dialog()!, 'button', 'Regenerate') as HTMLButtonElement).click();
      await time.until(() => outcomes().length > 0, 'it has ended');
      asked[0]!.detail.retry();
      await time.pass(5);
      expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
      expect(posts(), 'once refused, once done').to.have.length(2);
      expect((await backend.snapshot()).operations).to.have.length(1);
    }),
  );

  it(
    'that nobody takes care of: the dialog offers it, and a way out',
    safely({}, async ({ ask, time, backend, title, button, outcomes, dialog, said }) => {
      backend.signOut();
      const confirm = await ask().catch(() => undefined);
      expect(confirm, 'nothing can be read either').to.be.undefined;
      backend.signIn();
      button('Try again')?.click();
      (await ask()).click();
      await time.until(() => outcomes().length > 0 || title() === en.suspendedTitle, 'it goes on');
      expect(said(en.suspended) || outcomes().length > 0).to.be.true;
      if (dialog()) button('Cancel').click();
    }),
  );
});

describe('a service that has had enough', () => {
  for (const [form, header] of Object.entries({
    seconds: (): string => '20',
    'a date': (): string => new Date(Date.now() + 20_000).toUTCString(),
  })) {
    it(
      `says when to come back, in ${form}: it is counted down`,
      safely({}, async ({ ask, time, backend, title, dialog, button }) => {
        const confirm = await ask();
        backend.fail({ call: 'regenerateKey', phase: 'before', kind: 429, headers: { 'retry-after': header() } });
        confirm.click();
        await time.until(() => title() === en.refusedTitle, 'it is refused');
        const again = button(/^Try again in/);
        expect(Number(/\d+/.exec(nameOf(again))![0])).to.be.within(17, 20);
        expect(again.getAttribute('aria-disabled') ?? String(again.disabled)).to.equal('true');
        again.click();
        await time.settle();
        expect(title(), 'after a click too early').to.equal(en.refusedTitle);
        button('Close').click();
        await time.until(() => !dialog(), 'the dialog has closed');
      }),
    );
  }

  it(
    'refuses for ever: the button is off, and says why',
    safely({}, async ({ ask, time, backend, title, button, said, dialog }) => {
      backend.fail({ call: 'regenerateKey', phase: 'before', kind: 403 });
      (await ask()).click();
      await time.until(() => title() === en.refusedTitle, 'it is refused');
      button('Close').click();
      await time.until(() => !dialog(), 'the dialog has closed');
      expect(nameOf(focusedElement()!), 'what has the focus').to.match(regenerate);
      expect(button(regenerate).getAttribute('aria-disabled')).to.equal('true');
      expect(said(en.refusedReason.forbidden)).to.be.true;
      button(regenerate).click();
      await time.settle();
      expect(dialog()).to.be.undefined;
    }),
  );
});
