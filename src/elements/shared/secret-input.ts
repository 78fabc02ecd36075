import { html, nothing, type TemplateResult } from 'lit';
import { keepTyping } from '../../platform/keyboard.js';

export interface SecretInputOptions {
  /** Its last characters, which stand when the rest is cut. */
  readonly hint: string;
  /** Its name, where nothing on the page names it. */
  readonly label?: string | undefined;
  /** The id of what names it. */
  readonly labelledBy?: string | undefined;
}

/**
 * Shows a key so that it can be read and selected.
 *
 * The key value controller puts the value in and takes it out: as a property, which no serialization of the page contains,
 * of a field without a name, which no form sends; it gives a field whose value does not fit the class `cut`. The attributes ask session-replay tools and password managers to look
 * away: Sentry, Datadog, Clarity, Hotjar, LogRocket, OpenReplay, FullStory, PostHog, rrweb; 1Password, LastPass, Bitwarden.
 */
export function secretInput({ hint, label, labelledBy }: SecretInputOptions): TemplateResult {
  return html`<span class="shown mono" dir="ltr"
    ><input
      class="secret fs-exclude ph-no-capture rr-block"
      part="value"
      readonly
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      translate="no"
      aria-label=${label ?? nothing}
      aria-labelledby=${labelledBy ?? nothing}
      data-private
      data-sentry-block
      data-dd-privacy="hidden"
      data-clarity-mask="true"
      data-hj-suppress
      data-openreplay-hidden
      data-1p-ignore
      data-lpignore="true"
      data-bwignore
      @focus=${selectAll}
      @keydown=${keepTyping}
      @keypress=${keepTyping}
      @keyup=${keepTyping}
    /><span class="end" aria-hidden="true">…${hint}</span></span
  >`;
}

function selectAll(event: FocusEvent): void {
  (event.currentTarget as HTMLInputElement).select();
}
