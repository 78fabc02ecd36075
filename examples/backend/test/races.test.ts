import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../src/database.js';
import type { Answer, Client } from './client.test-setup.js';
import { databaseKinds } from './databases.test-setup.js';
import { type ServiceProcess, startProcess } from './process.test-setup.js';
import { seededRandom } from './random.test-setup.js';

/** How many races run on each kind of database; SQLite, which has one writer, waits for the disk after each commit. */
const counts = { PostgreSQL: 1000, SQLite: 200 };
/** Races of one channel come one after the other, so that each can be judged; several channels race beside each other. */
const channels = ['rasa', 'universal', 'amazon-alexa', 'samsung-bixby'].map(
  (id) => `/projects/support-bot/channels/${id}`,
);

for (const kind of databaseKinds) {
  describe(`Races of two processes on one ${kind.name} database`, { skip: kind.skip, timeout: 400_000 }, () => {
    let url: string;
    let processes: readonly ServiceProcess[];
    before(async () => {
      url = await kind.create();
      processes = [await startProcess(url), await startProcess(url)];
    });
    after(() => Promise.all(processes.map((one) => one.stop())));

    it(`make one key of each operation that is done, in ${counts[kind.name]} of them`, async (test) => {
      const clients = processes.map(({ client }) => client);
      const random = seededRandom(Number(process.env.RACE_SEED ?? 1));
      const ends = { done: 0, never: 0, superseded: 0 };
      let left = counts[kind.name];
      await Promise.all(
        channels.map(async (channel) => {
          while ((left -= 1) >= 0) for (const end of await race(channel, clients, random)) ends[end] += 1;
        }),
      );
      test.diagnostic(`How the operations ended: ${JSON.stringify(ends)}`);
      test.diagnostic(
        JSON.stringify({ what: `races of two processes on ${kind.name}`, run: counts[kind.name], failures: 0 }),
      );
      // Races in which nothing meets would prove nothing.
      for (const count of Object.values(ends)) assert.ok(count > counts[kind.name] / 20);
    });

    it('leave a chain of versions without a gap, and one working key at its end', async () => {
      const database = await openDatabase(url, () => undefined);
      const keys = await database.query<{
        channel_id: string;
        version: number;
        outcome: string | null;
        place: string | null;
      }>(
        `SELECT k.channel_id, k.version, o.outcome, k.place FROM api_keys k
         LEFT JOIN operations o ON o.key_id = k.id
         WHERE k.project_id = 'support-bot' ORDER BY k.channel_id, k.version`,
      );
      const commits = await database.query<{ channel_id: string }>(
        `SELECT channel_id FROM operations WHERE outcome = 'committed'`,
      );
      const counted = await database.query<{ id: string; key_version: number }>(
        `SELECT id, key_version FROM channels WHERE project_id = 'support-bot'`,
      );
      await database.close();
      assert.ok(commits.length > counts[kind.name] / 2);
      for (const { id, key_version } of counted) {
        const own = keys.filter(({ channel_id }) => channel_id === id);
        assert.deepEqual(
          own.map(({ version }) => version),
          Array.from({ length: key_version }, (_, index) => index + 1),
        );
        assert.equal(own.length, 1 + commits.filter(({ channel_id }) => channel_id === id).length);
        assert.ok(own.slice(1).every(({ outcome }) => outcome === 'committed'));
        assert.deepEqual(
          own.filter(({ place }) => place !== null),
          own.slice(-1),
        );
      }
    });
  });
}

interface Sent {
  readonly id: string;
  readonly version: string | undefined;
  readonly answer: Answer;
}

/**
 * One race: up to three operations for the same key, each sent once or twice and perhaps settled meanwhile, by two people to two
 * processes. Then each operation is settled to its end, and late copies come.
 *
 * @returns how the operations ended
 */
async function race(
  channel: string,
  processes: readonly Client[],
  random: () => number,
): Promise<('done' | 'never' | 'superseded')[]> {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const anyProcess = () => pick(processes);
  const { body: old } = await anyProcess().get(`${channel}/api-key`);
  const operations = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    id: randomUUID(),
    token: pick(['demo-ada', 'demo-grace']),
    version: random() < 0.8 ? (old.version as string) : undefined,
  }));

  const sent: Sent[] = [];
  const settled = new Map<string, Answer[]>();
  const pause = () => new Promise((resolve) => setTimeout(resolve, random() * 8));
  await Promise.all(
    operations.flatMap(({ id, token, version }) => {
      const copies = Array.from({ length: 1 + Math.floor(random() * 2) }, async () => {
        await pause();
        const answer = await anyProcess().as(token).regenerate(channel, id, version);
        sent.push({ id, version, answer });
      });
      const settle = async () => {
        await pause();
        settled.set(id, [await anyProcess().settle(channel, id)]);
      };
      return random() < 0.4 ? [...copies, settle()] : copies;
    }),
  );

  const ends = [];
  for (const { id, token, version } of operations) {
    const process = anyProcess().as(token);
    const { body: end } = await process.settle(channel, id);
    const early = (settled.get(id) ?? []).filter(({ status }) => status === 200).map(({ body }) => body.outcome);
    const made = sent.filter((one) => one.id === id && one.answer.status === 200).map(({ answer }) => answer.body);
    const late = await anyProcess().as(token).regenerate(channel, id, version);
    assert.ok(['done', 'never', 'superseded'].includes(end.outcome));
    if (end.outcome === 'never') {
      assert.equal(made.length, 0, 'a key was answered by an operation that is settled as never');
      assert.deepEqual([late.status, late.body.outcome], [410, 'never']);
    } else {
      assert.ok(!early.includes('never'), 'an operation that made a key had been settled as never');
      assert.ok(made.length > 0, 'an operation is done, and nobody was answered');
      assert.equal(new Set(made.map(({ value }) => value)).size, 1, 'one operation made two keys');
    }
    if (end.outcome === 'done') assert.deepEqual([late.status, late.body.value], [200, made[0].value]);
    if (end.outcome === 'superseded') assert.deepEqual([late.status, late.body.outcome], [410, 'superseded']);
    ends.push(end.outcome);
  }

  const winners = new Set(sent.filter(({ version, answer }) => version && answer.status === 200).map(({ id }) => id));
  assert.ok(winners.size <= 1, 'two operations replaced the same key');
  const odd = sent.filter(({ answer }) => ![200, 409, 410, 412, 503].includes(answer.status));
  assert.deepEqual(
    odd.map(({ answer }) => answer.status),
    [],
  );

  const { body: current } = await anyProcess().get(`${channel}/api-key`);
  const values = new Set(sent.map(({ answer }) => answer.body.value as string | undefined).filter(Boolean));
  assert.equal(ends.includes('done'), current.id !== old.id);
  for (const value of values.add(old.value)) {
    const { status } = await anyProcess().message(value!);
    assert.equal(status, value === current.value ? 200 : 401);
  }
  return ends;
}
