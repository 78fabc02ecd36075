import { expect } from '@open-wc/testing';
import type { SettingsApi } from '../../api/settings-api.js';
import { SettingsError } from '../../api/settings-error.js';
import { readChannel } from '../../data/channels.js';
import type { Channel } from '../../model/channel.js';
import { openTabs } from '../../platform/tabs.js';
import { breakPlatform, mendPlatform } from '../../testing/broken-platform.test-setup.js';
import { pause } from '../../testing/pause.test-setup.js';
import { stubApi, stubChannel } from '../../testing/stub-api.js';
import type { ChannelOperations } from './channel-operations.js';
import type { Member } from './members.js';
import { OperationStore } from './operation-store.js';

const ids = { projectId: 'support-bot', channelId: 'rasa' };
const apiKey = stubChannel('rasa').apiKey!;

function anElement(): Member {
  return { host: document.createElement('div'), changed: () => undefined };
}

/** The user opens the question and says yes. */
function confirm(operations: ChannelOperations, member: Member, operationId: string, key = apiKey): void {
  operations.apply({ type: 'open', key });
  operations.confirm(member, operationId);
}

/** Lets an operation end that was confirmed here, and the user leave it. */
function leave(operations: ChannelOperations, member: Member): void {
  const { state } = operations;
  if (state.name === 'regenerated') operations.apply({ type: 'acknowledge', keyId: state.key.id });
  operations.apply({ type: 'close' });
  operations.leave(member);
}

describe('the operations of a channel', () => {
  afterEach(() => {
    mendPlatform();
    sessionStorage.removeItem('ba-settings-operations');
  });

  it('of one identity all learn at once that its service does not settle', async () => {
    const read: string[] = [];
    const stub = stubApi();
    const never = new Promise<never>(() => undefined);
    let fail: (error: SettingsError) => void = () => undefined;
    const api: SettingsApi = {
      ...stub,
      supports: {},
      regenerateKey: () => Promise.reject(new SettingsError('network', 'Lost.')),
      getChannel: (projectId, channelId, call) => (read.push(channelId), stub.getChannel(projectId, channelId, call)),
      settleRegeneration: ({ channelId }) =>
        channelId === 'rasa' ? new Promise((_resolve, reject) => (fail = reject)) : never,
    };
    const store = new OperationStore();
    const member = anElement();
    const rasa = store.join(api, ids, member);
    const universal = store.join(api, { ...ids, channelId: 'universal' }, member);
    confirm(rasa, member, 'settles-not-1');
    confirm(universal, member, 'settles-not-2', stubChannel('universal').apiKey);
    await pause();
    expect([rasa, universal].map(({ state }) => state)).to.have.nested.property('[1].by', 'settle');
    fail(new SettingsError('unexpected', 'Not there.', { status: 501 }));
    await pause();
    expect(read).to.deep.equal(['rasa', 'universal']);
    for (const operations of [rasa, universal]) operations.dispose();
  });

  it('are kept after the last element has left, until somebody has heard of their end', async () => {
    let answer: () => void = () => undefined;
    const stub = stubApi();
    const api: SettingsApi = {
      ...stub,
      regenerateKey: () => Promise.reject(new SettingsError('forbidden', 'No.')),
      getChannel: async (projectId, channelId, call) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return stub.getChannel(projectId, channelId, call);
      },
    };
    const store = new OperationStore();
    const member = anElement();
    const operations = store.join(api, ids, member);
    confirm(operations, member, 'rest-1');
    await pause();
    expect(operations.state.name).to.equal('verifying');
    leave(operations, member);
    answer();
    await pause();
    expect(operations.state).to.include({ name: 'refused', quiet: true });
    const heard: string[] = [];
    const next = anElement();
    next.host.addEventListener('ba-key-regenerate-failed', ({ type }) => heard.push(type));
    expect(store.join(api, ids, next), 'while nobody has heard of its end').to.equal(operations);
    await pause();
    expect(heard).to.deep.equal(['ba-key-regenerate-failed']);
    leave(operations, next);
    await pause();
    expect(store.join(api, ids, next), 'afterwards').not.to.equal(operations);
  });

  it('are let go of when the last value that they held is gone, although no element leaves then', async () => {
    const api = stubApi();
    const store = new OperationStore();
    const member = anElement();
    const operations = store.join(api, ids, member);
    confirm(operations, member, 'value-1');
    await pause();
    leave(operations, member);
    expect(store.join(api, ids, member), 'while the value is held').to.equal(operations);
    operations.leave(member);
    window.dispatchEvent(new Event('pagehide'));
    expect(store.join(api, ids, member), 'afterwards').not.to.equal(operations);
  });

  it('tell an adapter that waits for something whether to send yet', async () => {
    const asks: (() => boolean)[] = [];
    const stub = stubApi();
    const api: SettingsApi = {
      ...stub,
      supports: {},
      regenerateKey: (_request, { mayStillSend }) => (asks.push(mayStillSend!), new Promise(() => undefined)),
    };
    const member = anElement();
    const operations = new OperationStore().join(api, ids, member);
    confirm(operations, member, 'waits-1');
    await pause();
    expect(asks[0]!(), 'at once').to.be.true;
    breakPlatform(Date, 'now', { value: () => new Date().getTime() + 61_000 });
    expect(asks[0]!(), 'a minute later').to.be.false;
    mendPlatform();
    operations.apply({ type: 'elapsed', timer: 'deadline' });
    expect(asks[0]!(), 'while it is looked into').to.be.true;
    operations.apply({ type: 'elapsed', timer: 'reading' });
    operations.apply({ type: 'elapsed', timer: 'pause' });
    operations.apply({ type: 'elapsed', timer: 'reading' });
    expect(operations.state.name).to.equal('unknown');
    operations.apply({ type: 'close' });
    expect(asks[0]!(), 'after *Close*').to.be.false;
    operations.apply({ type: 'failed', operationId: 'waits-1', attempt: 1, code: 'not-sent' });
    expect(operations.state).to.deep.include({ name: 'refused', quiet: true });
    leave(operations, member);
  });

  it('speak by the element that confirmed, also where that shows another channel by now', async () => {
    let answer: () => void = () => undefined;
    const stub = stubApi();
    const api: SettingsApi = {
      ...stub,
      regenerateKey: async (request, call) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return stub.regenerateKey(request, call);
      },
    };
    const member = anElement();
    document.body.append(member.host);
    const heard: unknown[] = [];
    member.host.addEventListener('ba-key-regenerated', ({ detail }) => heard.push(detail.channelId));
    const operations = new OperationStore().join(api, ids, member);
    confirm(operations, member, 'elsewhere-1');
    await pause();
    operations.leave(member);
    answer();
    await pause();
    expect(heard).to.deep.equal([ids.channelId]);
    member.host.remove();
    leave(operations, member);
  });

  it('say why a value is not to be had', async () => {
    const stub = stubApi({ reveals: false });
    let isLost = false;
    const api: SettingsApi = {
      ...stub,
      regenerateKey: (request, call) =>
        isLost ? Promise.reject(new SettingsError('unauthenticated', 'Sign in.')) : stub.regenerateKey(request, call),
    };
    const member = anElement();
    const operations = new OperationStore().join(api, ids, member);
    confirm(operations, member, 'value-2');
    await pause();
    window.dispatchEvent(new Event('pagehide'));
    isLost = true;
    const why: string[] = [];
    operations.recall(({ code }) => why.push(code));
    await pause();
    expect(why).to.deep.equal(['unauthenticated']);
    expect(operations.state.issued?.recall).to.equal('failed');
    leave(operations, member);
  });

  it('drop a question that went with its element, and keep it where that is only moved', async () => {
    const api = stubApi();
    const store = new OperationStore();
    const member = anElement();
    const operations = store.join(api, ids, member);
    operations.apply({ type: 'open', key: apiKey });
    operations.leave(member);
    expect(store.join(api, ids, member)).to.equal(operations);
    await pause();
    expect(operations.state.name).to.equal('confirming');
    operations.leave(member);
    await pause();
    expect(store.join(api, ids, member).state.name).to.equal('idle');
  });

  it('believe no answer that was asked for before the one they know', async () => {
    const answers: (() => void)[] = [];
    const stub = stubApi();
    const api: SettingsApi = {
      ...stub,
      getChannel: async (projectId, channelId, call): Promise<Channel> => {
        const channel = await stub.getChannel(projectId, channelId, call);
        await new Promise<void>((resolve) => answers.push(resolve));
        return channel;
      },
    };
    const member = anElement();
    const operations = new OperationStore().join(api, ids, member);
    const before = readChannel(api, ids.projectId, ids.channelId);
    await pause();
    await stub.regenerateKey({ ...ids, operationId: 'theirs', expectedVersion: apiKey.version }, anyCall());
    const after = readChannel(api, ids.projectId, ids.channelId);
    await pause();
    operations.apply({ type: 'open', key: apiKey });
    answers[1]!();
    const { apiKey: newKey } = await after;
    answers[0]!();
    await before;
    expect(operations.state).to.deep.include({ name: 'confirming', shown: newKey });
    leave(operations, member);
  });

  it('tell other tabs of a key that is another, and of nothing else', async () => {
    const told: unknown[] = [];
    const tabs = openTabs('ba-settings-key-changes', (change) => told.push(change));
    const stub = stubApi();
    let code: 'forbidden' | 'conflict' | undefined = 'forbidden';
    const api: SettingsApi = {
      ...stub,
      regenerateKey: (request, call) =>
        code ? Promise.reject(new SettingsError(code, 'No.')) : stub.regenerateKey(request, call),
    };
    const member = anElement();
    const operations = new OperationStore().join(api, ids, member);
    confirm(operations, member, 'told-1');
    await pause();
    expect([operations.state.name, told.length]).to.deep.equal(['refused', 0]);
    operations.apply({ type: 'close' });
    code = undefined;
    confirm(operations, member, 'told-2');
    await pause();
    expect([operations.state.name, told.length]).to.deep.equal(['regenerated', 1]);
    expect(told[0]).to.deep.equal({ identity: `id:${stub.id}`, ...ids });
    tabs.close();
    leave(operations, member);
  });

  it('of a former load are left alone while nobody sees the page', async () => {
    const sent: string[] = [];
    const stub = stubApi();
    const api: SettingsApi = {
      ...stub,
      regenerateKey: (request) => (sent.push(request.operationId), new Promise(() => undefined)),
    };
    const member = anElement();
    const former = new OperationStore().join(api, ids, member);
    confirm(former, member, 'unseen-1');
    former.dispose();
    breakPlatform(document, 'visibilityState', { value: 'hidden' });
    const operations = new OperationStore().join(api, ids, member);
    await pause();
    expect([operations.state.name, sent.length], 'hidden').to.deep.equal(['idle', 1]);
    mendPlatform();
    document.dispatchEvent(new Event('visibilitychange'));
    await pause();
    expect([operations.state.name, sent], 'seen').to.deep.equal(['reconciling', ['unseen-1', 'unseen-1']]);
    operations.apply({ type: 'failed', operationId: 'unseen-1', attempt: 2, code: 'superseded', outcome: 'never' });
    leave(operations, member);
  });
});

const anyCall = () => ({ signal: new AbortController().signal });
