import { expect, html } from '@open-wc/testing';
import type { SettingsApi } from '../../api/settings-api.js';
import { SettingsError } from '../../api/settings-error.js';
import { verifyChannel } from '../../data/channel-calls.js';
import { en } from '../../localization/en.js';
import type { Channel } from '../../model/channel.js';
import { type KeyEvent, keyEventTypes } from '../../model/key-event.js';
import type { Page, PageQuery } from '../../model/page.js';
import { nameOf, queryByRole, roleOf, visibleElements } from '../../testing/by-role.js';
import { connected, type ConnectedOptions, typesOf } from '../../testing/connected.test-setup.js';
import { stubChannel } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

const at = '2026-10-12T09:41:00Z';
const regenerated: KeyEvent = { id: '7', type: 'regenerated', at, by: 'Deniz', hint: 'x9Tg', reason: 'leaked' };
const issued: KeyEvent = { id: '1', type: 'issued', at: '2026-01-02T03:04:05Z' };

type List = NonNullable<SettingsApi['listKeyEvents']>;

interface Options extends ConnectedOptions {
  /** `null`: the adapter has no history. */
  readonly list?: ((query: PageQuery) => Promise<Page<KeyEvent>>) | null;
  readonly tag?: 'ba-key-history' | 'ba-channel-settings';
}

/** A history, alone or in an opened channel, and what was asked for. */
async function setup({ list, tag = 'ba-key-history', ...options }: Options = {}) {
  const asked: (string | undefined)[] = [];
  const listKeyEvents: List = (_projectId, _channelId, query) => {
    asked.push(query.cursor);
    return list ? list(query) : Promise.resolve({ items: [regenerated, issued] });
  };
  const connection = await connected(
    tag === 'ba-key-history'
      ? html`<ba-key-history project-id="support-bot" channel-id="rasa"></ba-key-history>`
      : html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
    { ...options, api: (api) => ({ ...(list !== null && { listKeyEvents }), ...options.api?.(api) }) },
  );
  const { provider } = connection;
  const rows = () => [...visibleElements(provider)].filter((one) => roleOf(one) === 'listitem').map(nameOf);
  const button = (name: string | RegExp) => queryByRole(provider, 'button', name) as HTMLButtonElement | undefined;
  const text = () => [...visibleElements(provider)].map((one) => one.shadowRoot?.textContent ?? '').join(' ');
  const alert = () => queryByRole(provider, 'alert')?.textContent?.replace(/\s+/g, ' ').trim();
  return { ...connection, asked, rows, button, text, alert };
}

/** Opens the closed line of an opened channel. */
async function opened(options: Options = {}) {
  const page = await setup({ ...options, tag: 'ba-channel-settings' });
  await waitUntil(() => page.button(en.keyHistory));
  expect(page.asked, 'what is asked before it is opened').to.deep.equal([]);
  page.button(en.keyHistory)!.click();
  await waitUntil(() => page.rows().length > 0);
  return page;
}

const refuse = (code: 'server' | 'forbidden' | 'unauthenticated' | 'network') =>
  Promise.reject(new SettingsError(code, 'No.'));

describe('<ba-key-history>', () => {
  it('tells what happened, when, to which key, by whom and why, in the order of the service', async () => {
    const { rows, provider } = await setup();
    await waitUntil(() => rows().length === 2);
    const [first, second] = rows();
    expect(first).to.match(/^New key created .*2026.* Key ending in x9Tg by Deniz Reason: The key leaked$/);
    expect(second).to.match(/^First key created .*2026.*[AP]M$/);
    const times = [...provider.querySelector('ba-key-history')!.renderRoot.querySelectorAll('time')];
    expect(times.map(({ dateTime }) => dateTime)).to.deep.equal([regenerated.at, issued.at]);
    await expect(provider.querySelector('ba-key-history')!).to.be.accessible();
  });

  it('has words for everything that can happen', async () => {
    const items = keyEventTypes.map((type, index): KeyEvent => ({ id: `${index}`, type, at }));
    const { rows } = await setup({ list: async () => ({ items }) });
    await waitUntil(() => rows().length === items.length);
    for (const [index, type] of keyEventTypes.entries()) expect(rows()[index]).to.include(en.keyEvent[type]);
    expect(new Set(Object.values(en.keyEvent)).size).to.equal(keyEventTypes.length);
  });

  it('says so while nothing has happened', async () => {
    const { text, rows, provider } = await setup({ list: async () => ({ items: [] }) });
    await waitUntil(() => text().includes(en.noKeyEvents));
    expect(rows()).to.deep.equal([]);
    expect(provider.querySelector('ba-key-history')!.matches(':state(empty)')).to.be.true;
  });

  it('shows the next page when asked to, says how much there is, and then offers no more', async () => {
    const pages: Record<string, Page<KeyEvent>> = {
      '': { items: [regenerated], nextCursor: 'next' },
      next: { items: [issued] },
    };
    const { asked, rows, button, provider } = await setup({ list: async ({ cursor = '' }) => pages[cursor]! });
    await waitUntil(() => button(en.loadMore));
    expect(rows()).to.have.length(1);
    button(en.loadMore)!.click();
    await waitUntil(() => rows().length === 2);
    expect(asked).to.deep.equal([undefined, 'next']);
    expect(button(en.loadMore)).to.be.undefined;
    const { renderRoot } = provider.querySelector('ba-key-history')!;
    await waitUntil(() => renderRoot.querySelector('[aria-live]')!.textContent === en.keyEventCount(2, '2'));
  });

  it('keeps what is loaded where the rest does not come, and tries again', async () => {
    let isDown = true;
    const { rows, button, alert } = await setup({
      list: async ({ cursor }) =>
        cursor === undefined
          ? { items: [regenerated], nextCursor: 'next' }
          : isDown
            ? refuse('network')
            : { items: [issued] },
    });
    await waitUntil(() => button(en.loadMore));
    button(en.loadMore)!.click();
    await waitUntil(() => alert()?.includes(en.restNotLoaded));
    expect(rows()).to.have.length(1);
    isDown = false;
    button(en.tryAgain)!.click();
    await waitUntil(() => rows().length === 2);
  });

  it('keeps its place while it loads', async () => {
    const { provider, text } = await setup({ list: () => new Promise(() => undefined) });
    const element = provider.querySelector('ba-key-history')!;
    await waitUntil(() => element.matches(':state(loading)'));
    expect(element.renderRoot.querySelector('[aria-busy=true]')).not.to.be.null;
    expect(text()).to.include(en.loading);
    await expect(element).to.be.accessible();
  });

  it('says what could not be read, and reads it again', async () => {
    let isDown = true;
    const { rows, button, alert, events, provider } = await setup({
      list: async () => (isDown ? refuse('server') : { items: [issued] }),
    });
    await waitUntil(() => alert()?.includes(en.errorReason.server));
    expect(typesOf(events)).to.deep.equal(['ba-error']);
    expect(events[0]!.detail).to.include({ operation: 'listKeyEvents', code: 'server' });
    await expect(provider.querySelector('ba-key-history')!).to.be.accessible();
    isDown = false;
    button(en.tryAgain)!.click();
    await waitUntil(() => rows().length === 1);
  });

  it('says that it may not be seen, without a button that would not help', async () => {
    const { alert, button } = await setup({ list: () => refuse('forbidden') });
    await waitUntil(() => alert()?.includes(en.errorReason.forbidden));
    expect(button(en.tryAgain)).to.be.undefined;
  });

  it('waits for a sign-in', async () => {
    let isSignedIn = false;
    const { rows, provider } = await setup({
      list: async () => (isSignedIn ? { items: [issued] } : refuse('unauthenticated')),
    });
    const details = await new Promise<{ operation: string; channelId?: string | undefined; retry(): void }>((resolve) =>
      provider.addEventListener('ba-auth-required', (event) => (event.preventDefault(), resolve(event.detail)), {
        once: true,
      }),
    );
    expect(details).to.include({ operation: 'listKeyEvents', projectId: 'support-bot', channelId: 'rasa' });
    isSignedIn = true;
    details.retry();
    await waitUntil(() => rows().length === 1);
  });

  it('leaves out an entry that does not conform, and a type that it does not know is told', async () => {
    const { error } = console;
    console.error = () => undefined;
    try {
      const items = [{ id: '3', type: 'sold', at }, { id: '2', type: 'issued', at: 'yesterday' }, issued] as KeyEvent[];
      const { rows, events } = await setup({ list: async () => ({ items }) });
      await waitUntil(() => rows().length === 2);
      expect(rows()[0]).to.include(en.keyEvent.unknown);
      expect(events.map(({ detail }) => (detail as { path?: string }).path)).to.deep.equal(['items[1].at']);
    } finally {
      console.error = error;
    }
  });

  it('is nothing where the adapter has no history', async () => {
    const { provider, text } = await setup({ list: null });
    const element = provider.querySelector('ba-key-history')!;
    await element.updateComplete;
    expect(element.renderRoot.children).to.have.length(0);
    expect(text().trim()).to.equal('');
  });
});

describe('the key history of an opened channel', () => {
  it('is asked for once it is opened, and is gone when it is closed', async () => {
    const { asked, button, rows } = await opened();
    expect(asked).to.deep.equal([undefined]);
    button(en.keyHistory)!.click();
    await waitUntil(() => rows().length === 0);
  });

  it('is not offered where the adapter has none', async () => {
    const { button } = await setup({ tag: 'ba-channel-settings', list: null });
    await waitUntil(() => button(/^Regenerate/));
    expect(button(en.keyHistory)).to.be.undefined;
  });

  it('is read again after a regeneration', async () => {
    const { asked, button, provider } = await opened();
    button(/^Regenerate/)!.click();
    const dialog = await waitFor(() => queryByRole(provider, 'alertdialog'));
    const confirm = await waitFor(() => queryByRole(dialog, 'button', en.regenerate) as HTMLButtonElement | undefined);
    await waitUntil(() => !confirm.disabled);
    confirm.click();
    await waitUntil(() => asked.length === 2);
  });

  const key = { id: 'key-rasa-0', hint: 'old0', createdAt: at };
  const rasa = stubChannel('rasa', { previousKey: { ...key, endsInSeconds: 60 } });
  const news: readonly (readonly [what: string, channel: Partial<Channel>])[] = [
    ['the end of the previous key', { previousKey: null }],
    ['another key', { apiKey: { ...rasa.apiKey!, id: 'key-rasa-2', version: 'rasa-2' } }],
    ['a leak', { apiKey: { ...rasa.apiKey!, exposed: { at } } }],
  ];
  for (const [what, change] of news) {
    it(`is read again once the page knows of ${what}`, async () => {
      let answer: Channel = rasa;
      const { asked, api } = await opened({ channels: [rasa], api: () => ({ verifyChannel: async () => answer }) });
      await verifyChannel(api, 'support-bot', 'rasa');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(asked, 'after a reading that tells nothing new').to.have.length(1);
      answer = { ...rasa, ...change };
      await verifyChannel(api, 'support-bot', 'rasa');
      await waitUntil(() => asked.length === 2);
    });
  }

  it('is read again once the new key was used', async () => {
    const unused = stubChannel('rasa');
    const { asked, api } = await opened({
      channels: [{ ...unused, apiKey: { ...unused.apiKey!, lastUsedAt: null } }],
      api: () => ({ verifyChannel: async () => unused }),
    });
    await verifyChannel(api, 'support-bot', 'rasa');
    await waitUntil(() => asked.length === 2);
  });
});

async function waitFor<T>(get: () => T | undefined): Promise<T> {
  await waitUntil(get);
  return get()!;
}
