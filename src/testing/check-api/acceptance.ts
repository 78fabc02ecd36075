import { monotonicNow } from '../../platform/clock.js';
import { Broken, Skipped } from './check.js';
import type { Service } from './service.js';

/** Whether the service accepts a key; `undefined` where its answer tells nothing of the key. */
export async function accepts(service: Service, key: string): Promise<boolean | undefined> {
  const { probe } = service.options;
  if (probe) return probe(key);
  const { status } = await service.sendMessage(key);
  if (status === 404 || status === 405) {
    throw new Skipped(`There is no address for messages (status ${status}). Name it by --messages, or give a --probe.`);
  }
  if (status >= 300 && status < 400) {
    throw new Broken(
      `A message is answered with a redirect (status ${status}), which tells nothing of its key: bots follow none.`,
    );
  }
  if (status === 401 || status === 403) return false;
  // A message that is refused for its form was let in by its key.
  return (status >= 200 && status < 300) || status === 400 || status === 422 ? true : undefined;
}

/** What the service makes of a message with a key, in a word. */
export async function howAnswered(service: Service, key: string): Promise<string> {
  const accepted = await accepts(service, key);
  if (accepted !== undefined) return accepted ? 'accepted' : 'refused';
  return `answered ${(await service.sendMessage(key)).status}`;
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

/** So many answers in a row must agree: of several servers, each with a cache of its own, one may not know yet. */
const streak = 12;
/** The same of a host's own command, which may be slow. */
const probedStreak = 3;
/** In milliseconds: between two of them. */
const beat = 40;

/** What came of asking for a key again and again. */
export interface Steadiness {
  /** After how many seconds every answer was the expected one; `undefined` if there never were enough in a row. */
  readonly seconds: number | undefined;
  /** Whether any answer was the expected one. */
  readonly flaps: boolean;
}

/**
 * Asks until the service says what is expected of a key, and goes on saying so.
 *
 * @param longest after how many seconds the answers must have begun to agree.
 */
export async function secondsUntilSteady(
  service: Service,
  key: string,
  expected: boolean,
  longest = service.options.oldKeySeconds,
): Promise<Steadiness> {
  const start = monotonicNow();
  const due = service.options.probe ? probedStreak : streak;
  const passed = () => (monotonicNow() - start) / 1000;
  for (let flaps = false; ; flaps = true) {
    const seconds = await secondsUntil(service, key, expected, Math.max(0, longest - passed()));
    if (seconds === undefined) return { seconds, flaps };
    const began = passed();
    let agreeing = 1;
    while (agreeing < due) {
      await service.wire.pause(beat);
      if ((await accepts(service, key)) !== expected) break;
      agreeing += 1;
    }
    if (agreeing === due) return { seconds: began, flaps };
    if (passed() > longest) return { seconds: undefined, flaps: true };
  }
}
