import { html, nothing } from 'lit';
import { loaderCircleIcon } from '../../ui/icon/icons.generated.js';
import type { DialogFacts, DialogView } from './dialog-view.js';

/** Something is under way: what, and that it is safe to wait. */
export function progressView(title: string, hint: string, { messages, isSlow }: DialogFacts): DialogView {
  return {
    title,
    news: isSlow ? messages.stillWorking : hint,
    content: html`
      <div class="progress" aria-busy="true">
        ${loaderCircleIcon()}
        <div>
          <p class="dialog-text" id="description">${hint}</p>
          ${isSlow ? html`<p class="dialog-text">${messages.stillWorking}</p>` : nothing}
        </div>
      </div>
    `,
  };
}
