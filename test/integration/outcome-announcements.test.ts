import { expect } from '@open-wc/testing';
import type { Fault } from '../../mocks/index.js';
import { readChannel } from '../../src/data/channels.js';
import { en } from '../../src/localization/en.js';
import { mendPlatform, taken, withClipboard } from '../../src/testing/broken-platform.test-setup.js';
import { Announcements } from './announcements.test-setup.js';
import { type Page, type PageOptions, safely } from './channel-page.test-setup.js';

const call = 'regenerateKey';
const unanswered: Fault = { call: 'settleRegeneration', phase: 'before', kind: 503, times: null };

let listening: Announcements | undefined;

/** Everything that is read out from the confirmation on, until some time after the title is there. */
async function heardUntil(title: string, { page, ask, time, title: current }: Page): Promise<readonly string[]> {
  const confirm = await ask();
  confirm.focus();
  listening = new Announcements(page, { focus: true });
  confirm.click();
  await time.until(() => current() === title, `the title is "${title}"`, 120);
  await time.pass(2);
  return listening.take();
}

interface Outcome extends PageOptions {
  readonly title: string;
  /** What the description says, or a part of it. */
  readonly description: string;
  readonly faults?: readonly Fault[];
  readonly before?: (page: Page) => Promise<unknown>;
}

const outcomes: Readonly<Record<string, Outcome>> = {
  'no permission': {
    title: en.refusedTitle,
    description: en.refusedReason.forbidden,
    faults: [{ call, phase: 'before', kind: 403 }],
  },
  'too many requests': {
    title: en.refusedTitle,
    description: en.refusedReason['rate-limited'],
    faults: [{ call, phase: 'before', kind: 429 }],
  },
  'a session that has ended': {
    title: en.suspendedTitle,
    description: en.suspended,
    faults: [{ call, phase: 'before', kind: 401 }],
  },
  'a key that someone else changed': {
    title: en.conflictTitle,
    description: en.conflict,
    api: (rest) => ({
      async regenerateKey(request, options) {
        await rest.regenerateKey({ ...request, operationId: crypto.randomUUID() }, options);
        return rest.regenerateKey(request, options);
      },
    }),
  },
  'a reply that is lost': {
    title: en.unknownChangedTitle,
    description: en.unknownChangedReveal,
    faults: [{ call, phase: 'after', kind: 'network', times: null }, unanswered],
  },
  'a request that is lost': {
    title: en.unknownTitle,
    description: en.unknownSafe,
    faults: [{ call, phase: 'before', kind: 'network', times: null }, unanswered],
  },
  'a key that is shown once': {
    title: en.regenerated('Rasa'),
    description: en.regeneratedOnce,
    keys: 'once',
  },
};

describe('what is read out of an outcome', () => {
  for (const [name, { title, description, faults = [], ...options }] of Object.entries(outcomes))
    it(
      `is its title and description, once: ${name}`,
      safely(options, async (opened) => {
        for (const fault of faults) opened.backend.fail(fault);
        const heard = await heardUntil(title, opened);
        const withTitle = heard.filter((text) => text.includes(title));
        const withDescription = heard.filter((text) => text.includes(description));
        expect([withTitle.length, withDescription.length], heard.join(' | ')).to.deep.equal([1, 1]);
        expect(heard[0], 'the beginning').to.equal(`[${en.requesting}]`);
        for (const text of heard) expect(text, 'no key').not.to.contain('eyJ');
      }),
    );

  it(
    'is the question that follows it',
    safely({}, async (opened) => {
      opened.backend.fail({ call, phase: 'before', kind: 'network', times: null });
      opened.backend.fail({ call, phase: 'before', kind: 422 });
      await heardUntil(en.refusedTitle, opened);
      opened.backend.clearFaults();
      await opened.press(en.tryAgain);
      await opened.time.pass(2);
      const heard = listening!.take();
      expect(heard).to.deep.equal([`${en.confirmTitle('Rasa')} ${en.confirmConsequence}`, `[${en.cancel}]`]);
    }),
  );

  it(
    'is that the key was replaced while it stood there',
    safely({ keys: 'once' }, async (opened) => {
      const { api, backend, time, title } = opened;
      await heardUntil(en.regenerated('Rasa'), opened);
      await backend.replaceKey('support-bot', 'rasa', 'Grace Hopper');
      await readChannel(api, 'support-bot', 'rasa');
      await time.until(() => title() === en.supersededTitle, 'it is said', 300);
      await time.pass(2);
      const heard = listening!.take().filter((text) => text.includes(en.supersededTitle));
      expect(heard).to.have.length(1);
    }),
  );

  it(
    'is a copy of it, once',
    safely({ keys: 'once' }, async (opened) => {
      await heardUntil(en.regenerated('Rasa'), opened);
      withClipboard(taken);
      await opened.press(en.copyKey);
      await opened.time.pass(2);
      expect(listening!.take().filter((text) => !text.startsWith('['))).to.deep.equal([en.copiedStays]);
      mendPlatform();
    }),
  );

  it(
    'is a new key before anything else, and the focus is on Copy',
    safely({}, async (opened) => {
      const confirm = await opened.ask();
      confirm.focus();
      listening = new Announcements(opened.page, { focus: true });
      confirm.click();
      await opened.time.until(() => opened.field(), 'the key is shown');
      await opened.time.pass(2);
      const heard = listening.take();
      expect(heard.slice(-2)).to.deep.equal([en.regeneratedInField, `[${en.copyKey}]`]);
    }),
  );
});
