import { css } from 'lit';

/** The mark that stands where a host brings no logo of its own. */
export const logoStyles = css`
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
`;
