import { type Mocked, mocked } from '../mocked.js';
import { findByRole, waitForRole } from '../../test/support/deep-query.js';
import { until } from '../../test/support/until.js';

export { type Mocked, mocked };

/** The part of the window that the user sees. */
function isWithin(inner: DOMRect, width: number, height: number): boolean {
  return inner.width > 0 && inner.left >= 0 && inner.top >= 0 && inner.right <= width && inner.bottom <= height;
}

/**
 * Asks the question about Rasa's key, and waits until all of the dialog can be seen and answered.
 *
 * @throws when the host cuts it off.
 */
export async function ask(root: Element): Promise<HTMLElement> {
  (await waitForRole(root, 'button', 'Regenerate the API key for Rasa')).click();
  const dialog = await waitForRole(root, 'alertdialog');
  await waitForRole(dialog, 'button', 'Cancel');
  const { innerWidth, innerHeight } = dialog.ownerDocument.defaultView!;
  await until(() => isWithin(dialog.getBoundingClientRect(), innerWidth, innerHeight), 'all of the dialog is seen');
  return dialog;
}

/** Presses Escape where the focus is, as far as a script can. @returns the event, for what became of it. */
export function pressEscape(target: Element): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

export { findByRole, until, waitForRole };
