import type { IssuedApiKey } from '../src/model/index.js';
import type { Finish, RaceTrack, Reply } from './race-track.test-setup.js';

/** A race that was run. */
export interface Race {
  readonly interleaving: string;
  /** What the server did that it must not do; empty where it kept its promises. */
  readonly violations: readonly string[];
}

/** Runs one race. @param random gives the delays. */
export type RunRace = (track: RaceTrack, random: () => number) => Promise<Race>;

const keyOf = (reply: Reply) => (reply.code === 'done' ? reply.key : undefined);

/**
 * Two operations replace the same key at once: one wins, the other is told by whom and when, and nothing but the
 * winner's key works. A replay of what won gives its key again; what was refused may be tried again with the same id.
 */
export const raceTwoOperations: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const [first, second] = track.lanes;
  const old = await first.currentKey();
  const ids = [crypto.randomUUID(), crypto.randomUUID()] as const;
  const finish = await track.race(random, old, ids);
  const race = { interleaving: finish.interleaving, violations };
  const codes = finish.replies.map(({ code }) => code);
  expect(codes.toSorted().join() === 'conflict,done', `they were answered ${codes.join(' and ')}`);
  expect(finish.commits === 1, `${finish.commits} keys were committed`);

  const firstWon = codes[0] === 'done';
  const [winner, loser] = firstWon ? [first, second] : [second, first];
  const [winnerId, loserId] = firstWon ? ids : [ids[1], ids[0]];
  const [won, lost] = firstWon ? finish.replies : [finish.replies[1], finish.replies[0]];
  if (won.code !== 'done' || lost.code === 'done') return race;

  const { key } = won;
  expect(lost.message.includes(key.createdAt), 'the loser was not told when the key was changed');
  expect(lost.message.includes(winner.principal), 'the loser was not told who changed the key');
  const apiKey = (await loser.channel()).apiKey!;
  expect(apiKey.id === key.id, 'the loser does not read the winner’s key');
  expect(apiKey.createdAt === key.createdAt, 'the loser reads another time of the change');
  expect(apiKey.createdBy === winner.principal, 'the loser does not read who won');
  await expectOnly(key, old, finish, track, expect);

  const replayed = await winner.regenerate(winnerId, old.version);
  expect(keyOf(replayed)?.value === key.value, `a replay of what won was answered ${replayed.code}`);
  const repeated = await loser.regenerate(loserId, key.version);
  expect(repeated.code === 'done', `the refused operation was answered ${repeated.code} when it was repeated`);
  expect(keyOf(repeated)?.value !== key.value, 'the refused operation was given the winner’s key');
  const late = await winner.regenerate(winnerId, old.version);
  expect(late.code === 'superseded', `a replay of what was replaced since was answered ${late.code}`);
  return race;
};

/**
 * One operation is sent twice at once, after it was refused or failed once: it makes one key, which both get, now or,
 * where one is told that the other is still running, when they ask again.
 */
export const raceOneOperationTwice: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const [first] = track.lanes;
  const old = await first.currentKey();
  const id = crypto.randomUUID();

  const stumbles = random() < 0.5;
  if (stumbles) track.stumble();
  const before = await first.regenerate(id, stumbles ? old.version : 'stale');
  const failed = stumbles ? 'server' : 'conflict';
  expect(before.code === failed, `before the race it was answered ${before.code} instead of ${failed}`);

  const finish = await track.race(random, old, [id, id]);
  const keys = finish.replies.flatMap((reply) => keyOf(reply) ?? []);
  const codes = finish.replies.map(({ code }) => code);
  const allowed = codes.every((code) => code === 'done' || code === 'in-progress');
  expect(allowed && codes.includes('done'), `they were answered ${codes.join(' and ')}`);
  expect(finish.commits === 1, `${finish.commits} keys were committed`);
  expect(finish.signed.length === 1, `${finish.signed.length} keys were signed`);
  const [key] = keys;
  if (key) {
    expect(new Set(keys.map(({ value }) => value)).size === 1, 'they were given different keys');
    await expectOnly(key, old, finish, track, expect);
    for (const lane of track.lanes) {
      const replayed = await lane.regenerate(id, old.version);
      expect(keyOf(replayed)?.value === key.value, `a replay was answered ${replayed.code}`);
    }
  }
  return { interleaving: finish.interleaving, violations };
};

type Expect = (holds: boolean, violation: string) => void;

function expectations(): { readonly violations: string[]; readonly expect: Expect } {
  const violations: string[] = [];
  return { violations, expect: (holds, violation) => void (holds || violations.push(violation)) };
}

/** Only the key that was answered works: neither the one before nor any other that was signed meanwhile. */
async function expectOnly(key: IssuedApiKey, old: IssuedApiKey, { signed }: Finish, track: RaceTrack, expect: Expect) {
  expect(!(await track.accepts(old)), 'the old key still works');
  expect(await track.accepts(key), 'the new key does not work');
  for (const other of signed) {
    if (other.value !== key.value) expect(!(await track.accepts(other)), 'a third key works');
  }
}
