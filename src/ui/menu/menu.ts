import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MenuController } from './menu-controller.js';
import type { MenuEntry, MenuGroup, MenuItem } from './menu-entry.js';

export interface MenuTemplateOptions {
  /** Tells the menus of one host apart. */
  readonly id: string;
  /** What the button shows. */
  readonly button: unknown;
  /** The button's name where it shows no words, such as "Actions for Support bot". */
  readonly buttonLabel?: string | undefined;
  /** The name by which style sheets reach the button. */
  readonly buttonPart?: string | undefined;
  /** The button's classes. */
  readonly buttonClass?: string | undefined;
  /** Names the menu; without one its button does. */
  readonly label?: string | undefined;
  /** Lines the menu up with the end of its button instead of the start. */
  readonly align?: 'start' | 'end' | undefined;
  /** Drawn only while the menu is open. */
  readonly entries: () => readonly MenuEntry[];
}

/** A button and its menu, kept by a {@link MenuController}. */
export function menuTemplate(controller: MenuController, options: MenuTemplateOptions): TemplateResult {
  const {
    id,
    button,
    buttonLabel,
    buttonClass = 'button',
    buttonPart = 'button',
    label,
    align = 'start',
    entries,
  } = options;
  const domId = domIdOf(id);
  const open = controller.openId === id;
  return html`<span class="menu-anchor">
    <button
      class=${buttonClass}
      part=${buttonPart}
      type="button"
      id="menu-button-${domId}"
      popovertarget="menu-${domId}"
      aria-haspopup="menu"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="menu-${domId}"
      aria-label=${buttonLabel ?? nothing}
      @keydown=${controller.onButtonKeydown}
    >
      ${button}
    </button>
    <div
      class="menu ${align === 'end' ? 'align-end' : ''}"
      part="menu"
      role="menu"
      popover="auto"
      tabindex="-1"
      id="menu-${domId}"
      data-menu=${id}
      aria-label=${label ?? nothing}
      aria-labelledby=${label === undefined ? `menu-button-${domId}` : nothing}
      @beforetoggle=${controller.onBeforeToggle}
      @toggle=${controller.onToggle}
      @keydown=${controller.onMenuKeydown}
    >
      ${open ? entries().map((entry, index) => entryTemplate(controller, entry, `menu-${domId}-${index}`)) : nothing}
    </div>
  </span>`;
}

/** Any text as a part of an id of the document, which has no spaces; half of a surrogate pair could not be percent-encoded. */
function domIdOf(id: string): string {
  return id.replace(/[^\w-]/gu, (character) => `.${character.codePointAt(0)!.toString(16)}.`);
}

function entryTemplate(controller: MenuController, entry: MenuEntry, domId: string): TemplateResult {
  if ('separator' in entry) return html`<div class="menu-separator" role="separator"></div>`;
  if ('heading' in entry) return groupTemplate(controller, entry, domId);
  return itemTemplate(controller, entry);
}

function groupTemplate(controller: MenuController, group: MenuGroup, domId: string): TemplateResult {
  return html`<div class="menu-group" role="group" aria-labelledby="${domId}-heading">
    <div class="menu-heading secondary" id="${domId}-heading" role="presentation">${group.heading}</div>
    <div class="menu-items" role="presentation">
      ${repeat(
        group.items,
        ({ id }) => id,
        (item) => itemTemplate(controller, item),
      )}
    </div>
  </div>`;
}

function itemTemplate(controller: MenuController, item: MenuItem): TemplateResult {
  return html`<button
    class="menu-item"
    part="menu-item"
    type="button"
    role="menuitem"
    tabindex="-1"
    aria-disabled=${item.disabled ? 'true' : nothing}
    @click=${() => controller.onItemClick(item)}
  >
    ${item.leading ?? nothing}<bdi class="menu-label lines" title=${item.label}>${item.label}</bdi>
  </button>`;
}
