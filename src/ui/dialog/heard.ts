import { attempt } from '../../platform/attempt.js';
import { containsComposed } from '../../platform/composed-tree.js';

/** Our modals that are open. */
export const openModals = new Set<Element>();

/** Stands for each of them that closed a moment ago. */
export const justClosed = new Set<object>();

/**
 * Whether assistive technology hears a change of this live region now: not behind a modal, ours or the host's, which makes the
 * rest of the page inert, nor just after.
 */
export function isHeard(region: Element): boolean {
  const page = region.ownerDocument;
  const ours = [...openModals].filter(({ ownerDocument }) => ownerDocument === page);
  const modals = [...ours, ...attempt(() => page.querySelectorAll('dialog:modal'), [])];
  return modals.length > 0 ? modals.some((modal) => containsComposed(modal, region)) : justClosed.size === 0;
}
