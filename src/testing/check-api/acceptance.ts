import { monotonicNow } from '../../platform/clock.js';
import { Skipped } from './check.js';
import type { Service } from './service.js';

/** Whether the service accepts a key; `undefined` where its answer tells nothing of the key. */
export async function accepts(service: Service, key: string): Promise<boolean | undefined> {
  const { probe } = service.options;
  if (probe) return probe(key);
  const { status } = await service.sendMessage(key);
  if (status === 404 || status === 405) {
    throw new Skipped(`There is no address for messages (status ${status}). Name it by --messages, or give a --probe.`);
  }
  if (status === 401 || status === 403) return false;
  // A message that is refused for its form was let in by its key.
  return (status >= 200 && status < 300) || status === 400 || status === 422 ? true : undefined;
}

/**
 * Asks until the service says what is expected of a key.
 *
 * @param longest for how many seconds it is asked.
 * @returns after how many seconds it did, or `undefined` if it never did.
 */
export async function secondsUntil(
  service: Service,
  key: string,
  expected: boolean,
  longest = service.options.oldKeySeconds,
): Promise<number | undefined> {
  const start = monotonicNow();
  for (let pause = 100; ; pause = Math.min(2000, pause * 1.5)) {
    const asked = monotonicNow();
    if ((await accepts(service, key)) === expected) return (asked - start) / 1000;
    if (asked - start > longest * 1000) return undefined;
    await service.wire.pause(pause);
  }
}
