/** Something to choose. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Drawn before the label: an icon, or a mark. Decoration only. */
  readonly leading?: unknown;
  /** Focusable and read out, but choosing it does nothing. */
  readonly disabled?: boolean | undefined;
  /** Choosing it leaves the menu open, because what it does shows there. */
  readonly staysOpen?: boolean | undefined;
  /** Called after the menu has closed and focus is back on its button, so that a modal opened here finds its way back. */
  readonly onSelect?: (() => void) | undefined;
}

/** Items under a heading. They scroll by themselves when they are many, so that what follows stays in view. */
export interface MenuGroup {
  readonly heading: string;
  readonly items: readonly MenuItem[];
}

export interface MenuSeparator {
  readonly separator: true;
}

export type MenuEntry = MenuItem | MenuGroup | MenuSeparator;
