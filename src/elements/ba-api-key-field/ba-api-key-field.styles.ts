import { css } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';
import { copyLabelStyles } from '../shared/copy-label.styles.js';
import { secretInputStyles } from '../shared/secret-input.styles.js';

export const apiKeyFieldStyles = [
  baseStyles,
  buttonStyles,
  noticeStyles,
  copyLabelStyles,
  secretInputStyles,
  css`
    .whole {
      container-type: inline-size;
    }

    .label {
      margin-block-end: 6px;
      font-size: var(--_font-size-medium);
      line-height: var(--_line-height-medium);
      font-weight: var(--_font-weight-strong);
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
    }

    .box {
      flex: 1 1 0;
      min-inline-size: 0;
    }

    .box.new {
      border-color: var(--_success);
    }

    .box:has(.secret:focus-visible) {
      border-color: var(--_focus);
    }

    .box > .icon-button {
      margin-inline: var(--_space-1) -10px;
    }

    .mask {
      display: flex;
      flex: 1;
      min-inline-size: 0;
      direction: ltr;
    }

    /* What is too long is cut from the dots, a whole one at a time; the last four characters always stand. */
    .dots {
      min-inline-size: 0;
      block-size: 1lh;
      overflow: hidden;
      overflow-wrap: anywhere;
      letter-spacing: 0.06em;
      max-inline-size: 22em;
      opacity: 0.75;
      user-select: none;
    }

    /* Whatever a service sends as the last four characters, the box keeps its width. */
    .hint {
      flex: none;
      max-inline-size: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .notice {
      margin-block-start: var(--_space-2);
    }

    .facts-line {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--_space-4);
      margin-block-start: var(--_space-2);
      overflow-wrap: anywhere;
      overflow-x: clip;
    }

    /* Who made it goes to the next line whole. */
    .facts-line span > span {
      display: inline-block;
    }

    .old {
      color: var(--_warning);
    }

    @container (inline-size < 32em) {
      .box {
        flex-basis: 100%;
      }

      .copy,
      ::slotted([slot='actions']) {
        flex: auto;
      }
    }
  `,
];
