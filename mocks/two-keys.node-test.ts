import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { Channel } from '../src/model/index.js';
import { errorOf } from '../src/testing/error-of.test-setup.js';
import { AnswerLog } from './answer-log.test-setup.js';
import type { MockBackendOptions, MockSnapshot } from './mock-backend.js';
import { conformance } from './node-conformance.test-setup.js';
import { later, openChannel, start } from './two-keys.test-setup.js';

const log = new AnswerLog(conformance);
afterEach(async () => assert.deepEqual(await log.takeFaults(), []));
const open = (options?: MockBackendOptions) => openChannel((backend) => log.watch(backend), options);

const [hour, day, week] = [3600, 86_400, 604_800];
const forAnHour = { from: 'now', seconds: hour } as const;
const untilUsed = { from: 'first-use' } as const;

describe('an overlap', () => {
  for (const seconds of [hour, day, week]) {
    it(`keeps the old key working for ${seconds} s, and no longer`, async () => {
      const { backend, ada, say } = open();
      const old = await ada.currentKey();
      const made = await ada.regenerate({ overlap: { from: 'now', seconds } });
      const { previousKey } = await ada.channel();
      assert.deepEqual([previousKey?.id, previousKey?.hint, previousKey?.createdAt], [old.id, old.hint, old.createdAt]);
      assert.deepEqual([previousKey?.endsAt, previousKey?.endsInSeconds], [later(seconds), seconds]);
      assert.equal(previousKey?.endsAfterFirstUse, undefined);
      backend.advance(seconds - 1);
      assert.deepEqual([await say(old.value), await say(made.value)], [200, 200]);
      assert.equal((await ada.channel()).previousKey?.endsInSeconds, 1);
      backend.advance(1);
      assert.deepEqual([await say(old.value), await say(made.value)], [401, 200]);
      assert.equal((await ada.channel()).previousKey, null);
    });
  }

  it('counts a part of a second that is left as a whole one', async () => {
    const { backend, ada } = open();
    await ada.regenerate({ overlap: forAnHour });
    backend.advance(hour - 0.001);
    assert.equal((await ada.channel()).previousKey?.endsInSeconds, 1);
  });

  it('that is not asked for ends the old key at once', async () => {
    const { ada, say } = open();
    const old = await ada.currentKey();
    await ada.regenerate();
    assert.equal(await say(old.value), 401);
    assert.equal((await ada.channel()).previousKey, null);
  });

  it('ends a previous key that still works', async () => {
    const { ada, say } = open();
    const first = await ada.currentKey();
    const second = await ada.regenerate({ overlap: forAnHour });
    const third = await ada.regenerate({ overlap: forAnHour });
    assert.deepEqual([await say(first.value), await say(second.value), await say(third.value)], [401, 200, 200]);
    assert.equal((await ada.channel()).previousKey?.id, second.id);
    await ada.regenerate();
    assert.deepEqual([await say(second.value), await say(third.value)], [401, 401]);
  });

  const odd: readonly unknown[] = [
    60,
    'now',
    null,
    {},
    { from: 'now' },
    { from: 'now', seconds: 60 },
    { from: 'now', seconds: '3600' },
    { from: 'later', seconds: 3600 },
    { seconds: 3600 },
  ];
  for (const overlap of odd) {
    it(`that is not supported is refused, and changes nothing: ${JSON.stringify(overlap)}`, async () => {
      const { ada } = open();
      const before = await ada.channel();
      const operationId = crypto.randomUUID();
      const refused = await errorOf(ada.regenerate({ operationId, overlap: overlap as never }));
      assert.deepEqual([refused.code, refused.status], ['invalid', 422]);
      assert.deepEqual(await ada.channel(), before);
      // A refusal is not remembered: the same id may be sent again.
      assert.notEqual((await ada.regenerate({ operationId, overlap: forAnHour })).id, before.apiKey?.id);
    });
  }

  it('is refused for a key that has leaked, whatever it is: that ends at once', async () => {
    const { ada } = open();
    const { apiKey } = await ada.channel();
    for (const overlap of [forAnHour, untilUsed]) {
      assert.equal((await errorOf(ada.regenerate({ overlap, reason: 'leaked' }))).status, 422);
    }
    assert.equal((await ada.channel()).apiKey?.id, apiKey?.id);
    await ada.regenerate({ reason: 'leaked' });
    assert.equal((await ada.channel()).previousKey, null);
  });

  it('is one that the backend declares', async () => {
    const { ada } = open({ overlap: { seconds: [60] } });
    assert.equal((await errorOf(ada.regenerate({ overlap: forAnHour }))).status, 422);
    assert.equal((await errorOf(ada.regenerate({ overlap: untilUsed }))).status, 422);
    await ada.regenerate({ overlap: { from: 'now', seconds: 60 } });
    assert.equal((await ada.channel()).previousKey?.endsInSeconds, 60);
  });

  it('is none at all where the backend supports none', async () => {
    const { ada, backend } = open({ overlap: false });
    assert.equal((await errorOf(ada.regenerate({ overlap: forAnHour }))).status, 422);
    assert.deepEqual([ada.api.endPreviousKey, ada.api.restorePreviousKey], [undefined, undefined]);
    const previous = 'https://mock.test/api/projects/support-bot/channels/rasa/previous-key/some-key';
    for (const what of ['end', 'restore']) {
      assert.equal((await backend.fetch(`${previous}/${what}`, { method: 'POST' })).status, 404);
    }
    assert.ok(!('previousKey' in (await ada.channel())), 'it says something about a previous key');
  });

  it('belongs to the request: the same id with another one is another request', async () => {
    const { ada } = open();
    const operationId = crypto.randomUUID();
    const made = await ada.regenerate({ operationId, overlap: forAnHour });
    assert.equal((await errorOf(ada.regenerate({ operationId, overlap: untilUsed }))).status, 422);
    assert.equal((await errorOf(ada.regenerate({ operationId }))).status, 422);
    assert.equal((await ada.regenerate({ operationId, overlap: forAnHour })).value, made.value);
    assert.equal((await ada.channel()).previousKey?.endsInSeconds, hour, 'the replay changed the end');
  });
});

describe('an old key that ends once the new one is used', () => {
  it('waits for an accepted message with the new key', async () => {
    const { backend, ada, say } = open();
    const old = await ada.currentKey();
    const made = await ada.regenerate({ overlap: untilUsed });
    const waiting = (await ada.channel()).previousKey;
    assert.deepEqual(waiting?.endsAfterFirstUse, { seconds: 300, atMost: later(week) });
    assert.deepEqual([waiting?.endsAt, waiting?.endsInSeconds], [undefined, undefined]);

    backend.advance(day);
    await ada.api.verifyChannel!('support-bot', 'rasa', { signal: new AbortController().signal });
    await say(old.value);
    await backend.fetch('https://mock.test/api/messages', {
      method: 'POST',
      headers: { authorization: `Bearer ${made.value}` },
      body: '{"messages":"none"}',
    });
    assert.deepEqual(
      (await ada.channel()).previousKey?.endsAfterFirstUse,
      waiting?.endsAfterFirstUse,
      'that was no use',
    );

    assert.equal(await say(made.value), 200);
    const ending = (await ada.channel()).previousKey;
    assert.deepEqual([ending?.endsAt, ending?.endsInSeconds], [later(day + 300), 300]);
    assert.equal(ending?.endsAfterFirstUse, undefined);
    backend.advance(200);
    await say(made.value);
    assert.equal((await ada.channel()).previousKey?.endsInSeconds, 100, 'a later use put the end off');
    assert.equal(await say(old.value), 200);
    backend.advance(100);
    assert.equal(await say(old.value), 401);
  });

  it('ends all the same when nobody uses the new one', async () => {
    const { backend, ada, say } = open();
    const old = await ada.currentKey();
    await ada.regenerate({ overlap: untilUsed });
    backend.advance(week - 1);
    assert.equal(await say(old.value), 200);
    backend.advance(1);
    assert.equal(await say(old.value), 401);
    assert.equal((await ada.history())[0], `previous-ended ${week}`);
  });

  it('lives no longer for a use that comes right before that', async () => {
    const { backend, ada, say } = open();
    await ada.regenerate({ overlap: untilUsed });
    const { value } = await ada.currentKey();
    backend.advance(week - 10);
    await say(value);
    assert.equal((await ada.channel()).previousKey?.endsAt, later(week));
  });
});

describe('two keys', () => {
  it('tell who used each of them last, as far as that is known', async () => {
    const { backend, ada, say } = open();
    const old = await ada.currentKey();
    const made = await ada.regenerate({ overlap: forAnHour });
    backend.advance(5);
    await say(made.value, { 'user-agent': 'new-bot/2.0', 'x-forwarded-for': '192.0.2.17' });
    backend.advance(5);
    await say(old.value, { 'user-agent': 'old-bot/1.0' });
    const { apiKey, previousKey } = await ada.channel();
    assert.equal(apiKey?.lastUsedAt, later(5));
    assert.deepEqual(apiKey?.lastUsedBy, { client: 'new-bot/2.0', address: '192.0.2.17' });
    assert.equal(previousKey?.lastUsedAt, later(10));
    assert.deepEqual(previousKey?.lastUsedBy, { client: 'old-bot/1.0' });
    await say(made.value);
    const again = (await ada.channel()).apiKey;
    assert.deepEqual(
      [again?.lastUsedAt, again?.lastUsedBy],
      [later(10), undefined],
      'who used it before is not who uses it',
    );
  });

  it('leave the channel integrated as long as one of them is used', async () => {
    const { backend, ada, say } = open();
    const statusOf = async () => {
      const { items } = await ada.api.listChannels('support-bot', {}, { signal: new AbortController().signal });
      return [(await ada.channel()).status, items.find(({ id }) => id === 'rasa')?.status];
    };
    const { value } = await ada.regenerate({ overlap: forAnHour });
    assert.deepEqual(await statusOf(), ['integrated', 'integrated']);
    backend.advance(hour);
    assert.deepEqual(await statusOf(), ['not-integrated', 'not-integrated']);
    await say(value);
    assert.deepEqual(await statusOf(), ['integrated', 'integrated']);
  });

  it('are told of a channel, and not in a list', async () => {
    const { ada } = open();
    await ada.regenerate({ overlap: forAnHour });
    const { items } = await ada.api.listChannels('support-bot', {}, { signal: new AbortController().signal });
    assert.ok(items.every((channel) => !('previousKey' in channel)));
  });

  it('have one version: it changes with the current key alone, and never repeats', async () => {
    const { backend, ada, say } = open();
    const seen: string[] = [];
    const see = async () => seen.push((await ada.channel()).apiKey!.version);
    const old = await ada.currentKey();
    await see();
    const made = await ada.regenerate({ overlap: untilUsed });
    await see();
    await say(made.value);
    backend.advance(10);
    await see();
    await ada.restore(old.id, 'undo-1');
    await see();
    const third = await ada.regenerate({ overlap: forAnHour });
    await see();
    await ada.end(old.id);
    await see();
    await say(third.value);
    await see();
    const [first, second, , fourth, fifth] = seen;
    assert.deepEqual(seen, [first, second, second, fourth, fifth, fifth, fifth]);
    assert.equal(new Set([first, second, fourth, fifth]).size, 4);
  });

  it('outlive a restart, with the clock as it stood', async () => {
    const { backend, ada } = open();
    const old = await ada.currentKey();
    const made = await ada.regenerate({ overlap: untilUsed });
    backend.advance(day);
    const before = [await ada.channel(), await ada.history()];
    const snapshot = JSON.parse(JSON.stringify(await backend.snapshot())) as MockSnapshot;
    const restarted = open({ snapshot });
    assert.deepEqual([await restarted.ada.channel(), await restarted.ada.history()], before);
    assert.deepEqual([await restarted.say(old.value), await restarted.say(made.value)], [200, 200]);
    assert.equal((await restarted.ada.channel()).previousKey?.endsAt, later(day + 300));
  });

  it('begin anew with a reset', async () => {
    const { backend, ada } = open();
    await ada.regenerate({ overlap: forAnHour });
    backend.advance(60);
    await backend.reset();
    assert.equal((await ada.channel()).previousKey, null);
    assert.equal(new Date(backend.now()).toISOString(), start);
    assert.deepEqual(
      (await ada.history()).map((line) => line.split(' ')[0]),
      ['issued'],
    );
  });

  it('come from a snapshot of a version that knew one', async () => {
    const { backend, ada } = open();
    const {
      records,
      advanced: _advanced,
      ...snapshot
    } = JSON.parse(JSON.stringify(await backend.snapshot())) as MockSnapshot;
    const before = await ada.channel();
    const old = records.map(({ channels, ...project }) => ({
      ...project,
      channels: channels.map(({ events: _events, ...channel }) => ({ ...channel, status: 'not-integrated' })),
    }));
    const restarted = open({ snapshot: { ...snapshot, records: old as never } });
    assert.deepEqual(await restarted.ada.channel(), before satisfies Channel);
    assert.deepEqual(await restarted.ada.history(), []);
    await restarted.ada.regenerate({ overlap: forAnHour });
    assert.deepEqual(await restarted.ada.history(), ['regenerated 0 Ada']);
  });
});

describe('the clock of the service', () => {
  it('only goes forward', () => {
    const { backend } = open();
    for (const seconds of [-1, NaN, Infinity, '5' as never, undefined as never]) {
      assert.throws(() => backend.advance(seconds), { name: 'TypeError', message: /Did you forget/ });
    }
    assert.equal(backend.now(), Date.parse(start));
  });

  it('is the one of its answers', async () => {
    const { backend } = open();
    backend.advance(90);
    const answer = await backend.fetch('https://mock.test/api/projects');
    assert.equal(answer.headers.get('date'), 'Sun, 01 Mar 2026 09:01:30 GMT');
  });

  it('tells whoever keeps the state that it was moved', async () => {
    const { backend } = open();
    let changes = 0;
    backend.onChange = () => changes++;
    backend.advance(90);
    assert.equal(changes, 1);
    assert.equal((await backend.snapshot()).advanced, 90);
  });
});
