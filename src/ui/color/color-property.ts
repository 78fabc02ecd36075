import { nothing, noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { supportsCss } from '../../platform/css.js';

/** A name, a hexadecimal number, or one function of plain numbers (CSS Color 4, section 4). */
const plainColor = /^\s*(#[\da-f]+|[a-z]+|(rgba?|hsla?|hwb|(ok)?lab|(ok)?lch|color)\([^()]*\))\s*$/i;

/**
 * Whether a text is one plain colour. Support alone is not enough: `var(--x, url(…))` counts as supported anywhere, and would
 * load what it names.
 */
export function isColor(text: string): boolean {
  return plainColor.test(text) && supportsCss('color', text);
}

class ColorPropertyDirective extends Directive {
  #applied: string | undefined;

  render(_property: `--${string}`, _color: string | undefined): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [property, color]: [`--${string}`, string | undefined]): typeof noChange {
    const wanted = color !== undefined && isColor(color) ? color : undefined;
    if (wanted === this.#applied) return noChange;
    this.#applied = wanted;
    const { style } = part.element as HTMLElement | SVGElement;
    if (wanted === undefined) style.removeProperty(property);
    else style.setProperty(property, wanted);
    return noChange;
  }
}

/**
 * Sets a custom property of the element it stands in to a colour that came from data, such as
 * `<span class="mark" ${colorProperty('--_mark', color)}>`. What is no CSS colour is left out. It goes through the style
 * object, because a strict content security policy refuses style attributes.
 */
export const colorProperty = directive(ColorPropertyDirective);
