import { css } from 'lit';
import { menuStyles } from '../../ui/menu/menu.styles.js';
import { overviewStyles } from '../../ui/overview.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { barButtonStyles } from '../shared/bar-button.styles.js';
import { nameFlagStyles } from '../shared/name-flag.styles.js';

export const projectSwitcherStyles = [
  overviewStyles,
  barButtonStyles,
  menuStyles,
  skeletonStyles,
  nameFlagStyles,
  css`
    :host {
      display: inline-block;
      min-inline-size: 0;
      max-inline-size: 100%;
    }

    .menu-anchor {
      display: flex;
    }

    .switcher {
      display: flex;
      align-items: center;
      gap: 10px;
      min-inline-size: 0;
      max-inline-size: min(100%, 26em);
      padding: 0 var(--_space-3);
      font-weight: var(--_font-weight-strong);
      --_icon-size: calc(1em * 16 / 15);
    }

    .name > bdi {
      display: -webkit-box;
      white-space: normal;
      -webkit-line-clamp: 2;
    }

    .switcher > .name-flag {
      color: inherit;
    }

    .mark {
      flex: none;
      inline-size: 0.67em;
      block-size: 0.67em;
      border-radius: var(--_radius-mark);
      background: var(--_mark-color, var(--_ink-2));
      forced-color-adjust: none; /* The colour is the project’s own. */
    }

    .menu .mark {
      margin-inline: 0.27em; /* As wide as an icon. */
    }
  `,
];
