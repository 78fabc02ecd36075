import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const icon = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg class="pg-icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

export const icons = {
  undo: icon(svg`<path d="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3" />`),
  redo: icon(svg`<path d="m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3" />`),
  passes: icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`),
  fails: icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7.5v5.5M12 16.4v.1" />`),
  remove: icon(svg`<path d="M6 6l12 12M18 6 6 18" />`),
  link: icon(
    svg`<path d="M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7L12 5M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7L12 19" />`,
  ),
} as const;
