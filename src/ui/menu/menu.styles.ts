import { css } from 'lit';

export const menuStyles = css`
  .menu-anchor {
    display: inline-flex;
    min-inline-size: 0;
  }

  .menu {
    --_surface: var(--_surface-raised);
    position: fixed;
    inset: auto;
    inline-size: max-content;
    min-inline-size: 15em;
    max-inline-size: min(24em, 100dvi - 32px);
    /* At least half of the window is free above or below the button, so a menu of this height always fits on one side. */
    max-block-size: max(128px, min(448px, 50dvb - 40px));
    margin: 0;
    padding: 6px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
    background: var(--_surface-raised);
    color: var(--_ink);
    box-shadow: var(--_shadow-raised);
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .menu:focus-visible {
    outline: none;
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
      margin-block: var(--_space-1);
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline,
        --in-window,
        --in-window flip-block;
    }

    .menu.align-end {
      inset-inline: auto anchor(self-end);
    }
  }

  /* Where the window is too narrow for both edges of the button. */
  @position-try --in-window {
    inset-inline: 16px auto;
  }

  .menu-item {
    --_icon-size: 18px;
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 36px;
    margin: 0;
    padding: 6px 10px;
    border: 0;
    border-radius: var(--_radius-small);
    background: transparent;
    color: var(--_ink);
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }

  .menu-item > .icon {
    color: var(--_ink-2);
  }

  @media (hover: hover) {
    .menu-item:hover {
      background: var(--_hover);
      color: var(--_ink);
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
    display: -webkit-box;
    min-inline-size: 0;
    overflow: hidden;
    /* A name has the direction of its letters and still begins where the others do. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .menu-heading {
    padding: var(--_space-2) 10px var(--_space-1);
    color: var(--_ink-2);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    font-weight: var(--_font-weight-strong);
  }

  .menu-items.scrolls {
    max-block-size: min(240px, 50dvb - 256px);
    min-block-size: 80px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .menu-separator {
    block-size: 1px;
    margin: 6px 10px;
    background: var(--_line);
  }

  @media (prefers-reduced-motion: no-preference) {
    .menu:popover-open {
      animation: menu-enter 130ms var(--_easing);
    }
  }

  @keyframes menu-enter {
    from {
      opacity: 0;
      scale: 0.98;
    }
  }

  @media (pointer: coarse) {
    .menu-item {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .menu-separator {
      background: CanvasText;
    }

    .menu-item:focus {
      outline: 2px solid Highlight;
    }
  }
`;
