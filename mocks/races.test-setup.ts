import type { IssuedApiKey } from '../src/model/index.js';
import type { ChannelReply, Finish, Lane, RaceTrack, Reply, SettleReply } from './race-track.test-setup.js';

/** A race that was run. */
export interface Race {
  readonly interleaving: string;
  /** What the server did that it must not do; empty where it kept its promises. */
  readonly violations: readonly string[];
}

/** Runs one race. @param random gives the delays. */
export type RunRace = (track: RaceTrack, random: () => number) => Promise<Race>;

const hour = 60 * 60_000;

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
  const finish = await track.race(random, old, [
    () => first.regenerate(ids[0], old.version),
    () => second.regenerate(ids[1], old.version),
  ]);
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
  const { apiKey } = await loser.channel();
  expect(apiKey?.id === key.id, 'the loser does not read the winner’s key');
  expect(apiKey?.createdAt === key.createdAt, 'the loser reads another time of the change');
  expect(apiKey?.createdBy === winner.principal, 'the loser does not read who won');
  await expectOnly(key, old, finish, track, expect);

  const replayed = await winner.regenerate(winnerId, old.version);
  expect(keyOf(replayed)?.value === key.value, `a replay of what won was answered ${replayed.code}`);
  const repeated = await loser.regenerate(loserId, key.version);
  expect(repeated.code === 'done', `the refused operation was answered ${repeated.code} when it was repeated`);
  expect(keyOf(repeated)?.value !== key.value, 'the refused operation was given the winner’s key');
  const late = await winner.regenerate(winnerId, old.version);
  expect(says(late, 'superseded'), `a replay of what was replaced since was answered ${told(late)}`);
  return race;
};

/**
 * One operation is sent twice at once, after it was refused or failed once: it makes one key, which both get, now or,
 * where one is told that the other is still running, when they ask again.
 */
export const raceOneOperationTwice: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const [first, second] = track.lanes;
  const old = await first.currentKey();
  const id = crypto.randomUUID();

  const stumbles = random() < 0.5;
  if (stumbles) track.stumble();
  const before = await first.regenerate(id, stumbles ? old.version : 'stale');
  const failed = stumbles ? 'server' : 'conflict';
  expect(before.code === failed, `before the race it was answered ${before.code} instead of ${failed}`);

  const finish = await track.race(random, old, [
    () => first.regenerate(id, old.version),
    () => second.regenerate(id, old.version),
  ]);
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

/**
 * An operation is settled while it is sent: either it is done, and the settle says so or that it still runs, or it never is, and it
 * is refused. Copies that arrive later, a restart and the next regeneration change nothing about this.
 */
export const raceSettling: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const [first, second] = track.lanes;
  const old = await first.currentKey();
  const id = crypto.randomUUID();
  const finish = await track.race(random, old, [() => first.regenerate(id, old.version), () => second.settle(id)]);
  const [reply, settled] = finish.replies;
  const answers = `the operation was answered ${told(reply)}, its settle ${told(settled)}`;
  const key = keyOf(reply);
  if (key) {
    expect(endOf(settled) === 'done' || settled.code === 'in-progress', answers);
    expect(finish.commits === 1 && finish.signed.length === 1, `${finish.signed.length} keys were signed`);
    await expectOnly(key, old, finish, track, expect);
  } else {
    expect(says(reply, 'never') && endOf(settled) === 'never', answers);
    expect(finish.commits === 0, `${finish.commits} keys were committed`);
  }
  await expectEnd({ track, random, expect, old, id, key });
  return { interleaving: finish.interleaving, violations };
};

/**
 * The connection of an operation breaks at once, and its request arrives while it is settled, or after that. What the settle said
 * holds: after *never* no key is made, after *done* that key is the current one.
 */
export const raceLateCopies: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const [first, second] = track.lanes;
  const old = await first.currentKey();
  const id = crypto.randomUUID();
  const delay = Math.floor(random() * 20);
  const finish = await track.race(random, old, [
    () => first.regenerateLate(id, old.version, delay),
    () => second.settleToItsEnd(id),
  ]);
  const [reply, settled] = finish.replies;
  expect(reply.code === 'network', `the request whose connection broke was answered ${told(reply)}`);
  const end = endOf(settled);
  expect(end === 'never' || end === 'done', `it was settled as ${told(settled)}`);

  await track.arrival(delay);
  const current = await first.currentKey();
  expect((current.id === old.id) === (end === 'never'), `after "${end}" the key was ${changed(current, old)}`);
  await expectEnd({ track, random, expect, old, id, key: current.id === old.id ? undefined : current });
  return { interleaving: finish.interleaving, violations };
};

/**
 * A request gets stuck before its commit. Once its lease is over the operation can be settled, or sent again; when the stuck request
 * goes on after all, it finds its reservation gone and makes no key.
 */
export const raceDeadRequest: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const [first, second] = track.lanes;
  const old = await first.currentKey();
  const id = crypto.randomUUID();
  const isOwn = first.principal === second.principal;
  const isSentAgain = isOwn && random() < 0.5;
  // Without one, nothing but the reservation keeps the stuck request from making a second key.
  const version = random() < 0.5 ? old.version : undefined;

  const stuck = track.stick();
  const running = first.regenerate(id, version);
  await Promise.race([stuck.reached, running]);
  track.pass(random() * 55_000);
  const early = isSentAgain ? await second.regenerate(id, version) : await second.settle(id);
  expect(early.code === 'in-progress', `while it was stuck, the second request was answered ${told(early)}`);
  track.pass(61_000);

  let key: IssuedApiKey | undefined;
  if (isSentAgain) {
    key = keyOf(await second.regenerate(id, version));
    expect(key !== undefined, 'it could not be sent again after its lease was over');
  } else {
    const settled = await second.settle(id);
    expect(endOf(settled) === 'never', `after its lease was over it was settled as ${told(settled)}`);
  }
  stuck.release();
  const late = await running;
  const isRefused = isSentAgain ? late.code === 'in-progress' : says(late, 'never');
  expect(isRefused, `the stuck request was answered ${told(late)}`);
  const current = await second.currentKey();
  expect(current.id === (key ?? old).id, `the stuck request left a key that was ${changed(current, key ?? old)}`);
  await expectEnd({ track, random, expect, old, id, key });
  return { interleaving: isSentAgain ? 'stuck, sent again' : 'stuck, settled', violations };
};

/**
 * Time passes after an operation is done: for a day its value is given again, and as long as its key lives it is known to be done;
 * once the key was replaced, it is forgotten after that day, and never called *never*.
 */
export const raceMemory: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const [first, second] = track.lanes;
  const old = await first.currentKey();
  const id = crypto.randomUUID();
  const key = keyOf(await first.regenerate(id, old.version));
  expect(key !== undefined, 'it could not be sent');
  if (!key) return { interleaving: 'not sent', violations };

  track.pass(23 * hour);
  expect(valueOf(await first.settle(id)) === key.value, 'its value was forgotten within a day');
  track.pass(2 * hour);
  if (random() < 0.3) await track.restart();
  for (const lane of track.lanes) {
    const settled = await lane.settle(id);
    expect(endOf(settled) === 'done', `after a day it was settled as ${told(settled)}`);
    expect(valueOf(settled) === undefined, 'after a day its value was still given');
  }
  const replayed = await first.regenerate(id, old.version);
  // Without its value the answer is no issued key.
  expect(replayed.code === 'malformed', `after a day a replay was answered ${told(replayed)}`);
  expect((await first.currentKey()).id === key.id, 'a replay after a day made another key');

  const next = await second.regenerate(crypto.randomUUID(), key.version);
  expect(next.code === 'done', `the next operation was answered ${told(next)}`);
  const settled = await second.settle(id);
  expect(endOf(settled) === 'forgotten', `replaced and after a day it was settled as ${told(settled)}`);
  const late = await first.regenerate(id, key.version);
  expect(says(late, 'forgotten'), `a copy of what is forgotten was answered ${told(late)}`);
  expect((await first.currentKey()).id === keyOf(next)?.id, 'a copy of what is forgotten made a key');
  return { interleaving: 'a day', violations };
};

interface Ended {
  readonly track: RaceTrack;
  readonly random: () => number;
  readonly expect: Expect;
  /** The key before the operation. */
  readonly old: IssuedApiKey;
  readonly id: string;
  /** The key that it made, if it did. */
  readonly key: IssuedApiKey | undefined;
}

/** Whatever is asked, and whenever: the end of an operation stays its end. */
async function expectEnd(ended: Ended): Promise<void> {
  const { track, random } = ended;
  await (ended.key ? expectDone({ ...ended, key: ended.key }) : expectNever(ended));
  if (random() < 0.3) {
    await track.restart();
    await (ended.key ? expectDone({ ...ended, key: ended.key }) : expectNever(ended));
  }
  if (ended.key) await expectSuperseded({ ...ended, key: ended.key });
  else await expectAnotherToWork(ended);
}

async function expectDone({ track, expect, old, id, key }: Ended & { readonly key: IssuedApiKey }): Promise<void> {
  const [first] = track.lanes;
  for (const lane of track.lanes) {
    const isOwn = lane.principal === first.principal;
    const settled = await lane.settle(id);
    expect(endOf(settled) === 'done' && keyIdOf(settled) === key.id, `what is done was settled as ${told(settled)}`);
    expect(valueOf(settled) === (isOwn ? key.value : undefined), `${isOwn ? 'no' : 'a stranger was given the'} value`);
    const replayed = await lane.regenerate(id, old.version);
    const isRight = isOwn ? keyOf(replayed)?.value === key.value : replayed.code === 'forbidden';
    expect(isRight, `a ${isOwn ? 'replay' : 'stranger’s copy'} of what is done was answered ${told(replayed)}`);
  }
  expect((await first.currentKey()).id === key.id, 'the key that was made is not the current one');
}

async function expectNever({ track, expect, old, id }: Ended): Promise<void> {
  for (const lane of track.lanes) {
    const copy = await lane.regenerate(id, old.version);
    expect(says(copy, 'never'), `a copy of what never was is answered ${told(copy)}`);
    const settled = await lane.settle(id);
    expect(endOf(settled) === 'never', `what never was is settled as ${told(settled)}`);
    const current = await lane.currentKey();
    expect(current.id === old.id, `after "never" the key was ${changed(current, old)}`);
  }
  expect(await track.accepts(old), 'the old key does not work, though no other was made');
}

async function expectSuperseded({ track, expect, id, key }: Ended & { readonly key: IssuedApiKey }): Promise<void> {
  const [, second] = track.lanes;
  const next = await second.regenerate(crypto.randomUUID(), key.version);
  expect(next.code === 'done', `the next operation was answered ${told(next)}`);
  for (const lane of track.lanes) {
    const settled = await lane.settle(id);
    expect(endOf(settled) === 'superseded', `what was replaced since was settled as ${told(settled)}`);
  }
  const copy = await track.lanes[0].regenerate(id, key.version);
  expect(says(copy, 'superseded'), `a copy of what was replaced since was answered ${told(copy)}`);
  expect((await second.currentKey()).id === keyOf(next)?.id, 'what was replaced came back');
}

/** A fence refuses its own operation and no other. */
async function expectAnotherToWork({ track, expect, old }: Ended): Promise<void> {
  const other: Lane = track.lanes[1];
  const next = await other.regenerate(crypto.randomUUID(), old.version);
  expect(next.code === 'done', `another operation was answered ${told(next)}`);
}

export const endOf = (reply: SettleReply) => (reply.code === 'settled' ? reply.settled.outcome : undefined);
const doneKeyOf = (reply: SettleReply) =>
  reply.code === 'settled' && reply.settled.outcome === 'done' ? reply.settled.key : undefined;
const keyIdOf = (reply: SettleReply) => doneKeyOf(reply)?.id;
const valueOf = (reply: SettleReply) => doneKeyOf(reply)?.value;
const changed = (current: IssuedApiKey, before: IssuedApiKey) => (current.id === before.id ? 'the same' : 'another');

/** Whether an operation was refused because it has ended like this. */
export function says(reply: Reply | ChannelReply, outcome: string): boolean {
  return reply.code === 'superseded' && reply.outcome === outcome;
}

/** A reply in words, without any key. */
export function told(reply: Reply | SettleReply | ChannelReply): string {
  if (reply.code === 'settled') return reply.settled.outcome;
  return 'outcome' in reply && reply.outcome ? `${reply.code} (${reply.outcome})` : reply.code;
}

export type Expect = (holds: boolean, violation: string) => void;

export function expectations(): { readonly violations: string[]; readonly expect: Expect } {
  const violations: string[] = [];
  return { violations, expect: (holds, violation) => void (holds || violations.push(violation)) };
}

/** Only the key that was answered works: neither the one before nor any other that was signed meanwhile. */
async function expectOnly(
  key: IssuedApiKey,
  old: IssuedApiKey,
  { signed }: Pick<Finish, 'signed'>,
  track: RaceTrack,
  expect: Expect,
): Promise<void> {
  expect(!(await track.accepts(old)), 'the old key still works');
  expect(await track.accepts(key), 'the new key does not work');
  for (const other of signed) {
    if (other.value !== key.value) expect(!(await track.accepts(other)), 'a third key works');
  }
}
