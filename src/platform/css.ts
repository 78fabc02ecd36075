import { attempt } from './attempt.js';

/**
 * Whether the browser supports a CSS declaration or condition. Where `CSS.supports` is missing or throws: `false`.
 *
 * @param condition such as `(display: grid)`; with a value, the name of a property.
 * @see https://www.w3.org/TR/css-conditional-3/#dom-css-supports
 */
export function supportsCss(condition: string, value?: string): boolean {
  return attempt(() => (value === undefined ? CSS.supports(condition) : CSS.supports(condition, value)), false);
}

/**
 * Whether an element is rendered. Where `checkVisibility` is missing or throws, it is rendered if it has a box.
 *
 * @param options.visibilityProperty whether `visibility: hidden` counts as not rendered.
 * @see https://www.w3.org/TR/cssom-view-1/#dom-element-checkvisibility
 */
export function isRendered(element: Element, options: { readonly visibilityProperty?: boolean } = {}): boolean {
  try {
    return element.checkVisibility(options);
  } catch {
    const isHidden = options.visibilityProperty === true && getComputedStyle(element).visibility !== 'visible';
    return !isHidden && element.getClientRects().length > 0;
  }
}

/**
 * Whether an element runs from right to left by the attributes of the page. Where `:dir()` is not supported, by its style.
 *
 * @see https://www.w3.org/TR/selectors-4/#the-dir-pseudo
 */
export function isRightToLeft(element: Element): boolean {
  try {
    return element.matches(':dir(rtl)');
  } catch {
    return getComputedStyle(element).direction === 'rtl';
  }
}
