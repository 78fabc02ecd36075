import { monotonicNow } from '../../platform/clock.js';
import { Skipped } from './check.js';
import type { Wire } from './wire.js';

/** The run is over before the promise was proved. */
export class OutOfTime extends Skipped {}

/**
 * A wire that comes to an end: from then on nothing is sent and nothing is waited for.
 *
 * @param seconds after which everything throws {@link OutOfTime}, what is on its way included.
 */
export function limitedWire(wire: Wire, seconds: number): Wire {
  const end = monotonicNow() + 1000 * seconds;
  const outOfTime = () =>
    new OutOfTime(
      `The run was over (--time-limit, ${seconds} s) before this was proved. Is the service stuck, or slow?`,
    );
  const left = () => {
    const milliseconds = end - monotonicNow();
    if (milliseconds <= 0) throw outOfTime();
    return milliseconds;
  };
  return {
    async send(request) {
      const ending = new AbortController();
      const timer = setTimeout(() => ending.abort(), left());
      try {
        return await wire.send(request, ending.signal);
      } catch (thrown) {
        throw ending.signal.aborted ? outOfTime() : thrown;
      } finally {
        clearTimeout(timer);
      }
    },
    async drop(request, delay) {
      left();
      await wire.drop(request, delay);
    },
    async pause(milliseconds) {
      await wire.pause(Math.min(milliseconds, left()));
    },
  };
}
