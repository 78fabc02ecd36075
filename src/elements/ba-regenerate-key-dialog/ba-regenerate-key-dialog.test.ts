import { aTimeout, expect, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { SettingsApi, Settled } from '../../api/settings-api.js';
import { SettingsError, type SettingsErrorCode } from '../../api/settings-error.js';
import type { IssuedApiKey } from '../../model/api-key.js';
import { stubChannel } from '../../testing/stub-api.js';
import { connected, type ConnectedOptions, typesOf } from '../../testing/connected.test-setup.js';
import type { BaRegenerateKeyDialog } from './ba-regenerate-key-dialog.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

const dialogOf = (provider: Element) => provider.querySelector('ba-regenerate-key-dialog')!;
const buttons = (dialog: BaRegenerateKeyDialog) => [
  ...dialog.renderRoot.querySelectorAll<HTMLButtonElement>('.dialog button'),
];
const button = (dialog: BaRegenerateKeyDialog, name: string) =>
  buttons(dialog).find((one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name);
const title = (dialog: BaRegenerateKeyDialog) => dialog.renderRoot.querySelector('#title')?.textContent?.trim();

async function open(options: Parameters<typeof connected>[1] = {}) {
  const setup = await connected(
    html`<ba-regenerate-key-dialog project-id="support-bot" channel-id="rasa"></ba-regenerate-key-dialog>`,
    options,
  );
  const dialog = dialogOf(setup.provider);
  dialog.showModal();
  await waitUntil(() => button(dialog, 'Regenerate')?.disabled === false, 'the question can be answered');
  return { ...setup, dialog };
}

async function confirm(dialog: BaRegenerateKeyDialog, wanted: RegExp) {
  button(dialog, 'Regenerate')!.click();
  await waitUntil(() => wanted.test(title(dialog) ?? ''), `a title like ${wanted}`, { timeout: 5000 });
}

/** An adapter whose regeneration fails so. */
const failing =
  (code: SettingsErrorCode, supports: SettingsApi['supports'] = {}) =>
  (): Partial<SettingsApi> => ({
    supports,
    regenerateKey: () => Promise.reject(new SettingsError(code, 'Asked to fail.')),
  });

describe('<ba-regenerate-key-dialog>', () => {
  it('says what will happen to what, and focuses Cancel', async () => {
    const { dialog } = await open();
    expect(title(dialog)).to.equal('Regenerate the API key for Rasa?');
    const text = dialog.renderRoot.querySelector('.dialog')!.textContent;
    expect(text)
      .to.include('Support bot')
      .and.to.include('stops working immediately')
      .and.to.match(/ID key-rasa-1/);
    await waitUntil(() => (dialog.shadowRoot!.activeElement?.textContent ?? '').trim() === 'Cancel');
    await expect(dialog).to.be.accessible();
  });

  it('closes on Escape and on Cancel, and changes nothing', async () => {
    const { dialog, events } = await open();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.open);
    dialog.showModal();
    await waitUntil(() => button(dialog, 'Regenerate')?.disabled === false);
    button(dialog, 'Cancel')!.click();
    await waitUntil(() => !dialog.open);
    expect(typesOf(events)).to.deep.equal(['ba-dialog-close', 'ba-dialog-close']);
  });

  it('sends once, however often it is clicked', async () => {
    let calls = 0;
    const { dialog } = await open({
      api: (api) => ({
        regenerateKey: (...request) => {
          calls++;
          return api.regenerateKey(...request);
        },
      }),
    });
    const regenerate = button(dialog, 'Regenerate')!;
    regenerate.click();
    regenerate.click();
    regenerate.click();
    await waitUntil(() => /has a new API key/.test(title(dialog) ?? ''));
    expect(calls).to.equal(1);
  });

  describe('a press that was meant for what stood in its place does not answer the question', () => {
    afterEach(() => resetMouse());

    /** @returns a dialog that shows an end of its first request, and how often one was sent. */
    async function ended(code: SettingsErrorCode, wanted: RegExp, supports?: SettingsApi['supports']) {
      let sent = 0;
      const { dialog } = await open({
        api: (api) => ({
          ...(supports && { supports }),
          regenerateKey: async (...request) => {
            if (++sent > 1) return api.regenerateKey(...request);
            if (code === 'network') await api.regenerateKey(...request);
            throw new SettingsError(code, 'Asked to fail.');
          },
        }),
      });
      await confirm(dialog, wanted);
      return { dialog, sent: () => sent };
    }
    const position = (element: Element): [number, number] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    const ends: readonly [string, SettingsErrorCode, RegExp, SettingsApi['supports']?][] = [
      ['Try again', 'invalid', /was not regenerated/],
      ['Regenerate again…', 'superseded', /was replaced/, { idempotentRegenerate: true }],
      ['Regenerate again…', 'network', /by whom/, {}],
    ];
    for (const [label, code, wanted, supports] of ends)
      it(`${label} after ${code}, tapped twice`, async () => {
        const { dialog, sent } = await ended(code, wanted, supports);
        button(dialog, label)!.click();
        await waitUntil(() => button(dialog, 'Regenerate')?.disabled === false);
        await sendMouse({ type: 'click', position: position(button(dialog, 'Regenerate')!) });
        await dialog.updateComplete;
        expect([sent(), dialog.open, title(dialog)]).to.deep.equal([1, true, 'Regenerate the API key for Rasa?']);
        await aTimeout(600);
        await sendMouse({ type: 'click', position: position(button(dialog, 'Regenerate')!) });
        await waitUntil(() => sent() === 2);
      });

    it('Try again after the channel could not be loaded, tapped twice', async () => {
      let calls = 0;
      let sent = 0;
      const { provider } = await connected(
        html`<ba-regenerate-key-dialog project-id="support-bot" channel-id="rasa"></ba-regenerate-key-dialog>`,
        {
          api: (api) => ({
            getChannel: (...ids) =>
              ++calls === 1 ? Promise.reject(new SettingsError('server', 'No.')) : api.getChannel(...ids),
            regenerateKey: (...request) => (sent++, api.regenerateKey(...request)),
          }),
        },
      );
      const dialog = dialogOf(provider);
      dialog.showModal();
      await waitUntil(() => button(dialog, 'Try again'));
      button(dialog, 'Try again')!.click();
      await waitUntil(() => button(dialog, 'Regenerate')?.disabled === false);
      await sendMouse({ type: 'click', position: position(button(dialog, 'Regenerate')!) });
      await dialog.updateComplete;
      expect([sent, dialog.open]).to.deep.equal([0, true]);
    });

    it('a held Enter', async () => {
      const { dialog, sent } = await ended('invalid', /was not regenerated/);
      button(dialog, 'Try again')!.focus();
      for (let times = 0; times < 3; times++) await sendKeys({ down: 'Enter' });
      await sendKeys({ up: 'Enter' });
      expect([sent(), dialog.open, title(dialog)]).to.deep.equal([1, true, 'Regenerate the API key for Rasa?']);
    });

    it('but the first question may be answered at once, and any by the keyboard', async () => {
      const { dialog, sent } = await ended('invalid', /was not regenerated/);
      button(dialog, 'Try again')!.click();
      await waitUntil(() => button(dialog, 'Regenerate')?.disabled === false);
      button(dialog, 'Regenerate')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => sent() === 2);
      const { dialog: first } = await open({ reveals: false });
      await sendMouse({ type: 'click', position: position(button(first, 'Regenerate')!) });
      await waitUntil(() => /has a new API key/.test(title(first) ?? ''));
    });
  });

  it('sends nothing if the host prevents it', async () => {
    const { dialog, events, provider } = await open();
    provider.addEventListener('ba-key-regenerate-request', (event) => event.preventDefault());
    button(dialog, 'Regenerate')!.click();
    await waitUntil(() => !dialog.open);
    expect(typesOf(events)).to.deep.equal(['ba-key-regenerate-request', 'ba-dialog-close']);
  });

  it('stays open while it works, whatever Escape and open say', async () => {
    let refuse = () => {};
    const { dialog } = await open({
      api: () => ({
        regenerateKey: () => new Promise((_, reject) => (refuse = () => reject(new SettingsError('forbidden', 'No.')))),
      }),
    });
    await confirm(dialog, /Making a new key/);
    for (let presses = 0; presses < 4; presses++) await sendKeys({ press: 'Escape' });
    dialog.open = false;
    await dialog.updateComplete;
    dialog.close();
    expect(dialog.open).to.be.true;
    expect(dialog.renderRoot.querySelector('dialog')!.open).to.be.true;
    refuse();
    await waitUntil(() => /was not regenerated/.test(title(dialog) ?? ''));
    await expect(dialog).to.be.accessible();
  });

  it('fires no event with the key in it', async () => {
    const { dialog, events, api } = await open();
    await confirm(dialog, /has a new API key/);
    const { value } = await api.revealKey!('support-bot', 'rasa', { signal: new AbortController().signal });
    expect(typesOf(events)).to.deep.equal(['ba-key-regenerate-request', 'ba-key-regenerated']);
    expect(JSON.stringify(events.map(({ detail }) => detail as unknown))).not.to.include(value);
    expect(dialog.getHTML({ serializableShadowRoots: true, shadowRoots: [dialog.shadowRoot!] })).not.to.include(value);
  });

  describe('says how it ended', () => {
    const endings: readonly [SettingsErrorCode, SettingsApi['supports'], title: RegExp, last: string][] = [
      ['offline', {}, /was not regenerated/, 'ba-key-regenerate-failed'],
      ['invalid', {}, /was not regenerated/, 'ba-key-regenerate-failed'],
      ['forbidden', {}, /was not regenerated/, 'ba-key-regenerate-failed'],
      ['not-found', {}, /was not regenerated/, 'ba-key-regenerate-failed'],
      ['rate-limited', {}, /was not regenerated/, 'ba-key-regenerate-failed'],
      // The key is the one that was shown: it was no conflict.
      ['conflict', { idempotentRegenerate: true }, /was not regenerated/, 'ba-key-regenerate-failed'],
      ['superseded', { idempotentRegenerate: true }, /was replaced/, 'ba-key-regenerate-failed'],
      ['unauthenticated', {}, /Sign in again/, 'ba-auth-required'],
      ['reauthentication-required', {}, /Sign in again/, 'ba-auth-required'],
    ];
    for (const [code, supports, wanted, last] of endings) {
      it(code, async () => {
        const { dialog, events } = await open({ api: failing(code, supports) });
        await confirm(dialog, wanted);
        expect(typesOf(events).at(-1)).to.equal(last);
        await expect(dialog).to.be.accessible();
        // There is always a way out.
        (button(dialog, 'Close') ?? button(dialog, 'Cancel'))!.click();
        await waitUntil(() => !dialog.open);
      });
    }

    it('as unknown, where the answer was lost and nothing can be asked again', async () => {
      const { dialog, events } = await open({
        api: (api) => ({
          supports: {},
          regenerateKey: async (...request) => {
            await api.regenerateKey(...request);
            throw new SettingsError('network', 'Lost.');
          },
        }),
      });
      await confirm(dialog, /by whom/);
      expect(events.at(-1)!.detail).to.include({ key: 'changed', code: 'network' });
      expect(typesOf(events)).not.to.include('ba-key-regenerate-failed');
      await expect(dialog).to.be.accessible();
    });

    it('as done, where the answer was lost and the operation is replayed', async () => {
      let lost = 0;
      const { dialog, events } = await open({
        api: (api) => ({
          regenerateKey: async (...request) => {
            const key = await api.regenerateKey(...request);
            if (++lost === 1) throw new SettingsError('network', 'Lost.');
            return key;
          },
        }),
      });
      await confirm(dialog, /has a new API key/);
      expect(typesOf(events)).to.deep.equal(['ba-key-regenerate-request', 'ba-key-regenerated']);
    });
  });

  it('goes on with the same operation after a sign-in', async () => {
    let isSignedIn = false;
    const { dialog, events, provider } = await open({
      api: (api) => ({
        regenerateKey: (...request) =>
          isSignedIn
            ? api.regenerateKey(...request)
            : Promise.reject(new SettingsError('reauthentication-required', 'Sign in again.')),
      }),
    });
    provider.addEventListener('ba-auth-required', (event) => {
      event.preventDefault();
      isSignedIn = true;
      event.detail.retry();
      event.detail.retry();
    });
    button(dialog, 'Regenerate')!.click();
    await waitUntil(() => /signed in again/.test(dialog.renderRoot.querySelector('.notice')?.textContent ?? ''));
    await confirm(dialog, /has a new API key/);
    const ids = events.map(({ detail }) => (detail as { operationId?: string }).operationId).filter(Boolean);
    expect(new Set(ids).size).to.equal(1);
    expect(typesOf(events)).to.deep.equal(['ba-key-regenerate-request', 'ba-auth-required', 'ba-key-regenerated']);
  });

  it('holds a key that is shown once until the user says that it is stored', async () => {
    const { dialog } = await open({ reveals: false });
    await confirm(dialog, /has a new API key/);
    await sendKeys({ press: 'Escape' });
    dialog.close();
    expect(dialog.open).to.be.true;
    expect(dialog.renderRoot.querySelector<HTMLInputElement>('.secret')!.value).to.have.length.above(20);
    await expect(dialog).to.be.accessible();
    expect(dialog.renderRoot.querySelector('.notice')!.textContent).to.include('shown only once');
    button(dialog, 'I’ve saved it')!.click();
    await waitUntil(() => !dialog.open);
    expect(dialog.renderRoot.querySelector('.secret')).to.be.null;
  });

  describe('where a key is shown once', () => {
    const { writeText } = navigator.clipboard;
    const clipboard = (write: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator.clipboard, 'writeText', { value: write, configurable: true });
    afterEach(() => clipboard(writeText));
    const notices = (dialog: BaRegenerateKeyDialog) =>
      [...dialog.renderRoot.querySelectorAll('.notice')].map(({ textContent }) => textContent).join(' ');

    it('stays after a copy that the clipboard took, and offers Done', async () => {
      let copied = '';
      clipboard(async (text) => void (copied = text));
      const { dialog, events } = await open({ reveals: false });
      await confirm(dialog, /has a new API key/);
      button(dialog, 'Copy API key')!.click();
      await waitUntil(() => button(dialog, 'Done'));
      expect(dialog.renderRoot.querySelector<HTMLInputElement>('.secret')!.value).to.equal(copied);
      expect(button(dialog, 'I’ve saved it') ?? button(dialog, 'Download')).to.be.undefined;
      expect(notices(dialog)).to.include('Copied. Choose Done');
      expect(typesOf(events).at(-1)).to.equal('ba-key-copied');
      await expect(dialog).to.be.accessible();
      button(dialog, 'Done')!.click();
      await waitUntil(() => !dialog.open);
      expect(events.at(-1)!.detail).to.include({ reason: 'stored' });
    });

    it('selects the key where the clipboard is denied, and counts nothing as saved', async () => {
      clipboard(() => Promise.reject(new DOMException('No.', 'NotAllowedError')));
      const { dialog, events } = await open({ reveals: false });
      await confirm(dialog, /has a new API key/);
      button(dialog, 'Copy API key')!.click();
      await waitUntil(() => dialog.renderRoot.querySelector('[role=alert]'));
      const input = dialog.renderRoot.querySelector<HTMLInputElement>('.secret')!;
      await waitUntil(() => input.selectionEnd === input.value.length && input.selectionStart === 0);
      expect(button(dialog, 'Done')).to.be.undefined;
      expect(typesOf(events)).not.to.include('ba-key-copied');
      await expect(dialog).to.be.accessible();
      button(dialog, 'I’ve saved it')!.click();
      await waitUntil(() => !dialog.open);
    });

    it('says that a key was removed before it was copied, and shows it again', async () => {
      const { dialog } = await open({ reveals: false });
      await confirm(dialog, /has a new API key/);
      const { value } = dialog.renderRoot.querySelector<HTMLInputElement>('.secret')!;
      dispatchEvent(new PageTransitionEvent('pagehide'));
      await waitUntil(() => button(dialog, 'Show the new key'));
      expect(dialog.renderRoot.querySelector('.secret')).to.be.null;
      expect(dialog.renderRoot.querySelector('#description')!.textContent).to.include('removed from this page');
      await expect(dialog).to.be.accessible();
      button(dialog, 'Show the new key')!.click();
      await waitUntil(() => dialog.renderRoot.querySelector<HTMLInputElement>('.secret')?.value === value);
      button(dialog, 'I’ve saved it')!.click();
      await waitUntil(() => !dialog.open);
    });
  });

  describe('where the service settles', () => {
    /** The reply is lost; how the operation ended is asked for. */
    const settlesAs =
      (settled: (key: IssuedApiKey) => Settled): NonNullable<ConnectedOptions['api']> =>
      (api) => {
        let made: IssuedApiKey | undefined;
        return {
          regenerateKey: async (...request) => {
            made = await api.regenerateKey(...request);
            throw new SettingsError('network', 'Lost.');
          },
          settleRegeneration: async () => settled(made!),
        };
      };

    it('shows the key of an operation whose reply was lost', async () => {
      const { dialog, events } = await open({
        reveals: false,
        api: settlesAs((key) => ({ outcome: 'done', key })),
      });
      await confirm(dialog, /has a new API key/);
      expect(dialog.renderRoot.querySelector<HTMLInputElement>('.secret')!.value).to.have.length.above(20);
      expect(typesOf(events)).to.deep.equal(['ba-key-regenerate-request', 'ba-key-regenerated']);
      button(dialog, 'I’ve saved it')!.click();
      await waitUntil(() => !dialog.open);
    });

    for (const [name, options, words, next] of [
      ['and shows keys again', { reveals: true }, /can show the current key/, 'Close'],
      ['and replays', { reveals: false }, /didn’t reach this page/, 'Show the new key'],
      ['and does neither', { reveals: false, supports: {} }, /Regenerate once more/, 'Regenerate again…'],
    ] as const) {
      it(`says that a key works whose value did not arrive, where it keeps none ${name}`, async () => {
        const { supports = { idempotentRegenerate: true }, reveals } = options as ConnectedOptions & SettingsApi;
        const { dialog, events } = await open({
          reveals,
          api: (api) => ({
            ...settlesAs(({ value: _none, ...key }) => ({ outcome: 'done', key }))(api),
            supports,
          }),
        });
        await confirm(dialog, /has a new API key/);
        expect(dialog.renderRoot.querySelector('.secret')).to.be.null;
        expect(dialog.renderRoot.querySelector('#description')!.textContent).to.match(words);
        expect(button(dialog, next)).to.exist;
        expect(typesOf(events)).to.deep.equal(['ba-key-regenerate-request', 'ba-key-regenerated']);
        await expect(dialog).to.be.accessible();
        button(dialog, 'Close')!.click();
        await waitUntil(() => !dialog.open);
      });
    }

    it('says that it is checking a refusal, and can be closed meanwhile', async () => {
      let settle: (settled: Settled) => void = () => undefined;
      const { dialog, events } = await open({
        api: () => ({
          regenerateKey: () => Promise.reject(new SettingsError('forbidden', 'No.')),
          settleRegeneration: () => new Promise((resolve) => (settle = resolve)),
        }),
      });
      await confirm(dialog, /Refused\. Checking the key/);
      await expect(dialog).to.be.accessible();
      button(dialog, 'Close')!.click();
      await waitUntil(() => !dialog.open);
      expect(typesOf(events)).not.to.include('ba-key-regenerate-failed');
      settle({ outcome: 'never' });
      await waitUntil(() => typesOf(events).at(-1) === 'ba-key-regenerate-failed');
      expect(dialog.open).to.be.false;
    });
  });

  it('shows a key that is shown once again after it was taken out and put back', async () => {
    const { dialog, provider } = await open({ reveals: false });
    await confirm(dialog, /has a new API key/);
    const input = dialog.renderRoot.querySelector<HTMLInputElement>('.secret')!;
    const { value } = input;
    dialog.remove();
    await dialog.updateComplete;
    expect(input.value, 'while it is out').to.equal('');
    provider.append(dialog);
    await waitUntil(() => dialog.renderRoot.querySelector<HTMLInputElement>('.secret')?.value === value);
    button(dialog, 'I’ve saved it')!.click();
    await waitUntil(() => !dialog.open);
  });

  it('offers to copy a new key that is never displayed, and does not show it', async () => {
    const { dialog } = await open({ policy: { keyDisplay: 'never' } });
    await confirm(dialog, /has a new API key/);
    expect(dialog.renderRoot.querySelectorAll('.secret').length).to.equal(0);
    expect(button(dialog, 'Copy API key')).to.exist;
    await expect(dialog).to.be.accessible();
  });

  it('asks again about the key as it is now when someone else changed it', async () => {
    const { dialog, api, events } = await open();
    const { apiKey } = await api.getChannel('support-bot', 'rasa', { signal: new AbortController().signal });
    await api.regenerateKey(
      {
        projectId: 'support-bot',
        channelId: 'rasa',
        operationId: crypto.randomUUID(),
        expectedVersion: apiKey!.version,
      },
      { signal: new AbortController().signal },
    );
    await confirm(dialog, /Someone else changed this key/);
    expect(events.at(-1)).to.deep.include({ type: 'ba-key-regenerate-failed' });
    expect(events.at(-1)!.detail).to.include({ code: 'conflict' });
    await expect(dialog).to.be.accessible();
    button(dialog, 'Regenerate again…')!.click();
    await waitUntil(() => button(dialog, 'Regenerate')?.disabled === false);
    await confirm(dialog, /has a new API key/);
  });

  const isModal = (dialog: BaRegenerateKeyDialog) => dialog.renderRoot.querySelector('dialog:modal') !== null;

  describe('that is moved in the page', () => {
    const move = async (dialog: BaRegenerateKeyDialog, provider: Element) => {
      provider.append(dialog);
      await waitUntil(() => isModal(dialog), 'it is modal again');
      await new Promise((resolve) => setTimeout(resolve, 20));
    };

    it('goes on with the same question', async () => {
      const { dialog, provider, events } = await open();
      await move(dialog, provider);
      expect(button(dialog, 'Regenerate')!.disabled).to.be.false;
      await confirm(dialog, /has a new API key/);
      expect(typesOf(events)).to.deep.equal(['ba-key-regenerate-request', 'ba-key-regenerated']);
    });

    it('while it works, opens no other one for the channel', async () => {
      const { dialog, provider } = await open({ api: () => ({ regenerateKey: () => new Promise(() => undefined) }) });
      const other = dialog.cloneNode() as BaRegenerateKeyDialog;
      other.open = false;
      provider.append(other);
      await confirm(dialog, /Making a new key/);
      await move(dialog, provider);
      expect([dialog, other].filter(isModal)).to.deep.equal([dialog]);
    });
  });

  it('says that a channel has no key, and asks nothing', async () => {
    const { apiKey: _none, ...channel } = stubChannel('rasa');
    const { provider } = await connected(
      html`<ba-regenerate-key-dialog project-id="support-bot" channel-id="rasa" open></ba-regenerate-key-dialog>`,
      { channels: [channel] },
    );
    const dialog = dialogOf(provider);
    await waitUntil(() => button(dialog, 'Close'));
    expect(title(dialog)).to.equal('Rasa has no API key');
    expect(button(dialog, 'Regenerate')).to.be.undefined;
    await expect(dialog).to.be.accessible();
    button(dialog, 'Close')!.click();
    await waitUntil(() => !dialog.open);
  });

  it('stays closed where it is closed before it was drawn', async () => {
    const { dialog, events } = await open();
    dialog.close();
    await dialog.updateComplete;
    events.length = 0;
    dialog.showModal();
    dialog.close();
    await dialog.updateComplete;
    expect(dialog.open || isModal(dialog)).to.be.false;
    expect(events).to.deep.equal([]);
  });

  it('asks anew where a host shows it again as soon as it closes', async () => {
    const { dialog, api } = await open();
    const { apiKey } = await api.getChannel('support-bot', 'rasa', { signal: new AbortController().signal });
    dialog.addEventListener('ba-dialog-close', () => dialog.showModal(), { once: true });
    await api.regenerateKey(
      { projectId: 'support-bot', channelId: 'rasa', operationId: 'other', expectedVersion: apiKey!.version },
      { signal: new AbortController().signal },
    );
    button(dialog, 'Cancel')!.click();
    await waitUntil(() => isModal(dialog) && button(dialog, 'Regenerate')?.disabled === false);
    expect(dialog.renderRoot.querySelector('.facts')!.textContent).to.match(/ID key-rasa-2/);
    expect(dialog.renderRoot.querySelector('[role=alert]'), 'news of the question before').to.be.null;
    await confirm(dialog, /has a new API key/);
  });

  it('answers every Escape that it refuses', async () => {
    const { dialog } = await open({ reveals: false });
    await confirm(dialog, /has a new API key/);
    const region = dialog.renderRoot.querySelector('.dialog [aria-live]')!;
    const heard: string[] = [];
    new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    for (const times of [1, 2]) {
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => heard.filter((text) => text.includes('shown only once')).length === times);
    }
    button(dialog, 'I’ve saved it')!.click();
  });

  describe('closes when it is to be about something else, which nobody has asked about', () => {
    const changes: Readonly<Record<string, (dialog: BaRegenerateKeyDialog, api: SettingsApi) => void>> = {
      'another channel': (dialog) => (dialog.channelId = 'universal'),
      'an adapter without an id': (dialog, { id: _none, ...api }) => (dialog.api = api),
      'another account': (dialog, api) => (dialog.api = { ...api, id: 'somebody-else' }),
    };
    for (const [name, change] of Object.entries(changes)) {
      it(`${name}, while it asks`, async () => {
        const { dialog, api, events } = await open();
        change(dialog, api);
        await waitUntil(() => !dialog.open);
        expect(dialog.renderRoot.querySelector('dialog')!.open).to.be.false;
        expect(events.map(({ detail }) => detail as unknown)).to.deep.equal([
          { projectId: 'support-bot', channelId: 'rasa', reason: 'cancel' },
        ]);
        dialog.showModal();
        await waitUntil(() => button(dialog, 'Regenerate')?.disabled === false, 'it can be opened anew');
      });

      it(`${name}, while a request runs, which goes on`, async () => {
        let answer = () => {};
        const { dialog, api, provider } = await open({
          reveals: false,
          api: (stub) => ({
            regenerateKey: async (...request) => {
              await new Promise<void>((resolve) => (answer = resolve));
              return stub.regenerateKey(...request);
            },
          }),
        });
        await confirm(dialog, /Making a new key/);
        change(dialog, api);
        await waitUntil(() => !dialog.open);
        await aTimeout(20);
        expect(button(dialog, 'Regenerate') === undefined, 'no question').to.be.true;
        answer();
        const next = document.createElement('ba-regenerate-key-dialog');
        Object.assign(next, { projectId: 'support-bot', channelId: 'rasa' });
        provider.append(next);
        await waitUntil(() => /Rasa has a new API key/.test(title(next) ?? ''));
        button(next, 'I’ve saved it')!.click();
        await waitUntil(() => !next.open);
      });
    }
  });
});
