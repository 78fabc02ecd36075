import { css } from 'lit';

/** `.search` is a box with an icon before its `.input` of 36 px. */
export const fieldStyles = css`
  .input {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    block-size: var(--_control-height-small);
    margin: 0;
    padding-block: 0;
    padding-inline: 36px var(--_space-2);
    border: 1px solid var(--_edge);
    border-radius: var(--_field-radius);
    background: var(--_field-background);
    color: var(--_ink);
    font: inherit;
    appearance: none;
    transition: border-color var(--_duration) var(--_easing);
  }

  @media (hover: hover) {
    .input:hover {
      border-color: var(--_ink-2);
    }
  }

  .input::placeholder {
    color: var(--_ink-2);
    opacity: 1;
    text-overflow: ellipsis;
  }

  .input:focus-visible {
    border-color: var(--_focus);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  .search {
    --_icon-size: 18px;
    position: relative;
    display: block;
    inline-size: min(100%, 320px);
  }

  .search > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 10px;
    margin-block: auto;
    color: var(--_ink-2);
    pointer-events: none;
  }

  .input::-webkit-search-cancel-button {
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .input {
      block-size: max(44px, var(--_control-height));
      /* Below 16 px, touch browsers zoom into a field that takes focus. */
      font-size: max(16px, 1em);
    }
  }
`;
