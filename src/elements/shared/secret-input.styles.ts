import { css } from 'lit';

export const secretInputStyles = css`
  .secret {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    outline: none;
    font-family: var(--_font-family-mono);
    text-overflow: ellipsis;
  }
`;
