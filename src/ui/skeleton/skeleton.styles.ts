import { css } from 'lit';

export const skeletonStyles = css`
  .skeleton-line,
  .skeleton-block {
    --_skeleton: color-mix(in srgb, var(--_ink) 9%, transparent);
    --_skeleton-light: color-mix(in srgb, var(--_ink) 4%, transparent);
    display: block;
    border-radius: var(--_radius-small);
  }

  .skeleton-line {
    max-inline-size: 100%;
    block-size: 1lh;
    padding-block: 0.33em;
  }

  .skeleton-line.small {
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }

  .secondary > .skeleton-line.small {
    font-size: inherit;
  }

  .skeleton-line::before,
  .skeleton-block::before {
    content: '';
    display: block;
    inline-size: 100%; /* A mark centres what stands in it, which would have no width. */
    block-size: 100%;
    border-radius: inherit;
    background: linear-gradient(100deg, var(--_skeleton) 40%, var(--_skeleton-light) 50%, var(--_skeleton) 60%) 0 0 /
      300% 100%;
    animation: skeleton-shimmer 1.6s ease-in-out infinite;
  }

  :is(.skeleton-line, .skeleton-block):dir(rtl)::before {
    scale: -1 1;
  }

  .skeleton-line.short {
    inline-size: 6.4em;
  }

  .skeleton-line.medium {
    inline-size: 10.7em;
  }

  .skeleton-line.long {
    inline-size: 16.4em;
  }

  .skeleton-line.full {
    inline-size: 100%;
  }

  .skeleton-block.mark {
    inline-size: 36px;
    block-size: 36px;
    border-radius: var(--_radius-control);
  }

  .skeleton-block.control {
    inline-size: 7.5em;
    block-size: var(--_control-height);
    border-radius: var(--_radius-control);
  }

  .skeleton-block.chart {
    inline-size: 100%;
    block-size: 40px;
  }

  .skeleton-block.badge {
    inline-size: 6.4em;
    block-size: 26px;
    border-radius: 999px;
  }

  /* They share a class with what they stand for, and not its dress. */
  .skeleton-block:is(.mark, .badge) {
    display: block;
    padding: 0;
    border: 0;
    background: none;
  }

  @keyframes skeleton-shimmer {
    from {
      background-position: 100% 0;
    }

    to {
      background-position: 0 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton-line::before,
    .skeleton-block::before {
      animation: none;
      background: var(--_skeleton);
    }
  }

  @media (forced-colors: active) {
    .skeleton-line::before,
    .skeleton-block::before {
      border: 1px solid GrayText;
    }
  }
`;
