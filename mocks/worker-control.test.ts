import { expect } from '@open-wc/testing';
import type { SetupWorker } from 'msw/browser';
import { startWorker } from './worker-control.js';

/** A worker as a page sees it. */
class FakeWorker {
  readonly told: unknown[] = [];
  constructor(readonly scriptURL: string) {}

  postMessage(message: unknown): void {
    this.told.push(message);
  }
}

/** The page's workers: what a browser has, and another worker may change at any time. */
class Container extends EventTarget {
  controller: unknown = null;

  control(controller: unknown): void {
    this.controller = controller;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

describe('startWorker', () => {
  let container: Container;
  let own: FakeWorker;
  let foreign: FakeWorker;
  let calls: string[];

  const start = (active: FakeWorker | null = own) => {
    const msw = {
      start: () => Promise.resolve(calls.push('start') && active ? { active } : undefined),
      stop: () => calls.push('stop'),
    };
    return startWorker(msw as unknown as SetupWorker, {});
  };

  const leaveAndStay = async () => {
    dispatchEvent(new Event('beforeunload'));
    await new Promise((resolve) => setTimeout(resolve, 10));
  };

  beforeEach(() => {
    container = new Container();
    own = new FakeWorker('/mockServiceWorker.js');
    foreign = new FakeWorker('/sw.js');
    calls = [];
    Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
  });

  afterEach(() => Reflect.deleteProperty(navigator, 'serviceWorker'));

  it('resolves once the worker answers the page', async () => {
    let isStarted = false;
    const started = start().then(() => (isStarted = true));
    container.control(foreign);
    await Promise.resolve();
    expect(isStarted).to.equal(false);
    container.control(own);
    await started;
  });

  it('reminds its own worker, and no other', async () => {
    container.controller = own;
    await start();
    await leaveAndStay();
    expect(own.told).to.deep.equal(['MOCK_ACTIVATE']);
    container.control(foreign);
    await leaveAndStay();
    expect(own.told).to.deep.equal(['MOCK_ACTIVATE']);
    expect(foreign.told).to.deep.equal([]);
    expect(calls).to.deep.equal(['start']);
  });

  it('starts anew with the next version of its worker', async () => {
    container.controller = own;
    await start();
    container.control(new FakeWorker(own.scriptURL));
    expect(calls).to.deep.equal(['start', 'stop', 'start']);
  });

  it('rejects where another worker answers the page', async () => {
    container.controller = foreign;
    const reason: unknown = await start().catch((error: unknown) => error);
    expect(String(reason)).to.equal(
      'Error: Failed to start the mock backend: /sw.js answers this page instead of /mockServiceWorker.js. Did you forget to unregister it?',
    );
  });

  it('leaves it to MSW where a page may have no worker', async () => {
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined, configurable: true });
    await start(null);
    await leaveAndStay();
    expect(calls).to.deep.equal(['start']);
  });
});
