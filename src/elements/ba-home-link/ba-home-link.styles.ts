import { css } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { logoStyles } from '../shared/logo.styles.js';

export const homeLinkStyles = [
  baseStyles,
  logoStyles,
  css`
    :host {
      display: inline-block;
    }

    .home {
      display: grid;
      place-items: center;
      min-inline-size: 40px;
      min-block-size: 40px;
      padding: 0;
      border: 0;
      border-radius: var(--_button-radius);
      background: none;
      color: var(--_bar-ink, var(--_ink));
      font: inherit;
      cursor: pointer;
    }

    @media (hover: hover) {
      .home:hover {
        background: var(--_bar-hover, var(--_hover));
      }
    }

    .home:active {
      background: var(--_bar-pressed, var(--_pressed));
    }

    /* In a header, whose colours are its own. */
    .home:focus-visible {
      outline-color: var(--_bar-focus, var(--_focus));
    }

    @media (pointer: coarse) {
      .home {
        min-inline-size: 44px;
        min-block-size: 44px;
      }
    }
  `,
];
