import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { commitsBlindly, matchesFirst, reservesNothing, storesErrors } from './broken-regenerate.test-setup.js';
import { openTrack } from './race-track.test-setup.js';
import { raceOneOperationTwice, raceTwoOperations, type RunRace } from './races.test-setup.js';
import { seededRandom } from './random.js';
import type { Regenerate } from './regenerate.js';

const seed = Number(process.env['RACE_SEED'] ?? 1);
const isFull = process.env['TEST_EFFORT'] === 'full';
/** Of each kind. */
const raceCount = isFull ? 500 : 30;
/** After so many races of each kind a broken server must have been caught. */
const patience = isFull ? 100 : 10;

const kinds: readonly { readonly principals: readonly [string, string]; readonly run: RunRace }[] = [
  { principals: ['Ada Lovelace', 'Alan Turing'], run: raceTwoOperations },
  { principals: ['Ada Lovelace', 'Ada Lovelace'], run: raceOneOperationTwice },
];

interface Races {
  readonly run: number;
  /** How many races had violations. */
  readonly failures: number;
  readonly violations: readonly string[];
  /** How often each order of events came up. */
  readonly interleavings: ReadonlyMap<string, number>;
}

/** Runs races of one kind, each with a seed of its own. @param enough stops once this many have failed. */
async function runRaces(
  { principals, run }: (typeof kinds)[number],
  count: number,
  step?: Regenerate,
  enough = Infinity,
): Promise<Races> {
  const interleavings = new Map<string, number>();
  const violations: string[] = [];
  let [done, failures] = [0, 0];
  const track = await openTrack(principals, step);
  try {
    while (done < count && failures < enough) {
      const race = await run(track, seededRandom(seed * 1_000_003 + done));
      interleavings.set(race.interleaving, (interleavings.get(race.interleaving) ?? 0) + 1);
      violations.push(...race.violations.map((violation) => `race ${done}: ${violation} (${race.interleaving})`));
      if (race.violations.length > 0) failures += 1;
      done += 1;
    }
  } finally {
    await track.close();
  }
  return { run: done, failures, violations, interleavings };
}

function report(t: TestContext, what: string, { run, failures, interleavings }: Races): void {
  const rows = [...interleavings].sort(([, one], [, other]) => other - one);
  t.diagnostic(`${what}, seed ${seed}: ${run} races, ${rows.length} interleavings`);
  for (const [interleaving, times] of rows) t.diagnostic(`${String(times).padStart(5)}  ${interleaving}`);
  t.diagnostic(JSON.stringify({ what, run, failures }));
}

describe('races over separate sockets', () => {
  const titles = [
    ['races over HTTP: two operations', 'lets exactly one of two operations replace a key, and tells the other'],
    ['races over HTTP: one operation twice', 'makes one key of one operation that is sent twice'],
  ] as const;
  for (const [index, [what, title]] of titles.entries()) {
    it(title, async (t) => {
      const races = await runRaces(kinds[index]!, raceCount);
      report(t, what, races);
      assert.deepEqual(races.violations, [], `with seed ${seed}`);
      assert.ok(races.interleavings.size >= 3, `only ${races.interleavings.size} interleavings: that was no race`);
    });
  }
});

describe('the races catch a server that', () => {
  const broken: readonly (readonly [string, () => Regenerate])[] = [
    ['checks, waits, and commits without looking again', commitsBlindly],
    ['does not reserve an operation while it runs', reservesNothing],
    ['stores errors', storesErrors],
    ['looks at If-Match before the operation', matchesFirst],
  ];
  for (const [mistake, makeStep] of broken) {
    it(mistake, async (t) => {
      const caught: Races[] = [];
      for (const kind of kinds) caught.push(await runRaces(kind, patience, makeStep(), 1));
      const failures = caught.reduce((sum, races) => sum + races.failures, 0);
      for (const [index, { run, violations }] of caught.entries()) {
        const outcome = violations.length > 0 ? `caught after ${run}: ${violations.join('; ')}` : `not in ${run}`;
        t.diagnostic(`${titleOf(index)}: ${outcome}`);
      }
      t.diagnostic(JSON.stringify({ what: 'broken servers caught', run: 1, failures: failures > 0 ? 0 : 1 }));
      assert.ok(failures >= 1, `not caught by ${patience} races of each kind with seed ${seed}`);
    });
  }

  it('does none of this: the right one passes the same races', async () => {
    for (const kind of kinds) assert.deepEqual((await runRaces(kind, patience)).violations, [], `with seed ${seed}`);
  });
});

function titleOf(index: number): string {
  return index === 0 ? 'two operations' : 'one operation twice';
}
