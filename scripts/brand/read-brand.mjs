/** Opens a brand's style sheet in a page, and asks what its tokens are wherever its rules set any. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { colorsOfTokens } from '../../test/brand/colors-of-tokens.ts';
import { buildElement } from './build-element.mjs';
import { emulate, findCircumstances } from './circumstances.mjs';
import { declares, findRules } from './find-rules.mjs';
import { askForTokens, atRest, findPlaces, findQueries, valuesOfTokens } from './in-page.mjs';
import { measureValues } from './measure-values.mjs';
import { compoundsOf, expandSelector, scanSelector, splitSelectors, unnest } from './selectors.mjs';

const origin = 'http://brand.test';

/** All that runs in the page: each calls the others by their names, which a bundler may have changed. */
const sent = [
  ...[scanSelector, splitSelectors, compoundsOf, unnest, expandSelector, findRules, declares, buildElement],
  ...[atRest, findQueries, findPlaces, valuesOfTokens, colorsOfTokens, measureValues, askForTokens],
];

const pageOf = (href) =>
  `<!doctype html><style>:where(:root) { color-scheme: light dark }</style><link rel="stylesheet" href="${href}"><body></body>`;

/** The file that an address of a page stands for: of style sheets alone, and of nothing from anywhere else. */
const fileOf = (url) =>
  url.startsWith(`${origin}/`) && path.extname(new URL(url).pathname) === '.css'
    ? fileURLToPath(new URL(new URL(url).pathname, 'file://'))
    : undefined;

async function openPage(browser, file) {
  const { targetId } = await browser.call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.call('Target.attachToTarget', { targetId, flatten: true });
  const call = (method, params) => browser.call(method, params, sessionId);
  const missing = new Set();
  browser.on(sessionId, 'Fetch.requestPaused', async ({ requestId, request: { url } }) => {
    const name = fileOf(url);
    const text =
      url === `${origin}/`
        ? pageOf(pathToFileURL(path.resolve(file)).pathname)
        : name && (await readFile(name, 'utf8').catch(() => undefined));
    if (text === undefined && !name) return call('Fetch.failRequest', { requestId, errorReason: 'AddressUnreachable' });
    if (text === undefined) missing.add(`${path.relative(path.dirname(path.resolve(file)), name)} is not there.`);
    return call('Fetch.fulfillRequest', {
      requestId,
      responseCode: text === undefined ? 404 : 200,
      responseHeaders: [{ name: 'content-type', value: `${name ? 'text/css' : 'text/html'}; charset=utf-8` }],
      body: Buffer.from(text ?? '').toString('base64'),
    });
  });
  await call('Fetch.enable', {});
  await call('Page.enable');
  const loaded = new Promise((resolve) => browser.on(sessionId, 'Page.loadEventFired', resolve));
  await call('Page.navigate', { url: `${origin}/` });
  await loaded;
  return {
    missing,
    emulate: (circumstances) => emulate(call, circumstances),
    async evaluate(asked) {
      const expression = `(() => {\n${sent.join('\n')}\nreturn ${asked};\n})()`;
      const { result, exceptionDetails } = await call('Runtime.evaluate', { expression, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    close: () => browser.call('Target.closeTarget', { targetId }),
  };
}

/**
 * @param {import('./browser.mjs').Browser} browser
 * @param {string} file the path of a style sheet
 * @param {{ css: string, tokens: readonly string[], kinds: readonly (import('../theming/token-kinds.mjs').TokenKind & { token: string })[] }} options
 *   the style sheet of the tokens, the colours to ask for, and the kinds of all other tokens
 * @returns {Promise<{ faults: string[], notices: string[], places: { place: string, scheme: string, circumstances: string,
 *   colors: Record<string, string>, values: { token: string, value: string, measured: number[] | null }[] }[] }>} what the tokens are at
 *   every place, light and dark, in the usual circumstances (no words for them) and in those that its media queries ask for
 * @throws {Error} where there is no such file, or the browser does not answer
 */
export async function readBrand(browser, file, options) {
  await readFile(file); // Its absence is the first thing to be told.
  const page = await openPage(browser, file);
  const faults = new Set(page.missing);
  const { found: all, notices: unmet } = await findCircumstances(
    await page.evaluate(`${findQueries.name}()`),
    async (circumstances, queries) => {
      await page.emulate(circumstances);
      return page.evaluate(`${JSON.stringify(queries)}.every((query) => matchMedia(query).matches)`);
    },
  );
  const notices = new Set(unmet);
  const places = [];
  for (const { words, circumstances } of all) {
    for (const scheme of ['light', 'dark']) {
      await page.emulate({ ...circumstances, 'prefers-color-scheme': scheme });
      const found = await page.evaluate(`${askForTokens.name}(${JSON.stringify(options)})`);
      for (const fault of found.faults) faults.add(fault);
      for (const notice of found.notices) notices.add(notice);
      for (const [index, place] of found.places.entries())
        places.push({ index, scheme, circumstances: words, ...place });
    }
  }
  await page.close();
  return { faults: [...faults], notices: [...notices], places: places.sort((one, other) => one.index - other.index) };
}
