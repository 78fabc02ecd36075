import type { ContrastPair } from './contrast-pairs.js';

/** The names of the tokens in the pairs, each once. */
export function tokensOfPairs(pairs: readonly ContrastPair[]): readonly string[] {
  return [...new Set(pairs.flatMap(({ ink, ground }) => [ink, ...ground]))];
}

/**
 * Asks the browser for the colours of tokens as an element at a place has them, so that what a theme makes of `var()`,
 * `light-dark()` and `color-mix()` counts. It is sent to a page by itself, and so uses nothing from around it.
 *
 * @param host an element without a shadow root, at the place in question
 * @param css the style sheet of the tokens
 * @returns by token, the colour as the browser tells it
 */
export function colorsOfTokens(host: Element, css: string, tokens: readonly string[]): Record<string, string> {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const probe = document.createElement('span');
  root.replaceChildren(probe);
  return Object.fromEntries(
    tokens.map((token) => {
      // A mix with nothing: the same colour in one form, whatever form it was written in.
      probe.style.backgroundColor = `color-mix(in srgb, var(--_${token}) 100%, transparent 0%)`;
      return [token, getComputedStyle(probe).backgroundColor];
    }),
  );
}
