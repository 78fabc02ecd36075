import { html, type TemplateResult } from 'lit';

/** How long a line of text is expected to be: about 12, 20 or 32 characters, or all of its column. */
export type SkeletonWidth = 'short' | 'medium' | 'long' | 'full';

/** Stands where a line of text will stand and is exactly as high, so that nothing jumps when the text comes. */
export function skeletonLine(width: SkeletonWidth = 'medium', kind: 'body' | 'secondary' = 'body'): TemplateResult {
  return html`<span class="skeleton-line ${width} ${kind}" aria-hidden="true"></span>`;
}

/** Stands where a mark, a control, a chart or a badge will stand; the shape's class gives its size. */
export function skeletonBlock(shape: 'mark' | 'control' | 'chart' | 'pill'): TemplateResult {
  return html`<span class="skeleton-block ${shape}" aria-hidden="true"></span>`;
}
