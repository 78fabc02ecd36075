import { css } from 'lit';

export const emptyStyles = css`
  .empty {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    padding: var(--_space-8) var(--_space-5);
    text-align: center;
  }

  .empty > .icon {
    --_icon-size: calc(1em * 28 / 15);
    color: var(--_ink-2);
  }

  .empty-title {
    font-weight: var(--_font-weight-heading);
    overflow-wrap: anywhere;
  }
`;
