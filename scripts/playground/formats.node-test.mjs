/** A brand as CSS, as DTCG tokens and as a link, and back; and what is refused on the way. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isDefault } from '../../stories/playground/formats/check-value.ts';
import { readFragment, writeFragment } from '../../stories/playground/formats/fragment.ts';
import { normalValue } from '../../stories/playground/formats/normal-value.ts';
import { readCss } from '../../stories/playground/formats/read-css.ts';
import { readDtcg } from '../../stories/playground/formats/read-dtcg.ts';
import { writeCss } from '../../stories/playground/formats/write-css.ts';
import { extension, writeDtcg } from '../../stories/playground/formats/write-dtcg.ts';
import { kindOf } from '../theming/token-kinds.mjs';
import { judge, tokens } from './judge.mjs';

const sorted = (brand) => [...brand].sort(([one], [other]) => (one < other ? -1 : 1));
const sameBrand = (read, brand) => {
  assert.deepEqual(read.problems, []);
  assert.deepEqual(sorted(read.brand), sorted(brand));
};

const formats = {
  CSS: async (brand) => readCss(writeCss(brand, tokens), judge),
  'DTCG tokens': async (brand) => readDtcg(writeDtcg(brand, tokens), judge),
  'a link': async (brand) => readFragment(`#${await writeFragment(brand)}`, judge),
};

const byte = fc.integer({ min: 0, max: 255 });
const percent = fc.integer({ min: 0, max: 100 });
const colors = fc.oneof(
  fc.tuple(byte, byte, byte).map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`),
  fc.tuple(byte, byte, byte, percent).map(([r, g, b, a]) => `rgb(${r} ${g} ${b} / ${a}%)`),
  fc.tuple(byte, byte, byte).map(([r, g, b]) => `rgb(${r}, ${g}, ${b})`),
  fc.tuple(percent, byte, percent).map(([l, h, a]) => `oklch(${l}% 0.1 ${h} / ${a}%)`),
  fc.tuple(byte, percent, percent).map(([h, s, l]) => `hsl(${h} ${s}% ${l}%)`),
  fc.tuple(percent, percent).map(([r, g]) => `color(display-p3 ${r / 100} ${g / 100} none)`),
  fc.constant('color-mix(in oklch, var(--ba-palette-brand) 20%, white)'),
  fc.constant('rebeccapurple'),
);
const lengths = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom('px', 'rem', 'em', 'PX'))
  .map(([n, unit]) => `${n / 8}${unit}`);
const valuesByKind = {
  color: fc.oneof(
    colors,
    fc.tuple(colors, colors).map(([light, dark]) => `light-dark(${light}, ${dark})`),
  ),
  fontFamily: fc
    .uniqueArray(
      fc.constantFrom(
        'Charter',
        "'Iowan  Old Style'",
        '"Inter"',
        'serif',
        '"3 Of Us"',
        `"O'Neil Sans"`,
        `'The "Q"'`,
        '-apple-system',
      ),
      {
        minLength: 1,
      },
    )
    .map((names) => names.join(',')),
  fontWeight: fc.oneof(fc.integer({ min: 1, max: 1000 }).map(String), fc.constantFrom('bold', 'normal')),
  lineHeight: fc.integer({ min: 8, max: 24 }).map((n) => `${n / 8}`),
  duration: fc.integer({ min: 0, max: 900 }).map((n) => (n % 2 ? `${n}ms` : `.${n}s`)),
  shadow: fc
    .tuple(colors, colors)
    .map(([light, dark]) => `0  2px 4px light-dark(${light}, ${dark}), inset 0 0 0 1px red`),
  letterSpacing: fc.oneof(lengths, fc.constant('normal')),
};
const brands = fc.uniqueArray(fc.constantFrom(...tokens), { maxLength: tokens.length }).chain((some) =>
  fc.tuple(...some.map(({ name }) => valuesByKind[kindOf(name).name] ?? lengths)).map((values) => {
    const all = some.map((token, index) => [token, normalValue(kindOf(token.name), values[index])]);
    return new Map(all.filter(([token, value]) => !isDefault(token, value)).map(([{ name }, value]) => [name, value]));
  }),
);

describe('a brand of the playground', () => {
  for (const [format, there] of Object.entries(formats)) {
    it(`comes back from ${format} as it was`, async () => {
      await fc.assert(
        fc.asyncProperty(brands, async (brand) => {
          if (brand.size > 0) sameBrand(await there(brand), brand);
        }),
        { seed: 1, numRuns: process.env.TEST_EFFORT === 'full' ? 2000 : 200 },
      );
    });
  }

  it('holds only what differs from the defaults', () => {
    const css =
      ':root { --ba-palette-paper: light-dark(#FFF, rgb(23, 27, 33)); --ba-space-unit: 4.0px; --ba-radius-unit: 0px }';
    assert.deepEqual([...readCss(css, judge).brand], [['--ba-radius-unit', '0px']]);
  });

  it('comes back from every ready brand’s own file', async () => {
    const folder = new URL('../../stories/playground/brands/', import.meta.url);
    const files = (await readdir(folder)).map((name) => new URL(name, folder));
    for (const file of [...files, new URL('../../src/themes/example-brand.css', import.meta.url)]) {
      const read = readCss(await readFile(file, 'utf8'), judge);
      assert.deepEqual(read.problems, [], file.pathname);
      assert.ok(read.brand.size > 10, file.pathname);
      for (const there of Object.values(formats)) sameBrand(await there(read.brand), read.brand);
    }
  });

  it('takes each token for what the elements use it for', () => {
    const of = (kind) => tokens.filter(({ name }) => kindOf(name).name === kind).map(({ name }) => name);
    assert.equal(
      of('color').length,
      tokens.filter(({ name }) => /palette-|color-|background|ink$|indicator/.test(name)).length,
    );
    assert.deepEqual(of('fontFamily'), ['--ba-font-family', '--ba-font-family-mono']);
    assert.deepEqual(of('shadow'), ['--ba-shadow-surface', '--ba-shadow-raised', '--ba-dialog-shadow']);
    assert.deepEqual([of('duration'), of('padding'), of('width')].flat(), [
      '--ba-duration',
      '--ba-content-padding',
      '--ba-content-width',
    ]);
    assert.ok(
      of('length').every((name) => /unit|radius|width|height|size$/.test(name)),
      `${of('length')}`,
    );
  });
});

describe('DTCG tokens', () => {
  const write = (entries) => JSON.parse(writeDtcg(new Map(Object.entries(entries)), tokens));

  it('have colour objects, in a group for each scheme', () => {
    const file = write({ '--ba-palette-brand': 'light-dark(#8a2432, rgb(240 160 154 / 50%))' });
    const { $type, $value } = file.light['ba-palette-brand'];
    assert.equal($type, 'color');
    assert.deepEqual($value, { colorSpace: 'srgb', components: [0.54118, 0.14118, 0.19608], alpha: 1, hex: '#8a2432' });
    assert.deepEqual(file.dark['ba-palette-brand'].$value.alpha, 0.5);
    assert.equal(file.base, undefined);
  });

  it('have what holds in both schemes in a group of its own', () => {
    const { base } = write({
      '--ba-header-ink': '#fdf6e3',
      '--ba-space-unit': '4.5px',
      '--ba-duration': '220ms',
      '--ba-font-family': "Charter, 'Bitstream Charter', serif",
      '--ba-font-weight-strong': '700',
      '--ba-line-height': '1.5',
    });
    const values = Object.fromEntries(Object.entries(base).map(([name, { $type, $value }]) => [name, [$type, $value]]));
    assert.deepEqual(values['ba-space-unit'], ['dimension', { value: 4.5, unit: 'px' }]);
    assert.deepEqual(values['ba-duration'], ['duration', { value: 220, unit: 'ms' }]);
    assert.deepEqual(values['ba-font-family'], ['fontFamily', ['Charter', 'Bitstream Charter', 'serif']]);
    assert.deepEqual(values['ba-font-weight-strong'], ['fontWeight', 700]);
    assert.deepEqual(values['ba-line-height'], ['number', 1.5]);
    assert.equal(values['ba-header-ink'][0], 'color');
  });

  it('keep what the format has no type for, as CSS', () => {
    const file = write({ '--ba-font-size': '1.25em', '--ba-color-edge': 'var(--ba-palette-ink)' });
    assert.deepEqual(file.$extensions[extension].css, {
      '--ba-color-edge': 'var(--ba-palette-ink)',
      '--ba-font-size': '1.25em',
    });
  });

  it('have names of typefaces as they are, with their quotes', () => {
    const family = `"O'Neil Sans", 'The "Q"', serif`;
    const { base } = write({ '--ba-font-family': family });
    assert.deepEqual(base['ba-font-family'].$value, ["O'Neil Sans", 'The "Q"', 'serif']);
    assert.equal(readDtcg(JSON.stringify({ base }), judge).brand.get('--ba-font-family'), family);
    base['ba-font-family'].$value = [`O'Neil "Sans"`];
    assert.match(readDtcg(JSON.stringify({ base }), judge).problems[0].message, /^Its value is no “fontFamily”/);
  });

  it('take a value that another tool has changed, in one scheme', () => {
    const file = write({ '--ba-palette-brand': 'light-dark(#8a2432, #f0a09a)' });
    file.dark['ba-palette-brand'].$value = { colorSpace: 'srgb', components: [1, 1, 1] };
    assert.equal(readDtcg(JSON.stringify(file), judge).brand.get('--ba-palette-brand'), 'light-dark(#8a2432, #ffffff)');
    delete file.dark;
    assert.equal(readDtcg(JSON.stringify(file), judge).brand.get('--ba-palette-brand'), 'light-dark(#8a2432, #6ea8ff)');
  });
});
