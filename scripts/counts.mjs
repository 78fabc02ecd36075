/**
 * What the tests really ran, beyond their own number: schedules, races, strings. A suite records a count of each kind;
 * the same kind from several places is summed up. `scripts/test.mjs` prints them all at its end.
 */

/** @typedef {{ what: string, run: number, failures: number }} Count */

/** @type {Map<string, Count>} */
const counts = new Map();

/** @param {Count} count */
export function recordCount({ what, run, failures }) {
  const before = counts.get(what) ?? { what, run: 0, failures: 0 };
  counts.set(what, { what, run: before.run + run, failures: before.failures + failures });
}

/** How much is run: a part that stands for the whole, or all of it. */
export const effort = () => process.env.TEST_EFFORT ?? 'representative';

/** Lets a test in a browser record a count, and ask how much to run. */
export const countsPlugin = {
  name: 'counts',
  executeCommand({ command, payload }) {
    if (command === 'effort') return effort();
    if (command !== 'record-count') return undefined;
    recordCount(payload);
    return true;
  },
};

/** Prints the table; nothing if nothing was counted. */
export function printCounts() {
  if (counts.size === 0) return;
  const rows = [...counts.values()].sort((one, other) => one.what.localeCompare(other.what));
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${'what was run'.padEnd(width)}  ${'count'.padStart(9)}  failures`);
  for (const { what, run, failures } of rows) {
    console.log(`${what.padEnd(width)}  ${run.toLocaleString('en').padStart(9)}  ${String(failures).padStart(8)}`);
  }
}
