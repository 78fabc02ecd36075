import { html, nothing, type TemplateResult } from 'lit';

export interface SparklinePoint {
  readonly x: number;
  readonly y: number;
}

export interface SparklineOptions {
  /** One number per step, oldest first. What is not finite counts as 0. */
  readonly values: readonly number[];
  /** What the chart says, in words; the picture itself is hidden where there is none. */
  readonly label?: string | undefined;
}

const width = 100;
const height = 40;
/** Room for half of the line above its highest point and below its lowest. */
const margin = 3;

/**
 * Where the points of a line chart stand in a box of 100 × 40, y downwards. The scale starts at 0, so that the height of the
 * line means the amount; equal values give a level line, one value a level line too, and none gives none.
 */
export function sparklinePoints(values: readonly number[]): readonly SparklinePoint[] {
  const finite = values.map((value) => (Number.isFinite(value) ? value : 0));
  const [first] = finite;
  if (first === undefined) return [];
  const steps = finite.length === 1 ? [first, first] : finite;
  const lowest = Math.min(0, ...steps);
  const range = Math.max(0, ...steps) - lowest || 1;
  return steps.map((value, index) => ({
    x: (index / (steps.length - 1)) * width,
    y: height - margin - ((value - lowest) / range) * (height - 2 * margin),
  }));
}

const coordinate = (value: number) => Number(value.toFixed(2));

/** The points as the `d` of an SVG path; an empty string where there are none. */
export function sparklinePath(points: readonly SparklinePoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`).join(' ');
}

/** A line chart without axes in the colour of the text around it, as wide as its place. */
export function sparkline({ values, label }: SparklineOptions): TemplateResult {
  const points = sparklinePoints(values);
  const path = sparklinePath(points);
  const last = points.at(-1);
  return html`<svg
    class="sparkline"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    role=${label ? 'img' : nothing}
    aria-label=${label || nothing}
    aria-hidden=${label ? nothing : 'true'}
  >
    <path class="sparkline-area" d=${last ? `${path} L${width} ${height} L0 ${height} Z` : nothing}></path>
    <path class="sparkline-line" d=${path || nothing}></path>
    <path class="sparkline-end" d=${last ? `M${coordinate(last.x)} ${coordinate(last.y)} h0` : nothing}></path>
  </svg>`;
}
