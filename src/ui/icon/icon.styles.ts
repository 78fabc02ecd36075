import { css } from 'lit';

/** Icons take the colour of the text and never the pointer. */
export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: var(--_icon-size);
    block-size: var(--_icon-size);
    fill: none;
    pointer-events: none;
  }

  .icon.outlined {
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon.filled {
    fill: currentColor;
  }

  .icon.directional:dir(rtl) {
    scale: -1 1;
  }
`;
