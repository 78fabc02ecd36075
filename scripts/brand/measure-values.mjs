/**
 * Asks the browser what values come to, so that `calc()`, `em` and percentages count as what they are. 1em is 16px, and a percentage is of
 * 1000px. It is sent to a page by itself, and so uses nothing from around it.
 *
 * @param {Element | ShadowRoot} root below which it is measured; nothing stays there
 * @param {readonly (import('../theming/token-kinds.mjs').TokenKind & { value: string })[]} asked
 * @returns {(number[] | null)[]} of each its numbers, in the unit of its limit; `null` where it is no such value
 */
export function measureValues(root, asked) {
  const box = document.createElement('div');
  box.style.cssText = 'all: initial; position: absolute; visibility: hidden; inline-size: 1000px; font-size: 16px';
  const probe = box.appendChild(document.createElement('div'));
  root.append(box);
  const measured = asked.map(({ value, property, measuredBy = property, isCalculated, keywords = [], limit }) => {
    if (keywords.includes(value.trim().toLowerCase())) return [];
    const text = isCalculated ? `calc(1 * (${value}))` : value;
    // As it is written, too: in `calc()` a sum is taken that is none by itself.
    const isTaken = [value, text].every((one) => CSS.supports(property, one) && CSS.supports(measuredBy, one));
    if (!isTaken) return null;
    if (!limit) return [];
    probe.style.cssText = 'all: initial; display: block; font-size: inherit';
    probe.style.setProperty(measuredBy, text);
    const computed = getComputedStyle(probe).getPropertyValue(measuredBy);
    return [...computed.matchAll(/(-?[\d.]+(?:e[-+]?\d+)?)(px|s|)(?![\w.%])/gi)]
      .filter(([, , unit]) => unit === limit.unit)
      .map(([, number]) => Number(number));
  });
  box.remove();
  return measured;
}
