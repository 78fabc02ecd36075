import { html, type TemplateResult } from 'lit';

/** The slots of a channel's parts, as the elements around its list hand them on. */
export const channelSlots = ['channel-note', 'channel-end', 'impact'];

/** A slot that is handed on to an element in this one: into its slot of the same name, or of another. */
export function handedOn(name: string, slot = name): TemplateResult {
  return html`<slot name=${name} slot=${slot}></slot>`;
}

/**
 * A slot, and the one element that stands there while nothing is put into it. It cannot be the slot's own content: that gives
 * way to a slot which an element around this one hands on, also while that is empty.
 */
export function slotOr(name: string, otherwise: TemplateResult): TemplateResult {
  return html`<slot name=${name} @slotchange=${showOtherwise}></slot>${otherwise}`;
}

/** It comes with every change of what is handed on, too: it bubbles from the outermost slot through all that it is assigned to. */
function showOtherwise({ currentTarget }: Event): void {
  const slot = currentTarget as HTMLSlotElement;
  // A slot that was taken away meanwhile is told, too.
  slot.nextElementSibling?.toggleAttribute('hidden', slot.assignedElements({ flatten: true }).length > 0);
}
