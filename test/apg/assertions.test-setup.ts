import { recordCount } from '../../src/testing/counting.test-setup.js';

/**
 * Declares assertions of a pattern's example of the APG, said anew for our elements, and counts those that were made.
 * To be called once in a `describe`.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/
 */
export function apgAssertions(): (sentence: string, test: () => Promise<void>) => void {
  let [run, failures] = [0, 0];
  after(() => recordCount({ what: 'APG assertions', run, failures }));
  return (sentence, test) => {
    it(sentence, async () => {
      run += 1;
      failures += 1;
      await test();
      failures -= 1;
    });
  };
}
