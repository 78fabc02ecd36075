import { attempt } from './attempt.js';
import { inEither } from './intl.js';

/** Formats a number of a unit, such as "24 hours"; in plain English where `Intl.NumberFormat` knows no units, is missing or throws. */
export function unitFormat(locale: string): (value: number, unit: string) => string {
  const units = new Map<string, () => Intl.NumberFormat | undefined>();
  return (value, unit) => {
    const make = (tag: string) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });
    if (!units.has(unit)) units.set(unit, inEither(locale, make));
    const format = units.get(unit)!;
    return attempt(() => format()?.format(value)) ?? `${value} ${unit}${value === 1 ? '' : 's'}`;
  };
}
