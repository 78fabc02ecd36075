const units = [
  ['day', 86_400],
  ['hour', 3600],
] as const;

const inUnit = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** How far the service's clock was moved forward, such as `1 day and 2 hours`; `undefined` where it was not. */
export function aheadInWords(seconds: number): string | undefined {
  const parts: string[] = [];
  // What the two clocks differ in by themselves is less than a minute.
  let rest = Math.round(seconds / 60) * 60;
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(inUnit(count, unit));
  }
  return parts.length > 0 ? parts.join(' and ') : undefined;
}
