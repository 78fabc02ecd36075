/** What is no brand, or wants to be more than one: it is refused, and said where it stands. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { checkValue } from '../../stories/playground/formats/check-value.ts';
import { readFragment, writeFragment } from '../../stories/playground/formats/fragment.ts';
import { readCss } from '../../stories/playground/formats/read-css.ts';
import { readDtcg } from '../../stories/playground/formats/read-dtcg.ts';
import { syntaxProblem } from '../../stories/playground/formats/value-syntax.ts';
import { judge } from './judge.mjs';

const said = ({ problems }) => problems.map(({ place, message }) => (place ? `${place}: ${message}` : message));

const hostileValues = [
  'red; } body { display: none',
  'red } body { display: none',
  'url(https://evil.example/x.png)',
  'URL("https://evil.example/x.png")',
  'u\\72l(https://evil.example)',
  'image-set("https://evil.example/x.png" 1x)',
  'color-mix(in srgb, url(//evil.example), red)',
  'attr(data-key)',
  'env(safe-area-inset-top)',
  'red !important',
  'red /* } */',
  "'unclosed",
  '"unclosed',
  "'a' 'b",
  'rgb(1 2 3',
  'rgb(1 2 3))',
  '[a]',
  '</style><script>alert(1)</script>',
  "'</style>'",
  "'a;b'",
  '@import "x"',
  'inherit',
  ' INITIAL ',
  'revert-layer',
  '\u0000',
  "'a\nb'",
  '',
  'x'.repeat(501),
];

describe('a value of a token', () => {
  for (const value of hostileValues) {
    it(`is not ${JSON.stringify(value.slice(0, 60))}`, () => assert.equal(typeof syntaxProblem(value), 'string'));
  }

  it('is everything that the defaults and the docs write', () => {
    const values = [
      ...judge.tokens.map((token) => token.default),
      'Charter, \'Bitstream Charter\', "O’Neil", serif',
      'oklch(75% 0 0)',
    ];
    for (const value of values) assert.equal(syntaxProblem(value), undefined, value);
  });
});

describe('a token that a value names, and that there is not', () => {
  const problemOf = (name, value) => checkValue(name, value, judge).problem;

  it('stands for one that can be there', () => {
    assert.match(
      problemOf('--ba-color-ink', 'var(--x)'),
      /^There is no token --x\. Did you mean --ba-\S*(color|palette)\S*\?$/,
    );
    assert.match(
      problemOf('--ba-color-ink', 'var(--ba-duration-)'),
      /Did you mean --ba-(color|palette|header|field|tab)-/,
    );
    assert.match(problemOf('--ba-dialog-radius', 'var(--ba-radius-cntrol)'), /Did you mean --ba-radius-control\?$/);
    assert.match(problemOf('--ba-dialog-shadow', '0 0 4px var(--ba-color-acent)'), /Did you mean --ba-color-accent\?$/);
    assert.match(problemOf('--ba-content-padding', 'var(--ba-space-unt)'), /Did you mean --ba-space-unit\?$/);
  });

  it('stands for nothing where no other could be there', () => {
    assert.equal(problemOf('--ba-duration', 'var(--ba-duratio)'), 'There is no token --ba-duratio.');
  });
});

describe('a hostile value', () => {
  it('is refused in every format, and sets nothing', async () => {
    for (const value of hostileValues) {
      const base = { 'ba-font-family': { $type: 'fontFamily', $value: [value] } };
      const css = { '--ba-color-ink': value };
      const json = JSON.stringify({ $extensions: { 'io.github.ba-settings-elements': { css } } });
      const link = `#${await writeFragment(new Map([['--ba-color-ink', value]]))}`;
      for (const read of [readDtcg(json, judge), await readFragment(link, judge)]) {
        assert.equal(read.problems.length, 1, value);
        assert.equal(read.brand.size, 0, value);
      }
      // As the name of a typeface it is put in quotes, or refused; it never ends them.
      const family = readDtcg(JSON.stringify({ base }), judge).brand.get('--ba-font-family') ?? '';
      assert.equal(family === '' || syntaxProblem(family) === undefined, true, family);
    }
  });
});

describe('a style sheet that is imported', () => {
  const read = (css) => readCss(css, judge);

  it('says line and token of what is wrong, and reads the rest', () => {
    const css = `/* A brand
 * of two lines */
:root {
  --ba-color-acent: red;
  --ba-palette-brand: #8a2432;
  --ba-space-unit: url(x);
  color-scheme: dark;
  --ba-radius-unit
}
@media print { :root { --ba-palette-ink: red } }
.page { --ba-palette-ink: red }
@import './other.css';
}`;
    const result = read(css);
    assert.deepEqual([...result.brand], [['--ba-palette-brand', '#8a2432']]);
    assert.deepEqual(said(result), [
      'Line 4: There is no token --ba-color-acent. Did you mean --ba-color-accent?',
      'Line 6: --ba-space-unit: The function url() can’t be used here.',
      'Line 7: “color-scheme” is not a token of the elements, and is left out.',
      'Line 8: --ba-radius-unit: The value is empty.',
      'Line 10: “@media print” is left out: only rules for :root are read.',
      'Line 11: The rule for “.page” is left out: only rules for :root are read.',
      "Line 12: “@import './other.css'” is left out: only rules for :root are read.",
      'Line 13: “}” is left out: only rules for :root are read.',
    ]);
  });

  it('says so where a rule is not closed, where there is none, and where it is too long', () => {
    assert.deepEqual(said(read(':root { --ba-palette-brand: #8a2432')), [
      'Line 1: The rule “:root” is not closed: a “}” is missing.',
    ]);
    assert.deepEqual(said(read('')), ['There is no rule for :root in it.']);
    assert.deepEqual(said(read('hello')), ['Line 1: “hello” is left out: only rules for :root are read.']);
    assert.match(said(read('/**/'.repeat(60_000)))[0], /longer than 200 kB/);
  });

  it('is not misled by brackets in comments and quotes', () => {
    const { brand, problems } = read(`:root { /* } */ --ba-font-family: 'a, b', serif; --ba-radius-unit: 2px }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [...brand],
      [
        ['--ba-font-family', "'a, b', serif"],
        ['--ba-radius-unit', '2px'],
      ],
    );
  });

  it('ends, whatever it is', () => {
    for (const css of [
      '{',
      '}',
      '{{{',
      '"',
      "'",
      '/*',
      ':root{',
      ':root{:',
      ':root{;;;}',
      '(',
      ')',
      '\\',
      ';',
      '@',
      ':root{a:"}',
    ]) {
      assert.ok(said(read(css)).length > 0 || read(css).brand.size === 0, css);
    }
  });
});

describe('tokens that are imported', () => {
  const problems = (file) => said(readDtcg(typeof file === 'string' ? file : JSON.stringify(file), judge));

  it('say what is no JSON, and where', () => {
    assert.match(problems('{\n  "base": {,}\n}')[0], /^(Line 2: )?It is no JSON that can be read/);
    assert.deepEqual(problems('[]'), ['It is JSON, but no object with groups of tokens.']);
    assert.deepEqual(problems('null'), ['It is JSON, but no object with groups of tokens.']);
    assert.deepEqual(problems({}), ['There is no token in it.']);
  });

  it('say which token is wrong, and how', () => {
    const color = (more) => ({ $type: 'color', $value: { colorSpace: 'srgb', components: [1, 0, 0], ...more } });
    assert.deepEqual(
      problems({
        message: 'not ours',
        light: { 'ba-palette-brnd': color(), 'ba-palette-ink': color({ components: [1, 'x', 0] }) },
        dark: { 'ba-palette-red': color({ colorSpace: 'cmyk' }), 'ba-palette-paper': color({ alpha: 2 }) },
        base: {
          'ba-font-size': { $type: 'dimension', $value: { value: 1, unit: 'em' } },
          'ba-space-unit': { $value: 4 },
          'ba-radius-unit': 4,
          'ba-duration': { $type: 'cubicBezier', $value: [0, 0, 1, 1] },
          'ba-dialog-shadow': { $type: 'shadow', $value: {} },
          'ba-line-height': { $type: 'constructor', $value: 1 },
        },
      }),
      [
        'message: It is left out: a brand has the groups “base”, “light” and “dark”, and what their tokens refer to.',
        'light.ba-palette-brnd: There is no such token. Did you mean ba-palette-brand?',
        'base.ba-font-size: Its value is no “dimension”, such as { "value": 4, "unit": "px" }, in px or rem.',
        'base.ba-space-unit: It has no “$type”: this token takes “dimension”.',
        'base.ba-radius-unit: It is no token: it has no “$value”.',
        'base.ba-duration: Its “$type” is “cubicBezier”: this token takes “duration”.',
        'base.ba-dialog-shadow: The format has no type for it: write it as CSS, under “$extensions”.',
        'base.ba-line-height: Its “$type” is “constructor”: this token takes “number”.',
        'light.ba-palette-ink: Its value is no “color”, such as { "colorSpace": "srgb", "components": [0, 0.4, 0.8] }.',
        'dark.ba-palette-red: Its value is no “color”, such as { "colorSpace": "srgb", "components": [0, 0.4, 0.8] }.',
        'dark.ba-palette-paper: Its value is no “color”, such as { "colorSpace": "srgb", "components": [0, 0.4, 0.8] }.',
      ],
    );
  });

  it('take a type from their group', () => {
    const { brand } = readDtcg(
      JSON.stringify({
        light: { $type: 'color', 'ba-palette-ink': { $value: { colorSpace: 'srgb', components: [0, 0, 0] } } },
      }),
      judge,
    );
    assert.equal(brand.get('--ba-palette-ink'), 'light-dark(#000000, #e9ecf1)');
  });

  it('leave the prototype of objects alone', () => {
    const { brand } = readDtcg('{"light": {"__proto__": {"$type": "color", "$value": {}}}, "__proto__": {}}', judge);
    assert.equal(brand.size, 0);
    assert.equal({}.$type, undefined);
  });
});

describe('a link', () => {
  const packed = (json) =>
    `#brand=1.${deflateSync(typeof json === 'string' ? json : JSON.stringify(json)).toString('base64url')}`;
  const read = (fragment) => readFragment(fragment, judge);

  it('is refused where it was cut, at any place', async () => {
    const whole = await writeFragment(new Map([['--ba-palette-brand', 'light-dark(#8a2432, #f0a09a)']]));
    assert.equal((await read(`#${whole}`)).brand.size, 1);
    for (let length = 'brand='.length; length < whole.length; length += 1) {
      const { brand, problems } = await read(`#${whole.slice(0, length)}`);
      assert.equal(brand.size, 0, `${length}`);
      assert.equal(problems.length, 1, `${length}`);
    }
  });

  it('is refused where a letter was changed', async () => {
    const whole = await writeFragment(new Map([['--ba-palette-brand', '#8a2432']]));
    for (let place = 'brand=1.'.length + 3; place < whole.length - 1; place += 1) {
      const letter = whole[place] === 'A' ? 'B' : 'A';
      const { brand } = await read(`#${whole.slice(0, place)}${letter}${whole.slice(place + 1)}`);
      assert.equal(brand.size, 0, `${place}`);
    }
  });

  it('is refused where it is of another version, too long, a bomb, or something else', async () => {
    assert.match(said(await read('#brand=2.abc'))[0], /another version of the playground \(2\)/);
    assert.match(said(await read(`#brand=1.${'a'.repeat(16_001)}`))[0], /too long/);
    assert.match(said(await read(packed('[' + ' '.repeat(5_000_000) + ']')))[0], /cut or changed/);
    assert.match(said(await read(packed('{}')))[0], /no brand/);
    assert.match(said(await read(packed('nonsense')))[0], /cut or changed/);
    assert.match(said(await read('#brand=1.ä'))[0], /cut or changed/);
    assert.deepEqual(
      said(await read(packed([['palette-ink', 5], 'x', null]))),
      Array(3).fill('It holds something that is no token.'),
    );
    assert.deepEqual(said(await read(packed([['color-acent', 'red']]))), ['There is no token --ba-color-acent.']);
  });
});
