import { html } from 'lit';
import type { Messages } from '../../localization/messages.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';

/** What there is to say of a new key that is shown once, while the user does not have it. */
export function newKeyNews({ state, reveals }: RegenerationController, messages: Messages): string | undefined {
  if (reveals || state.name !== 'regenerated' || state.acknowledged) return undefined;
  const news = { held: messages.newKeyReady, expiring: messages.keyExpiring, cleared: messages.keyCleared };
  return (news as Partial<Record<string, string>>)[state.issued?.value ?? ''];
}

/** Gives the user five minutes more. */
export function keepLongerButton({ keepLonger }: Messages, onClick: () => void) {
  return html`<button class="button small" part="button" type="button" @click=${onClick}>${keepLonger}</button>`;
}
