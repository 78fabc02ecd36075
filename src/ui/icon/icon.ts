import { nothing, type TemplateResult } from 'lit';

/** What differs between two places where the same icon stands. */
export interface IconLook {
  readonly class: string;
  readonly role: string | typeof nothing;
  readonly label: string | typeof nothing;
  readonly hidden: string | typeof nothing;
}

/** A drawing on a grid of 24 × 24. Each is an export of its own, so that a bundle carries only those it shows. */
export interface Icon {
  /** The whole of it, in one template: a list draws hundreds. A function, so that an icon nobody draws costs nothing. */
  readonly draw: (look: IconLook) => TemplateResult;
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
  return drawing.draw({
    class: classes,
    role: label === undefined ? nothing : 'img',
    label: label ?? nothing,
    hidden: label === undefined ? 'true' : nothing,
  });
}
