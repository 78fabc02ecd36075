import { html, nothing } from 'lit';
import { icon } from '../../ui/icon/icon.js';
import { loaderCircleIcon } from '../../ui/icon/icons.generated.js';
import type { DialogFacts, DialogView } from './dialog-view.js';

/** Something is under way: what, and that it is safe to wait. */
export function progressView(
  name: 'requesting' | 'waiting' | 'reconciling',
  { messages, isSlow }: DialogFacts,
): DialogView {
  const hint = name === 'waiting' ? messages.waiting : name === 'reconciling' ? messages.reconcilingHint : undefined;
  return {
    title: name === 'reconciling' ? messages.reconciling : messages.requesting,
    isBusy: true,
    content: html`
      <div class="progress" role="status">
        ${icon(loaderCircleIcon, { class: 'spinner' })}
        <div>
          ${hint ? html`<p class="dialog-text">${hint}</p>` : nothing}
          ${isSlow || !hint ? html`<p class="dialog-text">${isSlow ? messages.stillWorking : messages.loading}</p>` : nothing}
        </div>
      </div>
    `,
  };
}
