import { expect, html } from '@open-wc/testing';
import { identityOf } from '../../src/api/identity.js';
import { refreshChannel } from '../../src/data/channels.js';
import { en } from '../../src/localization/en.js';
import { connected } from '../../src/testing/connected.test-setup.js';
import { accessible, accessibles, focusedName, focusIsOn, press, referenced } from './accessible.test-setup.js';
import { apgAssertions } from './assertions.test-setup.js';
import { findByRole, focusedElement, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

const regenerate = 'Regenerate the API key for Rasa';
const title = en.confirmTitle('Rasa');

async function setup() {
  let wasAsked = false;
  let answer: () => void = () => undefined;
  const isKnown = new Promise<void>((resolve) => (answer = resolve));
  const { provider, api } = await connected(
    html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
    {
      // The key is read before the question can be answered; a test says when that is done.
      api: (stub) => ({
        getChannel: async (...request) => {
          if (wasAsked) await isKnown;
          return stub.getChannel(...request);
        },
      }),
    },
  );
  const opener = await waitForRole(provider, 'button', regenerate);
  opener.focus();
  const dialog = () => findByRole(provider, 'alertdialog');
  const verb = () => findByRole(dialog()!, 'button', 'Regenerate') as HTMLButtonElement;
  const ask = async () => {
    wasAsked = true;
    await press('Enter');
    await until(dialog, 'the question is asked');
  };
  const askAndKnow = async () => {
    answer();
    await ask();
    await until(() => !verb().disabled, 'it can be answered');
  };
  return { provider, api, dialog, verb, ask, askAndKnow, answer };
}

describe('APG, alert dialog: the confirmation of a regeneration', () => {
  const asserts = apgAssertions();

  asserts('is one alert dialog', async () => {
    const { askAndKnow } = await setup();
    await askAndKnow();
    expect(await accessibles('alertdialog')).to.have.length(1);
    await press('Escape');
  });

  asserts('is named by its title', async () => {
    const { askAndKnow, dialog } = await setup();
    await askAndKnow();
    const [heading] = referenced(dialog()!, 'aria-labelledby');
    expect(heading!.localName).to.equal('h2');
    expect((await accessible('alertdialog', title)).name).to.equal(title);
    await press('Escape');
  });

  asserts('is described by what follows from it', async () => {
    const { askAndKnow, dialog } = await setup();
    await askAndKnow();
    expect(referenced(dialog()!, 'aria-describedby')[0]!.textContent).to.equal(en.confirmConsequence);
    expect((await accessible('alertdialog', title)).description).to.equal(en.confirmConsequence);
    await press('Escape');
  });

  asserts('is modal', async () => {
    const { askAndKnow, dialog } = await setup();
    await askAndKnow();
    expect((await accessible('alertdialog', title)).modal).to.be.true;
    expect(dialog()!.getAttribute('aria-modal')).to.equal('true');
    // What is behind it is out of reach.
    expect((await accessibles('button')).map(({ name }) => name)).not.to.include(regenerate);
    await press('Escape');
  });

  // The example's alert tells that the note was discarded. Ours tells what changes the question while it is asked.
  asserts('alerts when the key was changed elsewhere in the meantime', async () => {
    const { provider, api, askAndKnow } = await setup();
    await askAndKnow();
    expect(findByRole(provider, 'alert')).to.be.undefined;
    const { apiKey } = await api.getChannel('support-bot', 'rasa', { signal: new AbortController().signal });
    const request = { projectId: 'support-bot', channelId: 'rasa', operationId: 'elsewhere' };
    await api.regenerateKey({ ...request, expectedVersion: apiKey!.version }, { signal: new AbortController().signal });
    refreshChannel(identityOf(api), 'support-bot', 'rasa');
    const alert = await waitForRole(provider, 'alert');
    expect(alert.textContent).to.include(en.confirmChanged);
    await press('Escape');
  });

  asserts('begins on the choice that changes nothing, and keeps Tab between its buttons', async () => {
    const { askAndKnow, dialog } = await setup();
    await askAndKnow();
    expect(focusedName()).to.equal('Cancel');
    await press('Tab');
    expect(focusedName()).to.equal('Regenerate');
    await press('Tab');
    expect(focusedName()).to.equal('Cancel');
    await press('Shift+Tab');
    expect(focusedName()).to.equal('Regenerate');
    expect(dialog()).to.be.ok;
    await press('Escape');
  });

  asserts('closes with Escape from every button, and gives the focus back', async () => {
    const { askAndKnow, ask, dialog } = await setup();
    await askAndKnow();
    await press('Escape');
    expect(dialog()).to.be.undefined;
    await focusIsOn(regenerate);
    await ask();
    await focusIsOn('Cancel');
    await press('Tab', 'Escape');
    expect(dialog()).to.be.undefined;
    await focusIsOn(regenerate);
  });

  // The example's Save is disabled while there is nothing to save.
  asserts('has its verb disabled until there is a key to replace', async () => {
    const { ask, verb, answer } = await setup();
    await ask();
    expect((await accessible('button', 'Regenerate')).disabled).to.be.true;
    answer();
    await until(() => !verb().disabled, 'it can be answered');
    expect((await accessible('button', 'Regenerate')).disabled ?? false).to.be.false;
    await press('Escape');
  });

  // "Control+S saves" does not apply: nothing is edited here, and what cannot be undone has no shortcut. Enter, which a
  // person may still hold down from the button before, is on Cancel.
  asserts('changes nothing with the key that opened it', async () => {
    const { askAndKnow, dialog, api } = await setup();
    await askAndKnow();
    await press('Enter');
    await until(() => !dialog(), 'the dialog has closed');
    const { apiKey } = await api.getChannel('support-bot', 'rasa', { signal: new AbortController().signal });
    expect(apiKey!.id).to.equal('key-rasa-1');
    expect(focusedElement() === document.body).to.be.false;
  });
});
