import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { setViewport } from '@web/test-runner-commands';
import { recordCount } from '../../src/testing/counting.test-setup.js';
import { engine } from '../../src/testing/engine.test-setup.js';
import { tokenStyles } from '../../src/ui/tokens.styles.js';
import { overviewTokenStyles } from '../../src/ui/overview-tokens.styles.js';
import { withPrivateNames } from '../support/private-names.test-setup.js';
import { colorsOfTokens, tokensOfPairs } from './colors-of-tokens.js';
import { contrastOn, parseSrgb } from './contrast.js';
import { contrastPairs, leastContrast } from './contrast-pairs.js';
import { type Drawn, elementsBelow, everythingDrawn, focusRings, holdState } from './drawn-pairs.test-setup.js';
import { scenes } from './scenes.test-setup.js';

const tokenCss = tokenStyles.cssText + overviewTokenStyles.cssText;
const tokens = tokensOfPairs(contrastPairs);
/** By token, what follows `--_` in its name in the modules that are tested. */
const privateNames = new Map(
  await Promise.all(
    tokens.map(async (token) => [token, (await withPrivateNames(`--_${token}`)).slice('--_'.length)] as const),
  ),
);

/** The public tokens that a pair's colours may come from, each with a colour of its own, so that a colour tells its token. */
const ownColors = new Map(
  [...new Set(tokenCss.match(/--ba-(color-[\w-]+|header-(ink|background)|field-background|tab-indicator)/g))].map(
    (name, index) => [
      name,
      `rgb(${20 + 3 * index}, ${7 * index + 11}, ${240 - 4 * index}${/hover$/.test(name) ? ', 0.5' : ''})`,
    ],
  ),
);
const probeTheme = [...ownColors].map(([name, color]) => `${name}: ${color}`).join('; ');
const around = (content: unknown) =>
  html`<div class="probe" style=${`background: ${ownColors.get('--ba-color-background')}; ${probeTheme}`}>
    ${content}
  </div>`;

/** The colours of tokens as they compute where a token is used as it is. */
function namesByColor(host: Element): ReadonlyMap<string, string> {
  const probe = host.appendChild(document.createElement('div'));
  colorsOfTokens(probe, tokenCss, []);
  const span = probe.shadowRoot!.appendChild(document.createElement('span'));
  const names = new Map<string, string>();
  for (const [token, privateName] of privateNames) {
    span.style.backgroundColor = `var(--_${privateName})`;
    const color = getComputedStyle(span).backgroundColor;
    // The ring in the header has the colour of its text; whichever is met first stands for both.
    names.set(color, [names.get(color), token].filter(Boolean).join(' or '));
  }
  probe.remove();
  return names;
}

describe('the pairs of colours', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('are those that the elements draw, in every state, and no others', async function () {
    // The others do not tell the style of a placeholder, or of a ring that a keyboard brings.
    if (engine !== 'chromium') this.skip();
    const met = new Set<string>();
    const strange = new Set<string>();
    const key = (ink: string, ground: readonly string[]) => `${ink} on ${ground.join(' + ')}`;
    for (const scene of scenes) {
      const app = await scene.open(around);
      const names = namesByColor(app.closest('.probe')!);
      const tell = ({ ink, ground, what }: Drawn) => {
        const inks = (names.get(ink) ?? ink).split(' or ');
        const grounds = ground.map((color) => names.get(color) ?? color);
        const known = contrastPairs.filter(
          (pair) => inks.includes(pair.ink) && key('', pair.ground) === key('', grounds),
        );
        for (const pair of known) met.add(pair.name);
        if (known.length === 0) strange.add(`${scene.name}: ${what}: ${key(inks.join(' or '), grounds)}`);
      };
      // A project's own colour comes from data.
      const isFromData = ({ ink, what }: Drawn) => what.includes('sparkline') && !names.has(ink);
      const look = () => [...everythingDrawn(app)].filter((one) => !isFromData(one)).forEach(tell);
      const still = new CSSStyleSheet();
      still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important; }');
      for (const element of [app, ...elementsBelow(app)]) element.shadowRoot?.adoptedStyleSheets.push(still);
      look();
      for (const state of [':hover', ':active'] as const) {
        const release = holdState(app, state);
        look();
        release();
      }
      const release = holdState(app, ':focus-visible');
      [...focusRings(app)].forEach(tell);
      release();
      await scene.end?.(app);
    }
    expect([...strange], 'drawn, but not among the pairs').to.deep.equal([]);
    const missing = contrastPairs.map(({ name }) => name).filter((name) => !met.has(name));
    expect(missing, 'among the pairs, but never drawn').to.deep.equal([]);
  }).timeout(120_000);

  for (const theme of ['base', 'light', 'dark', 'example-brand']) {
    it(`can be read in ${theme}.css, light and dark`, async () => {
      const css = await (await fetch(new URL(`../../src/themes/${theme}.css`, import.meta.url))).text();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
      const tooFaint: string[] = [];
      for (const scheme of ['light', 'dark']) {
        const host = document.body.appendChild(document.createElement('div'));
        host.style.colorScheme = scheme;
        const colors = colorsOfTokens(host, tokenCss, [...privateNames.values()]);
        const colorOf = (token: string) => parseSrgb(colors[privateNames.get(token)!]!)!;
        for (const { name, ink, ground, kind } of contrastPairs) {
          const contrast = contrastOn(colorOf(ink), ground.map(colorOf));
          if (contrast < leastContrast[kind]) tooFaint.push(`${name}, ${scheme}: ${contrast.toFixed(2)}`);
        }
        host.remove();
      }
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      const failures = tooFaint.length;
      await recordCount({ what: 'pairs of colours × themes', run: 2 * contrastPairs.length, failures });
      expect(tooFaint).to.deep.equal([]);
    });
  }
});
