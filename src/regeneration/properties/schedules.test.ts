import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { isFullRun, recordCount } from '../../testing/counting.test-setup.js';
import { brokenMachines } from './broken-machines.test-setup.js';
import type { Machine } from '../machine/transition.js';
import { anySchedule } from './schedule-actions.test-setup.js';
import { World } from './schedule.test-setup.js';

const seed = 20_261;

describe('whatever happens, in whatever order', () => {
  let clock: SinonFakeTimers;

  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 0, 1) });
  });
  afterEach(() => clock.restore());

  /** Plays schedules until a promise is broken; the shortest one that breaks it is in the details. */
  async function play(numRuns: number, machine?: Machine, visited?: Map<string, number>) {
    const property = fc.asyncProperty(anySchedule, async (schedule) => {
      const world = new World(schedule, clock, machine);
      await world.play();
      for (const name of world.visited) visited?.set(name, (visited.get(name) ?? 0) + 1);
      if (world.faults.length > 0) throw new Error(world.faults.join('; '));
    });
    return fc.check(property, { numRuns, seed });
  }

  it('the machine and its store keep every promise', async () => {
    const visited = new Map<string, number>();
    const numRuns = (await isFullRun()) ? 50_000 : 5000;
    const details = await play(numRuns, undefined, visited);
    clock.restore();
    const failures = details.failed ? 1 : 0;
    await recordCount({ what: 'schedules of the machine and its store', run: details.numRuns, failures });
    const { message } = (details.errorInstance ?? {}) as Partial<Error>;
    expect(details.failed, `${message}: ${fc.defaultReportMessage(details)}`).to.be.false;

    // What no schedule came to, none has tested.
    const rarest = Math.min(...visited.values());
    expect([...visited.keys()].sort()).to.deep.equal(everything);
    expect(rarest, 'times that the rarest of them was come to').to.be.greaterThan(20);
  }).timeout(600_000);

  for (const [mistake, machine] of Object.entries(brokenMachines)) {
    it(`is seen to fail when ${mistake}`, async () => {
      const details = await play(5000, machine);
      clock.restore();
      await recordCount({ what: 'broken machines caught', run: 1, failures: details.failed ? 0 : 1 });
      expect(details.failed, 'a promise is broken').to.be.true;
    }).timeout(120_000);
  }
});

/** Every state, and every event about an outcome. */
const everything = [
  'ba-key-outcome-unknown',
  'ba-key-regenerate-failed',
  'ba-key-regenerated',
  'confirming',
  'conflict',
  'idle',
  'reconciling',
  'refused',
  'regenerated',
  'requesting',
  'suspended',
  'unknown',
  'waiting',
];
