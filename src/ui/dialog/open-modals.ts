import { attempt } from '../../platform/attempt.js';
import { containsComposed } from '../../platform/composed-tree.js';

/** How long nothing is announced after a modal closed, in milliseconds: Firefox loses a live region that changes before. */
const silentTime = 400;

const open = new Set<Element>();
let silence: ReturnType<typeof setTimeout> | undefined;

/** Notes that one of our modals opened. */
export function modalOpened(dialog: Element): void {
  open.add(dialog);
}

/** Notes that one of our modals closed, or left the page. */
export function modalClosed(dialog: Element | undefined): void {
  if (!dialog || !open.delete(dialog)) return;
  clearTimeout(silence);
  silence = setTimeout(() => (silence = undefined), silentTime);
}

/**
 * Whether assistive technology hears a change of this live region now: not behind a modal, ours or the host's, which makes the
 * rest of the page inert, nor just after.
 */
export function isHeard(region: Element): boolean {
  const page = region.ownerDocument;
  const ours = [...open].filter(({ ownerDocument }) => ownerDocument === page);
  const modals = [...ours, ...attempt(() => page.querySelectorAll('dialog:modal'), [])];
  return modals.length > 0 ? modals.some((modal) => containsComposed(modal, region)) : silence === undefined;
}
