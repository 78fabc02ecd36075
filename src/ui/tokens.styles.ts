import { css } from 'lit';
import { elementStyles } from './tokens/element.styles.js';
import { referenceStyles } from './tokens/reference.styles.js';
import { semanticStyles } from './tokens/semantic.styles.js';

/**
 * The tokens as an element uses them: each private name takes the public token of the page, and without one a value of its
 * own, so that an element looks right where no theme is loaded. What has no public name is the same for every brand, or
 * follows from what has one. `light-dark()` follows the colour scheme of the place where the element stands.
 */
export const tokenStyles = css`
  ${referenceStyles}
  ${semanticStyles}
  ${elementStyles}

  :host {
    --_pressed: color-mix(in srgb, var(--_ink) 11%, transparent);

    --_font-size-medium: calc(1em * 14 / 15);
    --_line-height-medium: 1.5;
    --_line-height-small: 1.5385;
    --_line-height-heading: 1.2632;

    --_space-1: var(--_space-unit);
    --_space-2: calc(2 * var(--_space-unit));
    --_space-3: calc(3 * var(--_space-unit));
    --_space-4: calc(4 * var(--_space-unit));
    --_space-5: calc(5 * var(--_space-unit));
    --_space-6: calc(6 * var(--_space-unit));
    --_space-8: calc(8 * var(--_space-unit));

    --_least-target: 24px;
    --_control-height: max(var(--_least-target), var(--_control));
    --_control-height-small: max(var(--_least-target), var(--_control) - var(--_space-unit));
    --_icon-button-size: max(var(--_least-target), var(--_control) - var(--_space-2));
    --_rule: var(--_border-width) solid var(--_line);
    --_control-edge: var(--_border-width) solid var(--_edge);
    --_ring: var(--_focus-width) solid var(--_focus);
    --_ring-inside: calc(-1px - var(--_focus-width));
    --_radius-mark: calc(0.75 * var(--_radius-unit));
    --_easing: cubic-bezier(0.2, 0, 0, 1);
  }

  @media (pointer: coarse) {
    :host {
      --_least-target: 44px;
    }
  }
`;
