/** Runs the tests of `web-test-runner.config.mjs` in this process and counts them. */
import path from 'node:path';
import { startTestRunner } from '@web/test-runner';
import config from '../web-test-runner.config.mjs';
import { findEngine, launcherOf } from './engines/engines.mjs';
import { Outcomes } from './outcomes.mjs';

const testsOf = (suite, title = '') =>
  suite
    ? [
        ...suite.tests.map((test) => ({ ...test, title: `${title}${test.name}` })),
        ...suite.suites.flatMap((inner) => testsOf(inner, `${title}${inner.name} › `)),
      ]
    : [];

const said = ({ message } = {}) => (message ? `\n    ${message}` : '');

/** A file that did not load, that holds no test, or that did not end counts as one failure. */
function count({ testFile, testResults, errors, passed, status }, outcomes) {
  const file = path.relative('', testFile);
  const tests = testsOf(testResults);
  const failed = tests.filter((test) => !test.passed && !test.skipped);
  outcomes.passed += tests.filter((test) => test.passed && !test.skipped).length;
  outcomes.skipped += tests.filter((test) => test.skipped).length;
  outcomes.failures.push(...failed.map((test) => `${file}: ${test.title}${said(test.error)}`));
  const isBroken = status !== 'FINISHED' || errors.length > 0 || (!passed && failed.length === 0) || tests.length === 0;
  if (isBroken) outcomes.failures.push(`${file}: ${status.toLowerCase()}, ${tests.length} tests${said(errors[0])}`);
}

const secondsOf = ({ testResults }) => testsOf(testResults).reduce((sum, { duration = 0 }) => sum + duration / 1000, 0);

/** Says which files took the longest. */
function printSlowest(sessions) {
  const times = sessions.map((session) => [secondsOf(session), path.relative('', session.testFile)]);
  times.sort(([one], [other]) => other - one);
  console.log('\nWhat took longest');
  for (const [seconds, file] of times.slice(0, 12)) console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`);
}

/**
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {{ plugins?: readonly import('@web/test-runner').TestRunnerPlugin[] }} [options] plugins that go before those of the file
 * @returns {Promise<Outcomes>} with a `reason` where nothing could run
 */
export async function runBrowserTests(engine, { plugins = [] } = {}) {
  const outcomes = new Outcomes();
  const { reason } = await findEngine(engine);
  if (reason) return Object.assign(outcomes, { skipped: 1, reason });
  const runner = await startTestRunner({
    config: { ...config, plugins: [...plugins, ...config.plugins], browsers: [await launcherOf(engine)] },
    readFileConfig: false,
    readCliArgs: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The test runner did not start.');
  await new Promise((done) => runner.on('stopped', done));
  const sessions = [...runner.sessions.all()];
  for (const session of sessions) count(session, outcomes);
  printSlowest(sessions);
  return outcomes;
}
