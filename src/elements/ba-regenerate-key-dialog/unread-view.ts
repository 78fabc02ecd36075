import { html } from 'lit';
import type { SettingsError } from '../../api/settings-error.js';
import { readingErrorText } from '../../data/load-error-text.js';
import { notice } from '../../ui/notice/notice.js';
import { isolated } from '../shared/isolated.js';
import type { DialogFacts, DialogView } from './dialog-view.js';

/** The channel could not be read, so there is nothing yet to ask about. */
export function unreadView(
  error: SettingsError,
  { messages, channel, channelId, cancel, readAgain }: DialogFacts,
): DialogView {
  const content = html`<span id="description">${readingErrorText(error, messages)}</span>`;
  return {
    title: isolated(messages.confirmTitle, channel?.name || channelId),
    content: notice({ kind: 'danger', role: 'alert', title: messages.couldNotLoad, content }),
    actions: html`<button class="button cancel" part="button" type="button" @click=${cancel}>${messages.cancel}</button>
      <button class="button primary" part="button primary" type="button" @click=${readAgain}>
        ${messages.tryAgain}
      </button>`,
  };
}
