/**
 * What the tests really ran, beyond their own number: schedules, races, strings. A suite records a count of each kind;
 * the same kind from several places is summed up, for each browser engine alone. `scripts/test.mjs` prints them all at its end.
 */

/** @typedef {{ what: string, engine?: string, run: number, failures: number }} Count */

/** @type {Map<string, Count>} */
const counts = new Map();

/** @param {Count} count */
export function recordCount({ what, engine = '', run, failures }) {
  const key = `${what} ${engine}`;
  const before = counts.get(key) ?? { run: 0, failures: 0 };
  counts.set(key, { what, engine, run: before.run + run, failures: before.failures + failures });
}

/** How much is run: a part that stands for the whole, or all of it. */
export const effort = () => process.env.TEST_EFFORT ?? 'representative';

/** Lets a test in a browser record a count, and ask how much to run. */
export const countsPlugin = {
  name: 'counts',
  executeCommand({ command, payload, session }) {
    const { name } = session.browser;
    // Chances are tried out in one engine; the others show that they behave alike.
    if (command === 'effort') return name === 'Chrome' ? effort() : 'representative';
    if (command !== 'record-count') return undefined;
    recordCount({ ...payload, engine: name === 'Chrome' ? 'Chromium' : name });
    return true;
  },
};

/** Prints the table; nothing if nothing was counted. */
export function printCounts() {
  if (counts.size === 0) return;
  const rows = [...counts.values()].sort((one, other) => one.what.localeCompare(other.what));
  const width = Math.max(...rows.map(({ what }) => what.length));
  const line = (what, engine, run, failures) =>
    console.log(`${what.padEnd(width)}  ${engine.padEnd(8)}  ${run.padStart(9)}  ${failures.padStart(8)}`);
  console.log('');
  line('what was run', 'in', 'count', 'failures');
  for (const { what, engine, run, failures } of rows) line(what, engine, run.toLocaleString('en'), String(failures));
}
