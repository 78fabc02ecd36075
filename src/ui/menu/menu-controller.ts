import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { supportsCss } from '../../platform/css.js';
import { captureKeys, isComposed, takeKey } from '../../platform/keyboard.js';
import { focusedElement, hasFocusWithin } from '../focus/focused-element.js';
import { isTab } from '../focus/is-tab.js';
import { TypeAhead } from './type-ahead.js';
import { menuPlace, menuRoom } from './menu-position.js';
import type { MenuItem } from './menu-entry.js';

/**
 * The menu buttons of one host, as many as it draws by `menuTemplate()`; one menu is open at a time. The browser's popover
 * does the layering and closes on a click elsewhere; this does focus and the keyboard.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export class MenuController implements ReactiveController {
  /** The open menu. */
  #menu: HTMLElement | undefined;
  /** The item that gets the focus when it opens: the first, or the last. */
  #firstFocus: 0 | -1 = 0;
  #focusWasInside = false;
  /** The place of the item with the focus. */
  #place = 0;
  readonly #typeAhead = new TypeAhead();
  #stopListening = (): void => undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode }) {
    host.addController(this);
  }

  /** The id of the open menu. */
  get openId(): string | undefined {
    return this.#menu?.dataset['menu'];
  }

  /** Closes the open menu and gives focus back to its button. */
  close(): void {
    const menu = this.#menu;
    if (!menu) return;
    menu.hidePopover();
    this.#forget(); // The browser tells nothing of a menu that is closed before it told that it was opened.
    buttonOf(menu).focus();
  }

  /** Used by `menuTemplate()`. */
  readonly onButtonKeydown = (event: KeyboardEvent): void => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || isComposed(event)) return;
    takeKey(event);
    const button = event.currentTarget as HTMLButtonElement;
    const menu = button.popoverTargetElement as HTMLElement;
    this.#firstFocus = event.key === 'ArrowUp' ? -1 : 0;
    if (menu.matches(':popover-open')) this.#focusEnd();
    else menu.showPopover({ source: button });
  };

  /** Used by `menuTemplate()`: before it shows, the menu gets its items. */
  readonly onBeforeToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'open') return;
    this.#menu = event.currentTarget as HTMLElement;
    this.#typeAhead.reset();
    this.#stopListening = captureKeys(this.host, this.#onEscape);
    this.host.requestUpdate();
  };

  /** Used by `menuTemplate()`. The event comes as a task of its own: by then the items are drawn. */
  readonly onToggle = (event: ToggleEvent): void => {
    const menu = event.currentTarget as HTMLElement;
    if (event.newState === 'open') {
      this.#position(menu);
      this.#focusEnd();
    } else if (menu === this.#menu) {
      this.#forget();
      // Closed by a click on what takes no focus.
      if (focusedElement(this.host) === undefined) buttonOf(menu).focus();
    }
  };

  /** Used by `menuTemplate()`. */
  readonly onMenuKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || isComposed(event)) return;
    const items = this.#items();
    const current = items.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = {
      ArrowDown: (current + 1) % items.length,
      ArrowUp: (Math.max(current, 0) - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      takeKey(event);
      items[step]?.focus();
    } else if (isTab(event)) {
      // From its button the browser itself moves on to the next control.
      this.close();
    } else if (event.key === ' ' && !this.#typeAhead.typing(event.timeStamp)) {
      takeKey(event);
      if (!event.repeat) items[current]?.click();
    } else if ([...event.key].length === 1) {
      takeKey(event);
      const labels = items.map((item) => item.textContent ?? '');
      items[this.#typeAhead.find(event.key, labels, current, event.timeStamp)]?.focus();
    }
  };

  /** Used by `menuTemplate()`. */
  onItemClick(item: MenuItem): void {
    if (item.disabled) return;
    // In this order: a modal that the choice opens must find the button, not an item that is gone.
    if (!item.staysOpen) this.close();
    item.onSelect?.();
  }

  hostUpdate(): void {
    this.#focusWasInside = hasFocusWithin(this.#menu);
    this.#place = this.#items().indexOf(focusedElement(this.host)!);
  }

  /** Keeps focus in an open menu when the items came late, or in its place when the focused one went away. */
  hostUpdated(): void {
    const menu = this.#menu;
    if (menu?.isConnected === false) return this.#forget(); // Its row is gone: nothing tells that it has closed.
    if (!menu || !this.#focusWasInside) return;
    const waiting = focusedElement(this.host) === menu && this.#items().length > 0;
    if (waiting) this.#focusEnd();
    else if (!hasFocusWithin(menu)) (this.#items()[this.#place] ?? this.#items().at(-1) ?? menu).focus();
  }

  hostDisconnected(): void {
    this.#forget();
  }

  #forget(): void {
    this.#menu = undefined;
    this.#firstFocus = 0;
    this.#stopListening();
    this.host.requestUpdate();
  }

  // Taken before the page's own listeners, wherever the focus is: it must not close a dialog or a drawer around the menu, too.
  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposed(event)) return;
    takeKey(event);
    this.close();
  };

  #items(): HTMLElement[] {
    return [...(this.#menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  #focusEnd(): void {
    (this.#items().at(this.#firstFocus) ?? this.#menu)?.focus();
  }

  #position(menu: HTMLElement): void {
    const box = buttonOf(menu).getBoundingClientRect();
    const { clientWidth: width, clientHeight: height } = menu.ownerDocument.documentElement;
    // In the menu's own pixels, as WebKit measures it, if the page zooms it.
    const { currentCSSZoom = 1 } = menu as { readonly currentCSSZoom?: number };
    const set = (name: string, pixels: number): void => menu.style.setProperty(name, `${pixels / currentCSSZoom}px`);
    set('--_menu-room', menuRoom(box, height));
    if (supportsCss('(inset-inline-start: anchor(self-start)) and (position-anchor: auto)')) return;
    const rightToLeft = getComputedStyle(menu).direction === 'rtl';
    const alignRight = menu.classList.contains('align-end') !== rightToLeft;
    const place = menuPlace(box, menu.getBoundingClientRect(), { left: 0, top: 0, width, height }, alignRight);
    set('left', place.left);
    set('top', place.top);
  }
}

function buttonOf(menu: HTMLElement): HTMLElement {
  return menu.previousElementSibling as HTMLElement;
}
