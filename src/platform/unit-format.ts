import { attempt } from './attempt.js';
import { inEither } from './intl.js';

/** Formats numbers of a unit, such as "24 hours"; in plain English where `Intl.NumberFormat` knows no units, is missing or throws. */
export function unitFormat(locale: string, unit: string): (value: number) => string {
  const format = inEither(locale, (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }));
  return (value) => attempt(() => format()?.format(value)) ?? `${value} ${unit}${value === 1 ? '' : 's'}`;
}
