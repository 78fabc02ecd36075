import { css } from 'lit';

/** `.search` is a box with an icon before its `.input` of 36 px. */
export const fieldStyles = css`
  .input {
    display: block;
    inline-size: 100%;
    block-size: var(--_control-height-small);
    padding-inline: calc(var(--_space-4) + 1.33em) var(--_space-2);
    border: var(--_control-edge);
    border-radius: var(--_field-radius);
    background: var(--_field-background);
    text-overflow: ellipsis;
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
  }

  .input:focus-visible {
    border-color: var(--_focus);
    outline: var(--_ring);
    outline-offset: -1px;
  }

  .search {
    position: relative;
    flex: 1 1 11em;
    max-inline-size: 21em;
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
    /* Below 16 px, touch browsers zoom into a field that takes focus. */
    .input {
      font-size: max(16px, 1em);
    }
  }
`;
