import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

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
  const { directional = false, filled = false, outlined = true } = drawing;
  const classes = `icon${directional ? ' directional' : ''}${filled ? ' filled' : ''}${outlined ? ' outlined' : ''} ${className}`;
  // A list draws hundreds of them: one without a name has nothing but its class to be bound.
  if (label === undefined) {
    return html`<svg class=${classes} viewBox="0 0 24 24" aria-hidden="true">${drawing.draw()}</svg>`;
  }
  return html`<svg class=${classes} viewBox="0 0 24 24" role="img" aria-label=${label}>${drawing.draw()}</svg>`;
}
