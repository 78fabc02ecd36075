import { css } from 'lit';

/**
 * A modal of 480 px at most, or more where text is larger; on a narrow screen a sheet at the bottom. It stands in the window,
 * and so asks the window, in em of the size that the user has chosen. It scrolls as a whole, so that the arrow keys scroll it from its
 * buttons; these stay in view where there is room for both.
 */
export const dialogStyles = css`
  .dialog {
    inline-size: min(32em, 100dvi - 2 * var(--_space-4));
    max-inline-size: none;
    max-block-size: min(100dvb - 2 * var(--_space-6), 51.2em);
    margin: auto;
    padding: 0;
    border: var(--_rule);
    border-radius: var(--_dialog-radius);
    background: var(--_surface-raised);
    color: var(--_ink);
    box-shadow: var(--_dialog-shadow);
    overflow-y: auto;
    overscroll-behavior: contain;
    scroll-padding-block-end: var(--_covered, 0px);
    --_surface: var(--_surface-raised);
  }

  /* It stands in the window, whatever becomes of the place that it came from. */
  .dialog:modal {
    pointer-events: auto;
  }

  .dialog::backdrop {
    background: var(--_backdrop);
  }

  .dialog-content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-6) var(--_space-6) var(--_space-5);
  }

  .dialog-title {
    display: flex;
    gap: var(--_space-2);
    font-size: var(--_font-size-heading);
    line-height: var(--_line-height-heading);
    font-weight: var(--_font-weight-heading);
    overflow-wrap: anywhere;
    overflow-x: clip;
  }

  /* It takes the focus to be read out; nothing can be done with it. */
  .dialog-title:focus-visible {
    outline: none;
  }

  .dialog-text {
    color: var(--_ink-2);
    overflow-wrap: anywhere;
    overflow-x: clip;
  }

  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space-2);
    padding: 0 var(--_space-6) var(--_space-6);
    background: var(--_surface-raised);
  }

  .dialog-actions > * {
    scroll-margin-block-end: calc(-1 * var(--_covered, 0px));
  }

  /* What goes on below them fades out towards them. */
  @media (min-height: 15em) {
    .dialog-actions {
      position: sticky;
      inset-block-end: 0;
      box-shadow: 0 -0.5em 0.75em var(--_surface-raised);
    }
  }

  .dialog,
  .dialog::backdrop {
    opacity: 0;
  }

  .dialog {
    translate: 0 8px;
  }

  .dialog[open],
  .dialog[open]::backdrop {
    opacity: 1;
    translate: none;
    transition:
      opacity 170ms var(--_easing),
      translate 170ms var(--_easing);
  }

  @starting-style {
    .dialog[open],
    .dialog[open]::backdrop {
      opacity: 0;
    }

    .dialog[open] {
      translate: 0 8px;
    }
  }

  /* It closes as it opened, where it stays above the page while it does. */
  @supports (overlay: auto) {
    .dialog,
    .dialog::backdrop {
      transition:
        opacity 130ms var(--_easing),
        translate 130ms var(--_easing),
        display 130ms allow-discrete,
        overlay 130ms allow-discrete;
    }

    .dialog:not([open]) {
      position: fixed;
      inset: 0;
      pointer-events: none;
    }
  }

  @media (max-width: 30em) {
    .dialog {
      inline-size: 100%;
      max-block-size: calc(100dvb - var(--_space-8));
      margin-block: auto 0;
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      padding-block-end: env(safe-area-inset-bottom, 0);
    }

    .dialog-content {
      padding: var(--_space-5) var(--_space-4) var(--_space-4);
    }

    .dialog-actions {
      padding: 0 var(--_space-4) var(--_space-4);
    }

    .dialog-actions > .button {
      flex: 1 1 auto;
    }
  }
`;
