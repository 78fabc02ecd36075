import { compoundsOf, scanSelector } from './selectors.mjs';

/**
 * Builds in the empty body of a page what a selector describes, from the outside to the inside: tags, classes, ids and attributes. What
 * else it asks for, such as `:not()`, is left to chance. It is sent to a page.
 *
 * @param {string} selector without `:is()` and `:where()`
 * @returns {{ element: Element, dress: () => void, undress: () => void }} the innermost element, and what gives the elements of the page
 *   itself what the selector says of them, and takes it away
 */
export function buildElement(selector) {
  const name = /(?:\\[^]|[\w-]|[^\0-\x7f])+/.source;
  const plain = (text) =>
    text.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, code, letter) => letter ?? String.fromCodePoint(`0x${code}`));
  const named = (text, mark) => [...text.matchAll(new RegExp(`${mark}(${name})`, 'g'))].map(([, one]) => plain(one));
  const withoutArguments = (text) => {
    let open = 0;
    return scanSelector(text).reduce((kept, { token }) => {
      if (token === '(') open += 1;
      const next = open > 0 ? kept : kept + token;
      if (token === ')') open -= 1;
      return next;
    }, '');
  };
  const attribute = new RegExp(`\\[(${name})(?:[~|^$*]?="((?:\\\\[^]|[^"\\\\])*)"(?: [is])?)?\\]`, 'g');

  const describe = (element, { attributes, classes, id }) => {
    for (const [key, value] of attributes) element.setAttribute(key, value);
    if (id) element.id = id;
    element.classList.add(...classes);
  };
  const ofPage = [];
  const element = compoundsOf(selector).reduce((outer, { combinator, text }) => {
    const spoken = text.replace(/:(lang|dir)\(["']?([\w-]+)["']?\)/g, '[$1="$2"]');
    const bare = withoutArguments(spoken);
    const simple = bare.replace(attribute, '');
    const traits = {
      attributes: [...bare.matchAll(attribute)].map(([, key, value = '']) => [plain(key), plain(value)]),
      classes: named(simple, '\\.'),
      id: named(simple, '#')[0],
    };
    const tag = new RegExp(`^${name}`).exec(simple)?.[0] ?? 'div';
    if (/^(html|body)$/i.test(tag) || /:root\b/.test(simple)) {
      const its = /^body$/i.test(tag) ? document.body : document.documentElement;
      ofPage.push([its, traits]);
      return its;
    }
    const parent = /[+~]/.test(combinator) ? outer.parentElement : outer;
    const made = (parent === document.documentElement ? document.body : parent).appendChild(
      document.createElement(tag),
    );
    describe(made, traits);
    return made;
  }, document.body);

  return {
    element,
    dress: () => ofPage.forEach(([its, traits]) => describe(its, traits)),
    // In the page of a brand they have no attributes of their own.
    undress: () => ofPage.forEach(([its]) => its.getAttributeNames().forEach((key) => its.removeAttribute(key))),
  };
}
