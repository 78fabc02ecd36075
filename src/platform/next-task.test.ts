import { expect } from '@open-wc/testing';
import { breakPlatform, functionFailures, mendPlatform, waysToFail } from '../testing/broken-platform.test-setup.js';
import { pause } from '../testing/pause.test-setup.js';
import { inNextTask } from './next-task.js';

describe('inNextTask', () => {
  afterEach(mendPlatform);

  const ways: Readonly<Record<string, () => void>> = {
    everything: () => undefined,
    ...waysToFail(window, 'MessageChannel', functionFailures),
    ...waysToFail(MessagePort.prototype, 'postMessage', ['a call that throws']),
  };
  for (const [name, take] of Object.entries(ways)) {
    it(`runs once, after every microtask, with ${name}`, async () => {
      take();
      const order: string[] = [];
      inNextTask(() => order.push('task'));
      let microtasks = Promise.resolve();
      for (let count = 0; count < 10; count++) microtasks = microtasks.then(() => void order.push('microtask'));
      await pause();
      expect(order).to.deep.equal([...Array.from({ length: 10 }, () => 'microtask'), 'task']);
    });
  }

  it('does not wait for a timer, which a hidden page holds back', async () => {
    breakPlatform(window, 'setTimeout', { value: () => 0 });
    await new Promise<void>((resolve) => inNextTask(resolve));
  });
});
