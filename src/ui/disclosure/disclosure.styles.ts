import { css } from 'lit';

/** A row that is a button from edge to edge; its chevron turns, the row keeps its place. */
export const disclosureStyles = css`
  .disclosure {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    inline-size: 100%;
    min-block-size: var(--_row-height);
    padding: var(--_space-3) var(--_space-4);
    font-weight: 400;
    transition: background-color var(--_duration) var(--_easing);
  }

  .disclosure[aria-expanded='true'] {
    background: var(--_accent-soft);
  }

  @media (hover: hover) {
    .disclosure:hover {
      background-image: linear-gradient(var(--_hover-row), var(--_hover-row));
    }
  }

  .disclosure:active {
    background-image: linear-gradient(var(--_hover), var(--_hover));
  }

  /* Inside, because the row touches the edges of its surface, which may clip. */
  .disclosure:focus-visible {
    outline-offset: var(--_ring-inside);
    border-radius: var(--_radius-control);
  }

  .disclosure > .icon {
    color: var(--_ink-2);
    transition: rotate var(--_duration) var(--_easing);
  }

  .disclosure[aria-expanded='true'] > .icon {
    rotate: 180deg;
  }

  .disclosure-panel {
    animation: disclosure-enter var(--_duration) var(--_easing);
  }

  @keyframes disclosure-enter {
    from {
      translate: 0 -4px;
    }
  }
`;
