import { expect } from '@open-wc/testing';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { breakPlatform, mendPlatform, objectFailures } from '../testing/broken-platform.test-setup.js';
import { isOffline } from './offline.js';
import { whenActive, whenVisible } from './page-activity.js';

function show(visibilityState: DocumentVisibilityState): void {
  breakPlatform(document, 'visibilityState', { value: visibilityState });
  document.dispatchEvent(new Event('visibilitychange'));
}

function connect(onLine: boolean): void {
  breakPlatform(navigator, 'onLine', { value: onLine });
  window.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
}

describe('whenActive', () => {
  let clock: SinonFakeTimers;
  let calls: number;
  const count = () => void calls++;

  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    calls = 0;
    show('visible');
    connect(true);
  });

  afterEach(() => {
    clock.restore();
    mendPlatform();
  });

  it('calls back at once, before it returns, on a page that is active', () => {
    const cancel = whenActive(count);
    expect(calls).to.equal(1);
    cancel();
    show('hidden');
    show('visible');
    expect(calls).to.equal(1);
  });

  it('waits until a hidden page is visible, however long', () => {
    show('hidden');
    whenActive(count);
    clock.tick(3_600_000);
    expect(calls).to.equal(0);
    show('visible');
    expect(calls).to.equal(1);
    show('hidden');
    show('visible');
    expect(calls).to.equal(1);
  });

  it('waits until the browser is online', () => {
    connect(false);
    whenActive(count);
    clock.tick(59_000);
    expect(calls).to.equal(0);
    connect(true);
    expect(calls).to.equal(1);
    clock.tick(120_000);
    expect(calls).to.equal(1);
  });

  it('waits for both', () => {
    show('hidden');
    connect(false);
    whenActive(count);
    connect(true);
    expect(calls, 'online, but hidden').to.equal(0);
    connect(false);
    show('visible');
    expect(calls, 'visible, but offline').to.equal(0);
    connect(true);
    expect(calls).to.equal(1);
  });

  it('believes a visible page that says offline for 60 seconds only', () => {
    connect(false);
    whenActive(count);
    clock.tick(60_000);
    expect(calls).to.equal(1);
  });

  it('goes on at the next sight of a page that was hidden when the 60 seconds ended', () => {
    connect(false);
    whenActive(count);
    show('hidden');
    clock.tick(60_000);
    expect(calls).to.equal(0);
    show('visible');
    expect(calls).to.equal(1);
  });

  it('can be cancelled, also twice', () => {
    connect(false);
    const cancel = whenActive(count);
    cancel();
    cancel();
    connect(true);
    show('visible');
    clock.tick(120_000);
    expect(calls).to.equal(0);
  });

  for (const failure of objectFailures) {
    it(`takes a page for visible with document.visibilityState: ${failure}`, () => {
      breakPlatform(document, 'visibilityState', failure);
      whenActive(count);
      expect(calls).to.equal(1);
    });

    it(`takes a page for online with navigator: ${failure}`, () => {
      breakPlatform(window, 'navigator', failure);
      expect(isOffline()).to.equal(false);
      whenActive(count);
      expect(calls).to.equal(1);
    });

    it(`takes a page for online with navigator.onLine: ${failure}`, () => {
      breakPlatform(navigator, 'onLine', failure);
      expect(isOffline()).to.equal(false);
      whenActive(count);
      expect(calls).to.equal(1);
    });
  }
});

describe('whenVisible', () => {
  let calls: number;
  const count = () => void calls++;

  beforeEach(() => {
    calls = 0;
    show('visible');
  });

  afterEach(mendPlatform);

  it('calls back at once, before it returns, on a page that is visible, be it offline', () => {
    connect(false);
    whenVisible(count);
    expect(calls).to.equal(1);
    show('hidden');
    show('visible');
    expect(calls).to.equal(1);
  });

  it('waits until a hidden page is visible, unless it is cancelled', () => {
    show('hidden');
    whenVisible(count);
    whenVisible(count)();
    expect(calls).to.equal(0);
    show('visible');
    expect(calls).to.equal(1);
  });

  for (const failure of objectFailures) {
    it(`counts a page as visible where that is not known: ${failure}`, () => {
      breakPlatform(document, 'visibilityState', failure);
      whenVisible(count);
      expect(calls).to.equal(1);
    });
  }
});
