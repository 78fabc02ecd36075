import { css } from 'lit';

/**
 * A modal of 480 px at most, or more where text is larger; on a narrow screen a sheet at the bottom. It stands in the window,
 * and so asks the window, in em of the size that the user has chosen. Its content scrolls, its actions stay in view.
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
    overflow: hidden;
    overscroll-behavior: contain;
    --_surface: var(--_surface-raised);
  }

  .dialog[open] {
    display: flex;
    flex-direction: column;
  }

  .dialog::backdrop {
    background: var(--_backdrop);
  }

  .dialog-content {
    display: grid;
    flex: 0 1 auto;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space-3);
    min-block-size: 0;
    padding: var(--_space-6) var(--_space-6) var(--_space-5);
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .dialog-title {
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
    flex: none;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--_space-2);
    padding: 0 var(--_space-6) var(--_space-6);
  }

  @media (prefers-reduced-motion: no-preference) {
    .dialog[open] {
      animation: dialog-enter 170ms var(--_easing);
    }

    .dialog[open]::backdrop {
      animation: dialog-fade 170ms var(--_easing);
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

  @keyframes dialog-enter {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  @keyframes dialog-fade {
    from {
      opacity: 0;
    }
  }
`;
