import { expect, waitUntil } from '@open-wc/testing';
import { breakPlatform, failing, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { whenIdle } from './idle.js';

describe('whenIdle', () => {
  afterEach(mendPlatform);

  const ways: Readonly<Record<string, () => void>> = {
    'with idle callbacks': () => undefined,
    ...Object.fromEntries(
      (['missing', 'a getter that throws', 'a call that throws'] as const).map((failure) => [
        `with requestIdleCallback: ${failure}`,
        () => breakPlatform(window, 'requestIdleCallback', failing(failure)),
      ]),
    ),
  };
  for (const [name, take] of Object.entries(ways)) {
    it(`calls back once, later, ${name}; not after it was cancelled`, async () => {
      take();
      const calls: string[] = [];
      whenIdle(() => calls.push('cancelled'))();
      const cancel = whenIdle(() => calls.push('called'));
      expect(calls).to.deep.equal([]);
      await waitUntil(() => calls.length > 0, 'it is called');
      await new Promise((resolve) => setTimeout(resolve, 20));
      cancel();
      expect(calls).to.deep.equal(['called']);
    });
  }
});
