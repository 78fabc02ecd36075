import { rotationFormatsFor } from '../../localization/rotation-formats.js';
import type { PreviousKey } from '../../model/previous-key.js';
import { wallNow } from '../../platform/clock.js';
import type { In } from '../../regeneration/machine/states.js';
import { previousKeyText as untilText } from '../shared/previous-key-text.js';
import { allTexts } from './all-texts.js';
import type { DialogFacts } from './dialog-view.js';

/** The latest instant that a date can hold, in milliseconds since the epoch (ECMA-262, 21.4.1.1). */
const latest = 8.64e15;

const instantIn = (seconds: number): string => new Date(Math.min(wallNow() + seconds * 1000, latest)).toISOString();

/** What a new key means for the old one that goes on working, with its time; `undefined` where it stops at once. */
export function consequenceText(state: In<'confirming'> | undefined, facts: DialogFacts): string | undefined {
  const overlap = state?.operation ? state.operation.overlap : facts.late.choice?.chosen.overlap;
  if (!overlap) return undefined;
  const { locale, regeneration } = facts;
  const formats = rotationFormatsFor(locale);
  const messages = allTexts(facts);
  if (overlap.from === 'now') return messages.confirmUntil(formats.soon(instantIn(overlap.seconds)));
  const firstUse = regeneration.capabilities?.overlap?.firstUse;
  return firstUse
    ? messages.confirmFirstUse(formats.duration(firstUse.seconds), formats.soon(instantIn(firstUse.atMost)))
    : messages.stopOnFirstUse; // The service has stopped saying how it does that.
}

/** Until when the previous key works, as it was read, and whether it has leaked. */
export function previousKeyText(previous: PreviousKey, facts: DialogFacts): string {
  const messages = allTexts(facts);
  const leaked = previous.exposed ? ` ${messages.previousLeaked(previous.hint)}` : '';
  return untilText(previous, messages, rotationFormatsFor(facts.locale)) + leaked;
}
