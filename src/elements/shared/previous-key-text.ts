import type { Messages } from '../../localization/messages.js';
import type { RotationFormats } from '../../localization/rotation-formats.js';
import type { PreviousKey } from '../../model/previous-key.js';

/** Until when the previous key works, as it was read. */
export function previousKeyText(
  { hint, endsAt, endsAfterFirstUse }: PreviousKey,
  messages: Messages,
  { duration, soon }: RotationFormats,
): string {
  const time = (instant: string | undefined) => (instant === undefined ? undefined : soon(instant));
  if (endsAt !== undefined || !endsAfterFirstUse) return messages.previousWorks(hint, time(endsAt));
  const { seconds, atMost } = endsAfterFirstUse;
  return messages.previousWorksUntilUse(hint, duration(seconds), time(atMost));
}
