/** What runs in the page of a brand, each sent as its own source: it uses nothing from around it. */

/**
 * An element for every selector whose rules set a token, as the last simple selectors describe it, and one
 * for the whole page. A selector that is met by none of them is told, and a file that is no style sheet of a brand.
 */
export function findPlaces() {
  const rulesIn = (sheet) => {
    try {
      return sheet?.cssRules;
    } catch {
      return []; // From elsewhere, such as a font's.
    }
  };
  const rulesOf = (list) =>
    [...list].flatMap((rule) => [rule, ...rulesOf(rulesIn(rule.styleSheet) ?? rule.cssRules ?? [])]);
  const sets = (isWanted) => (rule) => rule.style && [...rule.style].some(isWanted);
  const all = [...document.styleSheets].filter(({ href }) => href).flatMap((sheet) => rulesOf(rulesIn(sheet)));
  const rules = all.filter(sets((name) => name.startsWith('--ba-')));
  const selectors = rules.flatMap(({ selectorText = '' }) =>
    selectorText.split(/,(?![^(]*\))/).map((one) => one.trim()),
  );

  const add = (parent, name, className, id, attributes) => {
    const element = parent.appendChild(document.createElement(name));
    if (className) element.className = className;
    if (id) element.id = id;
    for (const [, attribute, value = ''] of attributes) element.setAttribute(attribute, value);
    return element;
  };
  /** Builds what a selector describes, from the outside to the inside: its tags, classes, ids and attributes. */
  const build = (selector) =>
    selector.split(/[\s>+~]+(?![^[(]*[\])])/).reduce((parent, part) => {
      const tag = /^[a-z][\w-]*/i.exec(part)?.[0] ?? 'div';
      const classes = [...part.matchAll(/\.([\w-]+)/g)].map(([, one]) => one).join(' ');
      const attributes = [...part.matchAll(/\[([\w-]+)(?:[~|^$*]?=["']?([^"'\]]*)["']?)?\]/g)];
      if (/^(html|body|:root)/i.test(part)) {
        const root = tag === 'body' ? document.body : document.documentElement;
        return { root, classes, attributes };
      }
      return add(parent.root ?? parent, tag, classes, /#([\w-]+)/.exec(part)?.[1], attributes);
    }, document.body);

  document.body.replaceChildren(); // What was built before.
  const places = [{ name: 'the page', host: document.body.appendChild(document.createElement('div')) }];
  const unmet = [];
  if (rules.length === 0 && !all.some(sets((name) => name === 'color-scheme')))
    unmet.push('It sets no token. Did you forget that this reads the style sheet of a brand?');
  for (const selector of new Set(selectors)) {
    if (/^(:where\()?(:root|html|body|\*)\)?$/.test(selector)) continue;
    const built = build(selector);
    if (built.root) {
      // A class or an attribute of the whole page: it is set while its colours are asked for.
      places.push({ name: selector, host: places[0].host, ...built });
    } else if (built.matches(selector)) {
      places.push({ name: selector, host: built.appendChild(document.createElement('div')) });
    } else {
      unmet.push(`The rule "${selector}" sets tokens, but no element could be made for it: it is not checked.`);
    }
  }
  return { places, unmet };
}

/** What the tokens are at every place, as the browser tells it in the scheme that it prefers: colours, and what other values come to. */
export function askForTokens(findPlaces, colorsOfTokens, measureValues, { css, tokens, kinds }) {
  const { places, unmet } = findPlaces();
  return {
    unmet,
    places: places.map(({ name, host, root, classes = '', attributes = [] }) => {
      const names = classes.split(' ').filter(Boolean);
      root?.classList.add(...names);
      for (const [, attribute, value = ''] of attributes) root.setAttribute(attribute, value);
      const colors = colorsOfTokens(host, css, tokens);
      const style = getComputedStyle(host);
      const set = kinds
        .map((kind) => ({ ...kind, value: style.getPropertyValue(kind.token).trim() }))
        .filter(({ value }) => value);
      const measured = measureValues(host.shadowRoot, set);
      const values = set.map(({ token, value }, index) => ({ token, value, measured: measured[index] }));
      root?.classList.remove(...names);
      for (const [, attribute] of attributes) root.removeAttribute(attribute);
      return { place: name, colors, values };
    }),
  };
}
