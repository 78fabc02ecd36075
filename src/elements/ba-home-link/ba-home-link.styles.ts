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
      border-radius: var(--_radius-control);
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }

    @media (pointer: coarse) {
      .home {
        min-inline-size: 44px;
        min-block-size: 44px;
      }
    }
  `,
];
