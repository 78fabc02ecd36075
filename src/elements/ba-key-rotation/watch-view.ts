import { html, nothing } from 'lit';
import type { KeyWatch } from '../../regeneration/rotation/key-watch.js';
import type { Words } from './steps-view.js';

/** That it watches need not be said; that it does not, or in vain, must. */
export function watchView(watch: KeyWatch, words: Words, again: () => void) {
  const stopped = stoppedText(watch, words);
  const reason = reasonText(watch, words);
  if (stopped === undefined) return reason ? html`<p class="watch secondary">${reason}</p>` : nothing;
  return html`<div class="watch">
    <p class="secondary">${stopped}</p>
    <button class="button small" part="button" type="button" @click=${again}>${words.messages.watchAgain}</button>
  </div>`;
}

/** When it stopped, and why where that is known; `undefined` where it has not. */
export function stoppedText(watch: KeyWatch, words: Words): string | undefined {
  if (watch.state !== 'stopped') return undefined;
  const { text, isToday } = words.formats.when(new Date(watch.stoppedAt).toISOString());
  return [words.messages.watchStopped(text, isToday), reasonText(watch, words)].filter(Boolean).join(' ');
}

function reasonText({ isSignedOut, isFailing }: KeyWatch, { messages }: Words): string | undefined {
  if (isSignedOut) return messages.errorReason.unauthenticated;
  return isFailing ? messages.watchFailing : undefined;
}
