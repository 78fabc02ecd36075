import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type Answer, channel, type Client } from './client.test-setup.js';
import { databaseKinds } from './databases.test-setup.js';
import { type ServiceProcess, startProcess } from './process.test-setup.js';

for (const kind of databaseKinds) {
  describe(`Two processes on one ${kind.name} database`, { skip: kind.skip, timeout: 120_000 }, () => {
    let url: string;
    let second: ServiceProcess;
    let client: Client;
    before(async () => {
      url = await kind.create();
      second = await startProcess(url);
      client = second.client;
    });
    after(async () => assert.equal(await second.stop(), 0));

    const currentKey = async () => (await client.get(`${channel}/api-key`)).body;
    const statusOf = ({ status }: Answer) => status;

    /** Asks until the operation does not run any more. */
    async function settleToItsEnd(id: string): Promise<Answer> {
      for (const end = Date.now() + 10_000; ;) {
        const answer = await client.settle(channel, id);
        if (answer.status === 200 || Date.now() > end) return answer;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }

    it('lose nothing when one dies between its commit and its reply', async () => {
      const old = await currentKey();
      const first = await startProcess(url, 'after-commit');
      const id = randomUUID();
      const lost = assert.rejects(first.client.regenerate(channel, id, old.version));
      await first.halted;
      await first.kill();
      await lost;

      const current = await currentKey();
      assert.notEqual(current.id, old.id);
      const again = await client.regenerate(channel, id, old.version);
      assert.equal(again.status, 200);
      assert.deepEqual(again.body, current);
      assert.deepEqual((await client.settle(channel, id)).body, { outcome: 'done', key: current });
      assert.equal(statusOf(await client.message(current.value)), 200);
      assert.equal(statusOf(await client.message(old.value)), 401);
    });

    it('make no key when one dies before its commit: the operation is settled as never', async () => {
      const old = await currentKey();
      const first = await startProcess(url, 'before-commit');
      const id = randomUUID();
      const lost = assert.rejects(first.client.regenerate(channel, id, old.version));
      await first.halted;

      // While it runs, nothing of it is seen, and nobody is told an end. SQLite cannot tell for which operation the file is held.
      assert.deepEqual(await currentKey(), old);
      for (const running of [await client.settle(channel, id), await client.regenerate(channel, id, old.version)]) {
        assert.equal(running.status, kind.name === 'PostgreSQL' ? 409 : 503);
        assert.ok(Number(running.headers.get('retry-after')) > 0);
      }
      await first.kill();
      await lost;

      assert.deepEqual((await settleToItsEnd(id)).body, { outcome: 'never' });
      const late = await client.regenerate(channel, id, old.version);
      assert.equal(late.status, 410);
      assert.equal(late.body.outcome, 'never');
      assert.equal((await currentKey()).id, old.id);
      assert.equal(statusOf(await client.message(old.value)), 200);
      assert.equal(statusOf(await client.regenerate(channel, randomUUID(), old.version)), 200);
    });

    it('go on with an operation whose process died before its commit, if it was not settled', async () => {
      const old = await currentKey();
      const first = await startProcess(url, 'before-commit');
      const id = randomUUID();
      const lost = assert.rejects(first.client.regenerate(channel, id, old.version));
      await first.halted;
      await first.kill();
      await lost;
      const again = await client.regenerate(channel, id, old.version);
      assert.equal(again.status, 200);
      assert.deepEqual(await currentKey(), again.body);
      assert.equal(statusOf(await client.message(old.value)), 401);
    });

    /** Makes a new key beside the old one. */
    async function rotate(overlap = '{"from":"now","seconds":3600}') {
      const old = await currentKey();
      const { status, body: made } = await client.regenerate(
        ...[channel, randomUUID(), old.version, `{"overlap":${overlap}}`],
      );
      assert.equal(status, 200);
      return { old, made };
    }

    it('restore once when one dies between its commit and its reply', async () => {
      const { old, made } = await rotate();
      const first = await startProcess(url, 'after-commit');
      const id = randomUUID();
      const lost = assert.rejects(first.client.restore(channel, old.id, made.version, id));
      await first.halted;
      await first.kill();
      await lost;

      const restored = (await client.get(channel)).body;
      assert.deepEqual([restored.apiKey.id, restored.previousKey], [old.id, null]);
      const again = await client.restore(channel, old.id, made.version, id);
      assert.deepEqual([again.status, again.body], [200, restored]);
      const { outcome, key } = (await client.settle(channel, id)).body;
      assert.deepEqual([outcome, key.id], ['done', old.id]);
      assert.equal(statusOf(await client.message(old.value)), 200);
      assert.equal(statusOf(await client.message(made.value)), 401);
    });

    it('restore nothing when one dies before its commit: both keys go on working', async () => {
      const { old, made } = await rotate();
      const first = await startProcess(url, 'before-commit');
      const id = randomUUID();
      const lost = assert.rejects(first.client.restore(channel, old.id, made.version, id));
      await first.halted;
      await first.kill();
      await lost;

      assert.deepEqual((await settleToItsEnd(id)).body, { outcome: 'never' });
      const late = await client.restore(channel, old.id, made.version, id);
      assert.deepEqual([late.status, late.body.outcome], [410, 'never']);
      const { apiKey, previousKey } = (await client.get(channel)).body;
      assert.deepEqual([apiKey.version, previousKey.id], [made.version, old.id]);
      for (const { value } of [old, made]) assert.equal(statusOf(await client.message(value)), 200);
      assert.equal(statusOf(await client.restore(channel, old.id, made.version)), 200);
    });

    it('note the first use of a key when one dies before it has', async () => {
      const { made } = await rotate('{"from":"first-use"}');
      const first = await startProcess(url, 'before-commit');
      const lost = assert.rejects(first.client.message(made.value));
      await first.halted;
      await first.kill();
      await lost;
      assert.ok((await client.get(channel)).body.previousKey.endsAfterFirstUse);
      assert.equal(statusOf(await client.message(made.value)), 200);
      assert.ok((await client.get(channel)).body.previousKey.endsAt);
    });

    it(
      'take the operation away from one that hangs',
      { skip: kind.name === 'SQLite' && 'it has no server' },
      async () => {
        const old = await currentKey();
        const first = await startProcess(url, 'before-commit');
        const id = randomUUID();
        const hanging = first.client.regenerate(channel, id, old.version);
        await first.halted;
        assert.deepEqual((await settleToItsEnd(id)).body, { outcome: 'never' });
        first.goOn();
        const answer = await hanging;
        assert.equal(answer.status, 503);
        assert.ok(answer.headers.get('retry-after'));
        assert.equal((await currentKey()).id, old.id);
        // It is well again, and knows what the other one did.
        const late = await first.client.regenerate(channel, id, old.version);
        assert.equal(late.status, 410);
        assert.equal(late.body.outcome, 'never');
        assert.equal(await first.stop(), 0);
      },
    );

    it('answer what they have begun before they stop', async () => {
      const first = await startProcess(url, 'after-commit');
      const answered = first.client.regenerate(channel);
      await first.halted;
      const stopped = first.stop();
      first.goOn();
      assert.equal((await answered).status, 200);
      assert.equal(await stopped, 0);
    });
  });
}
