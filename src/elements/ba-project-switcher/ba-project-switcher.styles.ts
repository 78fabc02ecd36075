import { css } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { menuStyles } from '../../ui/menu/menu.styles.js';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.js';
import { nameFlagStyles } from '../shared/name-flag.styles.js';

export const projectSwitcherStyles = [
  baseStyles,
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
      min-block-size: var(--_control-height);
      padding: 0 var(--_space-3);
      border-radius: var(--_button-radius);
      color: var(--_bar-ink, var(--_ink));
      font-weight: var(--_font-weight-strong);
      --_icon-size: calc(1em * 16 / 15);
    }

    @media (hover: hover) {
      .switcher:hover {
        background: var(--_bar-hover, var(--_hover));
      }
    }

    .switcher[aria-expanded='true'] {
      background: var(--_bar-hover, var(--_hover));
    }

    .switcher:active {
      background: var(--_bar-pressed, var(--_pressed));
    }

    /* In a header, whose colours are its own. */
    .switcher:focus-visible {
      outline-color: var(--_bar-focus, var(--_focus));
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
