import { nothing } from 'lit';
import type { ApiKey } from '../../model/api-key.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { notice } from '../../ui/notice/notice.js';
import { dialogButton, type DialogFacts } from './dialog-view.js';
import { previousKeyText } from './stop-text.js';
import { allTexts } from './all-texts.js';

/** What stops besides, and the way back to it where nobody would miss the current key. */
export function previousNotice(key: ApiKey, facts: DialogFacts) {
  const messages = allTexts(facts);
  const previous = facts.previousOf(key.id);
  if (!previous) return nothing;
  const isLost = isValueLost(key.id, facts.regeneration);
  const lost = isLost ? messages.regeneratedWithoutValue(key.hint) : '';
  return notice({
    kind: 'warning',
    role: 'alert',
    content: `${lost} ${previousKeyText(previous, facts)} ${messages.previousStopsToo}`,
    actions: isLost || key.lastUsedAt === null ? keepOldButton(key, facts, 'small') : undefined,
  });
}

/**
 * Goes over to the question of restoring, where the service brings a key back and the previous one still works. One that has leaked
 * is not brought back.
 */
export function keepOldButton(key: ApiKey, facts: DialogFacts, kind: '' | 'small' = '') {
  const { keepOldKey } = allTexts(facts);
  const previous = facts.previousOf(key.id);
  if (!previous || previous.exposed || !facts.regeneration.capabilities?.restores) return undefined;
  return dialogButton(keepOldKey, () => facts.askToRestore(key, previous), { kind });
}

/** Whether nobody has the value of this key, as far as the page knows, and it cannot be had again. */
function isValueLost(keyId: string, { issued, canRecall, reveals }: RegenerationController): boolean {
  if (issued?.key.id !== keyId || canRecall || reveals) return false;
  return issued.value === 'missing' || issued.value === 'cleared';
}
