import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../localization/formats.js';
import type { Messages } from '../../localization/messages.js';
import type { KeyEvent } from '../../model/key-event.js';

/** One entry of the history: what happened and when, then to which key, by whom and why, as far as the service says. */
export function keyEventRow(event: KeyEvent, messages: Messages, formats: Formats): TemplateResult {
  const { type, at, by, hint, reason } = event;
  const facts = [
    hint && messages.keyEventKey(hint),
    by && messages.keyEventBy(by),
    reason && messages.keyEventReason(messages.reasons[reason]),
  ].filter(Boolean);
  return html`<li class="event" part="event">
    <span class="what">${messages.keyEvent[type]}</span>
    <time class="when secondary" datetime=${at}>${formats.dateTime(at)}</time>
    ${facts.length > 0 ? html`<span class="facts-line secondary">${facts.map((fact) => html`<span>${fact}</span> `)}</span>` : nothing}
  </li>`;
}
