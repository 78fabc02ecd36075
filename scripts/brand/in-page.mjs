/** What runs in the page of a brand, sent as source: a function uses nothing but the functions that `read-brand.mjs` sends with it. */
import { colorsOfTokens } from '../../test/brand/colors-of-tokens.ts';
import { buildElement } from './build-element.mjs';
import { declares, findRules } from './find-rules.mjs';
import { measureValues } from './measure-values.mjs';
import { expandSelector } from './selectors.mjs';

/** A selector or a rule with a state such as `:hover` turned around, so that an element at rest is met with the same specificity. */
export function atRest(selector) {
  const states =
    /(?<!:not\():(?:hover|active|focus|focus-visible|focus-within|target|visited|link|any-link|checked|disabled|open|modal|popover-open|fullscreen|defined|state\([\w-]+\))(?![\w-])/g;
  return selector.replace(states, ':not($&)');
}

/** The media queries of the rules that have a say in a token's value, each list once, and whether a token stands in it. */
export function findQueries() {
  const found = new Map();
  for (const rule of findRules()) {
    if (rule.media.length === 0 || !declares(rule, /^(--|color-scheme$)/)) continue;
    const key = JSON.stringify(rule.media);
    const hasToken = declares(rule, /^--ba-/) || Boolean(found.get(key)?.hasToken);
    found.set(key, { queries: rule.media, hasToken });
  }
  return [...found.values()];
}

/**
 * An element for every selector whose rules set a token, and one for the whole page. A rule that none could be made for is told, and a
 * file that is no style sheet of a brand.
 */
export function findPlaces() {
  const all = findRules();
  const rules = all.filter((rule) => declares(rule, /^--ba-/));
  const page = { name: 'the page', host: document.createElement('div'), chain: [], dress() {}, undress() {} };
  page.nodes = [page.host];
  const places = new Map();

  const lookAt = (selector, chain) => {
    if ([document.documentElement, document.body].some((element) => element.matches(selector))) return true;
    const known = places.get(selector);
    if (known) {
      known.chain.push(...chain);
      return true;
    }
    document.body.replaceChildren();
    const { element, dress, undress } = buildElement(selector);
    dress();
    const isOfPage = element.contains(document.body);
    const host = isOfPage ? page.host : element.appendChild(document.createElement('div'));
    // Inside some elements, such as a field, nothing is drawn and so nothing has a style.
    const isMet =
      (element.matches(selector) || element.matches(atRest(selector))) &&
      (isOfPage || getComputedStyle(host).display !== '');
    undress();
    if (!isMet) return false;
    const nodes = isOfPage ? page.nodes : [...document.body.childNodes];
    places.set(selector, { name: selector, host, nodes, chain: [...chain], dress, undress });
    return true;
  };

  const faults = [];
  const notices = [];
  if (rules.length === 0 && !all.some((rule) => declares(rule, /^color-scheme$/)))
    faults.push('It sets no token. Did you forget that this reads the style sheet of a brand?');
  for (const { selectors, unmet, chain } of rules) {
    if (unmet.length > 0) notices.push(`The tokens in "${unmet.join(' ')}" were not looked at.`);
    const plain = selectors.flatMap(expandSelector);
    const missed = plain.filter((selector) => !lookAt(selector, chain));
    if (plain.length > 0 && missed.length === plain.length) {
      const rule = selectors.join(', ');
      faults.push(`The rule "${rule}" sets tokens, but no element could be made for it: it is not checked.`);
    } else {
      // A pseudo-element has the tokens of its element, and `:host` means nothing outside of a shadow tree.
      for (const selector of missed.filter((one) => !/::|:host\b/.test(one)))
        notices.push(`The selector "${selector}" was not looked at: no element could be made for it.`);
    }
  }
  return { places: [page, ...places.values()], faults, notices };
}

/** The values that tokens have at an element: `undefined` where one is not set, which is not the same as empty. */
export function valuesOfTokens(element, tokens) {
  const style = getComputedStyle(element);
  const copyOf = (token) => `--copy-of${token}`;
  for (const token of tokens) element.style.setProperty(copyOf(token), `var(${token}, unset-here)`);
  const values = tokens.map((token) => {
    const isSet = style.getPropertyValue(copyOf(token)).trim() !== 'unset-here';
    return isSet ? style.getPropertyValue(token).trim() : undefined;
  });
  element.removeAttribute('style');
  return values;
}

/** What the tokens are at every place, as the browser tells it where it is asked: colours, and what other values come to. */
export function askForTokens({ css, tokens, kinds }) {
  const { places, faults, notices } = findPlaces();
  return {
    faults,
    notices,
    places: places.map(({ name, host, nodes, chain, dress, undress }) => {
      document.body.replaceChildren(...nodes);
      const texts = chain.map((rule) => rule.selectorText);
      for (const rule of chain)
        if (atRest(rule.selectorText) !== rule.selectorText) rule.selectorText = atRest(rule.selectorText);
      dress();
      const colors = colorsOfTokens(host, css, tokens);
      const found = valuesOfTokens(
        host,
        kinds.map(({ token }) => token),
      );
      // Whether a colour is one is told by its pairs, unless it is empty: then it may be any token's that follows from it.
      const set = kinds
        .map((kind, index) => ({ ...kind, value: found[index] }))
        .filter(({ name, value }) => value !== undefined && (name !== 'color' || value === ''));
      const measured = measureValues(host.shadowRoot, set);
      const values = set.map(({ token, value }, index) => ({ token, value, measured: measured[index] }));
      undress();
      for (const [index, rule] of chain.entries())
        if (rule.selectorText !== texts[index]) rule.selectorText = texts[index];
      return { place: name, colors, values };
    }),
  };
}
