import { expect, fixture, html } from '@open-wc/testing';
import { sparkline, sparklinePath, sparklinePoints } from './sparkline.js';

describe('sparklinePoints', () => {
  const cases: readonly [string, readonly number[], readonly (readonly [number, number])[]][] = [
    ['nothing', [], []],
    [
      'one value',
      [5],
      [
        [0, 3],
        [100, 3],
      ],
    ],
    [
      'only zeros',
      [0, 0],
      [
        [0, 37],
        [100, 37],
      ],
    ],
    [
      'equal values',
      [4, 4, 4],
      [
        [0, 3],
        [50, 3],
        [100, 3],
      ],
    ],
    [
      'a rise',
      [0, 5, 10],
      [
        [0, 37],
        [50, 20],
        [100, 3],
      ],
    ],
    [
      'negative values',
      [-10, 10],
      [
        [0, 37],
        [100, 3],
      ],
    ],
    [
      'what is no number',
      [Number.NaN, Number.POSITIVE_INFINITY, 2],
      [
        [0, 37],
        [50, 37],
        [100, 3],
      ],
    ],
  ];
  for (const [name, values, expected] of cases) {
    it(`draws ${name}`, () => {
      expect(sparklinePoints(values).map(({ x, y }) => [x, y])).to.deep.equal(expected);
    });
  }

  it('makes a path', () => {
    expect(sparklinePath(sparklinePoints([0, 1]))).to.equal('M0 37 L100 3');
    expect(sparklinePath([])).to.equal('');
  });
});

describe('sparkline', () => {
  it('is an image with a name', async () => {
    const chart = await fixture(html`${sparkline({ values: [1, 2], label: '3 new users this week' })}`);
    expect(chart.getAttribute('role')).to.equal('img');
    expect(chart.getAttribute('aria-label')).to.equal('3 new users this week');
    expect(chart.querySelector('.sparkline-line')!.getAttribute('d')).to.equal('M0 20 L100 3');
  });

  it('is hidden without words, and draws nothing without values', async () => {
    const chart = await fixture(html`${sparkline({ values: [] })}`);
    expect(chart.getAttribute('aria-hidden')).to.equal('true');
    expect(chart.querySelectorAll('[d]').length).to.equal(0);
  });
});
