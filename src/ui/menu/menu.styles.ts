import { css } from 'lit';

export const menuStyles = css`
  .menu-anchor {
    display: inline-flex;
    min-inline-size: 0;
  }

  .menu {
    --_surface: var(--_surface-raised);
    inset: auto;
    inline-size: max-content;
    min-inline-size: min(15em, 100dvi - 32px);
    max-inline-size: min(24em, 100dvi - 32px);
    /* Half of the window is free above or below the button; once it is open, a menu takes all that is there. */
    max-block-size: max(8em, var(--_menu-room, 50dvb));
    padding: 6px;
    border: var(--_rule);
    border-radius: var(--_radius-surface);
    background: var(--_surface-raised);
    color: var(--_ink);
    box-shadow: var(--_shadow-raised);
    overscroll-behavior: contain;
  }

  .menu:popover-open {
    display: flex;
    flex-direction: column;
    animation: menu-enter 130ms var(--_easing);
  }

  /*
   * By the menu's own direction: that of the page may be another. By insets: where the two differ, Firefox 153 puts what has a
   * position-area at the edge of the window.
   */
  @supports (inset-inline-start: anchor(self-start)) and (position-anchor: auto) {
    .menu {
      position-anchor: auto;
      inset-block: anchor(end) auto;
      inset-inline: anchor(self-start) auto;
      margin: var(--_space-1) 0;
      margin-inline-end: var(--_space-2);
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline,
        --in-window,
        --in-window flip-block;
    }

    .menu.align-end {
      inset-inline: auto anchor(self-end);
      margin-inline: var(--_space-2) 0;
    }
  }

  /* Where the window is too narrow for both edges of the button. */
  @position-try --in-window {
    inset-inline: 16px auto;
  }

  .menu-item {
    flex: none;
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: var(--_control-height-small);
    padding: 6px 10px;
    border-radius: var(--_radius-small);
  }

  .menu-item > .icon {
    color: var(--_ink-2);
  }

  @media (hover: hover) {
    .menu-item:hover {
      background: var(--_hover);
    }
  }

  .menu-item:focus {
    background: var(--_hover);
  }

  .menu-item:focus-visible {
    outline-offset: -2px;
  }

  .menu-item:active {
    background: var(--_pressed);
  }

  .menu-item[aria-disabled='true'] {
    color: var(--_ink-2);
    cursor: default;
  }

  .menu-label {
    flex: 1;
    min-inline-size: 0;
  }

  .menu-heading {
    padding: var(--_space-2) 10px var(--_space-1);
    font-weight: var(--_font-weight-strong);
  }

  /* It gives way to what stands before and behind it, but for one item. */
  .menu-group {
    display: flex;
    flex-direction: column;
    min-block-size: 4.5em;
  }

  .menu-items {
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .menu-separator {
    flex: none;
    block-size: var(--_border-width);
    margin: 6px 10px;
    background: var(--_line);
  }

  @keyframes menu-enter {
    from {
      opacity: 0;
      scale: 0.98;
    }
  }

  @media (forced-colors: active) {
    .menu-separator {
      background: CanvasText;
    }

    .menu-item[aria-disabled='true'] {
      color: GrayText;
    }

    .menu-item:focus {
      outline: 2px solid Highlight;
    }
  }
`;
