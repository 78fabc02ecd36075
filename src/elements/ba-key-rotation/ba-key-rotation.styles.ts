import { css } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { insetStyles } from '../../ui/card/inset.styles.js';
import { dialogStyles } from '../../ui/dialog/dialog.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';

export const keyRotationStyles = [
  baseStyles,
  buttonStyles,
  insetStyles,
  dialogStyles,
  noticeStyles,
  css`
    .whole {
      container-type: inline-size;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
    }

    .label {
      font-size: var(--_font-size-medium);
      line-height: var(--_line-height-medium);
      font-weight: var(--_font-weight-strong);
    }

    .box {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-3);
      overflow-wrap: anywhere;
    }

    .steps,
    .key-name {
      font-size: var(--_font-size-medium);
      line-height: var(--_line-height-medium);
    }

    .steps {
      display: grid;
      gap: var(--_space-3);
      list-style-type: ''; /* With none, Safari takes it for no list. */
    }

    /* The name stands in a column of its own where there is room. */
    .step {
      --_icon-size: 1.2em;
      position: relative;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: var(--_space-2);
      color: var(--_ink-2);
    }

    .step-name {
      color: var(--_ink);
    }

    .step-proof {
      grid-column: 2;
    }

    .step.current > .step-name {
      font-weight: var(--_font-weight-strong);
    }

    .step.current > .step-proof {
      color: var(--_ink);
    }

    .mark {
      display: flex;
      align-items: center;
      justify-content: center;
      inline-size: var(--_icon-size);
      block-size: 1lh;
    }

    .step.done > .mark {
      color: var(--_success);
    }

    .step.current > .mark {
      color: var(--_accent);
    }

    /* A ring with a dot in it. */
    .step.current > .mark::before {
      content: '';
      inline-size: 1em;
      block-size: 1em;
      border: 0.125em solid;
      border-radius: 50%;
      background: radial-gradient(circle closest-side, currentColor 46%, transparent 54%);
    }

    /* What leads from one step to the next. */
    .step:not(:last-child)::after {
      content: '';
      position: absolute;
      inset-block: calc(1lh + 1px) calc(1px - var(--_space-3));
      inset-inline-start: calc(var(--_icon-size) / 2 - 0.5px);
      inline-size: 1px;
      background: var(--_line-strong);
    }

    .keys {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-3);
      padding-block-start: var(--_space-3);
      border-block-start: var(--_rule);
    }

    .key {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2) var(--_space-4);
    }

    .key-text {
      flex: 1 1 16em;
      min-inline-size: 0;
      overflow: clip; /* No line breaks a run of combining marks. */
    }

    .key-name,
    .key-facts {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--_space-3);
    }

    .key-name {
      align-items: baseline;
    }

    .key-name strong {
      font-weight: var(--_font-weight-strong);
    }

    .key-hint {
      color: var(--_ink-2);
    }

    .key-left {
      font-variant-numeric: tabular-nums;
    }

    /* Who used it, or made it, goes to the next line whole. */
    .key-facts span > span {
      display: inline-block;
    }

    .key-actions,
    .watch {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2);
    }

    .watch {
      column-gap: var(--_space-3);
    }

    @container (inline-size >= 34em) {
      .step {
        grid-template-columns: auto 9em minmax(0, 1fr);
      }

      .step-proof {
        grid-column: 3;
      }

      .steps {
        gap: 6px;
      }

      .step:not(:last-child)::after {
        content: none;
      }
    }

    @container (inline-size < 26em) {
      .key-actions,
      .key-actions > .button {
        flex: auto;
      }
    }

    @media (forced-colors: active) {
      .step:not(:last-child)::after {
        background: CanvasText;
      }

      .step.current > .mark::before {
        background: radial-gradient(circle closest-side, CanvasText 46%, transparent 54%);
        forced-color-adjust: none;
        border-color: CanvasText;
      }
    }
  `,
];
