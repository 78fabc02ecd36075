import { css } from 'lit';

/** A row whose button, the `.opener`, reaches from edge to edge; its chevron turns, the row keeps its place. */
export const disclosureStyles = css`
  .disclosure {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    inline-size: 100%;
    min-block-size: var(--_row-height);
    padding: var(--_space-3) var(--_space-4);
    transition: background-color var(--_duration) var(--_easing);
  }

  .disclosure.expanded {
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

  .opener {
    display: block;
    inline-size: 100%;
  }

  /* The whole row is the button's target. */
  .opener::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius-control);
  }

  .opener:focus-visible {
    outline: none;
  }

  /* Inside, because the row touches the edges of its surface, which may clip. */
  .opener:focus-visible::after {
    outline: var(--_ring);
    outline-offset: var(--_ring-inside);
  }

  .disclosure > .icon {
    color: var(--_ink-2);
    transition: rotate var(--_duration) var(--_easing);
  }

  .disclosure.expanded > .icon {
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
