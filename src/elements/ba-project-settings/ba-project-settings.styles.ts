import { css } from 'lit';
import { badgeStyles } from '../../ui/badge/badge.styles.js';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { surfaceStyles } from '../../ui/card/surface.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';
import { overviewStyles } from '../../ui/overview.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { tabsStyles } from '../../ui/tabs/tabs.styles.js';
import { copyLabelStyles } from '../shared/copy-label.styles.js';

export const projectSettingsStyles = [
  overviewStyles,
  buttonStyles,
  badgeStyles,
  surfaceStyles,
  noticeStyles,
  skeletonStyles,
  tabsStyles,
  copyLabelStyles,
  css`
    .above {
      margin-block-end: 2px;
      overflow-wrap: anywhere;
      overflow-x: clip;
    }

    .title {
      margin-block-end: var(--_space-5);
    }

    .general {
      container-type: inline-size;
      display: grid;
      padding: var(--_space-3) var(--_space-4);
      overflow-wrap: anywhere;
    }

    .general > div {
      display: grid;
      grid-template-columns: minmax(7em, 25%) minmax(0, 1fr);
      gap: var(--_space-1) var(--_space-3);
      align-items: center;
      min-block-size: var(--_control-height);
      padding-block: var(--_space-1);
    }

    .general dt {
      color: var(--_ink-2);
    }

    .general dd {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2);
      min-inline-size: 0;
    }

    .general bdi {
      min-inline-size: 0;
      overflow-x: clip;
    }

    .swatch {
      flex: none;
      inline-size: 1em;
      block-size: 1em;
      border-radius: var(--_radius-mark);
      background: var(--_mark-color);
      forced-color-adjust: none; /* The colour is the project’s own. */
    }

    @container (inline-size < 16em) {
      .general > div {
        grid-template-columns: minmax(0, 1fr);
        row-gap: 0;
        padding-block: var(--_space-2);
      }
    }
  `,
];
