import { css } from 'lit';

/** `.surface` lifts content off the page. */
export const surfaceStyles = css`
  .surface {
    border: var(--_rule);
    border-radius: var(--_radius-surface);
    background: var(--_surface);
    box-shadow: var(--_shadow-surface);
  }
`;
