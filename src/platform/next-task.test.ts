import { expect } from '@open-wc/testing';
import { breakPlatform, failing, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { inNextTask } from './next-task.js';

const rest = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('inNextTask', () => {
  afterEach(mendPlatform);

  const ways: Readonly<Record<string, () => void>> = {
    'with everything': () => undefined,
    ...Object.fromEntries(
      (['missing', 'a getter that throws', 'a call that throws'] as const).map((failure) => [
        `with MessageChannel: ${failure}`,
        () => breakPlatform(window, 'MessageChannel', failing(failure)),
      ]),
    ),
    'with a port that takes no message': () =>
      breakPlatform(MessagePort.prototype, 'postMessage', failing('a call that throws')),
  };
  for (const [name, take] of Object.entries(ways)) {
    it(`runs once, after every microtask, ${name}`, async () => {
      take();
      const order: string[] = [];
      inNextTask(() => order.push('task'));
      let microtasks = Promise.resolve();
      for (let count = 0; count < 10; count++) microtasks = microtasks.then(() => void order.push('microtask'));
      await rest();
      expect(order).to.deep.equal([...Array.from({ length: 10 }, () => 'microtask'), 'task']);
    });
  }

  it('does not wait for a timer, which a hidden page holds back', async () => {
    breakPlatform(window, 'setTimeout', { value: () => 0 });
    await new Promise<void>((resolve) => inNextTask(resolve));
  });
});
