import type { Icon } from '../icon/icon.js';

/** Something to choose. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon | undefined;
  /** Drawn in the place of the icon: a mark, for example. Decoration only. */
  readonly leading?: unknown;
  /** Focusable and read out, but choosing it does nothing. */
  readonly disabled?: boolean | undefined;
  /** Choosing it leaves the menu open, because what it does shows there. */
  readonly staysOpen?: boolean | undefined;
  /** Called after the menu has closed and focus is back on its button, so that a modal opened here finds its way back. */
  readonly onSelect?: (() => void) | undefined;
}

/** Items under a heading. */
export interface MenuGroup {
  readonly heading: string;
  readonly items: readonly MenuItem[];
  /** The items scroll by themselves when they are many, so that what follows stays in view. */
  readonly scrolls?: boolean | undefined;
}

export interface MenuSeparator {
  readonly separator: true;
}

export type MenuEntry = MenuItem | MenuGroup | MenuSeparator;
