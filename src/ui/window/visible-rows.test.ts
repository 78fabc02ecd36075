import { expect } from '@open-wc/testing';
import { piecesBetween, rowAt, type RowHeights, topOf } from './visible-rows.js';

const rows = (count: number, open?: RowHeights['open']): RowHeights => ({ count, height: 10, open });

describe('the rows of a window', () => {
  it('stand where their height says, also below a taller one', () => {
    expect(topOf(rows(100), 7)).to.equal(70);
    expect(topOf(rows(100, { index: 3, height: 50 }), 3)).to.equal(30);
    expect(topOf(rows(100, { index: 3, height: 50 }), 4)).to.equal(80);
  });

  it('are found by their place', () => {
    for (const [pixels, row] of [
      [-50, 0],
      [0, 0],
      [29, 2],
      [30, 3],
      [79, 3],
      [80, 4],
      [10_000, 99],
    ] as const) {
      expect(rowAt(rows(100, { index: 3, height: 50 }), pixels), `at ${pixels} px`).to.equal(row);
    }
  });

  it('are the ones in sight, with room for the rest', () => {
    expect(piecesBetween(rows(100), [2, 3], [])).to.deep.equal([
      { room: 20 },
      { index: 2 },
      { index: 3 },
      { room: 960 },
    ]);
  });

  it('and those that are kept wherever they are', () => {
    expect(piecesBetween(rows(100, { index: 50, height: 100 }), [0, 0], [50, 99, 200])).to.deep.equal([
      { index: 0 },
      { room: 490 },
      { index: 50 },
      { room: 480 },
      { index: 99 },
    ]);
  });

  it('have room for exactly the height of the list, however it is cut', () => {
    for (const open of [
      { index: 4, height: 77 },
      { index: 500, height: 300 },
    ]) {
      const all = rows(1000, open);
      for (let from = -100; from < 11_000; from += 173) {
        const height = piecesBetween(all, [rowAt(all, from), rowAt(all, from + 400)], [4, 500]).reduce(
          (sum, piece) => sum + ('room' in piece ? piece.room : piece.index === open.index ? open.height : all.height),
          0,
        );
        expect(height, `from ${from} px`).to.equal(topOf(all, 1000));
      }
    }
  });

  it('are none of none', () => {
    expect(piecesBetween(rows(0), [0, 0], [0])).to.deep.equal([]);
  });
});
