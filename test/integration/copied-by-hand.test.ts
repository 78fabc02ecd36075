import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { en } from '../../src/localization/en.js';
import { queryByRole } from '../../src/testing/by-role.js';
import { connected, typesOf } from '../../src/testing/connected.test-setup.js';
import { waitUntil } from '../../src/testing/wait-until.test-setup.js';

const secretOf = (element: Element) => element.shadowRoot!.querySelector<HTMLInputElement>('.secret');

async function press(element: Element, name: string) {
  await waitUntil(() => (queryByRole(element, 'button', name) as HTMLButtonElement | undefined)?.disabled === false);
  (queryByRole(element, 'button', name) as HTMLButtonElement).click();
}

/** Selects the key from its first character to `end`, and copies it as a user does: with the keys. */
async function copyByHand(input: HTMLInputElement, end = input.value.length) {
  input.focus();
  input.setSelectionRange(0, end);
  let hasBegun = false;
  input.addEventListener('copy', () => (hasBegun = true));
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: 'c' });
  await sendKeys({ up: 'Control' });
  expect(hasBegun, 'the browser copies').to.be.true;
  await aTimeout(50);
}

async function shownKey() {
  const { provider, events } = await connected(
    html`<ba-api-key-field project-id="support-bot" channel-id="rasa"></ba-api-key-field>`,
  );
  const field = provider.querySelector('ba-api-key-field')!;
  await press(field, en.revealKey);
  await waitUntil(() => secretOf(field)?.value);
  return { field, events, input: secretOf(field)! };
}

describe('a key that is copied by hand', () => {
  it('counts as copied', async () => {
    const { field, events, input } = await shownKey();
    await copyByHand(input);
    expect(typesOf(events)).to.deep.equal(['ba-key-copied']);
    expect(events[0]!.detail).to.deep.equal({ projectId: 'support-bot', channelId: 'rasa', keyId: 'key-rasa-1' });
    expect(field.matches(':state(copied)')).to.be.true;
    await waitUntil(() => field.shadowRoot!.querySelector('[aria-live]')!.textContent.includes(en.keyCopied));
  });

  it('counts where it is shown once: the dialog says what is next', async () => {
    const { provider, events } = await connected(
      html`<ba-regenerate-key-dialog open project-id="support-bot" channel-id="rasa"></ba-regenerate-key-dialog>`,
      { reveals: false },
    );
    const dialog = provider.querySelector('ba-regenerate-key-dialog')!;
    await press(dialog, en.regenerate);
    await waitUntil(() => secretOf(dialog)?.value);
    await copyByHand(secretOf(dialog)!);
    expect(typesOf(events).at(-1)).to.equal('ba-key-copied');
    await press(dialog, en.done);
    await waitUntil(() => !dialog.open);
    expect(events.at(-1)!.detail).to.include({ reason: 'stored' });
  });

  it('does not count where it is a part of it', async () => {
    const { field, events, input } = await shownKey();
    await copyByHand(input, input.value.length - 1);
    expect(events).to.be.empty;
    expect(field.matches(':state(copied)')).to.be.false;
  });

  it('does not count where only a script says so', async () => {
    const { events, input } = await shownKey();
    input.select();
    input.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, composed: true }));
    await aTimeout(50);
    expect(events).to.be.empty;
  });

  it('does not count where the page prevents it', async () => {
    const prevent = (event: Event) => event.preventDefault();
    window.addEventListener('copy', prevent);
    try {
      const { events, input } = await shownKey();
      await copyByHand(input);
      expect(events).to.be.empty;
    } finally {
      window.removeEventListener('copy', prevent);
    }
  });
});
