import { type SinonFakeTimers, useFakeTimers } from 'sinon';

/** Timers that run only when a test says so. What takes no time goes on by itself. */
export class FakeTimers {
  readonly #clock: SinonFakeTimers = useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    shouldClearNativeTimers: true,
  });

  /** How many are waiting. */
  get waiting(): number {
    return this.#clock.countTimers();
  }

  /** Lets promises settle, and elements render. */
  async settle(): Promise<void> {
    for (let round = 0; round < 8; round++)
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (port1.close(), resolve());
        port2.postMessage(undefined);
      });
  }

  async pass(seconds: number): Promise<void> {
    await this.settle();
    for (let left = seconds; left > 0; left -= 1) {
      this.#clock.tick(Math.min(1, left) * 1000);
      await this.settle();
    }
  }

  restore(): void {
    this.#clock.restore();
  }
}
