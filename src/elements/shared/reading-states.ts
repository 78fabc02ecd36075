import { html, type TemplateResult } from 'lit';
import type { SettingsError } from '../../api/settings-error.js';
import { loadErrorText, mayBeLoaded } from '../../data/load-error-text.js';
import type { SharedMessages } from '../../localization/messages.js';
import { notice } from '../../ui/notice/notice.js';

/** Stands where an element without an adapter would stand. */
export function notConnected({ noAdapter, noAdapterHint }: SharedMessages): TemplateResult {
  return notice({ kind: 'warning', title: noAdapter, content: noAdapterHint });
}

/**
 * Stands where something would stand that could not be read, with the next step. Where there is none, it is calm.
 *
 * @param reason is said instead of the error's own, of something that may be tried again.
 */
export function unreadable(
  error: SettingsError,
  messages: SharedMessages,
  retry: () => void,
  reason?: string,
): TemplateResult {
  const canRetry = reason !== undefined || mayBeLoaded(error);
  return notice({
    kind: canRetry ? 'danger' : 'info',
    role: 'alert',
    title: messages.couldNotLoad,
    content: reason ?? loadErrorText(error, messages),
    actions:
      canRetry &&
      html`<button class="button small" part="button" type="button" @click=${retry}>${messages.tryAgain}</button>`,
  });
}
