import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { mutants } from '../../../scripts/mutation/mutants.mjs';
import type * as authentication from '../../data/authentication.js';
import { describeAuthentication } from '../../data/authentication-rules.test-setup.js';
import { isFullRun, recordCount } from '../../testing/counting.test-setup.js';
import { describeMachine } from '../machine/machine-rules.test-setup.js';
import type { StateName } from '../machine/states.js';
import type { Machine } from '../machine/transition.js';
import { describeRotationNews } from '../rotation/rotation-rules.test-setup.js';
import type * as askedEnd from '../rotation/asked-end.js';
import type * as rotationNews from '../rotation/rotation-news.js';
import type * as operationStorage from '../runtime/operation-storage.js';
import { describeStorage } from '../runtime/storage-rules.test-setup.js';
import { knownSchedules } from './known-schedules.test-setup.js';
import { anySchedule, type Schedule } from './schedule-actions.test-setup.js';
import { World } from './schedule.test-setup.js';

const seed = 20_261;

describe('whatever happens, in whatever order', () => {
  let clock: SinonFakeTimers;
  const { error } = console;

  before(() => {
    // A lock is granted by another process: in a schedule, nothing waits for that.
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    console.error = () => undefined; // It names, rightly and often, what a lying adapter answers.
  });
  after(() => {
    Reflect.deleteProperty(navigator, 'locks');
    console.error = error;
  });
  beforeEach(() => {
    const toFake = ['setTimeout', 'clearTimeout', 'Date', 'performance'] as const;
    clock = useFakeTimers({ toFake: [...toFake], now: Date.UTC(2026, 0, 1) });
  });
  afterEach(() => clock.restore());

  async function playOne(schedule: Schedule, Page: typeof World, onEnd?: (world: World) => void): Promise<void> {
    const world = new Page(schedule, clock);
    await world.play();
    onEnd?.(world);
    if (world.faults.length > 0) throw new Error(world.faults.join('; '));
  }

  /** Plays schedules until a promise is broken; the shortest one that breaks it is in the details. */
  function play(numRuns: number, Page: typeof World, onEnd?: (world: World) => void) {
    return fc.check(
      fc.asyncProperty(anySchedule, (schedule) => playOne(schedule, Page, onEnd)),
      { numRuns, seed },
    );
  }

  for (const [name, schedule] of Object.entries(knownSchedules)) {
    it(name, async () => {
      await playOne(schedule, World);
    });
  }

  it('the machine and its runtime keep every promise', async () => {
    const visited = new Map<string, number>();
    const outcomes = { settling: { confirmed: 0, unknown: 0 }, others: { confirmed: 0, unknown: 0 } };
    const onEnd = (world: World) => {
      for (const name of world.visited) visited.set(name, (visited.get(name) ?? 0) + 1);
      const sum = world.settles ? outcomes.settling : outcomes.others;
      sum.confirmed += world.outcomes.confirmed;
      sum.unknown += world.outcomes.unknown;
    };
    const numRuns = (await isFullRun()) ? 50_000 : 2000;
    const details = await play(numRuns, World, onEnd);
    clock.restore();
    const failures = details.failed ? 1 : 0;
    await recordCount({ what: 'schedules of the machine and its runtime', run: details.numRuns, failures });
    await recordCount({
      what: 'operations left unknown once the network is back, of those that settle',
      run: outcomes.settling.confirmed,
      failures: outcomes.settling.unknown,
    });
    const { message } = (details.errorInstance ?? {}) as Partial<Error>;
    expect(details.failed, `${message}: ${fc.defaultReportMessage(details)}`).to.be.false;
    expect(outcomes.others.unknown, 'without settling, some outcomes stay unknown').to.be.greaterThan(0);

    // What no schedule came to, none has tested.
    const rarest = Math.min(...visited.values());
    expect([...visited.keys()].sort()).to.deep.equal(everything);
    expect(rarest, 'times that the rarest of them was come to').to.be.greaterThan(5);
  }).timeout(900_000);

  it('holds every rule in the setting that the mutants run in', async () => {
    expect(await breaksARule(noMutant)).to.be.false;
    clock.restore();
  }).timeout(60_000);

  mutants.forEach(({ rule }, index) => {
    it(`is seen to fail when ${rule}`, async function () {
      if (index % 8 > 0 && !(await isFullRun())) this.skip();
      let isCaught = await breaksARule(index);
      const { World: MutantWorld } = await imported<{ World: typeof World }>('./schedule.test-setup.ts', index);
      for (const schedule of Object.values(knownSchedules))
        isCaught ||= await fails(() => playOne(schedule, MutantWorld));
      isCaught ||= (await play(1500, MutantWorld)).failed;
      clock.restore();
      await recordCount({ what: 'mutants caught', run: 1, failures: isCaught ? 0 : 1 });
      expect(isCaught, 'a promise is broken').to.be.true;
    }).timeout(180_000);
  });
});

/** The number of no mutant: the sources as they are, loaded as a mutant is. */
const noMutant = -1;

/** A module of the sources with one mistake in it, or in what it imports. */
function imported<Module>(path: string, mutant: number): Promise<Module> {
  return import(`${path}?mutant=${mutant}`) as Promise<Module>;
}

/** Runs the rules of machine and storage against a mutant. */
async function breaksARule(mutant: number): Promise<boolean> {
  const { transition } = await imported<{ transition: Machine }>('../machine/transition.ts', mutant);
  const storage = await imported<typeof operationStorage>('../runtime/operation-storage.ts', mutant);
  const rules: (() => unknown)[] = [];
  const registering = {
    describe: (_: string, body: () => void) => body(),
    it: (_: string, body: () => unknown) => void rules.push(body),
  };
  describeMachine(transition, registering);
  describeStorage(storage, registering);
  const news = await imported<typeof rotationNews>('../rotation/rotation-news.ts', mutant);
  const asked = await imported<typeof askedEnd>('../rotation/asked-end.ts', mutant);
  describeRotationNews({ ...asked, ...news }, registering);
  describeAuthentication(await imported<typeof authentication>('../../data/authentication.ts', mutant), registering);
  for (const rule of rules) if (await fails(rule)) return true;
  return false;
}

async function fails(run: () => unknown): Promise<boolean> {
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}

/** Every state, and every event about an outcome. */
const everything = [
  'ba-key-first-used',
  'ba-key-outcome-unknown',
  'ba-key-regenerate-failed',
  'ba-key-regenerated',
  'ba-previous-key-ended',
  'ba-previous-key-restored',
  ...([
    'confirming',
    'conflict',
    'idle',
    'reconciling',
    'refused',
    'regenerated',
    'requesting',
    'restored',
    'suspended',
    'unknown',
    'verifying',
    'waiting',
  ] satisfies StateName[]),
];
