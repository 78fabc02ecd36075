import { css } from 'lit';

/**
 * Channels in rows: the mark of a type, a name above its facts, what matters at the end. What matters least goes first when
 * the list is narrow for its text, whose size an `em` of the list is: last of all, the name takes a second line.
 */
export const channelRowStyles = css`
  .rows {
    container-type: inline-size;
    overflow: clip;
  }

  .rows > li + li {
    border-block-start: var(--_rule);
  }

  .mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_mark-size);
    block-size: var(--_mark-size);
    border: var(--_rule);
    border-radius: var(--_radius-control);
    background: var(--_background);
    color: var(--_ink-2);
    --_icon-size: calc(var(--_mark-size) * 5 / 9);
  }

  .what {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .name {
    font-weight: var(--_font-weight-strong);
  }

  .state {
    display: flex;
    flex: none;
    justify-content: flex-end;
    min-inline-size: 10.5em;
  }

  /* It has the size and the corners of the mark it stands for, and not its dress. */
  .skeleton-block.mark {
    border: 0;
    background: none;
  }

  .skeleton-row {
    pointer-events: none;
  }

  @container (inline-size < 32em) {
    .disclosure {
      gap: var(--_space-2);
      padding-inline: var(--_space-3);
    }

    .rows .mark {
      inline-size: calc(0.8 * var(--_mark-size));
      block-size: calc(0.8 * var(--_mark-size));
    }

    /* The icon says it; its word stays for those who hear the page. */
    .state {
      min-inline-size: 0;
    }

    .state .badge {
      position: relative;
      padding-inline: calc(0.23em + 2px);
    }

    .state .skeleton-block {
      inline-size: calc(1.33em + 6px);
    }

    .state .word {
      position: absolute;
      inset-inline-end: 0;
      clip-path: inset(50%);
    }
  }

  @container (inline-size < 21.3em) {
    .rows .mark {
      display: none;
    }

    .name > bdi {
      display: -webkit-box;
      white-space: normal;
    }
  }

  @container (inline-size < 13em) {
    .disclosure > .icon {
      display: none;
    }
  }
`;
