import { css } from 'lit';

/**
 * `.field` stacks a `.field-label`, an `.input` and a `.field-hint`. `.search` is a box with an icon before its `.input` of
 * 36 px. `.input` also fits a read-only box that is no `input`.
 */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }

  .field-label {
    font-size: var(--_font-size-medium);
    line-height: var(--_line-height-medium);
    font-weight: var(--_font-weight-strong);
  }

  .field-hint {
    color: var(--_ink-2);
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }

  .input {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    block-size: var(--_control-height);
    margin: 0;
    padding: 0 var(--_space-3);
    border: 1px solid var(--_edge);
    border-radius: var(--_field-radius);
    background: var(--_field-background);
    color: var(--_ink);
    font: inherit;
    appearance: none;
    transition: border-color var(--_duration) var(--_easing);
  }

  .input:hover:not(:disabled) {
    border-color: var(--_ink-2);
  }

  .input::placeholder {
    color: var(--_ink-2);
    opacity: 1;
    text-overflow: ellipsis;
  }

  .input:focus-visible,
  .input:focus-within:has(:focus-visible) {
    border-color: var(--_focus);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  .input:read-only {
    background: var(--_background);
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .input:disabled {
    border-color: var(--_line-strong);
    background: var(--_background);
    color: var(--_ink-2);
    cursor: not-allowed;
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

  .search > .input {
    block-size: var(--_control-height-small);
    padding-inline: 36px var(--_space-2);
    background: var(--_field-background);
  }

  .search > .input::-webkit-search-cancel-button {
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .input,
    .search > .input {
      block-size: max(44px, var(--_control-height));
      /* Below 16 px, touch browsers zoom into a field that takes focus. */
      font-size: max(16px, 1em);
    }
  }
`;
