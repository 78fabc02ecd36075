import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Fault } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import {
  type AuthRequiredEvent,
  type BaChannelSettings,
  type IssuedApiKey,
  type RegenerateKeyRequest,
  type SettingsApi,
  SettingsError,
} from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import {
  breakPlatform,
  denied,
  mendPlatform,
  watchErrors,
  withClipboard,
} from '../../src/testing/broken-platform.test-setup.js';
import { stubChannel } from '../../src/testing/stub-api.js';
import { findByRole, focusedElement, nameOf } from '../support/deep-query.js';
import { base, dialogIn, type PageOptions, regenerate, safely, textOf } from './channel-page.test-setup.js';

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
    safely({}, async ({ ask, time, backend, title, said, posts, events, button }) => {
      const confirm = await ask();
      breakPlatform(navigator, 'onLine', { value: false });
      backend.fail({ call: 'getChannel', phase: 'before', kind: 'network', times: null });
      confirm.click();
      await time.until(() => title() === en.refusedTitle, 'it is refused');
      mendPlatform();
      expect(said(en.refusedReason.offline)).to.be.true;
      expect(said(en.refusedUnchanged)).to.be.true;
      expect(posts()).to.deep.equal([]);
      expect(events.at(-1)).to.have.nested.property('detail.code', 'offline');
      button('Close').click();
    }),
  );
});

describe('a browser that says it is offline', () => {
  it(
    'and is not: the key is made all the same',
    safely({}, async ({ ask, time, field, outcomes }) => {
      const confirm = await ask();
      breakPlatform(navigator, 'onLine', { value: false });
      confirm.click();
      await time.until(() => field(), 'the new key is shown');
      mendPlatform();
      expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
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
        { settles: false, api: () => ({ regenerateKey, supports: {} }) },
        async ({ ask, time, title, button, outcomes, dialog }) => {
          (await ask()).click();
          await time.until(() => title() === en.unknownTitle, 'it is unknown');
          await time.until(() => outcomes().length > 0, 'the host hears of it');
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
    'an operation that waits for a sign-in: the next element shows that it does',
    safely({}, async ({ ask, time, backend, page, title, press, field, outcomes, key }) => {
      backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'network' });
      backend.fail({ call: 'settleRegeneration', phase: 'before', kind: 401, times: 1 });
      (await ask()).click();
      await time.until(() => title() === en.suspendedTitle, 'a sign-in is wanted');
      const element = page.firstElementChild!;
      element.remove();
      await time.pass(1);
      page.append(element);
      await time.until(() => title() === en.suspendedTitle, 'it is wanted still');
      await press(en.signInAgain);
      await time.until(() => outcomes().length > 0, 'it has ended');
      expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
      await time.until(() => field()?.value, 'the new key is shown');
      expect(field()!.value).to.equal((await key()).value);
    }),
  );

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
      await time.until(() => outcomes().length > 0, 'the host hears of it');
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
    'a device whose clock jumps by a day: the deadline holds',
    safely({ settles: false }, async ({ ask, time, title, backend }) => {
      const confirm = await ask();
      const now = Date.now;
      Date.now = () => now() + 86_400_000;
      try {
        backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'hang', times: null });
        confirm.click();
        await time.pass(29);
        expect(title(), 'before the deadline').to.equal(en.requesting);
        await time.pass(3);
        expect(title(), 'after it').to.equal(en.reconciling);
      } finally {
        Date.now = now;
      }
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
      const element = dialogIn(page.firstElementChild!);
      element.close();
      element.open = false;
      await time.settle();
      expect(dialog(), 'after Escape four times, close() and open = false').to.be.ok;
      button(en.savedIt).click();
      await time.until(() => !dialog(), 'the dialog has closed');
      expect(wantsToStay()).to.be.false;
      expect(textOf(page)).not.to.include('eyJ');
    }),
  );

  for (const [name, clipboard] of Object.entries({
    'is denied': denied,
    'is missing, as on plain HTTP': undefined,
  })) {
    it(
      `a clipboard that ${name}: the key is selected, nothing is called copied, and the dialog stays`,
      safely({ keys: 'once' }, async ({ ask, time, title, dialog, button, events, said }) => {
        (await ask()).click();
        await time.until(() => title() === en.regenerated('Rasa'), 'the key is shown');
        withClipboard(clipboard);
        button('Copy API key').click();
        await time.until(() => findByRole(dialog()!, 'alert'), 'it is said');
        mendPlatform();
        const field = focusedElement() as HTMLInputElement;
        expect(field.value).to.include('eyJ');
        expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(field.value);
        expect(events.map(({ type }) => type)).not.to.include('ba-key-copied');
        expect(said(en.keyCopied)).to.be.false;
        button(en.savedIt).click();
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
  for (const [kind, supports] of Object.entries({
    'replays, and does not settle': { idempotentRegenerate: true },
    'does neither': {},
  }))
    it(
      `is declined, and comes after the dialog was closed, where a service ${kind}: nothing is sent before it is confirmed anew`,
      safely(
        { rest: { settles: false }, api: () => ({ supports }) },
        async ({ ask, time, backend, page, press, title, said, button, sent, commits, outcomes }) => {
          const asked: AuthRequiredEvent[] = [];
          page.addEventListener('ba-auth-required', (event) => {
            event.preventDefault();
            asked.push(event);
          });
          const confirm = await ask();
          for (const call of ['regenerateKey', 'getChannel'] as const)
            backend.fail({ call, phase: 'before', kind: 401, times: null });
          confirm.click();
          await time.until(() => asked.length === 1, 'the host is asked');
          asked[0]!.detail.giveUp();
          await time.until(() => title() === en.unknownTitle, 'it is said that nothing is known', 20);
          await press(en.close);
          backend.clearFaults();
          await time.pass(5);
          expect(said(en.unknownReplay), 'the request got an answer').to.be.false;
          button(en.checkAgain).click();
          await time.until(() => asked.length === 2, 'the host is asked again', 5);
          expect(sent(), 'sent so far').to.have.length(1);
          asked[1]!.detail.retry();
          await time.until(() => said(en.confirmAgain), 'it is to be confirmed once more', 20);
          expect([sent().length, await commits()]).to.deep.equal([1, 0]);
          await press('Regenerate');
          await time.until(() => outcomes().at(-1) === 'ba-key-regenerated', 'the same operation goes on', 10);
          expect([sent().length, await commits()]).to.deep.equal([2, 1]);
        },
      ),
    );

  it(
    'is unknown, and sent again by the user’s word: that is said beside the word',
    safely({ rest: { settles: false } }, async ({ ask, time, backend, press, title, said, button, sent, commits }) => {
      backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'network', times: null });
      (await ask()).click();
      await time.until(() => title() === en.unknownTitle, 'it is unknown');
      await press(en.close);
      await time.pass(5);
      expect(said(en.unknownReplay)).to.be.true;
      backend.clearFaults();
      const before = sent().length;
      button(en.checkAgain).click();
      await time.until(() => sent().length > before, 'it is sent again', 5);
      await time.pass(5);
      expect(await commits()).to.equal(1);
    }),
  );

  it(
    'is a fresh one, and declined: nothing was changed, and a fresh sign-in is what was missing',
    safely({}, async ({ ask, time, backend, page, title, said }) => {
      page.addEventListener('ba-auth-required', (event) => {
        event.preventDefault();
        event.detail.giveUp();
      });
      backend.requireStepUp();
      (await ask()).click();
      await time.until(() => title() === en.refusedTitle, 'it is refused', 10);
      expect(said(en.stepUp), 'why').to.be.true;
      expect(said(en.refusedReason.unauthenticated), 'the user is signed in').to.be.false;
      expect(said(en.refusedUnchanged)).to.be.true;
    }),
  );

  it(
    'is declined: what is not known is said at once, and why, and a later sign-in goes on with it',
    safely({}, async ({ ask, time, backend, page, press, title, said, outcomes }) => {
      const asked: AuthRequiredEvent[] = [];
      page.addEventListener('ba-auth-required', (event) => {
        event.preventDefault();
        asked.push(event);
      });
      const confirm = await ask();
      for (const call of ['regenerateKey', 'settleRegeneration', 'getChannel'] as const)
        backend.fail({ call, phase: 'before', kind: 401, times: null });
      confirm.click();
      await time.until(() => asked.length === 1, 'the host is asked');
      asked[0]!.detail.giveUp();
      await time.until(() => title() === en.unknownTitle, 'it is said that nothing is known', 3);
      expect(said(en.refusedReason.unauthenticated), 'why').to.be.true;
      await time.pass(1); // It is told in a task of its own.
      await press(en.checkAgain);
      await time.until(() => asked.length === 2, 'the host is asked again', 3);
      backend.clearFaults();
      asked[1]!.detail.retry();
      await time.until(() => said(en.confirmAgain), 'it is to be confirmed once more', 10);
      await press('Regenerate');
      await time.until(() => outcomes().at(-1) === 'ba-key-regenerated', 'the same operation goes on', 10);
      expect(outcomes()).to.deep.equal(['ba-key-outcome-unknown', 'ba-key-regenerated']);
      expect((await backend.snapshot()).operations).to.have.length(1);
    }),
  );

  it(
    'retry() twice, late, and after the element has gone is harmless: the same operation goes on, once',
    safely({}, async ({ ask, time, backend, page, posts, outcomes, said, dialog }) => {
      const asked: AuthRequiredEvent[] = [];
      page.addEventListener('ba-auth-required', (event) => {
        event.preventDefault();
        asked.push(event);
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
    safely({}, async ({ ask, time, backend, title, button, outcomes, sent, dialog, said }) => {
      const confirm = await ask();
      backend.signOut();
      confirm.click();
      await time.until(() => title() === en.suspendedTitle, 'it is interrupted');
      expect(said(en.suspended)).to.be.true;
      expect(button(en.signInAgain)).to.exist;
      button(en.cancel).click();
      await time.until(() => !dialog(), 'it is closed');
      await time.pass(60);
      expect(outcomes(), 'nothing can be read, and nothing is claimed').to.deep.equal(['ba-key-outcome-unknown']);
      backend.signIn();
      await time.pass(120);
      expect(outcomes()).to.deep.equal(['ba-key-outcome-unknown', 'ba-key-regenerate-failed']);
      expect(sent(), 'nothing was sent again').to.have.length(1);
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

describe('a refusal that may answer the second copy of a request', () => {
  for (const status of [429, 403, 422, 401]) {
    it(
      `${status} after the key was made: nobody says that nothing was changed, and it can be had`,
      safely({ settles: false }, async ({ ask, time, backend, page, title, press, field, events, outcomes, key }) => {
        const { hint } = await key();
        (await ask()).click();
        backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'resent', status });
        const signsIn = status === 401;
        const awaited = signsIn ? en.suspendedTitle : en.unknownChangedTitle;
        for (let second = 0; title() !== awaited && second < 60; second++) {
          expect(textOf(page)).not.to.include(en.refusedUnchanged).and.not.to.include(en.refusedStill(hint));
          await time.pass(1);
        }
        expect(title()).to.equal(awaited);
        await press(signsIn ? en.signInAgain : en.checkAgain);
        if (signsIn) await press('Regenerate');
        await time.until(() => field(), 'the new key is shown');
        expect(field()!.value).to.equal((await key()).value);
        expect(outcomes().at(-1)).to.equal('ba-key-regenerated');
        expect(events.map(({ type }) => type)).not.to.include('ba-key-regenerate-failed');
      }),
    );
  }

  it(
    'without permission: Try again leads back to the question, in the dialog and below the key',
    safely({}, async ({ ask, time, backend, title, press, button, dialog }) => {
      backend.fail({ call: 'regenerateKey', phase: 'before', kind: 403, times: 2 });
      (await ask()).click();
      await time.until(() => title() === en.refusedTitle, 'it is refused');
      button(en.tryAgain, dialog()).click();
      await time.until(() => title() === en.confirmTitle('Rasa'), 'it is asked again');
      await press('Regenerate');
      await time.until(() => title() === en.refusedTitle, 'it is refused again');
      await press(en.close);
      await time.until(() => !dialog(), 'the dialog has closed');
      await press(en.tryAgain);
      await time.until(() => title() === en.confirmTitle('Rasa'), 'it is asked again');
      await press(en.cancel);
    }),
  );

  it(
    'a firewall’s own page is not told as a missing permission',
    safely({ settles: false }, async ({ ask, time, backend, page, title, press, button }) => {
      backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'firewall', times: null });
      (await ask()).click();
      for (let second = 0; title() !== en.unknownTitle && second < 120; second++) {
        expect(textOf(page)).not.to.include(en.refusedReason.forbidden);
        await time.pass(1);
      }
      await press(en.close);
      await time.settle();
      expect(textOf(page)).not.to.include(en.refusedReason.forbidden);
      expect(button(regenerate).getAttribute('aria-disabled')).not.to.equal('true');
    }),
  );
});

describe('an outcome that is not known', () => {
  const everyReplyLost: Omit<Fault, 'call'> = { phase: 'after', kind: 'network', times: null };

  it(
    'is never called lost while the key can be had: Check again stands in the dialog, and below the key after Close',
    safely(
      { settles: false, keys: 'once' },
      async ({ ask, time, backend, page, title, press, button, field, said, outcomes, key }) => {
        backend.fail({ call: 'regenerateKey', ...everyReplyLost });
        (await ask()).click();
        await time.until(() => title() === en.unknownChangedTitle, 'it is unknown');
        await time.until(() => outcomes().length > 0, 'the host hears of it');
        expect(textOf(page)).to.include(en.unknownChangedCheck);
        expect(textOf(page)).not.to.match(/\blost\b|can’t be shown/i);
        expect(button(en.checkAgain), 'in the dialog').to.be.ok;
        await press(en.close);
        await time.until(() => said(en.unsettledNotice), 'it stays said');
        backend.clearFaults();
        await press(en.checkAgain);
        await time.until(() => field(), 'the new key is shown');
        expect(field()!.value).to.equal((await key()).value);
        expect(outcomes()).to.deep.equal(['ba-key-outcome-unknown', 'ba-key-regenerated']);
        await press(en.savedIt);
        await time.until(() => !title(), 'the dialog has closed');
        expect(said(en.unsettledNotice)).to.be.false;
      },
    ),
  );

  it(
    'is no news any more once a newer request has made a key',
    safely({ settles: false }, async ({ ask, time, backend, title, press, said, field, commits }) => {
      backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'network', times: null });
      (await ask()).click();
      await time.until(() => title() === en.unknownTitle, 'it is unknown');
      await press(en.close);
      await time.until(() => said(en.unsettledNotice), 'it stays said');
      backend.clearFaults();
      (await ask()).click();
      await time.until(() => field(), 'the new key is shown');
      await time.pass(120);
      expect(said(en.unsettledNotice)).to.be.false;
      expect(await commits()).to.equal(1);
    }),
  );

  it(
    'is only read a day later: Check again sends nothing',
    safely({ settles: false }, async ({ ask, time, backend, title, press, sent, requests, said }) => {
      backend.fail({ call: 'regenerateKey', phase: 'before', kind: 'network', times: null });
      (await ask()).click();
      await time.until(() => title() === en.unknownTitle, 'it is unknown');
      await press(en.close);
      await time.until(() => said(en.unsettledNotice), 'it stays said');
      backend.clearFaults();
      const [now, before] = [Date.now, sent().length];
      Date.now = () => now() + 24 * 3_600_000;
      try {
        requests.length = 0;
        await press(en.checkAgain);
        await time.until(() => title() === en.unknownTitle, 'it is unknown again');
        expect(before).to.be.greaterThan(1);
        expect(sent()).to.deep.equal([]);
        expect(requests.some((request) => request.startsWith('GET'))).to.be.true;
        await press(en.close);
      } finally {
        Date.now = now;
      }
    }),
  );
});

describe('what cannot be sent', () => {
  const odd: Readonly<Record<string, PageOptions>> = {
    'headers that throw': {
      rest: {
        headers: () => {
          throw new Error('no token for you');
        },
      },
    },
    'an id that cannot be written': {},
    'a version that cannot be written': {},
  };
  const changes: Readonly<Record<string, PageOptions['api']>> = {
    'headers that throw': (rest, backend) => ({
      getChannel: createRestApi({ base, fetch: backend.fetch }).getChannel,
    }),
    'an id that cannot be written': (rest) => ({
      regenerateKey: (request, call) => rest.regenerateKey({ ...request, channelId: '..' }, call),
    }),
    'a version that cannot be written': (rest) => ({
      regenerateKey: (request, call) => rest.regenerateKey({ ...request, expectedVersion: '☃' }, call),
    }),
  };
  for (const [name, options] of Object.entries(odd)) {
    it(
      `${name}: refused at once as not sent, in our words`,
      safely({ ...options, api: changes[name]! }, async ({ ask, time, page, title, press, sent, events, outcomes }) => {
        (await ask()).click();
        await time.until(() => title() === en.refusedTitle, 'it is refused', 2);
        const text = textOf(page);
        expect(text).to.include(en.refusedReason['not-sent']).and.to.include(en.refusedUnchanged);
        expect(text).not.to.include(en.serverSays).and.not.to.include('no token for you');
        expect(sent()).to.deep.equal([]);
        expect(outcomes()).to.deep.equal(['ba-key-regenerate-failed']);
        expect(events.at(-1)).to.have.nested.property('detail.code', 'not-sent');
        await press(en.close);
      }),
    );
  }
});

describe('a value that is none', () => {
  const whole = (value: string) => value;
  const spoiled: Readonly<Record<string, (value: string, hint: string) => string>> = {
    'is masked': (_value, hint) => '•'.repeat(24) + hint,
    'is masked with asterisks': (value, hint) => `${value.slice(0, 4)}********${hint}`,
    'has dots in it': (value, hint) => `${value.slice(0, 3)}...${hint}`,
    'is cut off': (value) => value.slice(0, 120),
    'is the hint alone': (_value, hint) => hint,
  };
  const spoiling =
    (spoil: (value: string, hint: string) => string, call: 'regenerateKey' | 'revealKey' | 'settleRegeneration') =>
    (rest: SettingsApi): Partial<SettingsApi> => {
      const issued = ({ value, ...key }: IssuedApiKey) => ({ ...key, value: spoil(value, key.hint) });
      switch (call) {
        case 'regenerateKey':
          return { regenerateKey: async (...all) => issued(await rest.regenerateKey(...all)) };
        case 'revealKey':
          return { revealKey: async (...all) => issued(await rest.revealKey!(...all)) };
        case 'settleRegeneration':
          return {
            regenerateKey: (...all) => rest.regenerateKey(...all).then(() => Promise.reject(new TypeError('lost'))),
            async settleRegeneration(...all) {
              const settled = await rest.settleRegeneration!(...all);
              return settled.outcome === 'done' ? { ...settled, key: issued(settled.key as IssuedApiKey) } : settled;
            },
          };
      }
    };
  const isSettled = { keys: 'once' } as const;

  for (const [name, spoil] of Object.entries(spoiled)) {
    it(
      `${name}: it is never shown as the new key`,
      safely({ settles: false, api: spoiling(spoil, 'regenerateKey') }, async ({ ask, time, title, field, press }) => {
        (await ask()).click();
        for (let second = 0; title() !== en.unknownChangedTitle && second < 120; second++) {
          expect(field()).to.be.undefined;
          await time.pass(1);
        }
        expect(title()).to.equal(en.unknownChangedTitle);
        await press(en.close);
      }),
    );

    it(
      `${name}: it is not shown, where the current key is asked for`,
      safely({ api: spoiling(spoil, 'revealKey') }, async ({ time, press, field, said }) => {
        await press(en.revealKey);
        await time.until(() => said(en.revealFailed), 'that is said');
        expect(field()).to.be.undefined;
      }),
    );

    it(
      `${name}: a key that was made counts, and its value is said to be missing`,
      safely(
        { ...isSettled, api: spoiling(spoil, 'settleRegeneration') },
        async ({ ask, time, title, field, said, outcomes, key, press }) => {
          (await ask()).click();
          await time.until(() => title() === en.regenerated('Rasa'), 'it is told');
          expect(field()).to.be.undefined;
          expect(said(en.regeneratedWithoutValue((await key()).hint))).to.be.true;
          expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
          await press(en.close);
        },
      ),
    );
  }

  it(
    'but one that is whole is shown',
    safely({ ...isSettled, api: spoiling(whole, 'settleRegeneration') }, async ({ ask, time, field, key, press }) => {
      (await ask()).click();
      await time.until(() => field(), 'it is shown');
      expect(field()!.value).to.equal((await key()).value);
      await press(en.savedIt);
    }),
  );
});

describe('what stands in the storage', () => {
  const operation = {
    operationId: 'op',
    shown: { id: 'k', hint: 'h', createdAt: '2026-01-01T00:00:00Z', version: 'v' },
  };
  const shapes: readonly unknown[] = [
    ...['', '{', 'null', '[]', '7', '"text"', '{"__proto__":{"x":[]}}'],
    ...[null, 7, 'text', {}, [null], [7], [[]], [{}], [{ operationId: 7 }], [{ ...operation, shown: null }]],
    ...[[{ ...operation, shown: { ...operation.shown, createdAt: 'soon' } }], [{ ...operation, attempts: 'many' }]],
    ...[[{ ...operation, wordAt: 'now', confirmedAt: {} }], [operation, operation]],
  ];
  for (const [index, shape] of shapes.entries()) {
    it(`in whatever shape, the channel is shown: ${JSON.stringify(shape).slice(0, 60)}`, async () => {
      const account = `shape ${index}`;
      const channel = JSON.stringify([`id:${JSON.stringify([base, account])}`, 'support-bot', 'rasa']);
      const text = typeof shape === 'string' ? shape : JSON.stringify({ [channel]: shape });
      sessionStorage.setItem('ba-settings-operations', text);
      localStorage.setItem('ba-settings-ended-operations', text);
      const { errors, stop } = watchErrors();
      try {
        await safely({ rest: { account }, settles: false }, async ({ time, button, sent }) => {
          await time.until(() => button(regenerate), 'the channel is shown');
          await time.pass(30);
          expect(sent(), 'what was sent by itself').to.deep.equal([]);
        })();
        expect(errors).to.deep.equal([]);
      } finally {
        stop();
        sessionStorage.removeItem('ba-settings-operations');
        localStorage.removeItem('ba-settings-ended-operations');
      }
    });
  }
});

describe('an object of the host’s that throws when it is looked at', () => {
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error('trap');
      },
      getPrototypeOf: () => {
        throw new Error('trap');
      },
    },
  );
  const cruel = Object.defineProperty(new SettingsError('conflict', 'No.'), 'code', {
    get: () => {
      throw new Error('trap');
    },
  });
  const adapters: Readonly<Record<string, () => Partial<SettingsApi>>> = {
    'supports that throws': () =>
      Object.defineProperty({}, 'supports', {
        enumerable: true,
        get: () => {
          throw new Error('trap');
        },
      }),
    'an error whose code throws': () => ({ regenerateKey: () => Promise.reject(cruel), supports: {} }),
    'a proxy as an error': () => ({ regenerateKey: () => Promise.reject(trap), supports: {} }), // eslint-disable-line @typescript-eslint/prefer-promise-reject-errors
    'a proxy as an answer': () => ({ regenerateKey: () => Promise.resolve(trap as IssuedApiKey), supports: {} }),
    'a proxy as what it supports': () => ({ supports: trap }),
  };
  for (const [name, change] of Object.entries(adapters)) {
    it(`${name}: no error goes uncaught, and the dialog ends`, async () => {
      const { errors, stop } = watchErrors();
      try {
        const content = (api: SettingsApi) => {
          // Not copied: a copy would have looked at it.
          Object.defineProperties(api, Object.getOwnPropertyDescriptors(change()));
          return html`<ba-channel-settings
            .api=${api}
            project-id="support-bot"
            channel-id="rasa"
          ></ba-channel-settings>`;
        };
        await safely({ settles: false, content }, async ({ ask, time, title, button, field, dialog, outcomes }) => {
          (await ask()).click();
          await time.until(() => outcomes().length > 0, 'it ends');
          await time.until(() => field() || title() === en.unknownTitle, 'that is told');
          button(en.close)?.click();
          await time.until(() => !dialog(), 'the dialog has closed');
        })();
        expect(errors).to.deep.equal([]);
      } finally {
        stop();
      }
    });
  }
});

describe('an adapter that answers with its own objects, and changes them in place', () => {
  for (const [name, version] of Object.entries({
    'whose version changes': true,
    'whose version never changes': false,
  })) {
    it(`one request, one key, one version: ${name}`, async () => {
      const channel = { ...stubChannel('rasa'), apiKey: { ...stubChannel('rasa').apiKey! } };
      const asked: RegenerateKeyRequest[] = [];
      const keys = new Map<string, IssuedApiKey>();
      const live: Partial<SettingsApi> = {
        supports: { idempotentRegenerate: true },
        getChannel: async () => channel,
        async regenerateKey(request) {
          asked.push({ ...request });
          const again = keys.get(request.operationId);
          if (again) return again;
          const count = keys.size + 2;
          const { apiKey } = channel;
          Object.assign(apiKey, { id: `key-${count}`, hint: 'beef', ...(version && { version: `v${count}` }) });
          keys.set(request.operationId, Object.assign(apiKey, { value: `whole-value-${count}-beef` }));
          throw new TypeError('The reply is lost.');
        },
      };
      await safely({ settles: false, api: () => live }, async ({ ask, time, field, outcomes }) => {
        (await ask()).click();
        await time.until(() => field(), 'the new key is shown');
        expect(field()!.value).to.equal('whole-value-2-beef');
        expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
        expect(keys.size).to.equal(1);
        expect(asked.length).to.be.greaterThan(1);
        expect(
          new Set(asked.map(({ operationId, expectedVersion }) => `${operationId} ${expectedVersion}`)).size,
        ).to.equal(1);
      })();
    });
  }
});

describe('when a key was last used', () => {
  const uses: Readonly<Record<string, readonly [lastUsedAt: string | null | undefined, said: RegExp | undefined]>> = {
    'is not said, where the service does not know': [undefined, undefined],
    'is said: never': [null, /never used/i],
    'is said: when': ['2026-06-01T10:00:00Z', /2 hours ago/],
  };
  for (const [name, [lastUsedAt, expected]] of Object.entries(uses)) {
    const { lastUsedAt: _, ...apiKey } = stubChannel('rasa').apiKey!;
    const channel = {
      ...stubChannel('rasa', { connectedAt: '2026-01-01T00:00:00Z' }),
      apiKey: { ...apiKey, ...(lastUsedAt !== undefined && { lastUsedAt }) },
    };
    const api = (): Partial<SettingsApi> => ({
      getChannel: async () => channel,
      listChannels: async () => ({ items: [channel] }),
    });
    it(
      `${name}: at the key, and in the question`,
      safely({ api }, async ({ ask, page, press }) => {
        await ask();
        const text = textOf(page);
        if (expected) expect(text.match(new RegExp(expected, 'gi'))).to.have.length.at.least(2);
        else expect(text).not.to.match(/\bused\b|in use/i);
        await press(en.cancel);
      }),
    );
  }
});
