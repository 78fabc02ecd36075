/** A list whose rows all have one height, but for those that are named. */
export interface RowHeights {
  readonly count: number;
  /** Of a usual row, in CSS pixels. */
  readonly height: number;
  /** Rows of another height, by their index. */
  readonly others: ReadonlyMap<number, number>;
}

/** A part of the list to be drawn: a row, or the room of the rows that are left out. */
export type Piece = { readonly index: number } | { readonly room: number; readonly from: number };

/** The pixels from the list's top to the top of a row. */
export function topOf({ height, others }: RowHeights, index: number): number {
  let top = index * height;
  for (const [other, its] of others) if (other < index) top += its - height;
  return top;
}

/** The row at so many pixels below the list's top; rows that are not there count as the nearest one. */
export function rowAt(rows: RowHeights, pixels: number): number {
  let before = 0;
  for (const [index, its] of [...rows.others].sort(([one], [other]) => one - other)) {
    const top = index * rows.height + before;
    if (pixels < top) break;
    if (pixels < top + its) return index;
    before += its - rows.height;
  }
  const index = Math.floor((pixels - before) / rows.height);
  return Math.min(Math.max(0, index), Math.max(0, rows.count - 1));
}

/**
 * Gives the rows of a range and those that must stand all the same, in their order, with room for the rest.
 *
 * @param range the first and the last row to be drawn.
 * @param kept rows that stand wherever they are: the open one, and the one with the focus.
 */
export function piecesBetween(
  rows: RowHeights,
  [first, last]: readonly [first: number, last: number],
  kept: Iterable<number>,
): readonly Piece[] {
  if (rows.count === 0) return [];
  const indices = new Set(Array.from({ length: last - first + 1 }, (_, offset) => first + offset));
  for (const index of kept) if (index >= 0 && index < rows.count) indices.add(index);
  const pieces: Piece[] = [];
  let next = 0;
  for (const index of [...indices].sort((one, other) => one - other)) {
    if (index > next) pieces.push({ room: topOf(rows, index) - topOf(rows, next), from: next });
    pieces.push({ index });
    next = index + 1;
  }
  if (next < rows.count) pieces.push({ room: topOf(rows, rows.count) - topOf(rows, next), from: next });
  return pieces;
}
