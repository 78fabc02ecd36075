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
      min-inline-size: var(--_control-height);
      min-block-size: var(--_control-height);
      border-radius: var(--_button-radius);
      color: var(--_bar-ink, var(--_ink));
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
  `,
];
