/**
 * Runs the test suites and sums them up; the last line is `N passed, N failed`. With `--all` the stories of the static
 * Storybook and the checks of the built package are run, too, and what takes long is run whole.
 */
import { printCounts } from './counts.mjs';
import { run } from './run.mjs';
import { runBrowserTests } from './browser-tests.mjs';
import { runNodeTests } from './node-tests.mjs';
import { runCspTests } from './csp-test.mjs';
import { runSecretTests } from './secret-test.mjs';
import { runStories } from './story-test.mjs';
import { checkPackage } from './check-package.mjs';

const suites = [
  { name: 'Chromium', execute: runBrowserTests },
  { name: 'Node', execute: runNodeTests },
  { name: 'Policy', execute: runCspTests },
  { name: 'Secrets', execute: runSecretTests },
];
if (process.argv.includes('--all')) {
  process.env.TEST_EFFORT = 'full';
  suites.push(
    { name: 'Stories', execute: () => run('npm run build:storybook').then(() => runStories()) },
    { name: 'Package', execute: () => run('npm run build').then(() => checkPackage()) },
  );
}

const rows = [];
for (const { name, execute } of suites) {
  console.log(`\n── ${name} ──`);
  try {
    const { passed, failed, skipped = 0 } = await execute();
    const empty = passed + failed === 0;
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
