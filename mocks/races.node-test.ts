import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import * as broken from './broken-servers.test-setup.js';
import * as brokenTwoKeys from './broken-two-keys.test-setup.js';
import { openTrack, type ServerParts } from './race-track.test-setup.js';
import {
  raceDeadRequest,
  raceLateCopies,
  raceMemory,
  raceOneOperationTwice,
  raceSettling,
  raceTwoOperations,
  type RunRace,
} from './races.test-setup.js';
import { seededRandom } from './random.js';
import {
  raceEndingAndFirstUse,
  raceRestoringAndEnding,
  raceRestoringAndRegeneration,
  raceSettlingARestoring,
  raceTwoRestorings,
} from './two-key-races.test-setup.js';

const seed = Number(process.env['RACE_SEED'] ?? 1);
const isFull = process.env['TEST_EFFORT'] === 'full';
/** Of each kind. */
const raceCount = isFull ? 500 : 30;
/** After so many races of each kind a broken server must have been caught. */
const patience = isFull ? 100 : 10;

interface Kind {
  readonly title: string;
  readonly principals: readonly [string, string];
  readonly run: RunRace;
  /** How many orders of events must come up, so that it was a race. */
  readonly orders: number;
  /** What it shows of the right server. */
  readonly promise: string;
}

const strangers = ['Ada Lovelace', 'Alan Turing'] as const;
const oneself = ['Ada Lovelace', 'Ada Lovelace'] as const;

const kinds = {
  operations: {
    title: 'two operations',
    principals: strangers,
    run: raceTwoOperations,
    orders: 3,
    promise: 'lets exactly one of two operations replace a key, and tells the other',
  },
  twice: {
    title: 'one operation twice',
    principals: oneself,
    run: raceOneOperationTwice,
    orders: 3,
    promise: 'makes one key of one operation that is sent twice',
  },
  settling: {
    title: 'settling',
    principals: oneself,
    run: raceSettling,
    orders: 3,
    promise: 'settles an operation that is under way, and keeps to it',
  },
  strangers: {
    title: 'settling by someone else',
    principals: strangers,
    run: raceSettling,
    orders: 3,
    promise: 'settles the operation of someone else, and keeps its value back',
  },
  late: {
    title: 'late copies',
    principals: strangers,
    run: raceLateCopies,
    orders: 3,
    promise: 'makes no key of a copy that arrives after it was settled',
  },
  dead: {
    title: 'stuck requests',
    principals: oneself,
    run: raceDeadRequest,
    orders: 2,
    promise: 'lets go of an operation whose request got stuck',
  },
  memory: {
    title: 'a day later',
    principals: strangers,
    run: raceMemory,
    orders: 1,
    promise: 'knows what is done for as long as its key lives',
  },
  restorings: {
    title: 'two restorings',
    principals: strangers,
    run: raceTwoRestorings,
    orders: 3,
    promise: 'restores an old key once, and tells who was too late',
  },
  third: {
    title: 'restoring and regenerating',
    principals: strangers,
    run: raceRestoringAndRegeneration,
    orders: 3,
    promise: 'lets a restoring or a regeneration win, never both',
  },
  undoneOrEnded: {
    title: 'restoring and ending',
    principals: strangers,
    run: raceRestoringAndEnding,
    orders: 3,
    promise: 'restores an old key or ends it, and never leaves a bot without a key',
  },
  firstUse: {
    title: 'ending and first use',
    principals: oneself,
    run: raceEndingAndFirstUse,
    orders: 1,
    promise: 'ends an old key for good, though the new one is used for the first time',
  },
  undoSettled: {
    title: 'settling a restoring',
    principals: oneself,
    run: raceSettlingARestoring,
    orders: 3,
    promise: 'settles a restoring that is under way, and keeps to it',
  },
} as const satisfies Readonly<Record<string, Kind>>;

type KindName = keyof typeof kinds;

interface Races {
  readonly run: number;
  /** How many races had violations. */
  readonly failures: number;
  readonly violations: readonly string[];
  /** Answers that do not conform to the contract. */
  readonly answerFaults: readonly string[];
  /** How often each order of events came up. */
  readonly interleavings: ReadonlyMap<string, number>;
}

/** Runs races of one kind, each with a seed of its own. @param enough stops once this many have failed. */
async function runRaces(
  { principals, run }: Kind,
  count: number,
  parts?: ServerParts,
  enough = Infinity,
): Promise<Races> {
  const interleavings = new Map<string, number>();
  const violations: string[] = [];
  const answerFaults: string[] = [];
  let [done, failures] = [0, 0];
  const track = await openTrack(principals, parts);
  try {
    while (done < count && failures < enough) {
      const race = await run(track, seededRandom(seed * 1_000_003 + done));
      interleavings.set(race.interleaving, (interleavings.get(race.interleaving) ?? 0) + 1);
      violations.push(...race.violations.map((violation) => `race ${done}: ${violation} (${race.interleaving})`));
      if (race.violations.length > 0) failures += 1;
      answerFaults.push(...(await track.answerFaults()));
      done += 1;
    }
  } finally {
    await track.close();
  }
  return { run: done, failures, violations, answerFaults, interleavings };
}

function report(t: TestContext, what: string, { run, failures, interleavings }: Races): void {
  const rows = [...interleavings].sort(([, one], [, other]) => other - one);
  t.diagnostic(`${what}, seed ${seed}: ${run} races, ${rows.length} interleavings`);
  for (const [interleaving, times] of rows) t.diagnostic(`${String(times).padStart(5)}  ${interleaving}`);
  t.diagnostic(JSON.stringify({ what, run, failures }));
}

describe('races over separate sockets', () => {
  for (const kind of Object.values(kinds)) {
    it(kind.promise, async (t) => {
      const races = await runRaces(kind, raceCount);
      report(t, `races over HTTP: ${kind.title}`, races);
      assert.deepEqual(races.violations, [], `with seed ${seed}`);
      assert.deepEqual(races.answerFaults, [], `with seed ${seed}`);
      assert.ok(races.interleavings.size >= kind.orders, `only ${races.interleavings.size} interleavings: no race`);
    });
  }
});

describe('the races catch a server that', () => {
  const servers: readonly (readonly [mistake: string, make: () => ServerParts, caughtBy: readonly KindName[]])[] = [
    ['checks, waits, and commits without looking again', broken.commitsBlindly, ['operations']],
    ['does not reserve an operation while it runs', broken.reservesNothing, ['twice']],
    ['stores errors', broken.storesErrors, ['operations', 'twice']],
    ['looks at If-Match before the operation', broken.matchesFirst, ['operations', 'twice']],
    ['replays an operation to someone else', broken.replaysToStrangers, ['strangers']],
    ['does not name the end of an operation', broken.namesNoEnd, ['operations', 'settling']],
    ['settles beside the commit', broken.settlesInTwoSteps, ['settling', 'late']],
    ['forgets what it fenced', broken.forgetsFences, ['settling', 'late']],
    ['commits past a fence', broken.commitsPastFences, ['dead']],
    ['commits what another request took over', broken.commitsWithoutItsLease, ['dead']],
    ['makes a key to settle an operation', broken.settlesByRegenerating, ['settling', 'late']],
    ['settles with the value for someone else', broken.settlesForStrangers, ['strangers']],
    ['settles with the value after a day', broken.settlesWithOldValues, ['memory']],
    ['settles as done what was replaced', broken.settlesReplacedAsDone, ['settling', 'strangers']],
    ['settles as never what was replaced', broken.settlesReplacedAsNever, ['settling', 'strangers']],
    ['settles as never what is running', broken.settlesRunningAsNever, ['settling', 'dead']],
    ['loses its fences in a restart', broken.losesFencesOnRestart, ['late']],
    ['reserves an operation for ever', broken.reservesForEver, ['dead']],
    ['forgets what is done while its key lives', broken.forgetsCommits, ['memory']],
    ['restores without looking again', brokenTwoKeys.restoresBlindly, ['restorings', 'third', 'undoneOrEnded']],
    ['settles a restoring as never that is running', brokenTwoKeys.settlesRunningAsNever, ['undoSettled']],
    ['gives the old key back with its version', brokenTwoKeys.restoresTheVersion, ['restorings']],
    ['keeps the new key beside the restored one', brokenTwoKeys.restoresBeside, ['restorings', 'undoneOrEnded']],
    ['ends what it looked at a while ago', brokenTwoKeys.endsBlindly, ['undoneOrEnded']],
    ['ends the current key with the previous one', brokenTwoKeys.endsBoth, ['undoneOrEnded', 'firstUse']],
    ['settles a restoring with the value', brokenTwoKeys.settlesRestoringsWithValues, ['undoSettled']],
  ];
  for (const [mistake, makeParts, caughtBy] of servers) {
    it(mistake, async (t) => {
      const missedBy: string[] = [];
      for (const name of caughtBy) {
        const { run, violations } = await runRaces(kinds[name], patience, makeParts(), 1);
        if (violations.length === 0) missedBy.push(kinds[name].title);
        const outcome = violations.length > 0 ? `caught after ${run}: ${violations.join('; ')}` : `not in ${run}`;
        t.diagnostic(`${kinds[name].title}: ${outcome}`);
      }
      t.diagnostic(JSON.stringify({ what: 'broken servers caught', run: 1, failures: missedBy.length > 0 ? 1 : 0 }));
      assert.deepEqual(missedBy, [], `not caught by ${patience} races with seed ${seed}`);
    });
  }

  it('does none of this: the right one passes the same races', async () => {
    for (const kind of Object.values(kinds)) {
      assert.deepEqual((await runRaces(kind, patience)).violations, [], `with seed ${seed}`);
    }
  });
});
