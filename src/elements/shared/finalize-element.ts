import { LitElement } from 'lit';
import { checkProperties } from './checked-properties.js';
import { followDocument } from './follow-document.js';
import { stayUnconnected, takeOverFromServer } from './server-rendering.js';
import { onServer } from '../../controllers/on-server.js';
import { hasPage } from '../../platform/listen.js';

const { finalize } = LitElement as unknown as { finalize(): void };
const { scheduleUpdate } = LitElement.prototype as unknown as { scheduleUpdate(): unknown };

/**
 * What every element has beyond Lit's: its static `finalize`, which a class runs once, before it is registered.
 *
 * @see https://lit.dev/docs/api/ReactiveElement/#ReactiveElement.finalize
 */
export function finalizeElement(this: typeof LitElement): void {
  const isDone = Object.hasOwn(this, 'finalized');
  finalize.call(this);
  if (isDone) return;
  checkProperties(this);
  if (onServer) return stayUnconnected(this);
  endWithPage(this);
  followDocument(this);
  takeOverFromServer(this);
}

/** No element updates once its page is gone: nobody sees it, and what it needs is gone, too. */
function endWithPage({ prototype }: typeof LitElement): void {
  Object.assign(prototype, {
    scheduleUpdate(this: LitElement) {
      if (hasPage()) return scheduleUpdate.call(this);
    },
  });
}
