/**
 * Runs the test suites and sums them up: what failed is said again, and the last line is `N passed, N failed`. With `--all` the
 * tests in other browser engines and on the built modules, the stories of the static Storybook, the checks of the built package and
 * the hosts are run, too, and what takes long is run whole; with `--rest` only the suites that neither `npm test` nor `npm run check`
 * has. `--only=firefox`, once or more, leaves the suites of these names.
 */
import { parseArgs } from 'node:util';
import { printCounts } from './counts.mjs';
import { Outcomes } from './outcomes.mjs';
import { run } from './run.mjs';
import { runBrowserTests } from './browser-tests.mjs';
import { builtModulesPlugin } from './built-modules-plugin.mjs';
import { engines } from './engines/engines.mjs';
import { runCommandTests, runNodeTests } from './node-tests.mjs';
import { runCspTests } from './csp-test.mjs';
import { runSecretTests } from './secret-test.mjs';
import { runScreenReader } from './screen-reader-test.mjs';
import { runStories } from './story-test.mjs';
import { checkPackage } from './check-package.mjs';
import { runBackendTests } from './backend-tests.mjs';
import { rows as hostRows, runHosts } from './hosts-test.mjs';

const { values: options } = parseArgs({
  options: { all: { type: 'boolean' }, rest: { type: 'boolean' }, only: { type: 'string', multiple: true } },
});

const titles = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };
const inEngine = (engine) => ({ name: titles[engine], execute: () => runBrowserTests(engine) });

const usual = [
  inEngine('chromium'),
  { name: 'Node', execute: runNodeTests },
  { name: 'Policy', execute: runCspTests, isBeside: true },
  { name: 'Secrets', execute: runSecretTests, isBeside: true },
];
const backend = { name: 'Backend', execute: runBackendTests };
const listening = { name: 'Listening', execute: () => runScreenReader({ install: true }) };
const rest = [
  { name: 'Stories', execute: () => run('npm run build:storybook').then(() => runStories()) },
  // After them, for the static demo holds the Storybook that they have built.
  { name: 'Commands', execute: runCommandTests },
  ...engines.filter((engine) => engine !== 'chromium').map(inEngine),
];

let building;
/** Writes `dist/` once, for all suites that look at it. */
const build = () => (building ??= run('npm run build'));
async function runOnBuilt() {
  await build();
  // So that servers write their pages from it, too.
  process.env.BUILT = '1';
  try {
    return await runBrowserTests('chromium', { plugins: [builtModulesPlugin] });
  } finally {
    delete process.env.BUILT;
  }
}

const published = [
  { name: 'Built', execute: runOnBuilt },
  {
    name: 'Built stories',
    execute: () =>
      build()
        .then(() => run('BUILT=1 npm run build:storybook'))
        .then(() => runStories()),
  },
  { name: 'Package', execute: () => build().then(() => checkPackage()) },
  {
    name: 'Hosts',
    execute: () => build().then(() => runHosts(options.all ? hostRows : hostRows.filter(({ isInCi }) => isInCi))),
  },
];

if (options.all) process.env.TEST_EFFORT = 'full';

function chosenSuites() {
  const all = [...usual, ...rest, backend, listening, ...published];
  const { only } = options;
  if (!only) return options.all ? all : options.rest ? rest : usual;
  const names = all.map(({ name }) => name.toLowerCase());
  const unknown = only.find((name) => !names.includes(name));
  if (unknown) throw new Error(`There is no suite "${unknown}", only ${names.join(', ')}.`);
  return all.filter(({ name }) => only.includes(name.toLowerCase()));
}

/** What a suite came to. One that throws, or runs nothing, has failed. */
async function resultOf({ name, execute }) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  let outcomes = new Outcomes();
  try {
    outcomes = await execute();
    if (outcomes.reason) console.log(`Skipped: ${outcomes.reason}.`);
    else if (outcomes.passed + outcomes.failed === 0) throw new Error('No test was executed, and that is a failure.');
  } catch (error) {
    console.error(error);
    outcomes.failures.push(error.message);
  }
  return { name, outcomes, seconds: Math.round((performance.now() - start) / 1000) };
}

const results = [];
const suites = chosenSuites();
while (suites.length > 0) {
  // Those that mostly wait for a page of their own run beside the suite before them.
  const next = suites.findIndex(({ isBeside }, index) => index > 0 && !isBeside);
  const together = suites.splice(0, next < 0 ? suites.length : next);
  results.push(...(await Promise.all(together.map(resultOf))));
}

const sum = (kind) => results.reduce((total, { outcomes }) => total + outcomes[kind], 0);
printCounts();
for (const { name, outcomes } of results) {
  for (const failure of outcomes.failures) console.log(`\n✗ ${name}: ${failure}`);
}
console.log('');
for (const { name, outcomes, seconds } of results) {
  const { passed, failed, skipped } = outcomes;
  const mark = failed === 0 ? '✓' : '✗';
  console.log(
    `${mark} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds} s)`,
  );
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
