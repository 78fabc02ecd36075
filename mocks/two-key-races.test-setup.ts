/** Races about the two keys of a channel. Whatever the order: one of them wins, and one key works at every moment. */
import type { IssuedApiKey } from '../src/model/index.js';
import type { ChannelReply, RaceTrack } from './race-track.test-setup.js';
import { endOf, type Expect, expectations, type RunRace, says, told } from './races.test-setup.js';

const hour = { from: 'now', seconds: 3600 } as const;
const firstUse = { from: 'first-use' } as const;

/** Two admins restore the old key at once, each by an operation of their own: it is restored once, and the other is told so. */
export const raceTwoRestorings: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const keys = await rotate(track, expect);
  if (!keys) return unraced(violations);
  const { old, made } = keys;
  const [first, second] = track.lanes;
  const ids = [crypto.randomUUID(), crypto.randomUUID()] as const;
  const finish = await track.race(random, old, [
    () => first.restore(old.id, ids[0], made.version),
    () => second.restore(old.id, ids[1], made.version),
  ]);
  const codes = finish.replies.map(({ code }) => code).toSorted();
  expect(codes.join() === 'conflict,done', `they were answered ${codes.join(' and ')}`);
  expect(finish.commits === 1, `${finish.commits} restorings were committed`);
  await expectOnlyOne(track, old, made, expect);
  const [winner, id] = finish.replies[0].code === 'done' ? [first, ids[0]] : [second, ids[1]];
  const { version } = await first.currentKey();
  expect(version !== old.version && version !== made.version, 'a version came back');
  const replayed = await winner.restore(old.id, id, made.version);
  expect(currentIn(replayed)?.version === version, `a replay was answered ${told(replayed)}`);
  return { interleaving: finish.interleaving, violations };
};

/** One admin restores the old key, and the other makes a third one: one of them wins, and the loser's key ends. */
export const raceRestoringAndRegeneration: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const keys = await rotate(track, expect);
  if (!keys) return unraced(violations);
  const { old, made } = keys;
  const [first, second] = track.lanes;
  const finish = await track.race(random, old, [
    () => first.restore(old.id, crypto.randomUUID(), made.version),
    () => second.regenerate(crypto.randomUUID(), made.version, random() < 0.5 ? hour : undefined),
  ]);
  const [restored, regenerated] = finish.replies;
  const answers = `the restoring was answered ${told(restored)}, the regeneration ${told(regenerated)}`;
  expect(finish.commits === 1, `${finish.commits} operations were committed`);
  if (regenerated.code === 'done') {
    expect(says(restored, 'ended'), answers);
    expect(!(await track.accepts(old)), 'the old key works beside two others');
    expect(await track.accepts(regenerated.key), 'the third key does not work');
  } else {
    expect(restored.code === 'done' && regenerated.code === 'conflict', answers);
    await expectOnlyOne(track, old, made, expect);
    for (const key of finish.signed) expect(!(await track.accepts(key)), 'a key that was signed for nothing works');
  }
  return { interleaving: finish.interleaving, violations };
};

/** One admin restores the old key, and the other ends it: one of them wins, and a bot with both keys is never refused with both. */
export const raceRestoringAndEnding: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const keys = await rotate(track, expect);
  if (!keys) return unraced(violations);
  const { old, made } = keys;
  const [first, second] = track.lanes;
  const finish = await track.race(random, old, [
    () => Promise.all([first.restore(old.id, crypto.randomUUID(), made.version), expectOne(track, old, made, expect)]),
    () => Promise.all([second.end(old.id, made.version), expectOne(track, old, made, expect)]),
  ]);
  const [[restored], [ended]] = finish.replies;
  const answers = `the restoring was answered ${told(restored)}, the ending ${told(ended)}`;
  if (ended.code === 'done') {
    expect(says(restored, 'ended'), answers);
    expect(ended.channel.previousKey === null, 'the ended key is there');
    await expectOnlyOne(track, made, old, expect);
  } else {
    expect(restored.code === 'done' && ended.code === 'conflict', answers);
    await expectOnlyOne(track, old, made, expect);
  }
  return { interleaving: finish.interleaving, violations };
};

/** The old key is ended while the bot uses the new one for the first time, which would let it live on for a while. */
export const raceEndingAndFirstUse: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const keys = await rotate(track, expect, firstUse);
  if (!keys) return unraced(violations);
  const { old, made } = keys;
  const [first] = track.lanes;
  let use = 'accepted';
  const finish = await track.race(random, old, [
    () => first.end(old.id, made.version),
    async () => {
      if (!(await track.accepts(made))) use = 'refused';
    },
  ]);
  const [ended] = finish.replies;
  expect(ended.code === 'done', `the ending was answered ${told(ended)}`);
  expect(use === 'accepted', 'the new key was refused');
  await expectOnlyOne(track, made, old, expect);
  const { apiKey, previousKey } = await first.channel();
  expect(previousKey === null, 'the ended key came back with the first use of the new one');
  expect(typeof apiKey?.lastUsedAt === 'string', 'the first use was lost');
  return { interleaving: finish.interleaving, violations };
};

/** A restoring is settled while it is sent: it is done, or never will be. */
export const raceSettlingARestoring: RunRace = async (track, random) => {
  const { violations, expect } = expectations();
  const keys = await rotate(track, expect);
  if (!keys) return unraced(violations);
  const { old, made } = keys;
  const [first, second] = track.lanes;
  const id = crypto.randomUUID();
  const finish = await track.race(random, old, [
    () => first.restore(old.id, id, made.version),
    () => second.settleToItsEnd(id),
  ]);
  const [restored, settled] = finish.replies;
  const answers = `the restoring was answered ${told(restored)}, its settle ${told(settled)}`;
  if (random() < 0.3) await track.restart();
  const again = await first.settle(id);
  if (restored.code === 'done') {
    expect(endOf(settled) === 'done' && endOf(again) === 'done', answers);
    expect(!JSON.stringify([settled, again]).includes(old.value), 'a settle gave the value of the restored key');
    await expectOnlyOne(track, old, made, expect);
  } else {
    expect(says(restored, 'never') && endOf(settled) === 'never' && endOf(again) === 'never', answers);
    expect(says(await first.restore(old.id, id, made.version), 'never'), 'a copy that came late was not refused');
    expect((await track.accepts(old)) && (await track.accepts(made)), 'what never was ended a key');
  }
  return { interleaving: finish.interleaving, violations };
};

/** Makes a new key beside the old one. */
async function rotate(track: RaceTrack, expect: Expect, overlap: typeof hour | typeof firstUse = hour) {
  const [lane] = track.lanes;
  const old = await lane.currentKey();
  const reply = await lane.regenerate(crypto.randomUUID(), old.version, overlap);
  expect(reply.code === 'done', `the new key was answered ${told(reply)}`);
  return reply.code === 'done' ? { old, made: reply.key } : undefined;
}

const unraced = (violations: readonly string[]) => ({ interleaving: 'no new key', violations });

const currentIn = (reply: ChannelReply) => (reply.code === 'done' ? reply.channel.apiKey : undefined);

/** One of two keys works, whichever. Where one is refused the other is the current one, and stays so. */
async function expectOne(track: RaceTrack, one: IssuedApiKey, other: IssuedApiKey, expect: Expect): Promise<void> {
  for (let times = 0; times < 3; times++) {
    const accepted = await Promise.all([track.accepts(one), track.accepts(other)]);
    expect(accepted.some(Boolean), 'at one moment neither key worked');
  }
}

async function expectOnlyOne(track: RaceTrack, works: IssuedApiKey, ended: IssuedApiKey, expect: Expect) {
  expect(await track.accepts(works), 'the key that won does not work');
  expect(!(await track.accepts(ended)), 'the key that lost works');
  expect((await track.lanes[0].currentKey()).id === works.id, 'the current key is not the one that won');
}
