import { html } from 'lit';
import type { KeySnapshot } from '../../regeneration/machine/states.js';
import { quietDots } from '../shared/quiet-dots.js';
import type { DialogFacts } from './dialog-view.js';

/** The key that is valid now, since when, and by whom. */
export function currentKeyFacts({ key }: KeySnapshot, { messages, formats }: DialogFacts) {
  return html`<dl class="inset facts">
    <dt>${messages.currentKey}</dt>
    <dd>${quietDots(messages.keyToReplace(key.hint, key.id))}</dd>
    <dt>${messages.created}</dt>
    <dd>${messages.changedAt(formats.exact(key.createdAt), key.createdBy)}</dd>
  </dl>`;
}
