import { css } from 'lit';

/** What lists of projects and of channels share: their end, what was found, and what stands in an empty one. */
export const listStyles = css`
  .more {
    display: flex;
    margin: var(--_space-4) auto 0;
  }

  .room {
    grid-column: 1 / -1;
  }

  .match {
    background: none;
    color: inherit;
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.2em;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    padding: var(--_space-8) var(--_space-5);
    text-align: center;
  }

  .empty > .icon {
    --_icon-size: 28px;
    color: var(--_ink-2);
  }

  .empty-title {
    font-weight: var(--_font-weight-strong);
    overflow-wrap: anywhere;
  }
`;
