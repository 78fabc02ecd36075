import { expect, html } from '@open-wc/testing';
import { SettingsError } from '../../api/settings-error.js';
import type { AuthRequiredEvent } from '../../events/error-events.js';
import { en } from '../../localization/en.js';
import { connected, type ConnectedOptions, typesOf } from '../../testing/connected.test-setup.js';
import { stubChannel } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

async function setup(options: ConnectedOptions = {}) {
  const connection = await connected(
    html`<ba-api-key-field project-id="support-bot" channel-id="rasa"></ba-api-key-field>`,
    options,
  );
  const field = connection.provider.querySelector('ba-api-key-field')!;
  await waitUntil(() => field.renderRoot.querySelector('.hint'));
  const button = (name: string) => field.renderRoot.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
  const shown = () => field.renderRoot.querySelector<HTMLInputElement>('.secret')?.value;
  return { ...connection, field, button, shown };
}

describe('<ba-api-key-field>', () => {
  let copied: string | undefined;
  const { writeText } = navigator.clipboard;
  const clipboard = (write: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator.clipboard, 'writeText', { value: write, configurable: true });

  beforeEach(() => {
    copied = undefined;
    clipboard(async (text) => void (copied = text));
  });
  after(() => clipboard(writeText));

  it('masks the key but for its last four characters', async () => {
    const { field, shown } = await setup();
    expect(field.renderRoot.querySelector('[role=img]')!.getAttribute('aria-label')).to.include('3f9a');
    expect(shown()).to.be.undefined;
    await expect(field).to.be.accessible();
  });

  it('says that a key older than the policy allows is due for renewal', async () => {
    const isDue = ({ renderRoot }: HTMLElementTagNameMap['ba-api-key-field']) =>
      renderRoot.textContent.includes('Due for renewal');
    const due = await setup({ policy: { maxKeyAgeDays: 0 } });
    expect([isDue(due.field), due.field.matches(':state(old)')]).to.deep.equal([true, true]);
    const young = await setup({ policy: { maxKeyAgeDays: 100_000 } });
    expect([isDue(young.field), young.field.matches(':state(old)')]).to.deep.equal([false, false]);
  });

  it('shows and hides it, and leaves nothing in the markup', async () => {
    const { field, button, shown } = await setup();
    button('Show API key')!.click();
    await waitUntil(() => shown());
    expect(field.getHTML({ shadowRoots: [field.shadowRoot!] })).not.to.include(shown()!);
    await expect(field).to.be.accessible();
    const input = field.renderRoot.querySelector<HTMLInputElement>('.secret')!;
    button('Hide API key')!.click();
    await waitUntil(() => shown() === undefined);
    expect(input.value, 'what a browser that still lists the field can read').to.equal('');
  });

  it('shows the last four of a key that is longer than its box, and tells times in the text', async () => {
    const { field, button, shown } = await setup();
    field.style.inlineSize = '320px';
    const end = () => field.renderRoot.querySelector<HTMLElement>('.end');
    button('Show API key')!.click();
    await waitUntil(() => shown());
    await field.updateComplete;
    expect(end()!.checkVisibility()).to.be.true;
    expect(end()!.textContent).to.equal('…3f9a');
    field.style.inlineSize = '900px';
    await waitUntil(() => !end()!.checkVisibility(), 'it fits');
    expect(field.renderRoot.querySelector('.facts-line [title]')).to.be.null;
    expect(field.renderRoot.querySelector('.facts-line')!.textContent).to.match(
      /Last used 1 hour ago\s+\(\w+ \d+, \d{4}, /,
    );
  });

  it('makes Copy the next step as long as the user does not have a new key', async () => {
    const { field, provider, button } = await setup();
    const dialog = document.createElement('ba-regenerate-key-dialog');
    Object.assign(dialog, { projectId: 'support-bot', channelId: 'rasa' });
    provider.append(dialog);
    dialog.showModal();
    await waitUntil(() => dialog.renderRoot.querySelector('.danger:not(:disabled)'));
    expect(button('Copy API key')!.className).not.to.include('primary');
    dialog.renderRoot.querySelector<HTMLButtonElement>('.danger')!.click();
    await waitUntil(() => button('Copy API key')!.classList.contains('primary'));
    await waitUntil(
      () => field.renderRoot.querySelector('.copy') === field.shadowRoot!.activeElement,
      'it has the focus',
    );
    button('Copy API key')!.click();
    await waitUntil(() => copied && field.renderRoot.querySelector('.primary') === null);
  });

  it('copies a key that is not shown through a promise, where the browser takes one', async () => {
    const { button } = await setup();
    const written: Promise<string>[] = [];
    const { write } = navigator.clipboard;
    const take = async ([item]: ClipboardItems) =>
      void written.push(item!.getType('text/plain').then((blob) => blob.text()));
    Object.defineProperty(navigator.clipboard, 'write', { value: take, configurable: true });
    button('Copy API key')!.click();
    expect(written, 'asked for in the gesture').to.have.length(1);
    await waitUntil(() => button('Copy API key') === null, 'Copied');
    expect(await written[0]).to.match(/3f9a$/);
    expect(copied === undefined, 'only once').to.be.true;
    Object.defineProperty(navigator.clipboard, 'write', { value: write, configurable: true });
  });

  it('copies while it is being shown, from one reading', async () => {
    let readings = 0;
    const { button, shown } = await setup({
      api: (stub) => ({
        revealKey: async (...request) => {
          readings += 1;
          await new Promise((resolve) => setTimeout(resolve, 100));
          return stub.revealKey!(...request);
        },
      }),
    });
    button('Show API key')!.click();
    button('Copy API key')!.click();
    button('Copy API key')!.click();
    await waitUntil(() => shown() && button('Copy API key') === null, 'shown, and copied');
    expect(readings).to.equal(1);
  });

  it('cuts a key between two letters, and shows its end once', async () => {
    const { field, button, shown } = await setup();
    field.style.inlineSize = '320px';
    field.style.setProperty('--ba-letter-spacing', '0.1em');
    button('Show API key')!.click();
    await waitUntil(() => shown());
    await field.updateComplete;
    const input = field.renderRoot.querySelector<HTMLInputElement>('.secret')!;
    const end = field.renderRoot.querySelector<HTMLElement>('.end')!;
    const letters = (5 * input.getBoundingClientRect().width) / end.getBoundingClientRect().width;
    expect(letters).to.be.above(10);
    expect(Math.abs(letters - Math.round(letters)), `${letters} letters`).to.be.below(0.05);
    input.focus();
    // In a window without the focus, as WebKit's under test is, nothing matches it.
    expect(end.checkVisibility(), 'while it can be scrolled there').to.equal(!input.matches(':focus'));
    input.blur();
    expect(end.checkVisibility()).to.be.true;
  });

  it('keeps what is selected of it when something else changes', async () => {
    const { field, button, shown } = await setup();
    button('Show API key')!.click();
    await waitUntil(() => shown());
    const input = field.renderRoot.querySelector<HTMLInputElement>('.secret')!;
    input.setSelectionRange(2, 5);
    field.channelType = 'rasa';
    await field.updateComplete;
    expect([input.selectionStart, input.selectionEnd]).to.deep.equal([2, 5]);
  });

  it('copies without showing', async () => {
    const { field, button, shown, events } = await setup();
    button('Copy API key')!.click();
    await waitUntil(() => typesOf(events).includes('ba-key-copied'));
    await waitUntil(() => field.matches(':state(copied)'));
    await expect(field).to.be.accessible();
    expect(copied).to.match(/3f9a$/);
    expect(shown()).to.be.undefined;
    expect(JSON.stringify(events[0]!.detail)).not.to.include(copied);
  });

  it('selects the key and says so where the clipboard is denied', async () => {
    clipboard(() => Promise.reject(new DOMException('No.', 'NotAllowedError')));
    const { field, button, shown, events } = await setup();
    button('Copy API key')!.click();
    await waitUntil(() => field.renderRoot.querySelector('[role=alert]'));
    const input = field.renderRoot.querySelector<HTMLInputElement>('.secret')!;
    await waitUntil(() => input.selectionEnd === shown()!.length && input.selectionStart === 0);
    expect(typesOf(events)).not.to.include('ba-key-copied');
  });

  it('leaves the focus to a host’s field that has it by the time that the clipboard is denied', async () => {
    let deny: (() => void) | undefined;
    clipboard(() => new Promise((_, reject) => (deny = () => reject(new DOMException('No.', 'NotAllowedError')))));
    const { field, button, shown, provider } = await setup();
    button('Show API key')!.click();
    await waitUntil(() => shown());
    button('Copy API key')!.click();
    const elsewhere = document.createElement('input');
    provider.append(elsewhere);
    elsewhere.focus();
    await waitUntil(() => deny);
    deny!();
    await waitUntil(() => field.renderRoot.querySelector('[role=alert]'));
    await field.updateComplete;
    expect(document.activeElement === elsewhere).to.be.true;
  });

  for (const wanted of ['Show API key', 'Copy API key'])
    it(`says that the key could not be loaded, after ${wanted}`, async () => {
      const { field, button, events } = await setup({
        api: () => ({ revealKey: () => Promise.reject(new SettingsError('server', 'No.')) }),
      });
      button(wanted)!.click();
      const alert = () => field.renderRoot.querySelector('[role=alert]')?.textContent.trim();
      await waitUntil(alert);
      expect(alert()).to.equal(en.revealFailed);
      expect(typesOf(events)).to.deep.equal(['ba-error']);
    });

  it('forgets the key when it is taken out, and when the page goes', async () => {
    const { field, button, shown, provider } = await setup();
    button('Show API key')!.click();
    await waitUntil(() => shown());
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await waitUntil(() => shown() === undefined);
    button('Show API key')!.click();
    await waitUntil(() => shown());
    field.remove();
    provider.append(field);
    await waitUntil(() => shown() === undefined);
  });

  const otherKey = { id: 'key-other', version: '9', hint: 'beef', createdAt: '2026-10-12T09:41:00Z' };

  it('never shows the key that was asked for under another that took its place meanwhile', async () => {
    let answer = () => {};
    const { field, button, shown } = await setup({
      api: (api) => ({
        revealKey: async (...ids) => {
          await new Promise<void>((resolve) => (answer = resolve));
          return api.revealKey!(...ids);
        },
      }),
    });
    button('Show API key')!.click();
    field.apiKey = otherKey;
    await field.updateComplete;
    answer();
    await waitUntil(() => button('Show API key')?.getAttribute('aria-busy') !== 'true');
    await field.updateComplete;
    expect(shown()).to.be.undefined;
  });

  describe('after a sign-in', () => {
    async function refused(action: 'Show API key' | 'Copy API key') {
      let isSignedIn = false;
      const connection = await setup({
        api: (api) => ({
          revealKey: (...ids) =>
            isSignedIn ? api.revealKey!(...ids) : Promise.reject(new SettingsError('unauthenticated', 'No.')),
        }),
      });
      const { button, provider, field } = connection;
      const question = new Promise<AuthRequiredEvent>((resolve) =>
        provider.addEventListener('ba-auth-required', (event) => (event.preventDefault(), resolve(event))),
      );
      button(action)!.click();
      const { detail } = await question;
      isSignedIn = true;
      const said = () => field.renderRoot.querySelector('[aria-live]')!.textContent;
      return { ...connection, ...detail, said };
    }

    it('asks the newest adapter of the same account for it', async () => {
      let refuse: (error: SettingsError) => void = () => undefined;
      const asked: string[] = [];
      const { provider, api, button } = await setup({
        api: () => ({ id: 'ada', revealKey: () => new Promise((_, reject) => (refuse = reject)) }),
      });
      button('Show API key')!.click();
      provider.api = { ...api, onEvent: ({ type }) => void asked.push(type) };
      await provider.updateComplete;
      refuse(new SettingsError('unauthenticated', 'No.'));
      await waitUntil(() => asked.length > 0);
      expect(asked).to.deep.equal(['ba-auth-required']);
    });

    it('copies what was to be copied, without showing it', async () => {
      const { retry, field, shown, events, said } = await refused('Copy API key');
      retry();
      await waitUntil(() => field.matches(':state(copied)'));
      expect(copied).to.match(/3f9a$/);
      expect(shown()).to.be.undefined;
      expect(typesOf(events)).to.deep.equal(['ba-auth-required', 'ba-key-copied']);
      await waitUntil(() => said() === 'API key copied');
    });

    it('copies also where the clipboard still waits for what could not be read', async () => {
      const { write } = navigator.clipboard;
      const own = (value: object) => Object.defineProperty(navigator.clipboard, 'write', { value, configurable: true });
      own(() => new Promise(() => undefined));
      const { retry, field } = await refused('Copy API key');
      own(() => Promise.reject(new DOMException('No promises.', 'NotAllowedError')));
      retry();
      await waitUntil(() => field.matches(':state(copied)')).finally(() => own(write));
      expect(copied).to.match(/3f9a$/);
    });

    it('shows what was to be shown, and says so', async () => {
      const { retry, shown, said } = await refused('Show API key');
      retry();
      await waitUntil(() => shown());
      expect(copied).to.be.undefined;
      await waitUntil(() => said() === 'API key shown');
    });

    it('does neither for a key that took its place meanwhile', async () => {
      const { retry, field, shown } = await refused('Copy API key');
      field.apiKey = otherKey;
      await field.updateComplete;
      retry();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(copied ?? shown()).to.be.undefined;
    });
  });

  it('says of one key alone that it could not be shown', async () => {
    const { field, button } = await setup({
      api: () => ({ revealKey: () => Promise.reject(new SettingsError('server', 'No.')) }),
    });
    button('Show API key')!.click();
    await waitUntil(() => field.renderRoot.querySelector('[role=alert]'));
    field.apiKey = otherKey;
    await field.updateComplete;
    expect(field.renderRoot.querySelector('[role=alert]')?.textContent).to.be.undefined;
  });

  it('asks for the next key at once, whatever is being asked for', async () => {
    const asked: AbortSignal[] = [];
    const { field, button } = await setup({
      api: () => ({
        revealKey: (_projectId, _channelId, { signal }) => (asked.push(signal), new Promise(() => undefined)),
      }),
    });
    button('Show API key')!.click();
    field.apiKey = otherKey;
    await field.updateComplete;
    expect(button('Show API key')!.getAttribute('aria-busy')).not.to.equal('true');
    button('Show API key')!.click();
    expect(asked.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
  });

  it('shows nothing where the copy is denied after the field was taken out', async () => {
    let deny: (() => void) | undefined;
    clipboard(() => new Promise((_, reject) => (deny = () => reject(new DOMException('No.', 'NotAllowedError')))));
    const { field, button, shown, provider } = await setup();
    button('Copy API key')!.click();
    await waitUntil(() => deny);
    field.remove();
    deny!();
    await new Promise((resolve) => setTimeout(resolve));
    provider.append(field);
    await field.updateComplete;
    expect(shown()).to.be.undefined;
    expect(field.renderRoot.querySelector('[role=alert]')?.textContent).to.be.undefined;
  });

  it('shows a key that is never displayed only after its own copy was denied', async () => {
    clipboard(() => Promise.reject(new DOMException('No.', 'NotAllowedError')));
    const { field, button, shown } = await setup({ policy: { keyDisplay: 'never' } });
    button('Copy API key')!.click();
    await waitUntil(() => shown() && field.renderRoot.querySelector('[role=alert]'));
    field.apiKey = otherKey;
    await field.updateComplete;
    expect(shown()).to.be.undefined;
    expect(field.renderRoot.querySelector('[role=alert]')?.textContent).to.be.undefined;
  });

  /** A whole token: an EdDSA signature has 64 bytes, which are 86 characters. */
  const tokenFor = (channel: string, signature = 'A'.repeat(82) + '3f9a', kid?: string) => {
    const encode = (claims: object) => btoa(JSON.stringify(claims)).replace(/=+$/, '');
    return `${encode({ alg: 'EdDSA', kid })}.${encode({ channel })}.${signature}`;
  };
  const revealing = (value: string): ConnectedOptions => ({
    api: (api) => ({ revealKey: async (...ids) => ({ ...(await api.revealKey!(...ids)), value }) }),
  });

  it('reports a key that says it is for another type of channel', async () => {
    const { field, button } = await setup(revealing(tokenFor('amazon-alexa')));
    button('Show API key')!.click();
    await waitUntil(() => field.renderRoot.querySelector('.notice')?.textContent?.includes('amazon-alexa'));
  });

  it('asks the type that the host names whether the key is for it, where the field reads no channel', async () => {
    const { field, button, shown } = await setup(revealing(tokenFor('amazon-alexa')));
    field.apiKey = stubChannel('rasa').apiKey;
    field.channelType = 'amazon-alexa';
    button('Show API key')!.click();
    await waitUntil(() => shown());
    expect(field.renderRoot.querySelector('.notice')).to.be.null;
    field.channelType = 'rasa';
    await waitUntil(() => field.renderRoot.querySelector('.notice')?.textContent?.includes('amazon-alexa'));
  });

  it('never shows a token that is cut off', async () => {
    const { field, button, shown } = await setup(revealing(tokenFor('rasa', '3f9a')));
    button('Show API key')!.click();
    await waitUntil(() => field.renderRoot.querySelector('[role=alert]'));
    expect(shown()).to.be.undefined;
  });

  it('never shows another key than the one that it names', async () => {
    const { field, button, shown } = await setup(revealing(tokenFor('rasa', undefined, 'key-other')));
    button('Show API key')!.click();
    await waitUntil(() => field.renderRoot.querySelector('[role=alert]'));
    button('Copy API key')!.click();
    await waitUntil(() => button('Show API key')!.getAttribute('aria-busy') !== 'true');
    expect(copied ?? shown()).to.be.undefined;
  });

  it('leads the focus to the first button that there is', async () => {
    const { field } = await setup({ reveals: false });
    const regenerate = document.createElement('button');
    regenerate.slot = 'actions';
    field.append(regenerate);
    field.focus();
    expect(document.activeElement).to.equal(regenerate);
    const revealing = await setup();
    revealing.field.focus();
    expect(revealing.field.shadowRoot!.activeElement).to.equal(revealing.button('Copy API key'));
  });

  it('offers neither where the service shows a key once, and no eye where the policy says so', async () => {
    const once = await setup({ reveals: false });
    expect(once.button('Show API key') ?? once.button('Copy API key')).to.be.null;
    const never = await setup({ policy: { keyDisplay: 'never' } });
    expect(never.button('Show API key')).to.be.null;
    expect(never.button('Copy API key')).not.to.be.null;
  });

  it('shows the newest key, whatever key it was given before the last that was made, until it is given another', async () => {
    const connection = await connected(
      html`<ba-api-key-field project-id="support-bot" channel-id="rasa"></ba-api-key-field>
        <ba-regenerate-key-dialog project-id="support-bot" channel-id="rasa"></ba-regenerate-key-dialog>`,
    );
    const { provider, api } = connection;
    const field = provider.querySelector('ba-api-key-field')!;
    const dialog = provider.querySelector('ba-regenerate-key-dialog')!;
    const key = async () =>
      (await api.getChannel('support-bot', 'rasa', { signal: new AbortController().signal })).apiKey!;
    const shown = async () => {
      await field.updateComplete;
      return field.renderRoot.textContent.match(/Key ID (\S+)/)?.[1];
    };
    const regenerate = async () => {
      dialog.showModal();
      const verb = () => dialog.renderRoot.querySelector<HTMLButtonElement>('.danger');
      await waitUntil(() => verb()?.disabled === false);
      verb()!.click();
      await waitUntil(() => !dialog.open);
    };
    field.apiKey = { ...otherKey, id: 'key-before', createdAt: '2020-01-01T00:00:00Z' }; // Replaced elsewhere since.
    expect(await shown()).to.equal('key-before');
    for (let times = 0; times < 3; times++) {
      await regenerate();
      expect(await shown()).to.equal((await key()).id);
    }
    const parent = field.parentElement!;
    field.remove();
    parent.append(field);
    expect(await shown(), 'after a remount').to.equal((await key()).id);
    field.apiKey = otherKey;
    expect(await shown(), 'a key that was not known').to.equal('key-other');
  });

  describe('says of a key that was changed elsewhere that it was', () => {
    /** Another key is made of which the field does not know. */
    async function changed(given = false) {
      const connection = await setup();
      const { api, field } = connection;
      const { signal } = new AbortController();
      const { apiKey } = await api.getChannel('support-bot', 'rasa', { signal });
      if (given) field.apiKey = apiKey;
      await api.regenerateKey(
        { projectId: 'support-bot', channelId: 'rasa', operationId: 'theirs', expectedVersion: apiKey!.version },
        { signal },
      );
      const alerts = () => [...field.renderRoot.querySelectorAll('[role=alert]')].map((one) => one.textContent.trim());
      return { ...connection, alerts };
    }
    for (const [label, operation] of [
      ['Copy API key', 'copy'],
      ['Show API key', 'revealKey'],
    ] as const)
      it(`where the user chooses ${label}, and does it the second time`, async () => {
        const { field, button, shown, alerts, events } = await changed();
        button(label)!.click();
        await waitUntil(() => alerts().length > 0);
        const [message] = alerts();
        expect(message).to.equal('The key was changed elsewhere in the meantime. This is the current one.');
        expect(field.renderRoot.textContent).to.include('key-rasa-2');
        expect(copied ?? shown()).to.be.undefined;
        expect(events.map(({ detail }) => detail as unknown)).to.deep.equal([{ code: 'conflict', operation, message }]);
        await expect(field).to.be.accessible();
        button(label)!.click();
        await waitUntil(() => copied ?? shown());
        expect(alerts()).to.deep.equal([]);
      });

    it('and not that it shows the current one, where the host has given another', async () => {
      const { button, alerts } = await changed(true);
      button('Copy API key')!.click();
      await waitUntil(() => alerts().length > 0);
      expect(alerts()).to.deep.equal(['Someone else changed this key']);
    });
  });
});
