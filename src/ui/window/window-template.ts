import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Piece } from './visible-rows.js';

export interface WindowTemplateOptions {
  /** The pieces of a `WindowController`. */
  readonly pieces: readonly Piece[];
  /** What stays the same of an item wherever it stands. */
  readonly key: (index: number) => string;
  /** An `<li>` with `data-index`. */
  readonly item: (index: number) => unknown;
}

/** The items of a list or grid that are drawn, and room for the rest. */
export function windowTemplate({ pieces, key, item }: WindowTemplateOptions): unknown {
  return repeat(
    pieces,
    (piece, order) => ('index' in piece ? key(piece.index) : order),
    (piece) => ('index' in piece ? item(piece.index) : roomTemplate(piece.room)),
  );
}

// Its height as a property: a policy may forbid style attributes.
function roomTemplate(pixels: number): TemplateResult {
  return html`<li class="room" aria-hidden="true" .style=${`block-size: ${pixels}px`}></li>`;
}
