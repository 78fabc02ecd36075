import { justClosed, openModals } from './heard.js';

/** How long nothing is announced after a modal closed, in milliseconds: Firefox loses a live region that changes before. */
const silentTime = 400;

/** Notes that one of our modals opened. */
export function modalOpened(dialog: Element): void {
  openModals.add(dialog);
}

/** Notes that one of our modals closed, or left the page. */
export function modalClosed(dialog: Element | undefined): void {
  if (!dialog || !openModals.delete(dialog)) return;
  const closing = {};
  justClosed.add(closing);
  setTimeout(() => justClosed.delete(closing), silentTime);
}
