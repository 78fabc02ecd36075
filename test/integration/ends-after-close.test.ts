import { expect } from '@open-wc/testing';
import type { Fault } from '../../mocks/index.js';
import { en } from '../../src/localization/en.js';
import { safely } from './channel-page.test-setup.js';

describe('what ends after its dialog was closed', () => {
  const lost: Omit<Fault, 'call'> = { phase: 'before', kind: 'network', times: null };
  const ends: Readonly<Record<string, { replaces: boolean; notice: string; words: string }>> = {
    'without a key': { replaces: false, notice: en.refusedTitle, words: en.refusedReason.never },
    'with a key that was replaced': { replaces: true, notice: en.supersededTitle, words: en.superseded },
  };
  for (const [name, { replaces, notice, words }] of Object.entries(ends)) {
    it(
      `is said, and shown with its words: ${name}`,
      safely({}, async ({ ask, time, backend, page, title, press, said, outcomes, dialog, button, key }) => {
        backend.fail({ call: 'regenerateKey', ...lost, phase: replaces ? 'after' : 'before' });
        backend.fail({ call: 'settleRegeneration', ...lost });
        (await ask()).click();
        await time.until(() => title() === (replaces ? en.unknownChangedTitle : en.unknownTitle), 'it is unknown');
        await press(en.close);
        if (replaces) await backend.replaceKey('support-bot', 'rasa');
        backend.clearFaults();
        await time.until(() => said(notice), 'a notice says it');
        expect(outcomes()).to.deep.equal(['ba-key-outcome-unknown', 'ba-key-regenerate-failed']);
        expect(dialog(), 'nothing opens by itself').to.be.undefined;
        const live = page.firstElementChild!.shadowRoot!.querySelector('[aria-live]')!;
        await time.until(() => live.textContent.includes(notice), 'it is read out');
        const { id } = await key();
        await time.until(() => said(id.slice(0, 8)), 'the key that is valid is shown');
        await press(en.showDetails);
        await time.until(() => said(words), 'its words are shown');
        await press(en.close);
        await time.until(() => !dialog(), 'the dialog has closed');
        expect(button(en.showDetails), 'it was seen').to.be.undefined;
      }),
    );
  }

  it(
    'makes room for a new question',
    safely({}, async ({ ask, time, backend, title, press, said }) => {
      backend.fail({ call: 'regenerateKey', ...lost });
      backend.fail({ call: 'settleRegeneration', ...lost });
      (await ask()).click();
      await time.until(() => title() === en.unknownTitle, 'it is unknown');
      await press(en.close);
      backend.clearFaults();
      await time.until(() => said(en.refusedTitle), 'a notice says that there is no new key');
      await ask();
      expect(title()).to.equal(en.confirmTitle('Rasa'));
      await press(en.cancel);
    }),
  );
});
