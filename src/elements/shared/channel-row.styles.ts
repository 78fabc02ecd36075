import { css } from 'lit';

/** A channel in a row: the mark of its type, and its name. */
export const channelRowStyles = css`
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    background: var(--_background);
    color: var(--_ink-2);
  }

  .name {
    font-weight: var(--_font-weight-strong);
  }

  /* Without its frame it leaves the line of facts the room that this needs. */
  @container (inline-size < 320px) {
    li .mark {
      inline-size: 20px;
      block-size: 20px;
      border: 0;
      background: none;
    }
  }
`;
