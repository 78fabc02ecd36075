import { css } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { listStyles } from '../shared/list.styles.js';

export const keyHistoryStyles = [
  baseStyles,
  buttonStyles,
  noticeStyles,
  skeletonStyles,
  listStyles,
  css`
    ul {
      container-type: inline-size;
    }

    .event {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 var(--_space-4);
      padding-block: 10px;
    }

    .event + .event {
      border-block-start: var(--_rule);
    }

    .event:first-child {
      padding-block-start: 0;
    }

    .what {
      flex: 1 1 12em;
      min-inline-size: 0;
      font-size: var(--_font-size-medium);
      line-height: var(--_line-height-medium);
      overflow-wrap: anywhere;
    }

    .when {
      flex: none;
      max-inline-size: 100%;
    }

    /* In one rhythm: no row keeps its time beside a name that happens to be short. */
    @container (inline-size < 27em) {
      .when {
        flex-basis: 100%;
      }
    }

    .facts-line {
      display: flex;
      flex: 1 0 100%;
      flex-wrap: wrap;
      gap: 0 var(--_space-4);
      min-inline-size: 0;
      overflow-wrap: anywhere;
      overflow-x: clip;
    }

    .facts-line > span {
      min-inline-size: 0;
    }

    .more {
      min-block-size: var(--_control-height-small);
      margin: var(--_space-2) 0 0;
      padding: var(--_space-1) var(--_space-3);
      font-size: var(--_font-size-small);
    }
  `,
];
