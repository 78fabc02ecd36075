import { expect } from '@open-wc/testing';
import type { RestorePreviousKeyRequest, SettingsApi } from '../../api/settings-api.js';
import { SettingsError } from '../../api/settings-error.js';
import { readChannel } from '../../data/channels.js';
import type { PreviousKeyEndedDetail, PreviousKeyRestoredDetail } from '../../events/key-events.js';
import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import { openTabs } from '../../platform/tabs.js';
import { pause } from '../../testing/pause.test-setup.js';
import { stubApi, stubChannel } from '../../testing/stub-api.js';
import type { ChannelOperations } from './channel-operations.js';
import type { Member } from './members.js';
import { OperationStore } from './operation-store.js';

const ids = { projectId: 'support-bot', channelId: 'rasa' };
const current = { ...stubChannel('rasa').apiKey!, lastUsedAt: null };
const previous: PreviousKey = { id: 'key-before', hint: '1b2c', createdAt: '2026-10-01T09:41:00Z' };
const restoredKey = { ...previous, version: 'v-again' };
const ours = stubChannel('rasa', { apiKey: current, previousKey: previous });
const undone = stubChannel('rasa', { apiKey: restoredKey, previousKey: null });

/** A channel with two keys, and an element that shows it. */
function setup({
  restore = () => Promise.resolve(undone),
  supports = {},
}: {
  readonly restore?: (request: RestorePreviousKeyRequest) => Promise<Channel>;
  readonly supports?: SettingsApi['supports'];
} = {}) {
  let channel = ours;
  const stub = stubApi();
  const sent: unknown[] = [];
  const api: SettingsApi = {
    ...stub,
    supports: { overlap: { seconds: [3600] }, ...supports },
    getChannel: () => Promise.resolve(channel),
    regenerateKey: (request) => (sent.push(request), new Promise(() => undefined)),
    restorePreviousKey: (request) => (sent.push(request), restore(request)),
  };
  const host = document.createElement('div');
  const heard: { readonly type: string; readonly detail: unknown }[] = [];
  for (const type of [
    'ba-previous-key-restored',
    'ba-previous-key-ended',
    'ba-key-first-used',
    'ba-key-outcome-unknown',
  ])
    host.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent).detail as unknown }));
  const member: Member = { host, changed: () => undefined };
  const store = new OperationStore();
  const operations = store.join(api, ids, member);
  const read = async (next: Channel) => {
    channel = next;
    await readChannel(api, ids.projectId, ids.channelId);
  };
  return { api, operations, member, store, sent, heard, read, show: (next: Channel) => (channel = next) };
}

function confirmRestoring(operations: ChannelOperations, member: Member, operationId: string): void {
  operations.apply({ type: 'open', key: current, restores: previous });
  operations.confirm(member, operationId);
}

describe('the operations of a channel with two keys', () => {
  it('restore the previous one, and show the channel that the service answers with', async () => {
    const { operations, member, sent, heard, show } = setup();
    show(undone);
    confirmRestoring(operations, member, 'undo-1');
    await pause();
    expect(sent).to.deep.equal([
      { ...ids, operationId: 'undo-1', previousKeyId: 'key-before', expectedVersion: current.version },
    ]);
    expect(operations.state).to.deep.include({ name: 'restored', key: restoredKey });
    const detail: PreviousKeyRestoredDetail = {
      ...ids,
      keyId: 'key-before',
      endedKeyId: current.id,
      operationId: 'undo-1',
    };
    expect(heard).to.deep.equal([{ type: 'ba-previous-key-restored', detail }]);
    operations.dispose();
  });

  it('believe no answer in which another key is the current one, and do not show it', async () => {
    const { operations, member } = setup({ restore: () => Promise.resolve(ours) });
    confirmRestoring(operations, member, 'undo-2');
    await pause();
    expect(operations.state).to.deep.include({ name: 'reconciling', by: 'read' });
    operations.dispose();
  });

  it('say that nothing was sent where the adapter does not restore', async () => {
    const { api, operations, member } = setup();
    Object.assign(api, { restorePreviousKey: undefined });
    confirmRestoring(operations, member, 'undo-3');
    await pause();
    expect(operations.state).to.deep.include({ name: 'refused', proof: 'not-sent' });
    operations.dispose();
  });

  it('settle a restoring, and believe the service only of the key that was to be restored', async () => {
    for (const [key, name] of [
      [restoredKey, 'restored'],
      [{ ...current, id: 'key-other' }, 'reconciling'],
    ] as const) {
      const { api, operations, member, show } = setup({
        restore: () => Promise.reject(new SettingsError('network', 'Lost.')),
      });
      Object.assign(api, {
        settleRegeneration: () => Promise.resolve({ outcome: 'done', key: { ...key, value: 'secret' } }),
      });
      if (name === 'restored') show(undone);
      confirmRestoring(operations, member, `undo-4-${name}`);
      await pause();
      expect(operations.state.name).to.equal(name);
      expect(operations.valueOf(key.id)).to.be.undefined;
      operations.dispose();
    }
  });

  it('ask for a sign-in in the name of the call', async () => {
    const { operations, member } = setup({
      restore: () => Promise.reject(new SettingsError('unauthenticated', 'No.')),
    });
    const asked: unknown[] = [];
    member.host.addEventListener('ba-auth-required', ({ detail }) => asked.push(detail.operation));
    confirmRestoring(operations, member, 'undo-5');
    await pause();
    expect(asked).to.deep.equal(['restorePreviousKey']);
    operations.giveUp();
    operations.dispose();
  });

  it('send what the user chose besides', async () => {
    const { operations, member, sent } = setup();
    operations.apply({ type: 'open', key: current });
    operations.confirm(member, 'overlap-1', { overlap: { from: 'now', seconds: 3600 }, reason: 'routine' });
    await pause();
    const about = { ...ids, operationId: 'overlap-1', expectedVersion: current.version };
    expect(sent).to.deep.equal([{ ...about, overlap: { from: 'now', seconds: 3600 }, reason: 'routine' }]);
    operations.dispose();
  });

  it('tell what readings show, once a page, by an element', async () => {
    const { api, operations, member, store, heard, read } = setup();
    const used = { ...current, lastUsedAt: '2026-10-12T14:05:00Z' };
    await read(ours);
    expect(heard, 'the first reading').to.deep.equal([]);
    await read({ ...ours, apiKey: used });
    await read(stubChannel('rasa', { apiKey: used }));
    expect(heard).to.deep.equal([
      { type: 'ba-key-first-used', detail: { ...ids, keyId: current.id, at: used.lastUsedAt } },
    ]);
    await read({ ...ours, apiKey: used, previousKey: null });
    const detail: PreviousKeyEndedDetail = { ...ids, keyId: 'key-before' };
    expect(heard[1]).to.deep.equal({ type: 'ba-previous-key-ended', detail });
    operations.leave(member);
    await pause();
    const later = store.join(api, ids, member);
    expect(later).not.to.equal(operations);
    await read(ours);
    await read({ ...ours, previousKey: null });
    expect(heard).to.have.length(2);
    later.leave(member);
  });

  it('know what was read also after the only element was moved, and tell what follows', async () => {
    const { api, operations, member, store, heard, read } = setup();
    const moved = { ...current, id: 'key-moved' };
    const before = { ...previous, id: 'key-before-moved' };
    await read({ ...ours, apiKey: moved, previousKey: before });
    operations.leave(member);
    expect(store.join(api, ids, member)).to.equal(operations);
    await pause();
    await read({ ...ours, apiKey: { ...moved, lastUsedAt: '2026-10-12T14:05:00Z' }, previousKey: null });
    expect(heard.map(({ type }) => type)).to.deep.equal(['ba-key-first-used', 'ba-previous-key-ended']);
    operations.leave(member);
    await pause();
    expect(store.join(api, ids, member), 'once it is gone').not.to.equal(operations);
  });

  it('tell that a regeneration in this page has ended the key before', async () => {
    const { api, operations, member, heard, read, show } = setup();
    const waiting = { ...previous, id: 'key-waiting', endsAfterFirstUse: { seconds: 300 } };
    await read({ ...ours, previousKey: waiting });
    const { version: _version, ...unused } = current;
    const key = { ...current, id: 'key-new', version: 'v-new' };
    const used = { ...key, lastUsedAt: '2026-10-12T14:05:00Z' };
    Object.assign(api, {
      regenerateKey: () => {
        show({ ...ours, apiKey: used, previousKey: unused });
        return Promise.resolve({ ...key, value: 'secret-of-the-new-key' });
      },
    });
    operations.apply({ type: 'open', key: current });
    operations.confirm(member, 'again-1', { overlap: { from: 'first-use' } });
    await pause();
    await read({ ...ours, apiKey: used, previousKey: unused });
    const detail: PreviousKeyEndedDetail = { ...ids, keyId: 'key-waiting', cause: 'regenerated' };
    expect(heard.find(({ type }) => type === 'ba-previous-key-ended')?.detail).to.deep.equal(detail);
    operations.dispose();
  });

  it('tell the other tabs of an end that the user brought about here, and of no other', async () => {
    const told: unknown[] = [];
    const tabs = openTabs('ba-settings-key-changes', (change) => told.push(change));
    for (const [keyId, times] of [
      ['key-before', 1],
      ['key-other', 0],
      [undefined, 0],
    ] as const) {
      const { operations, heard, read } = setup();
      await read(ours);
      if (keyId) operations.noteEndedByUser(keyId);
      await read({ ...ours, previousKey: null });
      await pause();
      expect(heard.map(({ detail }) => (detail as PreviousKeyEndedDetail).cause)).to.deep.equal([
        keyId === 'key-before' ? 'user' : undefined,
      ]);
      expect(told.splice(0)).to.have.length(times);
      operations.dispose();
    }
    tabs.close();
  });
});
