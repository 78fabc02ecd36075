import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eraseOldValues } from '../src/reveal.js';
import { startApp, type TestedApp } from './app.test-setup.js';
import { type Answer, channel, type Client } from './client.test-setup.js';
import { databaseKinds } from './databases.test-setup.js';

const anHour = '{"overlap":{"from":"now","seconds":3600}}';
const aSecond = '{"overlap":{"from":"now","seconds":1}}';
const firstUse = '{"overlap":{"from":"first-use"},"reason":"routine"}';
const overlap = { seconds: [1, 3600], firstUse: { seconds: 1, atMost: 600 } };

for (const kind of databaseKinds) {
  describe(`Two keys on ${kind.name}`, { skip: kind.skip, timeout: 120_000 }, () => {
    let app: TestedApp;
    let ada: Client;
    let grace: Client;
    before(async () => {
      app = await startApp(await kind.create(), { overlap });
      ada = app.client;
      grace = ada.as('demo-grace');
    });
    after(() => app.close());
    beforeEach(() => ada.regenerate(channel)); // No test finds a previous key.

    const keyOf = async () => (await ada.get(`${channel}/api-key`)).body;
    const channelOf = async () => (await ada.get(channel)).body;
    const eventsOf = async (query = '') => (await ada.get(`${channel}/key-events${query}`)).body;
    const accepts = async (key: { value: string }) => (await ada.message(key.value)).status === 200;
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

    /** Makes a new key beside the old one. */
    async function rotate(body = anHour) {
      const [old, id] = [await keyOf(), randomUUID()];
      const made = await ada.regenerate(channel, id, old.version, body);
      assert.equal(made.status, 200);
      return { old, made: made.body, id };
    }

    function expectProblem(answer: Answer, status: number, outcome?: string): void {
      assert.equal(answer.status, status);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
      assert.equal(answer.body.outcome, outcome);
    }

    describe('an overlap', () => {
      it('keeps the old key beside the new one, until its time is over', async () => {
        const { old, made } = await rotate(aSecond);
        const { apiKey, previousKey } = await channelOf();
        assert.equal(apiKey.id, made.id);
        const { endsAt, endsInSeconds, ...facts } = previousKey;
        const { value: _value, version: _version, ...known } = old;
        assert.deepEqual(facts, known);
        assert.equal(Date.parse(endsAt) - Date.parse(made.createdAt), 1000);
        assert.ok(endsInSeconds === 0 || endsInSeconds === 1);
        assert.ok((await accepts(old)) && (await accepts(made)));
        await pause(Date.parse(endsAt) - Date.now() + 5);
        assert.ok(!(await accepts(old)) && (await accepts(made)));
        assert.equal((await channelOf()).previousKey, null);
        assert.equal((await channelOf()).apiKey.version, made.version);
        expectProblem(await ada.restore(channel, old.id, made.version), 410, 'ended');
        const [ended] = (await eventsOf()).items;
        assert.deepEqual([ended.type, ended.keyId, ended.at, ended.by], ['previous-ended', old.id, endsAt, undefined]);
      });

      it('can wait for the first use of the new key: a message that is accepted', async () => {
        const { old, made } = await rotate(firstUse);
        const waiting = (await channelOf()).previousKey;
        assert.equal(waiting.endsAt, undefined);
        assert.equal(waiting.endsInSeconds, undefined);
        assert.equal(waiting.endsAfterFirstUse.seconds, 1);
        assert.equal(Date.parse(waiting.endsAfterFirstUse.atMost) - Date.parse(made.createdAt), 600_000);

        await ada.call('POST', `${channel}/verify`);
        assert.equal((await ada.message(made.value, '{"messages":[]}')).status, 400);
        assert.ok(await accepts(old));
        assert.equal((await channelOf()).previousKey.endsAt, undefined, 'neither is a first use of the new key');

        const [before, _accepted, after] = [Date.now(), await accepts(made), Date.now()];
        const { previousKey } = await channelOf();
        const end = Date.parse(previousKey.endsAt);
        assert.ok(end >= before + 1000 && end <= after + 1000);
        assert.equal(previousKey.endsAfterFirstUse, undefined);
        await pause(300);
        await accepts(made);
        assert.equal((await channelOf()).previousKey.endsAt, previousKey.endsAt, 'there is one first use');
        await pause(end - Date.now() + 5);
        assert.ok(!(await accepts(old)) && (await accepts(made)));
        const { items } = await eventsOf();
        const told = items
          .filter(({ keyId, type }: never) => keyId === made.id || type === 'previous-ended')
          .slice(0, 3);
        assert.deepEqual(
          told.map(({ type, keyId }: { type: string; keyId: string }) => [type, keyId]),
          [
            ['previous-ended', old.id],
            ['first-used', made.id],
            ['regenerated', made.id],
          ],
        );
      });

      it('ends whatever happens after its time, and first use never makes it longer', async () => {
        const { old, made } = await rotate(firstUse);
        const soon = new Date(Date.now() + 300).toISOString();
        await app.database.query('UPDATE api_keys SET ends_at = $1 WHERE id = $2', soon, old.id);
        await accepts(made);
        assert.equal((await channelOf()).previousKey.endsAt, soon);
        await pause(310);
        assert.ok(!(await accepts(old)));
      });

      it('that is not offered is 422, and stays unasked for', async () => {
        const { version } = await keyOf();
        const id = randomUUID();
        for (const one of [
          '{"from":"now","seconds":60}',
          '{"from":"now"}',
          '{"from":"tomorrow"}',
          'null',
          '7',
          '"1"',
        ]) {
          expectProblem(await ada.regenerate(channel, id, version, `{"overlap":${one}}`), 422);
        }
        const leaked = '{"overlap":{"from":"now","seconds":3600},"reason":"leaked"}';
        expectProblem(await ada.regenerate(channel, id, version, leaked), 422);
        expectProblem(await ada.regenerate(channel, id, version, '{"reason":7}'), 422);
        assert.equal((await keyOf()).version, version);
        assert.equal((await ada.regenerate(channel, id, version, anHour)).status, 200);
      });

      it('ends where another key is made: of two old keys one works', async () => {
        const { old, made } = await rotate();
        const next = await rotate();
        assert.equal((await channelOf()).previousKey.id, made.id);
        assert.deepEqual([await accepts(old), await accepts(made), await accepts(next.made)], [false, true, true]);
        assert.equal(
          (await eventsOf()).items.find(({ keyId }: { keyId: string }) => keyId === old.id).by,
          'Ada Lovelace',
        );
        await ada.regenerate(channel);
        assert.ok(!(await accepts(made)) && !(await accepts(next.made)));
        assert.equal((await channelOf()).previousKey, null);
      });
    });

    describe('ending the previous key', () => {
      it('ends it at once, again and again, and leaves the version alone', async () => {
        const { old, made } = await rotate();
        for (const version of [made.version, made.version, 'v1', 'other']) {
          const { status, body } = await grace.end(channel, old.id, version);
          assert.equal(status, 200);
          assert.deepEqual(body, await channelOf());
          assert.equal(body.previousKey, null);
          assert.equal(body.apiKey.version, made.version);
        }
        assert.ok(!(await accepts(old)) && (await accepts(made)));
        const { items } = await eventsOf();
        const ends = items.filter(({ type, keyId }: never) => type === 'previous-ended' && keyId === old.id);
        assert.deepEqual(
          ends.map(({ by }: { by: string }) => by),
          ['Grace Hopper'],
        );
      });

      it('wants to know which key is current, and does not take that one', async () => {
        const { old, made } = await rotate();
        expectProblem(await ada.end(channel, old.id, null), 400);
        expectProblem(await ada.end(channel, old.id, old.version), 412);
        expectProblem(await ada.end(channel, made.id, made.version), 404);
        expectProblem(await ada.end(channel, 'no-key', made.version), 404);
        expectProblem(await ada.end('/projects/support-bot/channels/universal', old.id, made.version), 404);
        expectProblem(await ada.as('demo-viewer').end(channel, old.id, made.version), 403);
        expectProblem(await ada.as('demo-old-session').end(channel, old.id, made.version), 401);
        assert.ok((await accepts(old)) && (await accepts(made)));
      });
    });

    describe('restoring the previous key', () => {
      it('makes it the current one again, once, with a version of its own', async () => {
        const { old, made } = await rotate(firstUse);
        const id = randomUUID();
        const restored = await ada.restore(channel, old.id, made.version, id);
        assert.equal(restored.status, 200);
        const { apiKey, previousKey } = restored.body;
        assert.deepEqual([apiKey.id, previousKey], [old.id, null]);
        assert.ok(![old.version, made.version].includes(apiKey.version));
        assert.ok((await accepts(old)) && !(await accepts(made)));
        assert.equal((await keyOf()).value, old.value);

        const current = await channelOf();
        assert.deepEqual((await ada.restore(channel, old.id, made.version, id)).body, current);
        const { value: _value, version: _version, ...facts } = old;
        const settled = (await ada.settle(channel, id)).body;
        assert.deepEqual([settled.outcome, settled.key.id], ['done', old.id]);
        assert.equal(settled.key.value, undefined, 'its value is for who made it');
        assert.equal(settled.key.createdBy, facts.createdBy);
        expectProblem(await grace.restore(channel, old.id, made.version, id), 403);
        expectProblem(await ada.restore(channel, made.id, made.version, id), 422);
        expectProblem(await ada.regenerate(channel, id, apiKey.version), 422);
        assert.equal((await eventsOf()).items.filter(({ type }: { type: string }) => type === 'restored').length, 1);

        // What is undone is superseded, and what was before is not.
        await ada.regenerate(channel);
        expectProblem(await ada.restore(channel, old.id, made.version, id), 410, 'superseded');
        assert.deepEqual((await ada.settle(channel, id)).body, { outcome: 'superseded' });
      });

      it('undoes a regeneration, and makes the one before what it was', async () => {
        const first = await rotate('{}');
        const second = await rotate();
        assert.deepEqual((await ada.settle(channel, first.id)).body, { outcome: 'superseded' });
        await ada.restore(channel, first.made.id, second.made.version);
        const { version } = await keyOf();
        assert.deepEqual((await ada.settle(channel, first.id)).body.key, { ...(await keyOf()), version });
        expectProblem(await ada.regenerate(channel, second.id, first.made.version, anHour), 410, 'superseded');
        expectProblem(await ada.restore(channel, second.made.id, version), 410, 'ended');
      });

      it('is refused where the key has ended, was never the previous one, or another is current', async () => {
        const { old, made } = await rotate();
        const id = randomUUID();
        expectProblem(await ada.restore(channel, old.id, null, id), 400);
        expectProblem(await ada.call('POST', `${channel}/previous-key/${old.id}/restore`, { 'if-match': '"v1"' }), 400);
        expectProblem(await ada.restore(channel, old.id, old.version, id), 412);
        expectProblem(await ada.restore(channel, made.id, made.version, id), 404);
        expectProblem(await ada.restore(channel, 'no-key', made.version, id), 404);
        expectProblem(await ada.as('demo-viewer').restore(channel, old.id, made.version, id), 403);
        expectProblem(await ada.as('demo-old-session').restore(channel, old.id, made.version, id), 401);
        await ada.end(channel, old.id, made.version);
        expectProblem(await ada.restore(channel, old.id, made.version, id), 410, 'ended');
        assert.deepEqual((await channelOf()).apiKey.id, made.id);
        // No refusal is stored.
        assert.deepEqual((await ada.settle(channel, id)).body, { outcome: 'never' });
      });

      it('is refused where the key ended while the restoring waited for another change', async () => {
        const { old, made } = await rotate(aSecond);
        let restoring: Promise<Answer> | undefined;
        await app.database.transaction(async (query) => {
          await query(`UPDATE channels SET key_version = key_version WHERE id = 'rasa'`);
          restoring = ada.restore(channel, old.id, made.version);
          await pause(1100);
        });
        expectProblem(await restoring!, 410, 'ended');
      });

      it('that was settled before it came is refused for good', async () => {
        const { old, made } = await rotate();
        const id = randomUUID();
        assert.deepEqual((await grace.settle(channel, id)).body, { outcome: 'never' });
        expectProblem(await ada.restore(channel, old.id, made.version, id), 410, 'never');
        assert.equal((await channelOf()).previousKey.id, old.id);
      });
    });

    it('tells who used a key, as far as it can be believed', async () => {
      const { old, made } = await rotate();
      assert.equal((await channelOf()).apiKey.lastUsedBy, undefined);
      await accepts(old);
      await accepts(made);
      const { apiKey, previousKey } = await channelOf();
      for (const { lastUsedBy } of [apiKey, previousKey, await keyOf()]) {
        assert.deepEqual(lastUsedBy, { client: 'test-bot/1.2', address: '127.0.0.1' });
      }
      await ada.call(
        'POST',
        '/messages',
        {
          authorization: `Bearer ${made.value}`,
          'user-agent': made.value,
          'content-type': 'application/json',
        },
        '{"messages":[{"message":{}}]}',
      );
      assert.ok(!made.value.split('.')[2].includes((await channelOf()).apiKey.lastUsedBy.client));
      assert.ok((await channelOf()).apiKey.lastUsedBy.client.length < 70);
    });

    it('tells what happened, newest first, in pages without a gap while more happens', async () => {
      await rotate(firstUse);
      await rotate('{"reason":"leaked"}');
      await rotate('{"reason":"boredom"}');
      const whole = (await eventsOf('?limit=200')).items;
      assert.ok(whole.length > 20);
      assert.deepEqual(
        whole.slice(0, 2).map(({ reason }: { reason: string }) => reason),
        ['other', 'leaked'],
      );
      assert.equal(whole.at(-1).type, 'issued');
      assert.ok(!('reason' in whole.at(-1)), 'nobody gave one');
      const times = whole.map(({ at }: { at: string }) => at);
      assert.deepEqual(times, [...times].sort().reverse());
      assert.equal(new Set(whole.map(({ id }: { id: string }) => id)).size, whole.length);

      const paged = [];
      let cursor = '';
      do {
        const page = await eventsOf(`?limit=3${cursor}`);
        paged.push(...page.items);
        cursor = page.nextCursor === undefined ? '' : `&cursor=${page.nextCursor}`;
        if (paged.length < 7) await rotate();
      } while (cursor !== '');
      assert.deepEqual(paged, whole);
      expectProblem(await ada.get('/projects/support-bot/channels/nothing/key-events'), 404);
      expectProblem(await ada.get(`${channel}/key-events?cursor=x`), 400);
    });

    it('keeps no value that is never given again', async () => {
      const sealed = async ({ id }: { id: string }) =>
        (await app.database.query('SELECT sealed_value FROM api_keys WHERE id = $1', id))[0]!['sealed_value'];
      const { old } = await rotate(aSecond);
      assert.notEqual(await sealed(old), null);
      await pause(1010);
      await eraseOldValues(app.database.query, 'revealable');
      assert.equal(await sealed(old), null);
      const { made } = await rotate('{}');
      assert.notEqual(await sealed(made), null);
      await rotate('{}');
      assert.equal(await sealed(made), null);
    });

    it('cannot hold two current keys of a channel, nor two previous ones, whatever the code does', async () => {
      await rotate();
      const insert = (place: string, ends: string) => `INSERT INTO api_keys
          (id, project_id, channel_id, version, value_hash, hint, created_at, created_by, place, replaced_at, ends_at)
        VALUES ('x', 'support-bot', 'rasa', 9999, 'x', 'x', '2026-01-01T00:00:00.000Z', 'ada', ${place}, ${ends}, ${ends})`;
      await assert.rejects(app.database.query(insert(`'current'`, 'NULL')), /unique/i);
      await assert.rejects(app.database.query(insert(`'previous'`, `'2999-01-01'`)), /unique/i);
      await assert.rejects(app.database.query(insert(`'current'`, `'2999-01-01'`)), /check/i);
      await assert.rejects(app.database.query(insert('NULL', 'NULL')), /check/i);
    });
  });
}
