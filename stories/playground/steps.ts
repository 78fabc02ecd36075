import type { PlaygroundView } from './views/playground-view.js';

export type Step = 'undo' | 'redo';

const said = { undo: 'Undone.', redo: 'Redone.' } as const;

/** Takes the last change back, or makes it again. */
export function takeStep(view: PlaygroundView, step: Step): void {
  const { edited, drafts } = view;
  const canTake = step === 'undo' ? edited.canUndo : edited.canRedo;
  if (!canTake && drafts.size === 0) return;
  if (canTake) edited[step]();
  drafts.clear();
  view.say(said[step]);
}

/** The step that keys ask for: as in any editor, and by Windows' own key for redo. */
function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Step | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && ctrlKey ? 'redo' : undefined;
}

/**
 * Lets the keys of undo and redo act on the brand, whose every change is a step. The browser would undo what was typed into one field
 * after another, and knows nothing of the brand. What is no value of the brand (a search, what is to be imported) it undoes as ever.
 */
export function onStepKey(view: PlaygroundView, event: KeyboardEvent): void {
  const step = stepOf(event);
  if (!step || (event.target as Element).closest('dialog, [type="search"]')) return;
  event.preventDefault();
  takeStep(view, step);
}
