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

    @keyframes spin {
      to {
        rotate: 360deg;
      }
    }
  `,
];
