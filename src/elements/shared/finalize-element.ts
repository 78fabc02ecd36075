import { LitElement } from 'lit';
import { checkProperties } from './checked-properties.js';
import { followDocument } from './follow-document.js';
import { stayUnconnected, takeOverFromServer } from './server-rendering.js';
import { onServer } from '../../controllers/on-server.js';

const { finalize } = LitElement as unknown as { finalize(): void };

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
  followDocument(this);
  takeOverFromServer(this);
}
