import { css } from 'lit';

export const nameFlagStyles = css`
  .name-flag {
    display: inline-grid;
    flex: none;
    place-items: center;
    color: var(--_warning);
  }
`;
