import type { PropertyType } from './checked-properties.js';

/** A level of headings, also given as a text, as frameworks do. */
export const levelOr = (initial: number): PropertyType => ({
  wanted: 'a level from 1 to 6',
  read: (value) => (/^[1-6]$/.test(String(value)) ? Number(value) : undefined),
  initial,
});

/** The level of what stands below a heading. */
export function levelBelow(level: number): number {
  return Math.min(level + 1, 6);
}
