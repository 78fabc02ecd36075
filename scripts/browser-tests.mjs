/** Runs the tests of `web-test-runner.config.mjs` in this process and counts them. */
import { startTestRunner } from '@web/test-runner';

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

export async function runBrowserTests() {
  const runner = await startTestRunner({ readCliArgs: false, autoExitProcess: false });
  if (!runner) return { passed: 0, failed: 1, skipped: 0 };
  await new Promise((done) => runner.on('stopped', done));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of runner.sessions.all()) {
    for (const [kind, count] of Object.entries(countSession(session))) counts[kind] += count;
  }
  return counts;
}
