import { css } from 'lit';

/**
 * Keeps what a page says about its own text out of an element. A rule of the page for the element itself, such as `* { … }`,
 * wins over a plain `:host` rule, and what an ancestor says is inherited: `!important` inside wins over both.
 *
 * Every property that text and drawings inherit stands here, but for those by which a page means the element, too:
 * `direction`, `writing-mode`, `color-scheme`, `visibility`, `pointer-events`, `forced-color-adjust`, `print-color-adjust`,
 * `image-rendering`. The element's own box (its display, size, margin, place) belongs to the page and is left alone; nothing
 * inside depends on it.
 *
 * `font-size: medium` is the size that the user has chosen in the browser, whatever the page's root says, so that an `em`
 * of what stands right below is a share of the user's own size.
 */
export const isolationStyles = css`
  :host {
    color: var(--_ink) !important;
    font: 400 medium / var(--_line-height) var(--_font-family) !important;
    font-synthesis: weight style small-caps !important;
    font-variation-settings: normal !important;
    font-palette: normal !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-align-last: auto !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    text-rendering: auto !important;
    text-emphasis: none !important;
    text-justify: auto !important;
    text-orientation: mixed !important;
    text-underline-position: auto !important;
    text-underline-offset: auto !important;
    text-decoration-skip-ink: auto !important;
    text-wrap: wrap !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: normal !important;
    line-break: strict !important;
    hyphens: manual !important;
    tab-size: 8 !important;
    quotes: auto !important;
    list-style: disc outside none !important;
    border-spacing: 0 !important;
    border-collapse: separate !important;
    cursor: auto !important;
    caret-color: auto !important;
    accent-color: auto !important;
    user-select: auto !important;
    -webkit-user-select: auto !important;
    scrollbar-color: var(--_edge) transparent !important;
    fill: black !important;
    stroke: none !important;
    stroke-width: 1 !important;
    stroke-linecap: butt !important;
    stroke-linejoin: miter !important;
    stroke-dasharray: none !important;
    stroke-dashoffset: 0 !important;
    stroke-miterlimit: 4 !important;
    stroke-opacity: 1 !important;
    fill-opacity: 1 !important;
    fill-rule: nonzero !important;
    clip-rule: nonzero !important;
    paint-order: normal !important;
    marker: none !important;
    shape-rendering: auto !important;
    color-interpolation: sRGB !important;
    -webkit-font-smoothing: auto !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-stroke: 0 currentcolor !important;
    -webkit-text-security: none !important;
    -webkit-tap-highlight-color: transparent !important;
    -webkit-text-size-adjust: 100% !important;
    text-size-adjust: 100% !important;
  }

  :host::before,
  :host::after {
    content: none !important;
  }

  :host > * {
    font-size: var(--_font-size);
  }
`;
