/**
 * Runs the test suites and sums them up; the last line is `N passed, N failed`. With `--all` the tests in other browser
 * engines, the stories of the static Storybook and the checks of the built package are run, too, and what takes long is run
 * whole. With `--engine=firefox`, or another, only the browser tests are run, in that engine.
 */
import { parseArgs } from 'node:util';
import { printCounts } from './counts.mjs';
import { run } from './run.mjs';
import { runBrowserTests } from './browser-tests.mjs';
import { engines } from './engines/engines.mjs';
import { runNodeTests } from './node-tests.mjs';
import { runCspTests } from './csp-test.mjs';
import { runSecretTests } from './secret-test.mjs';
import { runStories } from './story-test.mjs';
import { checkPackage } from './check-package.mjs';

const { values: options } = parseArgs({ options: { all: { type: 'boolean' }, engine: { type: 'string' } } });

const titles = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };
const inEngine = (engine) => ({ name: titles[engine] ?? engine, execute: () => runBrowserTests(engine) });

const suites = [
  inEngine('chromium'),
  { name: 'Node', execute: runNodeTests },
  { name: 'Policy', execute: runCspTests },
  { name: 'Secrets', execute: runSecretTests },
];
if (options.all) {
  process.env.TEST_EFFORT = 'full';
  suites.push(
    ...engines.filter((engine) => engine !== 'chromium').map(inEngine),
    { name: 'Stories', execute: () => run('npm run build:storybook').then(() => runStories()) },
    { name: 'Package', execute: () => run('npm run build').then(() => checkPackage()) },
  );
}

if (options.engine) suites.splice(0, suites.length, inEngine(options.engine));

const rows = [];
for (const { name, execute } of suites) {
  console.log(`\n── ${name} ──`);
  try {
    const { passed, failed, skipped = 0, reason } = await execute();
    const empty = passed + failed === 0 && !reason;
    if (reason) console.log(`Skipped: ${reason}.`);
    if (empty) console.error('No test was executed, and that is a failure.');
    rows.push({ name, passed, failed: failed + (empty ? 1 : 0), skipped });
  } catch (error) {
    console.error(error);
    rows.push({ name, passed: 0, failed: 1, skipped: 0 });
  }
}

const sum = (kind) => rows.reduce((total, row) => total + row[kind], 0);
printCounts();
console.log('');
for (const { name, passed, failed, skipped } of rows) {
  const mark = failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
