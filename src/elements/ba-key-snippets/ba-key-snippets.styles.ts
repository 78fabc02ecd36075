import { css } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { insetStyles } from '../../ui/card/inset.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { tabsStyles } from '../../ui/tabs/tabs.styles.js';
import { copyLabelStyles } from '../shared/copy-label.styles.js';

export const keySnippetsStyles = [
  baseStyles,
  buttonStyles,
  insetStyles,
  noticeStyles,
  skeletonStyles,
  tabsStyles,
  copyLabelStyles,
  css`
    .whole {
      container-type: inline-size;
    }

    .tabpanel {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-2);
      padding-block-start: var(--_space-3);
    }

    .tabpanel[hidden] {
      padding: 0;
    }

    .tab {
      font-size: var(--_font-size-medium);
    }

    .snippet {
      display: flex;
      align-items: flex-start;
      gap: var(--_space-2);
      padding: var(--_space-1);
    }

    /* Long lines scroll inside. */
    .code {
      flex: 1;
      min-inline-size: 0;
      padding: 10px;
      border-radius: var(--_radius-mark);
      overflow-x: auto;
      font-size: var(--_font-size-small);
      line-height: 1.6;
      text-align: left;
    }

    .code:focus-visible {
      outline-offset: var(--_ring-inside);
    }

    .code > code {
      display: block;
      inline-size: max-content;
      font-family: var(--_font-family-mono);
      white-space: pre;
      tab-size: 4;
    }

    .placeholder {
      font-weight: var(--_font-weight-strong);
    }

    .copy {
      flex: none;
    }

    .file {
      font-size: var(--_font-size-medium);
      line-height: var(--_line-height-medium);
      overflow-wrap: anywhere;
      overflow: clip;
    }

    @container (inline-size < 26em) {
      .snippet {
        flex-direction: column;
        align-items: stretch;
      }
    }
  `,
];
