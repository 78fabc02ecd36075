import { expect, waitUntil } from '@open-wc/testing';
import { breakPlatform, failing, mendPlatform, watchErrors } from '../testing/broken-platform.test-setup.js';
import { reportError } from './report-error.js';

describe('reportError', () => {
  afterEach(mendPlatform);

  const ways: Readonly<Record<string, () => void>> = {
    'where it is there': () => undefined,
    ...Object.fromEntries(
      (['missing', 'a getter that throws', 'a call that throws'] as const).map((failure) => [
        `with the page's own: ${failure}`,
        () => breakPlatform(window, 'reportError', failing(failure)),
      ]),
    ),
  };
  for (const [name, take] of Object.entries(ways)) {
    it(`tells the page, once, and lets its caller go on, ${name}`, async () => {
      take();
      const { errors, stop } = watchErrors();
      try {
        reportError(new Error('reported'));
        await waitUntil(() => errors.length > 0, 'the page hears of it');
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(errors).to.deep.equal(['Error: reported']);
      } finally {
        stop();
      }
    });
  }
});
