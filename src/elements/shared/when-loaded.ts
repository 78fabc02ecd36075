import { html, type TemplateResult } from 'lit';
import type { LateElementController } from '../../controllers/late-element-controller.js';
import type { SharedMessages } from '../../localization/messages.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';
import { unreadable } from './reading-states.js';

/** Draws an element once it is loaded; until then that it is under way, or why it did not come. */
export function whenLoaded(
  late: LateElementController,
  messages: SharedMessages,
  content: () => TemplateResult,
): TemplateResult {
  if (late.isReady) return content();
  if (late.error) return unreadable(late.error, messages, () => late.load());
  return html`<div aria-busy="true">
    <span class="visually-hidden" role="status">${messages.loading}</span>
    ${skeletonLine('full')} ${skeletonLine('medium')}
  </div>`;
}
