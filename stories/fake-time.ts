import { type SinonFakeTimers, useFakeTimers } from 'sinon';

/** Time that passes only when a test says so; everything that takes no time goes on by itself. */
export class FakeTime {
  readonly #clock: SinonFakeTimers = useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    now: Date.UTC(2026, 5, 1, 12),
  });

  /** Lets promises settle and elements render. Signing a key is done by another thread: it takes some rounds. */
  async settle(rounds = 12): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (port1.close(), resolve(undefined));
        port2.postMessage(undefined);
      });
    }
  }

  async pass(seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left -= 1) {
      await this.settle();
      this.#clock.tick(Math.min(1, left) * 1000);
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
  }
}
