/**
 * Runs the tests of an adapter on the package's own stub, where what aborts a call is the page's and not Node's: `node … adapter.mjs jsdom`.
 * Prints the titles of those that fail.
 */
import { becomePage } from './become-page.mjs';

await becomePage(process.argv[2], ['AbortController', 'AbortSignal']);
const { describeSettingsApi, stubApi } = await import('../../src/testing/index.ts');

const tests = [];
describeSettingsApi('the stub', () => stubApi(), {
  describe: (_, body) => body(),
  it: (title, body) => tests.push({ title, body }),
});
const skip = () => undefined;
for (const { title, body } of tests)
  await Promise.resolve(body.call({ skip }, { skip })).catch(({ message }) => console.log(`${title}: ${message}`));
console.log(`${tests.length} tests`);
process.exit(0);
