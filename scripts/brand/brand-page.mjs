/** Opens a brand's style sheet in a page, and asks for its colours wherever its rules set tokens. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { colorsOfTokens, tokensOfPairs } from '../../test/brand/colors-of-tokens.ts';

const origin = 'http://brand.test';
const types = { '.css': 'text/css', '.html': 'text/html' };

/** Serves the folder of the style sheet, so that what it imports is found; and nothing from anywhere else. */
async function serve(page, file) {
  const folder = path.dirname(path.resolve(file));
  const missing = [];
  await page.route('**/*', async (route) => {
    const { origin: asked, pathname } = new URL(route.request().url());
    if (asked !== origin) return route.abort();
    if (pathname === '/') {
      const link = `<link rel="stylesheet" href="/${encodeURIComponent(path.basename(file))}">`;
      const body = `<!doctype html><style>:where(:root) { color-scheme: light dark }</style>${link}<body></body>`;
      return route.fulfill({ contentType: types['.html'], body });
    }
    const name = path.join(folder, decodeURIComponent(pathname));
    const body = await readFile(name).catch(() => undefined);
    if (body === undefined && pathname !== '/favicon.ico') missing.push(`${pathname.slice(1)} is not there.`);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: types[path.extname(name)] ?? 'application/octet-stream', body });
  });
  return missing;
}

/**
 * Runs in the page: an element for every selector whose rules set a token, as the last simple selectors describe it, and one
 * for the whole page. A selector that is met by none of them is told.
 */
function findPlaces() {
  const rulesOf = (list) =>
    [...list].flatMap((rule) => [rule, ...rulesOf(rule.styleSheet?.cssRules ?? rule.cssRules ?? [])]);
  const setsTokens = ({ style }) => style && [...style].some((name) => name.startsWith('--ba-'));
  const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet.cssRules)).filter(setsTokens);
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

  const places = [{ name: 'the page', host: document.body.appendChild(document.createElement('div')) }];
  const unmet = [];
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
  window.places = places;
  return { names: places.map(({ name }) => name), unmet };
}

/** Runs in the page, with the source of a function that cannot be sent as itself. */
function askAt({ index, source, css, tokens }) {
  const { host, root, classes = '', attributes = [] } = window.places[index];
  const names = classes.split(' ').filter(Boolean);
  root?.classList.add(...names);
  for (const [, attribute, value = ''] of attributes) root.setAttribute(attribute, value);
  const colors = new Function(`return ${source}`)()(host, css, tokens);
  root?.classList.remove(...names);
  for (const [, attribute] of attributes) root.removeAttribute(attribute);
  return colors;
}

/** @param {string} file the path of a style sheet */
export async function openBrand(browser, file) {
  const page = await browser.newPage();
  await readFile(file); // Its absence is the first thing to be told.
  const faults = await serve(page, file);
  await page.goto(`${origin}/`);
  const { names, unmet } = await page.evaluate(findPlaces);
  return {
    faults: [...faults, ...unmet],
    /** The colours at every place, light and dark; dark only where it differs. */
    async colors(css, pairs) {
      const found = [];
      for (const [index, place] of names.entries()) {
        for (const scheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme: scheme });
          const tokens = tokensOfPairs(pairs);
          const colors = await page.evaluate(askAt, { index, source: String(colorsOfTokens), css, tokens });
          found.push({ place, scheme, colors });
        }
      }
      return found;
    },
    close: () => page.close(),
  };
}
