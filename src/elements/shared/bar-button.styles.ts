import { css } from 'lit';

/** A button for the bar at the top of an application. In the header of ours it has the colours of the header. */
export const barButtonStyles = css`
  .bar-button {
    min-block-size: var(--_control-height);
    border-radius: var(--_button-radius);
    color: var(--_bar-ink, var(--_ink));
  }

  @media (hover: hover) {
    .bar-button:hover {
      background: var(--_bar-hover, var(--_hover));
    }
  }

  .bar-button[aria-expanded='true'] {
    background: var(--_bar-hover, var(--_hover));
  }

  .bar-button:active {
    background: var(--_bar-pressed, var(--_pressed));
  }

  .bar-button:focus-visible {
    outline-color: var(--_bar-focus, var(--_focus));
  }
`;
