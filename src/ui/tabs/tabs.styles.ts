import { css } from 'lit';

export const tabsStyles = css`
  .tablist {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
    box-shadow: inset 0 calc(-1 * var(--_border-width)) var(--_line);
  }

  .tab {
    position: relative;
    flex: none;
    max-inline-size: 100%;
    min-block-size: max(44px, var(--_control-height));
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-control) var(--_radius-control) 0 0;
    color: var(--_ink-2);
    transition: color var(--_duration) var(--_easing);
  }

  .tab[aria-selected='true'] {
    color: var(--_ink);
    font-weight: var(--_font-weight-strong);
  }

  /* Holds the room of the bold label, so that its neighbours keep their place when the selection moves. */
  .tab-label {
    display: inline-grid;
    grid-template-columns: minmax(0, auto);
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    overflow: clip;
  }

  .tab-label::after {
    content: attr(data-label) / '';
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font-weight: var(--_font-weight-strong);
  }

  .tab::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: 2px;
    border-radius: 2px 2px 0 0;
    transition: background-color var(--_duration) var(--_easing);
  }

  @media (hover: hover) {
    .tab:hover {
      color: var(--_ink);
    }

    .tab:hover::after {
      background: var(--_line-strong);
    }
  }

  .tab[aria-selected='true']::after {
    background: var(--_tab-indicator);
  }

  .tab:focus-visible {
    outline-offset: var(--_ring-inside);
  }

  .tabpanel {
    padding-block-start: var(--_space-6);
  }

  @media (forced-colors: active) {
    .tab::after {
      forced-color-adjust: none;
    }

    .tab[aria-selected='true']::after {
      background: Highlight;
    }
  }
`;
