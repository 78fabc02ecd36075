import { css } from 'lit';

/** What lists of projects and of channels share: what stands above them, their end, and what was found. */
export const listStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    min-block-size: var(--_control-height-small);
    margin-block-end: var(--_space-3);
  }

  .count {
    flex: none;
    margin-inline-start: auto;
  }

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
`;
