import { expect } from '@open-wc/testing';
import {
  breakPlatform,
  mendPlatform,
  objectFailures,
  promiseFailures,
  watchErrors,
  waysToFail,
} from '../testing/broken-platform.test-setup.js';
import { pause } from '../testing/pause.test-setup.js';
import { holdLock } from './locks.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';

let name: string;
let times = 0;

describe('a lock', () => {
  let watch: ReturnType<typeof watchErrors>;

  beforeEach(() => {
    name = `ba-test-${++times}`;
    watch = watchErrors();
  });

  afterEach(async () => {
    mendPlatform();
    await pause();
    watch.stop();
    expect(watch.errors, 'errors that nobody caught').to.deep.equal([]);
  });

  it('is held by one at a time, and passes on when it is released', async () => {
    const held: string[] = [];
    const releaseOne = holdLock(name, () => held.push('one'));
    const releaseOther = holdLock(name, () => held.push('other'));
    await waitUntil(() => held.length === 1, 'one holds it');
    await pause();
    expect(held).to.deep.equal(['one']);
    releaseOne();
    releaseOne();
    await waitUntil(() => held.length === 2, 'the other holds it');
    releaseOther();
    await waitUntil(
      async () => (await navigator.locks.query()).held?.every((lock) => lock.name !== name),
      'it is free',
    );
  });

  it('that was withdrawn is never held', async () => {
    let isHeld = false;
    const release = holdLock(name, () => undefined);
    const withdraw = holdLock(name, () => (isHeld = true));
    withdraw();
    release();
    holdLock(name, () => (isHeld = true))();
    await pause();
    expect(isHeld).to.equal(false);
  });

  it('that is stolen stays held in the eyes of its holder, once', async () => {
    let count = 0;
    const release = holdLock(name, () => count++);
    await waitUntil(() => count === 1, 'it is held');
    await navigator.locks.request(name, { steal: true }, () => undefined);
    await pause();
    release();
    expect(count).to.equal(1);
  });

  it('reports what its holder throws, and can be released', async () => {
    holdLock(name, () => {
      throw new Error('in the holder');
    })();
    const release = holdLock(name, () => {
      throw new Error('in the holder');
    });
    await waitUntil(() => watch.errors.length === 1, 'it was reported');
    expect((watch.errors as string[]).splice(0)).to.deep.equal(['Error: in the holder']);
    release();
    let isHeld = false;
    const releaseNext = holdLock(name, () => (isHeld = true));
    await waitUntil(() => isHeld, 'the next one holds it');
    releaseNext();
  });

  const broken = {
    ...waysToFail(window, 'navigator', objectFailures),
    ...waysToFail(navigator, 'locks', objectFailures),
    ...waysToFail(LockManager.prototype, 'request', promiseFailures),
    'a request() that does nothing': () => breakPlatform(LockManager.prototype, 'request', { value: () => undefined }),
  };
  for (const [what, take] of Object.entries(broken)) {
    it(`counts as held, once, with ${what}`, async () => {
      take();
      let count = 0;
      const release = holdLock(name, () => count++);
      holdLock(name, () => count++)(); // Released before it is held.
      await pause();
      expect(count).to.equal(1);
      release();
      release();
    });
  }
});
