/** A list whose rows all have one height, but for the open one. */
export interface RowHeights {
  readonly count: number;
  /** Of a usual row, in CSS pixels. */
  readonly height: number;
  readonly open: { readonly index: number; readonly height: number } | undefined;
}

/** A part of the list to be drawn: a row, or the room of the rows that are left out. */
export type Piece = { readonly index: number } | { readonly room: number };

/** The pixels from the list's top to the top of a row. */
export function topOf({ height, open }: RowHeights, index: number): number {
  return index * height + (open && open.index < index ? open.height - height : 0);
}

/** The row at so many pixels below the list's top; rows that are not there count as the nearest one. */
export function rowAt({ count, height, open }: RowHeights, pixels: number): number {
  let usual = pixels;
  if (open && pixels >= open.index * height) {
    usual -= open.height - height;
    if (usual < (open.index + 1) * height) return open.index;
  }
  return Math.min(Math.max(0, Math.floor(usual / height)), Math.max(0, count - 1));
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
    if (index > next) pieces.push({ room: topOf(rows, index) - topOf(rows, next) });
    pieces.push({ index });
    next = index + 1;
  }
  if (next < rows.count) pieces.push({ room: topOf(rows, rows.count) - topOf(rows, next) });
  return pieces;
}
