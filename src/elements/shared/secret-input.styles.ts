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
    outline: none;
    text-overflow: clip;
  }

  /* A value that is too long is cut in its middle: what tells keys apart is their end. */
  .secret:not(.cut) + .end {
    display: none;
  }
`;
