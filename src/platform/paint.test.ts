import { expect } from '@open-wc/testing';
import { functionFailures, mendPlatform, waysToFail } from '../testing/broken-platform.test-setup.js';
import { pause } from '../testing/pause.test-setup.js';
import { afterPaint } from './paint.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';

describe('afterPaint', () => {
  afterEach(mendPlatform);

  it('calls back after the next frame', async () => {
    const order: string[] = [];
    requestAnimationFrame(() => order.push('frame'));
    afterPaint(() => order.push('painted'));
    await waitUntil(() => order.length === 2, 'both came');
    expect(order).to.deep.equal(['frame', 'painted']);
  });

  for (const [name, take] of Object.entries(waysToFail(window, 'requestAnimationFrame', functionFailures))) {
    it(`calls back once, later, with ${name}`, async () => {
      take();
      let calls = 0;
      afterPaint(() => calls++);
      expect(calls).to.equal(0);
      await waitUntil(() => calls > 0, 'it is called');
      await pause();
      expect(calls).to.equal(1);
    });
  }
});
