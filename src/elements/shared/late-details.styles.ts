import { css } from 'lit';

/** A quiet line that opens what stands below it. */
export const lateDetailsStyles = css`
  summary {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    inline-size: fit-content;
    min-block-size: var(--_least-target);
    border-radius: var(--_radius-mark);
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  details > :not(summary) {
    margin-block-start: var(--_space-2);
  }

  details[open] > summary .icon {
    rotate: 180deg;
  }
`;
