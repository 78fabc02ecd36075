import { expect, html } from '@open-wc/testing';
import { SettingsError } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { connected, type ConnectedOptions } from '../../src/testing/connected.test-setup.js';
import { accessible, accessibles, focusedName, focusIsOn, press, referenced } from './accessible.test-setup.js';
import { apgAssertions } from './assertions.test-setup.js';
import { findByRole, nameOf, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

const regenerate = 'Regenerate the API key for Rasa';

interface Outcome extends ConnectedOptions {
  readonly title: string;
  readonly description: RegExp;
  /** What Tab leads to, from the title on. */
  readonly stops: readonly string[];
  /** Whether leaving it loses nothing. */
  readonly closesWithEscape: boolean;
}

const outcomes: Readonly<Record<string, Outcome>> = {
  'a refusal': {
    api: () => ({ regenerateKey: () => Promise.reject(new SettingsError('invalid', 'No.')) }),
    title: en.refusedTitle,
    description: new RegExp(en.refusedStill('3f9a')),
    stops: ['Close', en.tryAgain],
    closesWithEscape: true,
  },
  'a key that is shown once': {
    reveals: false,
    title: en.regenerated('Rasa'),
    description: /Copy it now/,
    stops: ['API key', en.savedIt, en.download, 'Copy API key'],
    closesWithEscape: false,
  },
};

async function setup({ title, ...options }: Outcome) {
  const { provider } = await connected(
    html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
    options,
  );
  (await waitForRole(provider, 'button', regenerate)).focus();
  await press('Enter');
  const dialog = () => findByRole(provider, 'alertdialog');
  await until(dialog, 'the question is asked');
  const verb = () => findByRole(dialog()!, 'button', 'Regenerate') as HTMLButtonElement;
  await until(() => !verb().disabled, 'it can be answered');
  verb().click();
  await until(() => dialog() && nameOf(findByRole(dialog()!, 'heading')!) === title, 'it has come to its end');
  await focusIsOn(title);
  const leave = async () => {
    const way = findByRole(provider, 'button', 'Close') ?? findByRole(provider, 'button', en.savedIt);
    way!.click();
    await until(() => !dialog(), 'the dialog has closed');
  };
  return { provider, dialog, leave };
}

for (const [name, outcome] of Object.entries(outcomes)) {
  const { title, description, stops, closesWithEscape } = outcome;

  describe(`APG, dialog: the outcome, ${name}`, () => {
    const asserts = apgAssertions();

    // It stays the alert dialog that asked, which is a dialog, too: a role that changes while it is open is not read out.
    asserts('is one dialog', async () => {
      const { leave } = await setup(outcome);
      expect(await accessibles('alertdialog')).to.have.length(1);
      await leave();
    });

    asserts('is named by its title', async () => {
      const { dialog, leave } = await setup(outcome);
      expect(referenced(dialog()!, 'aria-labelledby')).to.have.length(1);
      expect((await accessible('alertdialog', title)).name).to.equal(title);
      await leave();
    });

    asserts('is described by what has come of it', async () => {
      const { dialog, leave } = await setup(outcome);
      expect(referenced(dialog()!, 'aria-describedby')).to.have.length(1);
      expect((await accessible('alertdialog', title)).description).to.match(description);
      await leave();
    });

    asserts('is modal', async () => {
      const { leave } = await setup(outcome);
      expect((await accessible('alertdialog', title)).modal).to.be.true;
      await leave();
    });

    for (const [keys, order] of [
      ['Tab', stops],
      ['Shift+Tab', stops.toReversed()],
    ] as const) {
      asserts(`begins on its title, and keeps ${keys} within`, async () => {
        const { leave } = await setup(outcome);
        const reached: string[] = [];
        for (let times = 0; times < 2 * stops.length; times++) {
          await press(keys);
          reached.push(focusedName());
        }
        expect(reached).to.deep.equal([...order, ...order]);
        await leave();
      });
    }

    if (closesWithEscape) {
      asserts('closes with Escape, from wherever the focus is', async () => {
        for (const index of stops.keys()) {
          const { dialog } = await setup(outcome);
          await press(...stops.slice(0, index + 1).map(() => 'Tab'), 'Escape');
          expect(dialog()).to.be.undefined;
          await focusIsOn(regenerate);
        }
      });
    } else {
      // "Escape closes it" does not apply: a key that will not be shown again would be lost. There are three ways out.
      asserts('stays with Escape, from wherever the focus is', async () => {
        const { dialog, leave } = await setup(outcome);
        for (const stop of stops) {
          await press('Tab');
          expect(focusedName()).to.equal(stop);
          await press('Escape');
          expect(dialog()).to.be.ok;
        }
        await leave();
      });
    }
  });
}
