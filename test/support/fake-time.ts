import { type SinonFakeTimers, spy, useFakeTimers } from 'sinon';

/** The page's own, from before any test takes it. */
const { setTimeout: setRealTimeout } = window;

/** How long a body is waited for, in milliseconds: it may never end. */
const patience = 300;

/** Spies on what is left to another thread, which takes its own time: signing, and reading a body. */
const spiesOnThreads = () => [
  ...(['generateKey', 'importKey', 'exportKey', 'sign', 'verify'] as const).map((name) => spy(crypto.subtle, name)),
  spy(Request.prototype, 'text'),
  ...(['json', 'arrayBuffer'] as const).map((name) => spy(Response.prototype, name)),
];

const running = new Set<FakeTime>();

/** Time that passes only when a test says so; everything that takes no time goes on by itself. It ends with the test. */
export class FakeTime {
  readonly #clock: SinonFakeTimers = useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    now: Date.UTC(2026, 5, 1, 12),
  });
  readonly #threaded = spiesOnThreads();
  readonly #reads = spy(ReadableStreamDefaultReader.prototype, 'read');

  constructor() {
    running.add(this);
  }

  /** Lets promises settle, keys be signed, and elements render. */
  async settle(): Promise<void> {
    for (let round = 0; round < 12; round++) {
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (port1.close(), resolve(undefined));
        port2.postMessage(undefined);
      });
      if (!this.#reads.called && !this.#threaded.some(({ called }) => called)) continue;
      const underWay = this.#threaded.flatMap(({ returnValues }) => returnValues);
      const reads = this.#reads.returnValues;
      [...this.#threaded, this.#reads].forEach((method) => method.resetHistory());
      const patienceEnds = new Promise((done) => setRealTimeout(done, patience));
      await Promise.all([Promise.allSettled(underWay), Promise.race([Promise.allSettled(reads), patienceEnds])]);
      round = 0;
    }
  }

  /** @param step how many seconds pass before what follows from them is waited for */
  async pass(seconds: number, step = 1): Promise<void> {
    for (let left = seconds; left > 0; left -= step) {
      await this.settle();
      this.#clock.tick(Math.min(step, left) * 1000);
    }
    await this.settle();
  }

  /** Lets time pass until something is so; at most so many seconds. */
  async until<T>(find: () => T | undefined | false, what: string, seconds = 200): Promise<T> {
    for (let passed = 0; passed <= seconds; passed++) {
      await this.settle();
      const found = find();
      if (found) return found;
      this.#clock.tick(1000);
    }
    throw new Error(`After ${seconds} seconds it is not so that ${what}.`);
  }

  restore(): void {
    this.#clock.restore();
    [...this.#threaded, this.#reads].forEach((method) => method.restore());
    running.delete(this);
  }
}

// A test that failed on its way would leave the next ones, and the test runner, without a clock.
afterEach(() => running.forEach((time) => time.restore()));
