import { expect, html } from '@open-wc/testing';
import { type SettingsApi } from '../../api/settings-api.js';
import { SettingsError } from '../../api/settings-error.js';
import { en } from '../../localization/en.js';
import type { KeySnippet } from '../../model/key-snippet.js';
import { nameOf, queryByRole, roleOf, visibleElements } from '../../testing/by-role.js';
import { connected, type ConnectedOptions, typesOf } from '../../testing/connected.test-setup.js';
import { stubChannel } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';
import { keyPlaceholder, keySnippets } from './key-snippets.js';

const knownTypes = [
  'universal',
  'amazon-alexa',
  'facebook-messenger',
  'microsoft-bot-framework',
  'rasa',
  'samsung-bixby',
];

/** What the clipboard took last. */
let copied: string | undefined;

interface Options extends ConnectedOptions {
  readonly type?: string;
  readonly snippets?: unknown;
}

async function setup({ type = 'rasa', snippets, ...options }: Options = {}) {
  const asked: string[] = [];
  const connection = await connected(
    html`<ba-key-snippets project-id="support-bot" channel-id=${type} .snippets=${snippets}></ba-key-snippets>`,
    {
      channels: [stubChannel(type)],
      ...options,
      api(api) {
        const { revealKey } = api;
        const counting: Partial<SettingsApi> = revealKey
          ? { revealKey: (...args) => (asked.push('revealKey'), revealKey(...args)) }
          : {};
        return { ...counting, ...options.api?.(api) };
      },
    },
  );
  const element = connection.provider.querySelector('ba-key-snippets')!;
  await waitUntil(() => element.renderRoot.querySelector('.whole') && !element.matches(':state(loading)'));
  const all = (role: string) => [...visibleElements(element)].filter((one) => roleOf(one) === role);
  const tabs = () => all('tab').map(nameOf);
  const code = () => queryByRole(element, 'group')?.querySelector('code')!.textContent ?? '';
  const copyButton = () => queryByRole(element, 'button', /^Cop(y|ied)/) as HTMLButtonElement;
  const choose = async (label: string) => {
    queryByRole(element, 'tab', label)!.click();
    await element.updateComplete;
  };
  const copy = async () => {
    copyButton().click();
    await waitUntil(() => copied !== undefined || alert() !== undefined);
  };
  const said = () => element.renderRoot.querySelector('[aria-live]')!.textContent;
  const alert = () => queryByRole(element, 'alert')?.textContent?.trim();
  const keyOf = async () =>
    (await connection.api.revealKey!('support-bot', type, { signal: AbortSignal.timeout(5000) })).value;
  return { ...connection, element, asked, tabs, code, copyButton, choose, copy, said, alert, keyOf };
}

describe('<ba-key-snippets>', () => {
  const { write, writeText } = navigator.clipboard;
  const replace = (name: 'write' | 'writeText', value: unknown) =>
    Object.defineProperty(navigator.clipboard, name, { value, configurable: true });
  const deny = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));

  beforeEach(() => {
    copied = undefined;
    replace('writeText', async (text: string) => void (copied = text));
    replace(
      'write',
      async ([item]: ClipboardItem[]) => void (copied = await (await item!.getType('text/plain')).text()),
    );
  });
  after(() => {
    replace('write', write);
    replace('writeText', writeText);
  });

  const tabsOf: Readonly<Record<string, readonly string[]>> = {
    universal: ['.env', 'Node.js', 'Python', 'curl'],
    'amazon-alexa': ['.env', 'Node.js', 'curl'],
    'facebook-messenger': ['.env', 'Node.js', 'curl'],
    'microsoft-bot-framework': ['.env', 'Node.js', 'curl'],
    rasa: ['endpoints.yml', '.env', 'Python', 'curl'],
    'samsung-bixby': ['Bixby Developer Console', 'curl'],
    'something-new': ['.env', 'Node.js', 'Python', 'curl'],
  };
  for (const [type, expected] of Object.entries(tabsOf)) {
    it(`shows where the key of a channel of type ${type} goes`, async () => {
      const { element, tabs, code, choose } = await setup({ type });
      expect(tabs()).to.deep.equal(expected);
      for (const label of expected) {
        await choose(label);
        expect(code(), label).to.include(keyPlaceholder);
        expect(nameOf(queryByRole(element, 'group')!)).to.equal(en.snippetCode(label));
      }
    });
  }

  it('passes the accessibility checks, and its code can be reached and scrolled with the keyboard', async () => {
    const { element } = await setup();
    await expect(element).to.be.accessible();
    const code = queryByRole(element, 'group')!;
    code.focus();
    expect(element.shadowRoot!.activeElement).to.equal(code);
    expect(code.dir).to.equal('ltr');
    expect(code.translate).to.be.false;
  });

  it('puts the key into what is copied, and nowhere else', async () => {
    const { element, provider, api, events, code, copy, said, keyOf } = await setup();
    const before = code();
    await copy();
    const key = await keyOf();
    expect(copied).to.equal(before.replace(keyPlaceholder, key));
    expect(code()).to.equal(before);
    await waitUntil(() => said() === en.snippetCopied);
    expect(typesOf(events)).to.deep.equal(['ba-key-copied']);
    expect(events[0]!.detail).to.deep.equal({ projectId: 'support-bot', channelId: 'rasa', keyId: 'key-rasa-1' });
    const places = [
      provider.getHTML({ serializableShadowRoots: true, shadowRoots: [element.shadowRoot!] }),
      ...[element, ...visibleElements(element)].flatMap((one) =>
        one.getAttributeNames().map((name) => one.getAttribute(name)),
      ),
      String(getSelection()),
      JSON.stringify(events.map(({ type, detail }) => [type, detail])),
      location.href,
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      String((RegExp as unknown as { readonly input: unknown }).input),
      (await api.getChannel('support-bot', 'rasa', { signal: AbortSignal.timeout(5000) })).apiKey!.hint,
    ];
    for (const place of places) expect(place).not.to.include(key);
  });

  it('asks for the key when it is copied, and not before', async () => {
    const { asked, copy, choose } = await setup();
    await choose('curl');
    expect(asked).to.deep.equal([]);
    await copy();
    expect(asked).to.deep.equal(['revealKey']);
  });

  it('copies as .env', async () => {
    const { element, choose, copy, keyOf } = await setup({ type: 'universal' });
    await choose('.env');
    expect(queryByRole(element, 'button', en.copyAsEnv)).to.exist;
    await copy();
    expect(copied).to.equal(`BA_API_KEY=${await keyOf()}`);
  });

  it('copies although the policy never shows the key', async () => {
    const { copy, keyOf } = await setup({ policy: { keyDisplay: 'never' } });
    await copy();
    expect(copied).to.include(await keyOf());
  });

  it('copies the tab that was chosen last, also after a sign-in', async () => {
    let isSignedIn = false;
    const { provider, element, choose, copyButton } = await setup({
      type: 'universal',
      api: (stub) => ({
        revealKey: (...args) =>
          isSignedIn ? stub.revealKey!(...args) : Promise.reject(new SettingsError('unauthenticated', 'No.')),
      }),
    });
    let signIn: (() => void) | undefined;
    provider.addEventListener('ba-auth-required', (event) => {
      event.preventDefault();
      signIn = () => event.detail.retry();
    });
    await choose('Node.js');
    copyButton().click();
    await waitUntil(() => signIn);
    isSignedIn = true;
    signIn!();
    await waitUntil(() => copied);
    expect(copied).to.match(/UniversalClient/);
    expect(copied).not.to.include(keyPlaceholder);
    expect(queryByRole(element, 'alert')).to.be.undefined;
  });

  it('says that the clipboard refused, and never that it took the code', async () => {
    replace('writeText', deny);
    replace('write', deny);
    const { element, events, copy, alert, copyButton, keyOf } = await setup();
    await copy();
    await waitUntil(() => alert());
    expect(alert()).to.equal(en.snippetDenied(keyPlaceholder));
    expect(nameOf(copyButton())).to.equal(en.copySnippet('endpoints.yml'));
    expect(element.matches(':state(copied)')).to.be.false;
    expect(typesOf(events)).to.deep.equal(['ba-error']);
    expect(events[0]!.detail).to.include({ operation: 'copy', code: 'unexpected' });
    const key = await keyOf();
    expect(element.getHTML({ shadowRoots: [element.shadowRoot!] })).not.to.include(key);
    expect(String(getSelection())).not.to.include(key);
    await expect(element).to.be.accessible();
  });

  it('says nothing of code where the key could end its quotes, and was copied alone', async () => {
    const { copy, said } = await setup({
      api: ({ revealKey }) => ({ revealKey: async (...args) => ({ ...(await revealKey!(...args)), value: "a'b" }) }),
    });
    await copy();
    expect(copied).to.equal("a'b");
    await waitUntil(() => said() === en.copied);
  });

  it('says that the key could not be read, and copies nothing', async () => {
    const { events, copy, alert } = await setup({
      api: () => ({ revealKey: () => Promise.reject(new SettingsError('server', 'No.')) }),
    });
    await copy();
    await waitUntil(() => alert() === en.revealFailed);
    expect(copied).to.be.undefined;
    expect(typesOf(events)).to.deep.equal(['ba-error']);
  });

  describe('where the service shows a key once', () => {
    it('copies the placeholder once the key is gone, and says so', async () => {
      const { element, events, code, copy, said } = await setup({ reveals: false });
      expect(element.renderRoot.textContent).to.include(en.snippetHintOnce(keyPlaceholder));
      await copy();
      expect(copied).to.equal(code());
      await waitUntil(() => said() === en.snippetCopiedBare(keyPlaceholder));
      expect(typesOf(events)).to.deep.equal([]);
    });

    it('says that the clipboard refused the placeholder, too', async () => {
      replace('writeText', deny);
      const { element, events, copy, alert } = await setup({ reveals: false });
      await copy();
      await waitUntil(() => alert() === en.snippetDenied(keyPlaceholder));
      expect(typesOf(events)).to.deep.equal(['ba-error']);
      expect(element.matches(':state(copied)')).to.be.false;
    });

    it('copies a new key as long as the page holds it, and then the user has it', async () => {
      const { provider, element, copy, events } = await setup({ reveals: false });
      const dialog = document.createElement('ba-regenerate-key-dialog');
      Object.assign(dialog, { projectId: 'support-bot', channelId: 'rasa' });
      provider.append(dialog);
      await dialog.updateComplete;
      dialog.showModal();
      await waitUntil(() => dialog.renderRoot.querySelector('.danger:not(:disabled)'));
      dialog.renderRoot.querySelector<HTMLButtonElement>('.danger')!.click();
      await waitUntil(() => element.renderRoot.textContent?.includes(en.snippetHint(keyPlaceholder)));
      const shown = dialog.renderRoot.querySelector<HTMLInputElement>('.secret')!.value;
      await copy();
      expect(copied).to.include(shown).and.not.to.include(keyPlaceholder);
      expect(element.getHTML({ shadowRoots: [element.shadowRoot!] })).not.to.include(shown);
      expect(typesOf(events)).to.include('ba-key-copied');
      // The user has the key: nothing is lost by closing.
      await waitUntil(() => queryByRole(dialog, 'button', en.done));
    });
  });

  it('shows nothing for a channel without a key', async () => {
    const { apiKey: _none, ...channel } = stubChannel('rasa');
    const { element, tabs } = await setup({ channels: [channel] });
    expect(tabs()).to.deep.equal([]);
    expect(element.renderRoot.querySelector('.whole')!.textContent.trim()).to.equal('');
  });

  it('says what could not be read, and reads it again', async () => {
    let calls = 0;
    const { element, tabs } = await setup({
      api: (api) => ({
        getChannel: (...ids) =>
          ++calls === 1 ? Promise.reject(new SettingsError('server', 'No.')) : api.getChannel(...ids),
      }),
    });
    queryByRole(element, 'button', en.tryAgain)!.click();
    await waitUntil(() => tabs().length > 0);
  });

  describe('of a host', () => {
    let complaints: string[];
    const { error } = console;
    beforeEach(() => {
      complaints = [];
      console.error = (...all: unknown[]) => void complaints.push(all.join(' '));
    });
    afterEach(() => {
      console.error = error;
    });

    it('replace ours', async () => {
      const given: string[] = [];
      const code = (placeholder: string) => (given.push(placeholder), `key: ${placeholder}`);
      const { tabs, copy, keyOf } = await setup({ snippets: [{ id: 'own', label: 'Our vault', code }] });
      expect(tabs()).to.deep.equal(['Our vault']);
      await copy();
      expect(copied).to.equal(`key: ${await keyOf()}`);
      expect(given, 'what the host’s function was given').to.deep.equal([keyPlaceholder]);
    });

    it('stand beside ours, by the type of channel', async () => {
      const own = { id: 'own', label: 'Our vault', code: 'YOUR_API_KEY' };
      const { tabs } = await setup({
        policy: { keySnippets: (type) => [{ ...own, label: `${type} vault` }, ...keySnippets(type)] },
      });
      expect(tabs()).to.deep.equal(['rasa vault', 'endpoints.yml', '.env', 'Python', 'curl']);
    });

    it('win over those of the policy', async () => {
      const { tabs } = await setup({ policy: { keySnippets: [] }, snippets: [{ id: 'a', label: 'A', code: 'a' }] });
      expect(tabs()).to.deep.equal(['A']);
    });

    it('are none where the list is empty', async () => {
      expect((await setup({ policy: { keySnippets: [] } })).tabs()).to.deep.equal([]);
    });

    it('are copied as they are where they have no place for the key', async () => {
      const { asked, copy, events, element } = await setup({
        snippets: [{ id: 'a', label: 'A', code: 'make deploy' }],
      });
      // Beside it, the live region may say what another element had no time to say.
      expect(element.renderRoot.querySelector('.whole')!.textContent).not.to.include(keyPlaceholder);
      await copy();
      expect(copied).to.equal('make deploy');
      expect([asked, typesOf(events)]).to.deep.equal([[], []]);
    });

    it('are text, whatever they hold', async () => {
      const { element, code } = await setup({
        snippets: [{ id: 'a', label: '<b>A</b>', code: '<img src=x> YOUR_API_KEY' }],
      });
      expect(code()).to.equal('<img src=x> YOUR_API_KEY');
      expect(element.renderRoot.querySelector('img, .tab b')).to.be.null;
    });

    it('are named in the console and left out where they cannot be used', async () => {
      const good = { id: 'good', label: 'Good', code: 'good' };
      const throwing = () => {
        throw new Error('the key is secret-value');
      };
      const { tabs } = await setup({
        snippets: [
          null,
          { ...good, id: '' },
          { ...good, label: 7 },
          { id: 'x', label: 'X', code: throwing },
          good,
          good,
        ],
      });
      expect(tabs()).to.deep.equal(['Good']);
      const places = ['[0].id', '[1].id', '[2].label', '[3].code', '[5].id'];
      for (const place of places)
        expect(
          complaints.some((one) => one.includes(place)),
          place,
        ).to.be.true;
      expect(complaints).to.have.length(places.length);
      expect(complaints.join()).not.to.include('secret-value');
    });

    it('that are no list give way to ours', async () => {
      for (const snippets of ['text', 7, () => 'text', throwingList]) {
        const { tabs, provider } = await setup({ snippets });
        expect(tabs()).to.deep.equal(['endpoints.yml', '.env', 'Python', 'curl']);
        provider.remove();
      }
      expect(complaints).not.to.be.empty;
    });
  });
});

function throwingList(): never {
  throw new Error('It has no list.');
}

describe('keySnippets()', () => {
  it('gives what an element shows by itself, each with an id of its own', () => {
    for (const type of [...knownTypes, 'something-new']) {
      const ids = keySnippets(type).map(({ id }) => id);
      expect(new Set(ids).size, type).to.equal(ids.length);
    }
    expect(keySnippets('something-new')).to.deep.equal(keySnippets('universal'));
  });

  it('names the address of the messages where it is another', () => {
    const textOf = ({ code }: KeySnippet) => (typeof code === 'string' ? code : code(keyPlaceholder));
    const baseUrl = 'https://messages.example.com/v2';
    for (const snippet of knownTypes.flatMap((type) => keySnippets(type, { baseUrl })))
      if (snippet.id !== 'bixby') expect(textOf(snippet), snippet.id).to.include(baseUrl);
    for (const snippet of knownTypes.flatMap((type) => keySnippets(type)))
      if (snippet.id !== 'curl') expect(textOf(snippet), snippet.id).not.to.include('http');
  });
});
