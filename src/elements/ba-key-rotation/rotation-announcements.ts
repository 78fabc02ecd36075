import type { Language } from '../../localization/messages.js';
import type { RotationFormats } from '../../localization/rotation-formats.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { OldKeyEnd, RotationStep } from '../../regeneration/rotation/rotation-steps.js';
import { previousKeyText } from '../shared/previous-key-text.js';

/** What an element has shown of a rotation. */
export interface Shown {
  /** The current key: what was shown with another one is no news. */
  readonly keyId: string;
  readonly steps: readonly RotationStep[];
  /** The seconds that the old key has left, where that is known. */
  readonly left: number | undefined;
  /** That the channel is not read any more, in the words that stand there; `undefined` while it is, or need not be. */
  readonly stopped: string | undefined;
}

/** The seconds before the end of the old key at which it is read out how long it works. */
const milestones = [60, 600];

/**
 * What is read out of what has changed: each once, and nothing of what was there already. A countdown is read out sparingly.
 */
export function rotationAnnouncements(
  before: Shown | undefined,
  now: Shown,
  messages: Language,
  { duration }: RotationFormats,
): readonly string[] {
  if (before?.keyId !== now.keyId) return [];
  const isNew = (wanted: RotationStep['name']) => {
    const isDone = ({ name, progress }: RotationStep) => name === wanted && progress === 'done';
    return now.steps.some(isDone) && !before.steps.some(isDone);
  };
  const reached = milestones.find((milestone) => isBelow(now.left, milestone) && !isBelow(before.left, milestone));
  return [
    isNew('first-message') && messages.receivingMessages,
    isNew('old-key') && messages.oldKeyStopped,
    reached !== undefined && isReached(before.left, now.left) && messages.oldKeyStopsIn(duration(reached)),
    // Whoever waits for the first message would wait in vain.
    before.stopped === undefined && now.stopped !== undefined && now.stopped,
  ].filter((text) => text !== false);
}

/** What is said of the old key, once a reading has told of it; `undefined` where none has, or where its time is over. */
export function oldKeyNews(
  previous: PreviousKey | undefined,
  end: OldKeyEnd | undefined,
  messages: Language,
  formats: RotationFormats,
): string | undefined {
  if (end?.type === 'untold') return messages.oldKeyUntold;
  return previous && end?.type !== 'due' ? previousKeyText(previous, messages, formats) : undefined;
}

function isBelow(left: number | undefined, milestone: number): boolean {
  return left !== undefined && left <= milestone;
}

/** Whether time has passed: an end that was not known, or moved, is read where it stands. */
function isReached(before: number | undefined, now: number | undefined): boolean {
  return before !== undefined && now !== undefined && now > 0 && before - now < 120;
}
