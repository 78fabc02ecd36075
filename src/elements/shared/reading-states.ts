import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../localization/messages.js';
import { notice } from '../../ui/notice/notice.js';

/** Stands where an element without an adapter would stand. */
export function notConnected({ noAdapter, noAdapterHint }: Messages): TemplateResult {
  return notice({ kind: 'warning', title: noAdapter, content: noAdapterHint });
}

/** Stands where something would stand that could not be read, with the next step. */
export function unreadable(reason: string, messages: Messages, retry: () => void): TemplateResult {
  return notice({
    kind: 'danger',
    role: 'alert',
    title: messages.couldNotLoad,
    content: reason,
    actions: html`<button class="button small" part="button" type="button" @click=${retry}>
      ${messages.tryAgain}
    </button>`,
  });
}
