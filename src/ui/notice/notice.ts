import { html, nothing, type TemplateResult } from 'lit';
import { circleAlertIcon, circleCheckIcon, infoIcon, triangleAlertIcon } from '../icon/icons.generated.js';

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

export interface NoticeOptions {
  readonly kind: NoticeKind;
  /** One strong line; a notice of a single sentence needs none. */
  readonly title?: string | undefined;
  /** Text or a template. */
  readonly content?: unknown;
  /** Buttons or links below the text. */
  readonly actions?: unknown;
  /** It is read out when it appears; without a role it is read in its place only. */
  readonly role?: 'alert' | undefined;
}

const icons = { info: infoIcon, success: circleCheckIcon, warning: triangleAlertIcon, danger: circleAlertIcon };

/** A calm box with an icon, words and, where there is one, the next step. Its words must carry the meaning alone. */
export function notice({ kind, title, content, actions, role }: NoticeOptions): TemplateResult {
  return html`<div class="notice ${kind}" part="notice" role=${role ?? nothing}>
    ${icons[kind]()}
    <div class="notice-body">
      ${title ? html`<p class="notice-title">${title}</p>` : nothing}
      ${content ? html`<div class="notice-text">${content}</div>` : nothing}
      ${actions ? html`<div class="notice-actions">${actions}</div>` : nothing}
    </div>
  </div>`;
}
