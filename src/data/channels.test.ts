import '../define.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { stub } from 'sinon';
import { identityOf } from '../api/identity.js';
import type { PageQuery } from '../model/page.js';
import type { SettingsApi } from '../api/settings-api.js';
import { SettingsError } from '../api/settings-error.js';
import type { Channel } from '../model/channel.js';
import type { Page } from '../model/page.js';
import { resolveMessages } from '../localization/resolve-messages.js';
import { stubApi, stubChannel } from '../testing/stub-api.js';
import { channelList } from './channel-list.js';
import { onChannelRead } from './channel-reads.js';
import { channelResource, readChannel } from './channels.js';
import { writeKey } from './write-key.js';
import { en } from '../localization/en.js';

const project = 'support-bot';
const localize = { messages: resolveMessages(en, undefined, 'en') };

class DataHost extends LitElement {
  static override readonly properties = { api: {}, shows: {} };
  declare api: SettingsApi | undefined;
  declare shows: 'channel' | 'list' | undefined;
  readonly channel = channelResource(this, {
    connection: this,
    localize,
    ids: () => (this.shows === 'channel' ? { projectId: project, channelId: 'rasa' } : undefined),
  });
  readonly list = channelList(this, {
    connection: this,
    localize,
    ids: () => (this.shows === 'list' ? [project] : undefined),
    limit: 50,
  });
}
customElements.define('test-data-host', DataHost);

/** An adapter that notes its calls, and answers when it is told to. */
function counted(methods: Partial<SettingsApi> = {}) {
  const calls: string[] = [];
  const api: SettingsApi = { ...stubApi(), ...methods };
  const noted = (name: 'getChannel' | 'listChannels') => {
    const method = api[name] as (...args: unknown[]) => Promise<never>;
    return (...args: unknown[]) => (calls.push(name), method(...args));
  };
  return { calls, api: { ...api, getChannel: noted('getChannel'), listChannels: noted('listChannels') } };
}

async function show(api: SettingsApi, shows: 'channel' | 'list'): Promise<DataHost> {
  const host = await fixture<DataHost>(html`<test-data-host .api=${api} .shows=${shows}></test-data-host>`);
  await aTimeout(5);
  return host;
}

/** Promises that are kept when the test says so. */
function held<T>() {
  const answers: ((value: T) => void)[] = [];
  return { answers, answer: () => new Promise<T>((resolve) => answers.push(resolve)) };
}

const key = { id: 'new', hint: 'abcd', createdAt: '2026-10-12T09:41:00Z', version: 'new' };
const rasa = (name: string) => stubChannel('rasa', { name });

describe('the store', () => {
  it('makes one call for all that show the same, and drops it with the last of them', async () => {
    const { api, calls } = counted();
    const [one, other] = [await show(api, 'channel'), await show(api, 'channel')];
    expect(calls).to.deep.equal(['getChannel']);
    expect(other.channel.value).to.include({ id: 'rasa' });
    expect(other.channel.value).to.equal(one.channel.value);
    one.remove();
    other.remove();
    await show(api, 'channel');
    expect(calls).to.have.length(2);
  });

  it('aborts what is under way when nothing shows it any more', async () => {
    let signal: AbortSignal | undefined;
    const { api } = counted({ getChannel: (_p, _c, call) => ((signal = call.signal), new Promise(() => undefined)) });
    const host = await show(api, 'channel');
    expect(signal!.aborted).to.be.false;
    host.remove();
    await aTimeout(0);
    expect(signal!.aborted).to.be.true;
  });

  it('keeps an element that is moved as it is, without a call', async () => {
    const { api, calls } = counted();
    const host = await show(api, 'channel');
    host.parentElement!.append(host);
    await aTimeout(5);
    expect(host.channel.value).to.include({ id: 'rasa' });
    expect(calls).to.have.length(1);
  });

  it('shows a value that is older than 30 seconds, and reads it again', async () => {
    const { api, calls } = counted();
    await show(api, 'channel');
    const { now } = performance;
    const clock = stub(performance, 'now').callsFake(() => now.call(performance) + 31_000);
    try {
      const later = await fixture<DataHost>(html`<test-data-host .api=${api} .shows=${'channel'}></test-data-host>`);
      expect(later.channel.value).to.include({ id: 'rasa' });
      await aTimeout(5);
      expect(calls).to.have.length(2);
    } finally {
      clock.restore();
    }
  });

  for (const nextCursor of [undefined, 'more']) {
    it(`reads a list anew, whose first page names fewer items ${nextCursor ? 'before others' : 'and no others'}`, async () => {
      const [universal, other] = [stubChannel('universal'), rasa('Rasa')];
      let page: Page<Channel> = { items: [universal, other] };
      const { api } = counted({ listChannels: async () => page });
      const { list } = await show(api, 'list');
      page = { items: [universal], ...(nextCursor && { nextCursor }) };
      const { now } = performance;
      const clock = stub(performance, 'now').callsFake(() => now.call(performance) + 31_000);
      try {
        await show(api, 'list');
        expect(list.items.map(({ id }) => id)).to.deep.equal(nextCursor ? ['universal', 'rasa'] : ['universal']);
        expect(list.total).to.equal(list.items.length);
      } finally {
        clock.restore();
      }
    });
  }

  it('takes a first page that names an item twice for what it names once', async () => {
    const [universal, other] = [stubChannel('universal'), rasa('Rasa')];
    let page: Page<Channel> = { items: [universal, other, stubChannel('alexa')] };
    const { api } = counted({ listChannels: async () => page });
    const { list } = await show(api, 'list');
    page = { items: [universal, other, universal] };
    list.retry();
    await aTimeout(5);
    expect(list.items.map(({ id }) => id)).to.deep.equal(['universal', 'rasa']);
  });

  it('does not let a reading that a written key has overtaken into a page that is on its way', async () => {
    const pages = held<Page<Channel>>();
    const channels = held<Channel>();
    let isFirst = true;
    const { api } = counted({
      listChannels: () => (isFirst ? Promise.resolve({ items: [rasa('Rasa')] }) : pages.answer()),
      getChannel: channels.answer,
    });
    const { list } = await show(api, 'list');
    isFirst = false;
    list.retry();
    await aTimeout(5);
    const reading = readChannel(api, project, 'rasa');
    await aTimeout(5);
    writeKey(identityOf(api), project, 'rasa', key);
    expect(list.items[0]!.status, 'of messages with this key nothing is known').to.equal('unknown');
    channels.answers[0]!(rasa('Rasa'));
    await reading;
    pages.answers[0]!({ items: [rasa('Rasa')] });
    await aTimeout(5);
    expect(list.items[0]!.apiKey).to.include({ id: 'new' });
  });

  it('takes a row that a list has brought for the channel itself', async () => {
    const { api, calls } = counted();
    const list = await show(api, 'list');
    const host = await show(api, 'channel');
    expect(calls).to.deep.equal(['listChannels']);
    expect(host.channel.value).to.equal(list.list.items[1]);
  });

  it('does not read again for an adapter of the same identity, and makes the next call with it', async () => {
    const { api, calls } = counted();
    const host = await show(api, 'channel');
    const value = host.channel.value;
    host.api = { ...api };
    await aTimeout(5);
    expect(host.channel.value).to.equal(value);
    expect(calls).to.have.length(1);
  });

  it('shows what was read in every list, and leaves the other rows the same objects', async () => {
    let name = 'Rasa';
    const { api } = counted({ getChannel: async () => rasa(name) });
    const list = await show(api, 'list');
    const [universal] = list.list.items;
    name = 'Renamed';
    await readChannel(api, project, 'rasa');
    expect(list.list.items.map((one) => one.name)).to.deep.equal(['Universal', 'Renamed']);
    expect(list.list.items[0]).to.equal(universal);
  });

  it('does not let a reading that began before undo a key that was written, and reads again once', async () => {
    const { answers, answer } = held<Channel>();
    const { api, calls } = counted({ getChannel: answer });
    const list = await show(api, 'list');
    const host = await show(api, 'channel');
    host.channel.refresh();
    writeKey(identityOf(api), project, 'rasa', key);
    expect(list.list.items[1]!.apiKey).to.deep.equal(key);
    answers[0]!(rasa('Old'));
    await aTimeout(5);
    expect(host.channel.value).to.deep.include({ name: 'Rasa', apiKey: key });
    expect(calls.filter((name) => name === 'getChannel')).to.have.length(2);
    answers[1]!({ ...rasa('New'), apiKey: key });
    await aTimeout(5);
    expect(host.channel.value).to.deep.include({ name: 'New', apiKey: key });
    expect(calls.filter((name) => name === 'getChannel')).to.have.length(2);
  });

  it('keeps a key that was written while a page with the old one was on its way', async () => {
    const { answers, answer } = held<Page<Channel>>();
    const { api } = counted({ listChannels: answer });
    const list = await show(api, 'list');
    writeKey(identityOf(api), project, 'rasa', key);
    answers[0]!({ items: [rasa('Rasa')] });
    await aTimeout(5);
    expect(list.list.items[0]!.apiKey).to.deep.equal(key);
  });

  it('tells who listens of every channel that was read by itself, and when that began; rows may lag behind', async () => {
    const { api } = counted();
    const heard: number[] = [];
    const stop = onChannelRead(identityOf(api), project, 'rasa', (channel, at) => {
      expect(channel.id).to.equal('rasa');
      heard.push(at);
    });
    const before = performance.now();
    await show(api, 'list');
    await readChannel(api, project, 'rasa');
    await readChannel(api, project, 'universal');
    expect(heard).to.have.length(1);
    for (const at of heard) expect(at).to.be.within(before, performance.now() + 1);
    stop();
    await readChannel(api, project, 'rasa');
    expect(heard).to.have.length(1);
  });

  it('reads once at the word of another tab, and only what is shown', async () => {
    const { api, calls } = counted();
    const tab = new BroadcastChannel('ba-settings-key-changes');
    const witness = new BroadcastChannel(tab.name);
    const say = async (channelId: string) => {
      const arrived = new Promise((resolve) => (witness.onmessage = resolve));
      tab.postMessage({ identity: identityOf(api), projectId: project, channelId });
      await arrived; // A busy browser takes its time.
      await aTimeout(50);
    };
    await show(api, 'list');
    await say('rasa');
    expect(calls, 'a row').to.deep.equal(['listChannels', 'getChannel']);
    await show(api, 'channel');
    await show(api, 'channel');
    await say('rasa');
    expect(calls.length, 'a row, and two elements').to.equal(3);
    await say('elsewhere');
    expect(calls.length, 'nothing of it is here').to.equal(3);
    tab.close();
    witness.close();
  });
});

describe('a list whose cursors', () => {
  type Answer = (query: PageQuery, place: number) => Page<Channel>;
  const at = (index: number) => stubChannel(`c${index}`);
  const answers: Readonly<Record<string, [answer: Answer, most: number]>> = {
    'are empty ends': [(_query, place) => ({ items: [at(place)], nextCursor: '' }), 1],
    'stay the same ends': [(_query, place) => ({ items: [at(place)], nextCursor: 'A' }), 2],
    'come again, as A-B-A, ends': [
      (query, place) => ({ items: [at(place)], nextCursor: query.cursor === 'A' ? 'B' : 'A' }),
      3,
    ],
    'lead to empty pages without end is followed once': [(_query, place) => ({ items: [], nextCursor: `${place}` }), 2],
  };
  for (const [name, [answer, most]] of Object.entries(answers)) {
    it(name, async () => {
      let place = 0;
      const { api, calls } = counted({ listChannels: async (_project, query) => answer(query, place++) });
      const element = await fixture<HTMLElement>(
        html`<ba-channel-list .api=${api} project-id=${project}></ba-channel-list>`,
      );
      await aTimeout(2000);
      expect(calls).to.have.length(most);
      const { textContent } = element.shadowRoot!;
      expect(textContent.includes('Show more'), 'there is more').to.equal(most === 2 && name.includes('empty pages'));
    });
  }

  it('are not known any more keeps what is loaded, and begins anew at Try again', async () => {
    const asked: (string | undefined)[] = [];
    const { api } = counted({
      listChannels: async (_project, { cursor }) => {
        asked.push(cursor);
        if (cursor === 'old') throw new SettingsError('not-found', 'Expired.');
        return { items: [at(0)], ...(asked.length === 1 && { nextCursor: 'old' }) };
      },
    });
    const { list } = await show(api, 'list');
    list.loadMore();
    await aTimeout(5);
    expect(list.items).to.have.length(1);
    expect(list.error).to.include({ code: 'not-found' });
    list.retry();
    await aTimeout(5);
    expect(asked).to.deep.equal([undefined, 'old', undefined]);
    expect(list.error).to.be.undefined;
    expect(list.hasMore).to.be.false;
  });
});
