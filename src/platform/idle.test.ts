import { expect } from '@open-wc/testing';
import { functionFailures, mendPlatform, waysToFail } from '../testing/broken-platform.test-setup.js';
import { pause } from '../testing/pause.test-setup.js';
import { whenIdle } from './idle.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';

describe('whenIdle', () => {
  afterEach(mendPlatform);

  const ways: Readonly<Record<string, () => void>> = {
    everything: () => undefined,
    ...waysToFail(window, 'requestIdleCallback', functionFailures),
  };
  for (const [name, take] of Object.entries(ways)) {
    it(`calls back once, later, with ${name}; not after it was cancelled`, async () => {
      take();
      const calls: string[] = [];
      whenIdle(() => calls.push('cancelled'))();
      const cancel = whenIdle(() => calls.push('called'));
      expect(calls).to.deep.equal([]);
      await waitUntil(() => calls.length > 0, 'it is called');
      await pause();
      cancel();
      expect(calls).to.deep.equal(['called']);
    });
  }
});
