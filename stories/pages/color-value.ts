/** A computed colour in its parts: of 255 each, and the opacity. */
function partsOf(color: string): readonly number[] | undefined {
  const numbers = [...color.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
  if (/^rgba?\(/.test(color)) return numbers;
  if (!color.startsWith('color(srgb ')) return undefined;
  return numbers.map((part, index) => (index < 3 ? part * 255 : part));
}

/** A computed colour as a designer writes it: `#0b62d6`, or with its opacity, `#14181f at 6 %`. */
export function writtenColor(color: string): string {
  const parts = partsOf(color);
  if (!parts) return color;
  const [red = 0, green = 0, blue = 0, opacity = 1] = parts;
  const hex = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
  return opacity === 1 ? `#${hex}` : `#${hex} at ${Math.round(opacity * 100)} %`;
}
