import { createRestApi } from '../../src/api/rest/index.js';
import { createMockBackend } from '../../mocks/index.js';
import { waitForRole } from '../support/deep-query.js';
import { withPrivateNames } from '../support/private-names.test-setup.js';
import { until } from '../support/until.js';

const fetchText = async (address: string) => (await fetch(address)).text();
const packaged = (file: string) => fetchText(new URL(`../../node_modules/${file}`, import.meta.url).href);

/** What a page may say to everything on it. */
export const hostileStyles: Readonly<Record<string, () => Promise<string>>> = {
  'all: unset': async () => '* { all: unset }',
  'buttons and fields in another dress': async () =>
    `button, input, a, dialog, [popover] {
      all: unset !important; background: red !important; font: 900 40px fantasy !important; padding: 30px !important;
      border: 9px dotted lime !important; text-transform: uppercase !important; display: none !important
    }`,
  'every box another one': async () =>
    `div, span, li, ul, p, h1, h2, header, main, svg, path, bdi, dl, dt, dd, section, label, slot {
      display: inline !important; float: right !important; position: absolute !important; margin: 40px !important;
      box-sizing: content-box !important; opacity: 0.2 !important; fill: red !important; stroke: lime !important
    }`,
  'content-box': async () => '*, *::before, *::after { box-sizing: content-box }',
  'a root of 62.5 %': async () => 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'a large root': async () => 'html { font-size: 200% }',
  'text as nobody wants it': async () =>
    `html, body, * {
      font: italic small-caps 900 42px/3 fantasy; font-feature-settings: 'smcp'; font-kerning: none; letter-spacing: 0.5em;
      word-spacing: 2em; text-transform: uppercase; text-align: right; text-align-last: right; text-indent: 3em;
      text-shadow: 2px 2px red; text-wrap: nowrap; white-space: pre; word-break: break-all; line-break: anywhere;
      hyphens: auto; overflow-wrap: anywhere; tab-size: 2; color: red; cursor: crosshair; list-style: square inside;
      quotes: 'x' 'y'; user-select: none; caret-color: red; accent-color: red; fill: red; stroke: red; stroke-width: 9px;
      stroke-dasharray: 1 1; stroke-opacity: 0.1; fill-opacity: 0.1; fill-rule: evenodd; clip-rule: evenodd;
      scrollbar-color: red lime; border-spacing: 9px; border-collapse: collapse; text-emphasis: filled dot red;
      text-underline-offset: 9px; text-rendering: geometricPrecision; -webkit-text-fill-color: red;
      -webkit-text-stroke: 2px red; -webkit-text-security: disc; -webkit-font-smoothing: antialiased
    }`,
  'words before and after everything': async () => `*::before, *::after { content: 'ours' !important }`,
  'names that elements use inside': () =>
    withPrivateNames(
      `.button, .title, .surface, .row, .mark, .badge, .menu, .dialog, .field, .input, .secondary, .name, .tile, .header,
     [part], [role=tab], [role=dialog] { display: none !important; color: red !important; font-size: 99px !important }
     :root { --_ink: red; --_surface: lime; --_space-1: 99px; --_font-size: 99px }`,
    ),
  'Tailwind’s preflight': () => packaged('tailwindcss/preflight.css'),
  'Bootstrap’s reboot': () => packaged('bootstrap/dist/css/bootstrap-reboot.css'),
};

/** A host's page in a frame, at rest. */
export async function hostPage({ library, css = '' }: { library: boolean; css?: string }): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1000px; block-size: 1600px; border: 0';
  frame.src = new URL(`../frames/neutral.html${library ? '?library' : ''}`, import.meta.url).href;
  document.body.append(frame);
  const page = await until(
    () => frame.contentDocument?.querySelector('[data-ready]')?.ownerDocument,
    'the page is there',
  );
  const style = page.createElement('style');
  // Words of the page before its own place would move what stands there, as they may; and so would a scrollbar.
  style.textContent = `${css}\nhtml { overflow: hidden !important }\n.place::before, .place::after { content: none !important }`;
  page.head.append(style);
  return page;
}

/** One for all pages, so that they show the same keys. */
const { fetch: mockFetch } = createMockBackend();

/** Puts an application on the page, which shows a channel. */
export async function openApplication(page: Document): Promise<HTMLElement> {
  const place = page.querySelector<HTMLElement>('.place')!;
  // The place is the page's. It is fixed, so that what is compared is the elements.
  place.style.cssText =
    'all: initial !important; display: block !important; position: fixed !important; inset: 0 !important';
  const app = page.createElement('ba-settings-app');
  app.api = createRestApi({ base: 'https://mock.test/api', account: crypto.randomUUID(), fetch: mockFetch });
  app.setAttribute('route', '/projects/support-bot/settings/channels/rasa');
  app.setAttribute('locale', 'en');
  place.append(app);
  await waitForRole(app, 'button', 'Regenerate the API key for Rasa');
  return app;
}

/** One thing inside of a shadow tree: what it looks like and where it stands. */
export interface Look {
  readonly path: string;
  readonly style: Readonly<Record<string, string>>;
  readonly box: string;
}

function* shadowElements(root: ShadowRoot, path: string): Generator<[Element, string]> {
  for (const [index, element] of [...root.querySelectorAll('*')].entries()) {
    const name = `${path} > ${element.localName}${element.className ? `.${String(element.getAttribute('class')).trim().split(/\s+/).join('.')}` : ''}[${index}]`;
    yield [element, name];
    if (element.shadowRoot) yield* shadowElements(element.shadowRoot, name);
  }
}

const valuesOf = (style: CSSStyleDeclaration) =>
  Object.fromEntries([...style].map((property) => [property, style.getPropertyValue(property)]));

/** Everything inside of an element, pseudo-elements included; the box of the element itself belongs to the page. */
export function looksInside(host: HTMLElement): Look[] {
  const view = host.ownerDocument.defaultView!;
  // Where the element stands is the page's; it may put words before it.
  const origin = host.shadowRoot!.firstElementChild!.getBoundingClientRect();
  return [...shadowElements(host.shadowRoot!, host.localName)].flatMap(([element, path]) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const isDrawn = element.getClientRects().length > 0;
    const box = !isDrawn ? '' : [x - origin.x, y - origin.y, width, height].map((value) => value.toFixed(2)).join(' ');
    const pseudos = ['::before', '::after'].map((pseudo) => {
      const style = view.getComputedStyle(element, pseudo);
      const { content } = style;
      return { path: path + pseudo, style: content === 'none' ? { content } : valuesOf(style), box: '' };
    });
    return [{ path, style: valuesOf(view.getComputedStyle(element)), box }, ...pseudos];
  });
}

/** The page's own elements. */
export function looksOfPage(page: Document): Look[] {
  const view = page.defaultView!;
  return [page.documentElement, page.body, ...page.querySelectorAll('main, main *')].map((element, index) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const box = [x, y, width, height].join(' ');
    return { path: `${element.localName}[${index}]`, style: valuesOf(view.getComputedStyle(element)), box };
  });
}

/** What differs, in words. */
export function differences(looks: readonly Look[], others: readonly Look[]): string[] {
  if (looks.length !== others.length) return [`There are ${others.length} things instead of ${looks.length}.`];
  return looks.flatMap(({ path, style, box }, index) => {
    const other = others[index]!;
    const changed = Object.keys(style).filter((property) => style[property] !== other.style[property]);
    return [
      ...changed.map((property) => `${path}: ${property}: ${other.style[property]} instead of ${style[property]}`),
      ...(box === other.box ? [] : [`${path} stands at ${other.box} instead of ${box}`]),
    ];
  });
}
