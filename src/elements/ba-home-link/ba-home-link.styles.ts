import { css } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { logoStyles } from '../logo.styles.js';

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
      color: var(--_header-ink);
      font: inherit;
      cursor: pointer;
    }

    .home:hover {
      background: var(--_header-hover);
    }

    .home:active {
      background: var(--_header-pressed);
    }

    /* What surrounds it is the header, whose colours are its own. */
    .home:focus-visible {
      outline-color: var(--_header-focus);
    }

    @media (pointer: coarse) {
      .home {
        min-inline-size: 44px;
        min-block-size: 44px;
      }
    }
  `,
];
