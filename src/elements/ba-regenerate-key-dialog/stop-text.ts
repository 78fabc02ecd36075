import type { Overlap } from '../../model/overlap.js';
import type { PreviousKey } from '../../model/previous-key.js';
import { wallNow } from '../../platform/clock.js';
import type { DialogFacts } from './dialog-view.js';

/** The latest instant that a date can hold, in milliseconds since the epoch (ECMA-262, 21.4.1.1). */
const latest = 8.64e15;

const instantIn = (seconds: number): string => new Date(Math.min(wallNow() + seconds * 1000, latest)).toISOString();

/** What a new key means for the old one, with its time. */
export function consequenceText(
  overlap: Overlap | undefined,
  { messages, formats, regeneration }: DialogFacts,
): string {
  if (overlap?.from === 'now') return messages.confirmUntil(formats.soon(instantIn(overlap.seconds)));
  const firstUse = overlap && regeneration.capabilities?.overlap?.firstUse;
  if (firstUse)
    return messages.confirmFirstUse(formats.duration(firstUse.seconds), formats.soon(instantIn(firstUse.atMost)));
  if (overlap) return messages.stopOnFirstUse; // The service has stopped saying how it does that.
  const within = withinText(regeneration, formats);
  return within === undefined ? messages.confirmConsequence : messages.confirmWithin(within);
}

/** How long a key that ends may still be accepted somewhere; `undefined` where it is refused at once. */
export function withinText(
  { capabilities }: DialogFacts['regeneration'],
  formats: DialogFacts['formats'],
): string | undefined {
  const seconds = capabilities?.revocationSeconds ?? 0;
  return seconds > 0 ? formats.duration(seconds) : undefined;
}

/** Until when the previous key works, as it was read. */
export function previousKeyText(
  { hint, endsAt, endsAfterFirstUse }: PreviousKey,
  { messages, formats }: DialogFacts,
): string {
  const time = (instant: string | undefined) => (instant === undefined ? undefined : formats.soon(instant));
  if (endsAt !== undefined || !endsAfterFirstUse) return messages.previousWorks(hint, time(endsAt));
  const { seconds, atMost } = endsAfterFirstUse;
  return messages.previousWorksUntilUse(hint, formats.duration(seconds), time(atMost));
}
