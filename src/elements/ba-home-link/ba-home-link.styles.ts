import { css } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { barButtonStyles } from '../shared/bar-button.styles.js';
import { logoStyles } from '../shared/logo.styles.js';

export const homeLinkStyles = [
  baseStyles,
  barButtonStyles,
  logoStyles,
  css`
    :host {
      display: inline-block;
    }

    .home {
      display: grid;
      place-items: center;
      min-inline-size: var(--_control-height);
    }
  `,
];
