import { css } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { insetStyles } from '../../ui/card/inset.styles.js';
import { dialogStyles } from '../../ui/dialog/dialog.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { secretInputStyles } from '../shared/secret-input.styles.js';

export const regenerateKeyDialogStyles = [
  baseStyles,
  buttonStyles,
  insetStyles,
  dialogStyles,
  noticeStyles,
  skeletonStyles,
  secretInputStyles,
  css`
    :host {
      display: contents;
    }

    .outcome {
      display: flex;
      flex: none;
      align-items: center;
      block-size: 1lh;
      color: var(--_ink-2);
    }

    .outcome.success {
      color: var(--_success);
    }

    .outcome.danger {
      color: var(--_danger);
    }

    .progress {
      display: flex;
      align-items: center;
      gap: var(--_space-3);
      min-block-size: 4.8em;
    }

    .progress > .icon {
      color: var(--_accent);
      animation: spin 1s linear infinite;
    }

    .id {
      color: var(--_ink-2);
      font-weight: 400;
    }

    /* What follows from a choice is said in more lines or fewer: the choices stay where they are. */
    #description:has(~ .choice) {
      min-block-size: 3lh;
    }

    @media (max-width: 30em) {
      #description:has(~ .choice) {
        min-block-size: 4lh;
      }
    }

    .choice {
      min-inline-size: 0;
      border: 0;
    }

    .choice > legend,
    .why > label {
      font-size: var(--_font-size-medium);
      font-weight: var(--_font-weight-strong);
    }

    /* In two columns where there is room; the last says more than the others. */
    .options {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(9.5em, 100%), 1fr));
      gap: 0 var(--_space-4);
      margin-block-start: var(--_space-1);
    }

    .option:last-child {
      grid-column: 1 / -1;
    }

    .option,
    .why {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
    }

    .option {
      min-block-size: max(var(--_least-target), 2.1333em);
    }

    .option > input {
      flex: none;
      inline-size: 1.2em;
      block-size: 1.2em;
      accent-color: var(--_accent);
    }

    .option:has(:disabled) {
      color: var(--_ink-2);
    }

    .why {
      flex-wrap: wrap;
    }

    .select {
      flex: 1 1 12em;
      min-inline-size: 0;
      min-block-size: var(--_control-height-small);
      padding-inline: var(--_space-2);
      border: var(--_control-edge);
      border-radius: var(--_field-radius);
      background: var(--_field-background);
      color: inherit;
      font: inherit;
    }

    @keyframes spin {
      to {
        rotate: 360deg;
      }
    }
  `,
];
