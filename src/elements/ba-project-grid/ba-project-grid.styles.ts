import { css } from 'lit';
import { buttonStyles } from '../../ui/button/button.styles.js';
import { surfaceStyles } from '../../ui/card/surface.styles.js';
import { emptyStyles } from '../../ui/empty/empty.styles.js';
import { fieldStyles } from '../../ui/field/field.styles.js';
import { menuStyles } from '../../ui/menu/menu.styles.js';
import { noticeStyles } from '../../ui/notice/notice.styles.js';
import { overviewStyles } from '../../ui/overview.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { sparklineStyles } from '../../ui/sparkline/sparkline.styles.js';
import { listStyles } from '../shared/list.styles.js';
import { nameFlagStyles } from '../shared/name-flag.styles.js';

export const projectGridStyles = [
  overviewStyles,
  buttonStyles,
  surfaceStyles,
  emptyStyles,
  fieldStyles,
  menuStyles,
  noticeStyles,
  skeletonStyles,
  sparklineStyles,
  nameFlagStyles,
  listStyles,
  css`
    .top,
    .head,
    .foot {
      display: flex;
      align-items: center;
      gap: var(--_space-3);
    }

    .top {
      flex-wrap: wrap;
      justify-content: space-between;
      row-gap: 0;
    }

    .top > * {
      margin-block-end: var(--_space-3);
    }

    .bar {
      margin-block-end: var(--_space-4);
    }

    .tiles {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_tile-width)), 1fr));
      gap: var(--_space-4);
    }

    .tile {
      container-type: inline-size;
      position: relative;
      display: grid;
      /* Beside a higher tile, names and charts stay in line with its own. */
      grid-template: auto 1fr auto / minmax(0, 1fr);
      gap: var(--_space-3);
      padding: var(--_space-4);
      transition:
        border-color var(--_duration) var(--_easing),
        box-shadow var(--_duration) var(--_easing);
    }

    @media (hover: hover) {
      .tile:has(.open:hover) {
        border-color: var(--_line-strong);
        box-shadow: var(--_shadow-raised);
      }
    }

    .tile:has(.open:active) {
      box-shadow: var(--_shadow-surface);
    }

    .head {
      gap: var(--_space-2);
      min-block-size: var(--_icon-button-size);
    }

    .mark {
      flex: none;
      inline-size: 0.8em;
      block-size: 0.8em;
      border-radius: var(--_radius-mark);
      background: var(--_mark-color, var(--_ink-2));
      forced-color-adjust: none; /* The colour is the project’s own. */
    }

    .name {
      flex: 1;
      font-weight: var(--_font-weight-strong);
    }

    .open {
      display: block;
      inline-size: 100%;
    }

    /* The whole tile is the button's target; what else can be pressed lies above it. */
    .open::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: var(--_radius-surface);
    }

    .open:focus-visible {
      outline: none;
    }

    .open:focus-visible::after {
      outline: var(--_ring);
      outline-offset: 2px;
    }

    .star {
      display: grid;
      flex: none;
      color: var(--_star);
    }

    .menu-place {
      position: relative;
      z-index: 1;
      flex: none;
      margin-inline-end: -6px;
    }

    .skeleton-block.chart {
      block-size: 2.67em;
    }

    .chart {
      min-block-size: 2.67em;
    }

    .sparkline {
      color: var(--_mark-color, var(--_accent));
    }

    /* As high as two lines, of which most need one: all feet are of one height. */
    .foot {
      justify-content: space-between;
      min-block-size: 2.67em;
    }

    .foot > .secondary {
      font-variant-numeric: tabular-nums;
    }

    .users {
      min-inline-size: 0;
      text-wrap: balance;
    }

    .types {
      display: flex;
      flex: none;
      block-size: 1.73em;
      gap: 6px;
    }

    .type {
      display: grid;
      place-items: center;
      inline-size: 1.73em;
      border: var(--_rule);
      border-radius: var(--_radius-small);
      background: var(--_background);
      color: var(--_ink-2);
      --_icon-size: 1em;
    }

    .type.others {
      inline-size: calc(1.73em * 15 / 11);
      font-size: calc(1em * 11 / 15);
      font-weight: var(--_font-weight-strong);
    }

    .disabled {
      background: transparent;
      box-shadow: none;
    }

    .disabled :is(.name, .mark, .chart) {
      color: var(--_ink-2);
      filter: saturate(0.3);
    }

    /* Where there is too little room for both, the marks of channels stand below in every tile, and names take what they need. */
    @container (inline-size < 17.6em) {
      .open > bdi {
        display: -webkit-box;
        white-space: normal;
      }

      .foot {
        display: grid;
        grid-template-rows: auto 1.73em;
        justify-content: start;
        gap: var(--_space-2);
      }

      .users {
        min-block-size: 1lh;
      }
    }

    @container (inline-size < 12em) {
      .head {
        flex-wrap: wrap;
      }

      .name {
        flex-basis: 100%;
        order: 1;
      }

      .menu-place {
        margin-inline-start: auto;
      }

      .users {
        min-block-size: 2lh;
      }
    }
  `,
];
