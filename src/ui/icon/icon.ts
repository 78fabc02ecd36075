import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';

/** A drawing on a grid of 24 × 24. Each is an export of its own, so that a bundle carries only those it shows. */
export interface Icon {
  /** Its shapes, without the `svg` around them. A function, so that an icon nobody draws costs nothing. */
  readonly draw: () => SVGTemplateResult;
  /** It points along the line of text and turns with the writing direction. */
  readonly directional?: boolean;
  /** Its shapes are filled. */
  readonly filled?: boolean;
  /** Its shapes have a line around them; they have one unless this is `false`. */
  readonly outlined?: boolean;
}

export interface IconOptions {
  /** What the icon says. Without it the icon is decoration and hidden from assistive technology. */
  readonly label?: string | undefined;
  /** Further classes of the `svg`, separated by spaces. */
  readonly class?: string | undefined;
}

/**
 * Draws an icon in the colour of the text around it. Its size comes from `iconStyles`: 20 px, or
 * `--_icon-size` where a part sets it.
 */
export function icon(drawing: Icon, { label, class: className = '' }: IconOptions = {}): TemplateResult {
  const classes = {
    icon: true,
    directional: drawing.directional ?? false,
    filled: drawing.filled ?? false,
    outlined: drawing.outlined ?? true,
    ...Object.fromEntries(
      className
        .split(' ')
        .filter(Boolean)
        .map((name) => [name, true]),
    ),
  };
  return html`<svg
    class=${classMap(classes)}
    viewBox="0 0 24 24"
    role=${label === undefined ? nothing : 'img'}
    aria-label=${label ?? nothing}
    aria-hidden=${label === undefined ? 'true' : nothing}
  >
    ${drawing.draw()}
  </svg>`;
}
