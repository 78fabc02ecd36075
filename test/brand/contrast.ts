/** Red, green, blue and opacity, each from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, opacity: number];

/**
 * Reads a colour as `getComputedStyle()` tells it of a `color-mix(in srgb, …)`, such as `color(srgb 1 0.5 0 / 0.5)`. Outside of
 * sRGB, the nearest of each component counts.
 *
 * @returns `undefined` for another text: a mix of what is no colour computes to another form.
 */
export function parseSrgb(text: string): Color | undefined {
  const match = /^color\(srgb ([^)]+)\)$/.exec(text);
  if (!match) return undefined;
  const [channels = '', opacity = '1'] = match[1]!.split('/');
  const within = (part: string) => Math.min(1, Math.max(0, part.trim() === 'none' ? 0 : Number(part)));
  const [red, green, blue] = channels.trim().split(/\s+/).map(within);
  return [red!, green!, blue!, within(opacity)];
}

/** One colour over another, which is opaque. */
export function over([red, green, blue, opacity]: Color, ground: Color): Color {
  const mix = (front: number, back: number) => front * opacity + back * (1 - opacity);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Color): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * The contrast of what is in front with what lies behind, from 1 to 21.
 *
 * @param ground from the back to the front; the first is taken as opaque.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastOn(ink: Color, ground: readonly Color[]): number {
  const [back, ...layers] = ground;
  const behind = layers.reduce((below, layer) => over(layer, below), over(back!, [1, 1, 1, 1]));
  const [light, dark] = [luminance(over(ink, behind)), luminance(behind)].sort((one, other) => other - one);
  return (light! + 0.05) / (dark! + 0.05);
}
