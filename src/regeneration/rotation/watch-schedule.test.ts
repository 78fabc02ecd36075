import { expect } from '@open-wc/testing';
import { longestWatch, pauseBefore, type Watching } from './watch-schedule.js';

const table: readonly [title: string, watching: Partial<Watching>, seconds: number | undefined][] = [
  ['at first it reads every two seconds', {}, 2],
  ['then after a twentieth of the time that was waited', { watched: 120 }, 6],
  ['and at least every 30 seconds', { watched: 800 }, 30],
  ['a failure makes it wait', { failures: 1 }, 4],
  ['and another one longer', { failures: 3 }, 16],
  ['but never longer than 30 seconds', { failures: 9 }, 30],
  ['unless the service says so', { failures: 1, retryAfter: 90 }, 90],
  ['it waits no shorter because a service says so', { failures: 1, retryAfter: 1 }, 4],
  ['it looks right after the end of the old key', { watched: 400, endsIn: 5 }, 6],
  ['but not twice a second', { watched: 400, endsIn: 0.2 }, 2],
  ['an end far ahead changes nothing', { watched: 400, endsIn: 3600 }, 20],
  ['nor one that is over', { watched: 400, endsIn: 0 }, 20],
  ['it stops before it has watched for longer than a quarter of an hour', { watched: 880 }, undefined],
  ['and where the service wants to be left alone for longer', { failures: 1, retryAfter: 1000 }, undefined],
];

describe('the schedule of the watch', () => {
  for (const [title, watching, seconds] of table)
    it(title, () => expect(pauseBefore({ watched: 0, failures: 0, ...watching })).to.equal(seconds));

  it('makes fewer than a hundred readings, and watches to the end', () => {
    let [watched, readings] = [0, 0];
    for (let pause; (pause = pauseBefore({ watched, failures: 0 })) !== undefined; readings++) watched += pause;
    expect(readings).to.be.within(60, 99);
    expect(watched).to.be.within(longestWatch - 30, longestWatch);
  });
});
