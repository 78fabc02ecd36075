import { css } from 'lit';

export const skeletonStyles = css`
  .skeleton-line,
  .skeleton-block {
    display: block;
    border-radius: var(--_radius-small);
  }

  .skeleton-line {
    max-inline-size: 100%;
    block-size: 1lh;
    padding-block: 0.33em;
  }

  .skeleton-line::before,
  .skeleton-block::before {
    content: '';
    display: block;
    inline-size: 100%; /* A mark centres what stands in it, which would have no width. */
    block-size: 100%;
    border-radius: inherit;
    background: color-mix(in srgb, var(--_ink) 9%, transparent);
    animation: skeleton-wait 1.6s ease-in-out infinite;
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

  .skeleton-block.control {
    inline-size: 7.5em;
    block-size: var(--_control-height);
    border-radius: var(--_radius-control);
  }

  .skeleton-block.pill {
    inline-size: 6.4em;
    block-size: calc(1.33em + 6px);
    border-radius: var(--_badge-radius);
    font-size: var(--_font-size-small);
  }

  @keyframes skeleton-wait {
    50% {
      opacity: 0.5;
    }
  }

  @media (forced-colors: active) {
    .skeleton-line::before,
    .skeleton-block::before {
      border: 1px solid GrayText;
    }
  }
`;
