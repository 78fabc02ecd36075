import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { runCheckBrand } from '../check-brand.mjs';
import { openCheck } from './open-check.mjs';

const faint = '--ba-color-ink: #777; --ba-color-surface: #888';

describe('the check of a brand in unusual CSS', () => {
  const { pathOf, check } = openCheck();

  const where = (faults) => [
    ...new Set(
      faults.filter((fault) => fault.includes(': text on a surface: ')).map((fault) => fault.split(': text on')[0]),
    ),
  ];

  async function assertSeen(css, ...places) {
    const { faults } = await check(css);
    assert.deepEqual(where(faults), places, css);
  }

  async function assertClean(css, notices = []) {
    const result = await check(css);
    assert.deepEqual(result.faults, [], css);
    assert.deepEqual(result.notices, notices, css);
  }

  describe('in nested CSS', () => {
    it('takes nested declarations for those of their rule', async () => {
      await assertClean(
        ':root { --ba-space-unit: 4px; @media (prefers-color-scheme: dark) { --ba-radius-unit: 4px } }',
      );
      await assertClean(':root { --ba-space-unit: 4px; & a { color: red } --ba-radius-unit: 4px }');
      const { faults } = await check(
        'ba-settings-app { & a { color: red } --ba-radius-unit: 90px; @media (prefers-color-scheme: dark) { --ba-space-unit: 90px } }',
      );
      assert.deepEqual(faults, [
        'ba-settings-app: --ba-radius-unit: “90px” is not a length from 0px to 32px, such as 4px.',
        'ba-settings-app: --ba-space-unit: “90px” is not a length from 1px to 16px, such as 4px.',
      ]);
    });

    it('looks at nested selectors, layers and scopes', async () => {
      const both = (place) => [`${place}, light`, `${place}, dark`];
      await assertSeen(`:root { & ba-settings-app { ${faint} } }`, ...both(':root ba-settings-app'));
      await assertSeen(
        `.a, .b { > ba-settings-app { ${faint} } }`,
        ...both('.a > ba-settings-app'),
        ...both('.b > ba-settings-app'),
      );
      await assertSeen(`.a { .b & { ${faint} } }`, ...both('.b .a'));
      await assertSeen(`.a { &.b { ${faint} } }`, ...both('.a.b'));
      await assertSeen(`@layer brand { .a { @layer x { ${faint} } } }`, ...both('.a'));
      await assertSeen(`@scope (.a) { :scope { ${faint} } }`, ...both('.a'));
      await assertSeen(`@scope (.a) { ${faint} } .a { --ba-space-unit: 5px }`, ...both('.a'));
      await assertSeen(`@scope (.a) { .b { ${faint} } }`, ...both('.a .b'));
    });

    it('takes the steps of an animation for no place, and says so', async () => {
      await assertClean('@keyframes x { from { --ba-color-accent: red } }', [
        'The tokens in "@keyframes x" were not looked at.',
      ]);
    });
  });

  describe('in conditions', () => {
    const only = (words) => [`the page, light, ${words}`, `the page, dark, ${words}`];

    it('looks where a media query holds', async () => {
      for (const [query, words] of [
        ['(prefers-contrast: more)', 'prefers-contrast: more'],
        ['(prefers-contrast: less)', 'prefers-contrast: less'],
        ['(prefers-reduced-motion)', 'prefers-reduced-motion: reduce'],
        ['(max-width: 480px)', '480px wide'],
        ['(width < 30em)', '479px wide'],
        ['(min-width: 2000px) and (prefers-contrast: more)', '2000px wide, prefers-contrast: more'],
        ['(max-height: 400px)', '400px high'],
        ['(orientation: portrait)', '400px wide'],
        ['print', 'print'],
      ]) {
        await assertSeen(`@media ${query} { :root { ${faint} } }`, ...only(words));
      }
      await assertSeen(`:root { @media (prefers-contrast: more) { ${faint} } }`, ...only('prefers-contrast: more'));
    });

    it('looks where the value of a token changes through another property', async () => {
      await assertSeen(
        ':root { --grey: #111; --ba-color-ink: var(--grey); --ba-color-surface: #888 } @media (max-width: 480px) { :root { --grey: #777 } }',
        ...only('480px wide'),
      );
    });

    it('looks where a media query does not hold', async () => {
      await assertSeen(
        `:root { ${faint} } @media (min-width: 600px) { :root { --ba-color-ink: #111; --ba-color-surface: #fff } }`,
        ...only('599px wide'),
      );
    });

    it('tells a fault once, and not again of other circumstances', async () => {
      await assertSeen(
        `:root { ${faint} } @media (max-width: 480px) { :root { --ba-space-unit: 5px } }`,
        'the page, light',
        'the page, dark',
      );
    });

    it('says which conditions it could not look at', async () => {
      for (const condition of [
        '@media (forced-colors: active)',
        '@supports (display: nowhere)',
        '@container (width > 400px)',
        '@starting-style',
      ])
        await assertClean(`${condition} { :root { --ba-space-unit: 90px } }`, [
          `The tokens in "${condition}" were not looked at.`,
        ]);
      await assertClean('@supports (display: grid) { @media screen { :root { --ba-space-unit: 5px } } }');
    });
  });

  describe('with selectors of all kinds', () => {
    const both = (place) => [`${place}, light`, `${place}, dark`];

    it('finds the page in them', async () => {
      for (const selector of [
        ':is(html, body)',
        ':root, :host',
        '*, ::before, ::after, ::backdrop',
        ':root:not(.dark)',
        ':scope',
      ])
        await assertSeen(`${selector} { ${faint} }`, ...both('the page'));
    });

    it('makes what they describe', async () => {
      for (const [selector, place = selector] of [
        ['ba-settings-app:hover'],
        ['.a:focus-within .b'],
        [':root:hover'],
        ['html.dark ba-settings-app'],
        ['html.dark body.x .y'],
        [':is(.x) ba-settings-app:is(.y)', '.x ba-settings-app.y'],
        ['.x:where(ba-settings-app)', 'ba-settings-app.x'],
        ['[data-brand="a, b"]'],
        ['[data-brand="(a] > \\"b"] .c'],
        ['.sm\\:x'],
        ['.a + .b ~ .c'],
        ['.a:not(.b, [x=")"])'],
        [':lang(de)'],
        ['body:not(.a).b'],
        ['ba-settings-app:defined'],
      ])
        await assertSeen(`${selector} { ${faint} }`, ...both(place));
      await assertSeen(`.a:hover { & .b { ${faint} } }`, ...both('.a:hover .b'));
    });

    it('keeps the state of one place from others', async () => {
      await assertSeen(`.a:hover { ${faint} } .a { --ba-space-unit: 5px }`, ...both('.a:hover'));
    });

    it('says which selector of a list it could not look at', async () => {
      for (const list of ['.a, .b:nth-child(7)', ':is(.a, .b:nth-child(7))'])
        await assertClean(`${list} { --ba-space-unit: 5px }`, [
          'The selector ".b:nth-child(7)" was not looked at: no element could be made for it.',
        ]);
      for (const selector of [':host', '.a::before', 'input:focus']) {
        const { faults } = await check(`${selector} { --ba-space-unit: 5px }`);
        assert.match(
          faults.join(),
          /^The rule ".*" sets tokens, but no element could be made for it: it is not checked\.$/,
        );
      }
    });
  });

  it('tells what it did not look at, and ends with 0', async (test) => {
    const { mock } = test.mock.method(console, 'log', () => undefined);
    const file = pathOf('forced-colors.css');
    await writeFile(file, '@media (forced-colors: active) { :root { --ba-space-unit: 5px } }');
    assert.equal(await runCheckBrand([file]), 0);
    assert.equal(
      mock.calls[1].arguments[0],
      '    Note: The tokens in "@media (forced-colors: active)" were not looked at.',
    );
  });

  it('names the circumstances of a wrong size', async () => {
    const { faults } = await check('@media (max-width: 480px) { :root { --ba-space-unit: 90px } }');
    assert.deepEqual(faults, [
      'the page, 480px wide: --ba-space-unit: “90px” is not a length from 1px to 16px, such as 4px.',
    ]);
  });

  it('takes a class for no token', async () => {
    await assertClean('.card--ba-dark { --ba-space-unit: 5px }');
  });

  it('names a token that is empty, which has no default any more', async () => {
    const { faults } = await check(
      ':root { --ba-space-unit: ; --ba-font-size: var(--none,); --ba-color-backdrop: ; --ba-duration: initial }',
    );
    const more = 'An empty value counts as set: leave the token out to have its default.';
    assert.deepEqual(faults.toSorted(), [
      `the page: --ba-color-backdrop: “” is not a colour. ${more}`,
      `the page: --ba-font-size: “” is not a size from 8px to 32px, such as 1em. ${more}`,
      `the page: --ba-space-unit: “” is not a length from 1px to 16px, such as 4px. ${more}`,
    ]);
  });
});
