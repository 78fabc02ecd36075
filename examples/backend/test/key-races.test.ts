import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type Database, openDatabase } from '../src/database.js';
import { worksAt } from '../src/stored-key.js';
import type { Answer, Client } from './client.test-setup.js';
import { databaseKinds } from './databases.test-setup.js';
import { type ServiceProcess, startProcess } from './process.test-setup.js';
import { seededRandom } from './random.test-setup.js';

/** How many races run on each kind of database; SQLite, which has one writer, waits for the disk after each commit. */
const counts = { PostgreSQL: 300, SQLite: 60 };
const channels = ['rasa', 'universal', 'amazon-alexa'].map((id) => `/projects/support-bot/channels/${id}`);
const overlaps = ['{}', '{"overlap":{"from":"now","seconds":3600}}', '{"overlap":{"from":"first-use"}}'];

type Kind = 'regenerate' | 'restore' | 'end';

for (const kind of databaseKinds) {
  const title = `Regenerating, restoring and ending on one ${kind.name} database`;
  describe(title, { skip: kind.skip, timeout: 400_000 }, () => {
    let processes: readonly ServiceProcess[];
    let database: Database;
    before(async () => {
      const url = await kind.create();
      processes = [await startProcess(url), await startProcess(url)];
      database = await openDatabase(url, () => undefined);
    });
    after(async () => {
      await database.close();
      await Promise.all(processes.map((one) => one.stop()));
    });

    it(`at once, by two processes: one of them wins, in ${counts[kind.name]} races`, async (test) => {
      const random = seededRandom(Number(process.env.RACE_SEED ?? 1));
      const wins = { regenerate: 0, restore: 0, end: 0 };
      let [left, looks, isOver] = [counts[kind.name], 0, false];
      const watching = (async () => {
        while (!isOver) looks += await expectWorkingKeys(database);
      })();
      await Promise.all(
        channels.map(async (channel) => {
          const clients = processes.map(({ client }) => client);
          while ((left -= 1) >= 0) for (const winner of await race(channel, clients, random)) wins[winner] += 1;
        }),
      );
      isOver = true;
      await watching;
      const said = { what: `races for two keys on ${kind.name}`, run: counts[kind.name], failures: 0 };
      test.diagnostic(`What came first: ${JSON.stringify(wins)}; looks at the keys meanwhile: ${looks}`);
      test.diagnostic(JSON.stringify(said));
      // Races in which nothing meets would prove nothing.
      for (const count of Object.values(wins)) assert.ok(count > counts[kind.name] / 20);
      assert.ok(looks > counts[kind.name]);
    });

    it('counts each change of the current key once', async () => {
      const counted = await database.query<{ counted: number; commits: number; current: number }>(
        `SELECT c.key_version AS counted,
           (SELECT CAST(count(*) AS INTEGER) FROM operations o
            WHERE o.project_id = c.project_id AND o.channel_id = c.id AND o.outcome = 'committed') AS commits,
           (SELECT k.version FROM api_keys k
            WHERE k.project_id = c.project_id AND k.channel_id = c.id AND k.place = 'current') AS current
         FROM channels c WHERE c.project_id = 'support-bot'`,
      );
      for (const { counted: count, commits, current } of counted) {
        assert.equal(count, commits + 1);
        assert.equal(count, current);
      }
    });
  });
}

/** At every moment one or two keys of each channel work. @returns how many moments were looked at */
async function expectWorkingKeys(database: Database): Promise<number> {
  const rows = await database.query<{ working: number }>(
    `SELECT CAST(count(*) AS INTEGER) AS working FROM api_keys
     WHERE project_id = 'support-bot' AND ${worksAt('$1')} GROUP BY channel_id`,
    new Date().toISOString(),
  );
  assert.equal(rows.length, 6, 'a channel without a working key');
  for (const { working } of rows) assert.ok(working <= 2);
  await new Promise((resolve) => setTimeout(resolve, 5));
  return 1;
}

interface Deed {
  readonly kind: Kind;
  readonly id: string;
  readonly send: (client: Client) => Promise<Answer>;
}

/**
 * One race. A channel has two keys. Several people regenerate, restore and end at once, each as they saw the channel, some twice, while
 * the bot uses the new key and operations are settled.
 *
 * @returns what won
 */
async function race(channel: string, processes: readonly Client[], random: () => number): Promise<Kind[]> {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const anyProcess = () => pick(processes);
  const { body: old } = await anyProcess().get(`${channel}/api-key`);
  const body = pick(overlaps.slice(1));
  const { body: made } = await anyProcess().regenerate(channel, randomUUID(), old.version, body);

  const deedOf = (kind: Kind): Deed => {
    const [id, token, overlap] = [randomUUID(), pick(['demo-ada', 'demo-grace']), pick(overlaps)];
    const ways: Readonly<Record<Kind, Deed['send']>> = {
      regenerate: (client) => client.as(token).regenerate(channel, id, made.version, overlap),
      restore: (client) => client.as(token).restore(channel, old.id, made.version, id),
      end: (client) => client.as(token).end(channel, old.id, made.version),
    };
    return { kind, id, send: ways[kind] };
  };
  const deeds = Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
    deedOf(pick(['regenerate', 'restore', 'restore', 'end'])),
  );
  const pause = () => new Promise((resolve) => setTimeout(resolve, random() * 8));
  const sent: { readonly deed: Deed; readonly answer: Answer }[] = [];
  const settled: { readonly deed: Deed; readonly answer: Answer }[] = [];
  await Promise.all([
    ...deeds.flatMap((deed) =>
      Array.from({ length: 1 + Math.floor(random() * 2) }, async () => {
        await pause();
        sent.push({ deed, answer: await deed.send(anyProcess()) });
      }),
    ),
    ...deeds.map(async (deed) => {
      if (deed.kind === 'end' || random() > 0.3) return;
      await pause();
      settled.push({ deed, answer: await anyProcess().settle(channel, deed.id) });
    }),
    pause().then(() => anyProcess().message(made.value)),
  ]);

  const done = (kind: Kind) => sent.filter(({ deed, answer }) => deed.kind === kind && answer.status === 200);
  const changes = [...done('regenerate'), ...done('restore')].map(({ deed }) => deed);
  assert.ok(new Set(changes.map(({ id }) => id)).size <= 1, 'two operations changed the same key');
  const odd = sent.filter(({ answer }) => ![200, 409, 410, 412, 503].includes(answer.status));
  assert.deepEqual(
    odd.map(({ deed, answer }) => [deed.kind, answer.status]),
    [],
  );
  const isRestored = done('restore').length > 0;
  if (isRestored) assert.equal(done('end').length, 0, 'a key was ended and restored');

  for (const { deed, answer } of settled) {
    const isDone = changes.some(({ id }) => id === deed.id);
    if (answer.body.outcome === 'never') assert.ok(!isDone, 'an operation that is done was settled as never');
  }
  for (const deed of deeds.filter(({ kind }) => kind !== 'end')) {
    const { body: end } = await anyProcess().settle(channel, deed.id);
    const isDone = changes.some(({ id }) => id === deed.id);
    assert.equal(end.outcome, isDone ? 'done' : 'never');
    if (deed.kind === 'restore' && isDone) assert.equal(end.key.id, old.id);
    const late = await deed.send(anyProcess());
    assert.ok(late.status === (isDone ? 200 : 410) || late.status === 403);
  }

  const { apiKey, previousKey } = (await anyProcess().get(channel)).body;
  if (changes.length === 0) assert.equal(apiKey.version, made.version, 'the version changed, and no key did');
  for (const { id, value } of [old, made]) {
    const isWorking = id === apiKey.id || id === previousKey?.id;
    assert.equal((await anyProcess().message(value)).status, isWorking ? 200 : 401);
  }
  if (isRestored) assert.deepEqual([apiKey.id, previousKey], [old.id, null]);
  else if (done('end').length > 0) assert.ok(![apiKey.id, previousKey?.id].includes(old.id), 'an ended key works');
  return [...(changes[0] ? [changes[0].kind] : []), ...(done('end').length > 0 ? ['end' as const] : [])];
}
