import { css } from 'lit';

/** The mark that stands where a host brings no logo of its own. */
export const logoStyles = css`
  .logo {
    display: grid;
    place-items: center;
    inline-size: 1.87em;
    block-size: 1.87em;
    border-radius: var(--_radius-control);
    background: var(--_accent);
    color: var(--_on-accent);
    --_icon-size: calc(1em * 16 / 15);
  }
`;
