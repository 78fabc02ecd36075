import { expect } from '@open-wc/testing';
import { functionFailures, mendPlatform, watchErrors, waysToFail } from '../testing/broken-platform.test-setup.js';
import { pause } from '../testing/pause.test-setup.js';
import { reportError } from './report-error.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';

describe('reportError', () => {
  afterEach(mendPlatform);

  const ways: Readonly<Record<string, () => void>> = {
    everything: () => undefined,
    ...waysToFail(window, 'reportError', functionFailures),
  };
  for (const [name, take] of Object.entries(ways)) {
    it(`tells the page, once, and lets its caller go on, with ${name}`, async () => {
      take();
      const { errors, stop } = watchErrors();
      try {
        reportError(new Error('reported'));
        await waitUntil(() => errors.length > 0, 'the page hears of it');
        await pause();
        expect(errors).to.deep.equal(['Error: reported']);
      } finally {
        stop();
      }
    });
  }
});
