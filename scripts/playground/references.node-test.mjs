/** Tokens that refer to others, as design tools export them; and every way in which a reference can be wrong. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readDtcg } from '../../stories/playground/formats/read-dtcg.ts';
import { judge } from './judge.mjs';

const read = (file) => readDtcg(typeof file === 'string' ? file : JSON.stringify(file), judge);

function brandOf(file) {
  const { brand, problems } = read(file);
  assert.deepEqual(problems, []);
  return Object.fromEntries(brand);
}

const problemsOf = (file) => read(file).problems.map(({ place, message }) => `${place}: ${message}`);

const red = { colorSpace: 'srgb', components: [1, 0, 0] };
const blue = { colorSpace: 'srgb', components: [0, 0, 1] };

describe('a token that refers to another', () => {
  it('has its value and its type, however many tokens lie in between', () => {
    const file = {
      palette: {
        $type: 'color',
        wine: { 700: { $value: red } },
        brand: { $value: '{palette.wine.700}' },
        night: { $value: blue },
      },
      light: { 'ba-palette-brand': { $value: '{palette.brand}' }, 'ba-palette-ink': { $value: '{palette.night}' } },
      dark: { 'ba-palette-brand': { $type: 'color', $value: '{light.ba-palette-ink}' } },
    };
    assert.deepEqual(brandOf(file), {
      '--ba-palette-brand': 'light-dark(#ff0000, #0000ff)',
      '--ba-palette-ink': 'light-dark(#0000ff, #e9ecf1)',
    });
  });

  it('may do so by a JSON Pointer, to a token, to its value, or to a part of it', () => {
    const file = {
      'our/palette': { $type: 'color', blue: { $value: blue } },
      space: { $type: 'dimension', unit: { $value: { value: 6, unit: 'px' } } },
      type: { faces: { $type: 'fontFamily', $value: ['Charter', 'serif'] } },
      light: {
        'ba-palette-brand': { $ref: '#/our~1palette/blue/$value' },
        'ba-palette-red': { $ref: '#/our~1palette/blue' },
        'ba-palette-green': {
          $type: 'color',
          $value: { ...red, components: [{ $ref: '#/our~1palette/blue/$value/components/2' }, 0, 1] },
        },
      },
      base: {
        'ba-space-unit': { $value: { value: { $ref: '#/space/unit/$value/value' }, unit: 'px' }, $type: 'dimension' },
        'ba-font-family': { $type: 'fontFamily', $value: ['Inter', '{type.faces}'] },
      },
    };
    assert.deepEqual(brandOf(file), {
      '--ba-space-unit': '6px',
      '--ba-font-family': 'Inter, Charter, serif',
      '--ba-palette-brand': 'light-dark(#0000ff, #6ea8ff)',
      '--ba-palette-red': 'light-dark(#0000ff, #ff8a80)',
      '--ba-palette-green': 'light-dark(#ff00ff, #63d091)',
    });
  });

  it('takes what stands beside the tokens of the elements, and nothing else is left out in silence', () => {
    const file = {
      light: { accent: { $type: 'color', $value: red }, 'ba-palette-brand': { $value: '{light.accent}' } },
      dark: { accent: { $type: 'color', $value: red } },
      palette: { deep: { red: { $type: 'color', $value: red } } },
      spare: { red: { $type: 'color', $value: red } },
      base: { 'ba-header-ink': { $value: '{palette.deep.red}' } },
    };
    assert.deepEqual(problemsOf(file), [
      'spare: It is left out: a brand has the groups “base”, “light” and “dark”, and what their tokens refer to.',
      'dark.accent: It is no token of the elements, whose names begin with “ba-”.',
    ]);
    assert.equal(read(file).brand.get('--ba-header-ink'), '#ff0000');
  });
});

it('the files of the docs are read whole', async () => {
  const docs = await readFile(new URL('../../docs/theming.md', import.meta.url), 'utf8');
  const files = [...docs.matchAll(/```json\n([^]*?)```/g)].map(([, file]) => file);
  assert.equal(files.length, 2);
  for (const file of files) assert.equal(brandOf(file)['--ba-palette-brand'], 'light-dark(#8a2432, #f0a09a)');
});

describe('a reference that is wrong', () => {
  const light = (...values) =>
    Object.fromEntries(values.map(($value, index) => [['ba-palette-brand', 'ba-palette-ink'][index], { $value }]));

  it('says what it names, and what was meant', () => {
    const palette = { $type: 'color', brand: { $value: red }, second: { $value: '{palette.brnad}' } };
    assert.deepEqual(problemsOf({ palette, light: light('{palette.brnd}', '{palette.second}') }), [
      'light.ba-palette-brand: It refers to “palette.brnd”, and there is no such token. Did you mean “palette.brand”?',
      'light.ba-palette-ink: It refers to “palette.brnad” by way of “palette.second”, and there is no such token. Did you mean “palette.brand”?',
    ]);
    assert.deepEqual(problemsOf({ palette, light: light('{palette}', '{}') }), [
      'light.ba-palette-brand: It refers to “palette”, which is a group of tokens and not one of them.',
      'light.ba-palette-ink: It refers to “”, and there is no such token. Did you mean “palette.brand”?',
    ]);
    // The path begins at the root of the file, not in the group.
    const file = { light: { ...light('{ba-palette-red}'), 'ba-palette-red': { $type: 'color', $value: red } } };
    assert.deepEqual(problemsOf(file), [
      'light.ba-palette-brand: It refers to “ba-palette-red”, and there is no such token. Did you mean “light.ba-palette-red”?',
    ]);
  });

  it('says the circle that it leads in', () => {
    const a = { x: { $value: '{a.y}' }, y: { $value: '{a.z}' }, z: { $value: '{a.y}' } };
    assert.deepEqual(problemsOf({ a, light: light('{a.x}', '{light.ba-palette-ink}') }), [
      'light.ba-palette-brand: Its references lead in a circle: light.ba-palette-brand → a.x → a.y → a.z → a.y.',
      'light.ba-palette-ink: Its references lead in a circle: light.ba-palette-ink → light.ba-palette-ink.',
    ]);
    const self = {
      $type: 'color',
      $value: { ...red, components: [{ $ref: '#/light/ba-palette-ink/$value/components/0' }, 0, 0] },
    };
    assert.match(problemsOf({ light: { 'ba-palette-ink': self } })[0], /^light\.ba-palette-ink: .* lead in a circle: /);
  });

  it('says both types where they differ, and the one that the token takes', () => {
    const space = { gap: { $type: 'dimension', $value: { value: 4, unit: 'px' } }, odd: { $type: 'color', $value: 4 } };
    assert.deepEqual(
      problemsOf({
        space,
        light: {
          'ba-palette-brand': { $value: '{space.gap}' },
          'ba-palette-ink': { $type: 'color', $value: '{space.gap}' },
          'ba-palette-red': { $value: '{space.odd}' },
        },
      }),
      [
        'light.ba-palette-brand: It refers to “space.gap”, a “dimension”: this token takes “color”.',
        'light.ba-palette-ink: It is a “color”, and refers to “space.gap”, a “dimension”.',
        'light.ba-palette-red: The value of “space.odd” is no “color”, such as { "colorSpace": "srgb", "components": [0, 0.4, 0.8] }.',
      ],
    );
  });

  it('says what is no pointer, and what points to nothing', () => {
    const ofPointer = ($ref) =>
      problemsOf({ light: { 'ba-palette-red': { $type: 'color', $value: red }, 'ba-palette-ink': { $ref } } });
    for (const pointer of ['light/a', 'https://evil.example/tokens.json#/a', '#/%', 5, null, { a: 1 }]) {
      assert.match(ofPointer(pointer)[0], /is no JSON Pointer into this file, such as “#\/palette\/brand\/\$value”\.$/);
    }
    assert.match(
      ofPointer('#/palette/b/$value')[0],
      /refers to “#\/palette\/b\/\$value”, and the file has no such place\.$/,
    );
    assert.match(ofPointer('#/light/ba-palette-red/$value/components/9')[0], /the file has no such place\.$/);
    assert.match(ofPointer('#/__proto__/constructor')[0], /the file has no such place\.$/);
  });

  it('keeps no page busy: a chain without end, a flood, a well', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`t${index}`, { $value: `{a.t${index + 1}}` }]),
    );
    assert.match(problemsOf({ a: chain, light: light('{a.t0}') })[0], /more tokens than a brand can be made of/);
    const flood = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`t${index}`, { $value: Array(20).fill(`{a.t${index + 1}}`) }]),
    );
    const start = performance.now();
    assert.match(problemsOf({ a: { ...flood, t40: { $value: 1 } }, light: light('{a.t0}') })[0], /more tokens than/);
    assert.ok(performance.now() - start < 2000);
    const well = (open, close) => read(`{"light": ${open.repeat(20_000)}1${close.repeat(20_000)}}`).problems[0].message;
    assert.match(well('[', ']'), /more than 50 levels/);
    assert.match(well('{"a":', '}'), /more than 50 levels/);
  });
});

describe('values as drafts before 2025.10 wrote them', () => {
  it('are taken, and those that no draft wrote are not', () => {
    const file = {
      light: { $type: 'color', 'ba-palette-brand': { $value: '#8a2432' }, 'ba-palette-ink': { $value: '#8A2432CC' } },
      base: {
        'ba-space-unit': { $type: 'dimension', $value: '4.5px' },
        'ba-duration': { $type: 'duration', $value: '220ms' },
      },
    };
    assert.deepEqual(brandOf(file), {
      '--ba-space-unit': '4.5px',
      '--ba-duration': '220ms',
      '--ba-palette-brand': 'light-dark(#8a2432, #6ea8ff)',
      '--ba-palette-ink': 'light-dark(rgb(138 36 50 / 80%), #e9ecf1)',
    });
    for (const $value of ['red', '#12', 'url(x)', '4px; color: red', ['#8a2432'], true]) {
      assert.equal(problemsOf({ light: { 'ba-palette-brand': { $type: 'color', $value } } }).length, 1, String($value));
    }
  });
});
