/** Runs the tests of `web-test-runner.config.mjs` in this process and counts them. */
import { startTestRunner } from '@web/test-runner';
import config from '../web-test-runner.config.mjs';
import { findEngine, launcherOf } from './engines/engines.mjs';

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/** A file that did not load, or that holds no test, counts as one failure. */
function countSession({ testResults, errors, passed, status }) {
  const tests = testsOf(testResults);
  const ok = tests.filter((test) => test.passed && !test.skipped).length;
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const skipped = tests.filter((test) => test.skipped).length;
  const broken = status !== 'FINISHED' || errors.length > 0 || (!passed && failed === 0) || tests.length === 0;
  return { passed: ok, failed: failed + (broken ? 1 : 0), skipped };
}

/**
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @returns {Promise<{ passed: number, failed: number, skipped: number, reason?: string }>} a `reason` where nothing could run
 */
export async function runBrowserTests(engine) {
  const { reason } = await findEngine(engine);
  if (reason) return { passed: 0, failed: 0, skipped: 1, reason };
  const runner = await startTestRunner({
    config: { ...config, browsers: [await launcherOf(engine)] },
    readFileConfig: false,
    readCliArgs: false,
    autoExitProcess: false,
  });
  if (!runner) return { passed: 0, failed: 1, skipped: 0 };
  await new Promise((done) => runner.on('stopped', done));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of runner.sessions.all()) {
    for (const [kind, count] of Object.entries(countSession(session))) counts[kind] += count;
  }
  return counts;
}
