import { css } from 'lit';
import { badgeStyles } from '../../ui/badge/badge.styles.js';
import { baseStyles } from '../../ui/base.styles.js';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { surfaceStyles } from '../../ui/card/surface.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { tabsStyles } from '../../ui/tabs/tabs.styles.js';

export const projectSettingsStyles = [
  baseStyles,
  buttonStyles,
  badgeStyles,
  surfaceStyles,
  noticeStyles,
  skeletonStyles,
  tabsStyles,
  css`
    .above {
      margin-block-end: 2px;
      overflow-wrap: anywhere;
      overflow-x: clip;
    }

    .title {
      margin-block-end: var(--_space-5);
      font-size: var(--_font-size-title);
      line-height: var(--_line-height-title);
      letter-spacing: -0.01em;
    }

    .title:focus-visible {
      outline: none;
    }

    .general {
      padding-inline: var(--_space-4);
    }

    .general > div {
      display: grid;
      grid-template-columns: minmax(6.5em, 30%) minmax(0, 1fr);
      gap: var(--_space-3);
      align-items: center;
      min-block-size: 52px;
      padding-block: var(--_space-2);
    }

    .general > div + div {
      border-block-start: 1px solid var(--_line);
    }

    .general dt {
      color: var(--_ink-2);
      overflow-wrap: anywhere;
    }

    .general dd {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2);
      min-inline-size: 0;
      font-weight: 500;
      overflow-wrap: anywhere;
    }

    .general dd > :is(bdi, span) {
      min-inline-size: 0;
      overflow-x: clip;
    }

    .general .mono {
      font-weight: 400;
    }

    .swatch {
      flex: none;
      inline-size: 16px;
      block-size: 16px;
      border-radius: 4px;
      background: var(--_mark-color, transparent);
      forced-color-adjust: none; /* The colour is the project’s own. */
    }
  `,
];
