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
    letter-spacing: normal; /* A key is read letter by letter, and cut between two. */
  }

  .secret {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    outline: none;
    text-overflow: clip;
  }

  /* A value that is too long is cut in its middle, between two letters: what tells keys apart is their end. */
  .secret.cut:not(:focus) {
    max-inline-size: round(down, 100% - 5ch, 1ch);
  }

  /* While it has the focus it can be scrolled to that end, which would stand there twice. */
  .secret:not(.cut) + .end,
  .secret:focus + .end {
    display: none;
  }
`;
