/**
 * Where an arrow key, Home or End leads from the name of a tile: to the next or the one before, to the one above or below, and
 * to the ends of the row, as in a layout grid. Tab goes through all of them as well.
 *
 * @returns the name of another tile, or nothing where there is none
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/ (layout grids)
 */
export function tileByKey({ key, target }: KeyboardEvent, tiles: HTMLElement): HTMLElement | null {
  const tile = (target as Element).closest('.open')?.closest('[data-index]');
  if (!tile) return null;
  const { direction, gridTemplateColumns } = getComputedStyle(tiles);
  const index = Number(tile.getAttribute('data-index'));
  const columns = gridTemplateColumns.split(' ').length;
  const column = index % columns;
  const forward = direction === 'rtl' ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -column,
    End: columns - 1 - column,
  };
  const step = steps[key];
  if (!step) return null;
  const nameAt = (place: number) => tiles.querySelector<HTMLElement>(`[data-index="${place}"] .open`);
  // The last row may be shorter than the others.
  return nameAt(index + step) ?? (key === 'End' || key === 'ArrowDown' ? lastAfter(index, tiles) : null);
}

function lastAfter(index: number, tiles: HTMLElement): HTMLElement | null {
  const last = [...tiles.querySelectorAll<HTMLElement>('[data-index] .open')].at(-1);
  const place = Number(last?.closest('[data-index]')?.getAttribute('data-index'));
  return last && place > index ? last : null;
}
