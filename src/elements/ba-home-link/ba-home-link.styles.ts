import { css } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';

export const homeLinkStyles = [
  baseStyles,
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

    .logo {
      display: grid;
      place-items: center;
      inline-size: 28px;
      block-size: 28px;
      border-radius: var(--_radius-control);
      background: var(--_accent);
      color: var(--_on-accent);
      --_icon-size: 16px;
    }

    @media (pointer: coarse) {
      .home {
        min-inline-size: 44px;
        min-block-size: 44px;
      }
    }
  `,
];
