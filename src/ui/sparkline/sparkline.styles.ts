import { css } from 'lit';

export const sparklineStyles = css`
  .sparkline {
    display: block;
    inline-size: 100%;
    block-size: 2.67em;
    overflow: visible;
  }

  .sparkline path {
    fill: none;
    stroke: currentColor;
    stroke-width: 2px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .sparkline .sparkline-area {
    fill: currentColor;
    stroke: none;
    opacity: 0.08;
  }

  /* A line of no length with round ends: a dot that stays round however the chart is stretched. */
  .sparkline .sparkline-end {
    stroke-width: 6px;
  }

  .sparkline:dir(rtl) {
    scale: -1 1;
  }
`;
