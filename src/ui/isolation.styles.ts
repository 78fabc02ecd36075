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
    font-synthesis: initial !important;
    font-variation-settings: initial !important;
    font-palette: initial !important;
    letter-spacing: var(--_letter-spacing) !important;
    word-spacing: initial !important;
    text-align: initial !important;
    text-align-last: initial !important;
    text-indent: initial !important;
    text-transform: initial !important;
    text-shadow: initial !important;
    text-rendering: initial !important;
    text-emphasis: initial !important;
    text-justify: initial !important;
    text-orientation: initial !important;
    text-underline-position: initial !important;
    text-underline-offset: initial !important;
    text-decoration-skip-ink: initial !important;
    text-wrap: initial !important;
    white-space: initial !important;
    word-break: initial !important;
    overflow-wrap: initial !important;
    line-break: strict !important;
    hyphens: initial !important;
    tab-size: initial !important;
    quotes: initial !important;
    list-style: initial !important;
    border-spacing: initial !important;
    border-collapse: initial !important;
    cursor: initial !important;
    caret-color: initial !important;
    accent-color: initial !important;
    user-select: initial !important;
    -webkit-user-select: initial !important;
    scrollbar-color: var(--_edge) transparent !important;
    fill: initial !important;
    stroke: initial !important;
    stroke-width: initial !important;
    stroke-linecap: initial !important;
    stroke-linejoin: initial !important;
    stroke-dasharray: initial !important;
    stroke-dashoffset: initial !important;
    stroke-miterlimit: initial !important;
    stroke-opacity: initial !important;
    fill-opacity: initial !important;
    fill-rule: initial !important;
    clip-rule: initial !important;
    paint-order: initial !important;
    marker: initial !important;
    shape-rendering: initial !important;
    color-interpolation: initial !important;
    -webkit-font-smoothing: initial !important;
    -webkit-text-fill-color: initial !important;
    -webkit-text-stroke: initial !important;
    -webkit-text-security: initial !important;
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
