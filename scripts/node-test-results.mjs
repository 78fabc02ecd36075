/**
 * A reporter for Node's test runner: a line for each test with its name and what came of it. A `describe` is no test, and neither is
 * the test that Node makes of a whole file, unless it failed by itself: in a hook, or because it did not load. What a
 * test says by `t.diagnostic(JSON.stringify({ what, run, failures }))` is a count, and handed on as it is.
 *
 * @see https://nodejs.org/api/test.html#custom-reporters
 */
import path from 'node:path';

const isFile = ({ name, file, nesting }) => nesting === 0 && file !== undefined && path.resolve(name) === file;

function outcome(type, data) {
  if (data.skip !== undefined || data.todo !== undefined) return 'skipped';
  return type === 'test:pass' ? 'passed' : 'failed';
}

export default async function* results(events) {
  for await (const { type, data } of events) {
    if (type === 'test:diagnostic' && data.message.startsWith('{')) yield `${data.message}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const container = data.details?.type === 'suite' || isFile(data);
    const onlyByItsTests = data.details?.error?.failureType === 'subtestsFailed';
    if (container && (type === 'test:pass' || onlyByItsTests)) continue;
    yield `${JSON.stringify({ name: data.name, outcome: outcome(type, data), message: data.details?.error?.message })}\n`;
  }
}
