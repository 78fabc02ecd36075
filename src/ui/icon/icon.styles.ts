import { css } from 'lit';

/** Icons take the colour of the text and never the pointer. They are outlines, but for a brand's mark. */
export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: var(--_icon-size);
    block-size: var(--_icon-size);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }

  .icon:is(.filled, .brand) {
    fill: currentColor;
  }

  .icon.brand {
    stroke: none;
  }

  .icon.directional:dir(rtl) {
    scale: -1 1;
  }
`;
