import { html } from 'lit';
import { loaderCircleIcon } from '../../ui/icon/late-icons.generated.js';
import type { DialogFacts, DialogView } from './dialog-view.js';

/** Something is under way: what, and where the title does not say it all, that it is safe to wait. */
export function progressView(title: string, hint: string | undefined, { messages, isSlow }: DialogFacts): DialogView {
  const slow = isSlow ? messages.stillWorking : undefined;
  const lines = [hint, slow].filter((line) => line !== undefined);
  return {
    title,
    news: slow ?? hint,
    content: html`
      <div class="progress" aria-busy="true">
        ${loaderCircleIcon()}
        <div id="description">${lines.map((line) => html`<p class="dialog-text">${line}</p>`)}</div>
      </div>
    `,
  };
}
