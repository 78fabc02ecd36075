import { css } from 'lit';

export const secretInputStyles = css`
  .shown {
    display: flex;
    flex: 1;
    min-inline-size: 0;
  }

  .secret {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    outline: none;
    background: transparent;
    color: inherit;
    font: inherit;
    text-overflow: clip;
  }

  /* A value that is too long is cut in its middle: what tells keys apart is their end. */
  .secret:not(.cut) + .end {
    display: none;
  }
`;
