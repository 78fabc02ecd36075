/** A level of headings from 1 to 6, from a property that frameworks may set as text; what is none falls back. */
export function headingLevel(value: unknown, otherwise: number): number {
  const level = typeof value === 'string' ? Number(value) : value;
  return [1, 2, 3, 4, 5, 6].find((one) => one === level) ?? otherwise;
}

/** The level of what stands below a heading. */
export function levelBelow(level: number): number {
  return Math.min(level + 1, 6);
}
