import { css } from 'lit';

/** `.box` is what a key stands in. */
export const secretInputStyles = css`
  .box {
    display: flex;
    align-items: center;
    min-block-size: var(--_control-height);
    padding-inline: 14px;
    border: var(--_control-edge);
    border-radius: var(--_field-radius);
    background: var(--_background);
  }

  .box:has(.secret:focus-visible) {
    outline: var(--_ring);
    outline-offset: -1px;
  }

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
