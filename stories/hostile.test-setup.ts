import { fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { Channel, MessageOverrides, Project, SettingsApi } from '../src/index.js';
import { recordCount } from '../src/testing/counting.test-setup.js';

const instant = '2026-10-12T09:41:00Z';

/** What the two lists leave out: names of a prototype, the long, the high, the halved, and what turns text around. */
export const moreStrings: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then'],
  ...[
    'x'.repeat(5000),
    'no end '.repeat(500),
    '\u0335\u0321\u034f\u0489'.repeat(500),
    'Z\u0351\u036b\u0343\u036a'.repeat(200),
  ],
  ...['\ud800', 'a\udfffb', '\u0000', '\u001b[2J', '\r\n\r\nSet-Cookie: a=b'],
  ...['\u202egnp.exe', '\u2066a\u2067b', 'Ra\u200bsa', '\ufeffRasa', '\u061cRasa'],
  ...[
    '${canary()}',
    '{{constructor.constructor("canary()")()}}',
    '<?lit$123$?>',
    '<!--?lit$-->',
    '</template><script>canary()</script>',
  ],
  ...['var(--x, url(http://127.0.0.1:1/colour.png))', 'red; background: url(http://127.0.0.1:1/colour.png)'],
];

/** Every hostile text, once; a payload calls `canary` where it can. */
export async function hostileStrings(): Promise<readonly string[]> {
  const naughty = (await (await fetch('/node_modules/big-list-of-naughty-strings/blns.json')).json()) as string[];
  const source = await (await fetch('/node_modules/xss-polyglots/index.js')).text();
  const holder: { exports?: (fn: string) => string[] } = {};
  // The package is CommonJS, which a browser does not load.
  (new Function('module', source) as (module: typeof holder) => void)(holder); // eslint-disable-line @typescript-eslint/no-implied-eval
  return [...new Set([...naughty, ...holder.exports!('window.canary'), ...moreStrings])];
}

export function projectOf(id: string, text: string): Project {
  const activity = [{ day: '2026-10-12', newUsers: 3 }];
  return { id, name: text, color: text, channelTypes: [text], channelCount: 1, createdAt: instant, activity };
}

export function channelOf(id: string, text: string, projectId = 'p'): Channel {
  const apiKey = { id: `key-${text}`, hint: text, createdAt: instant, createdBy: text, version: 'v1' };
  return { id, projectId, type: text, name: text, connectedAt: instant, status: text as Channel['status'], apiKey };
}

export const pageOf = (items: readonly unknown[]) => ({ items, total: items.length });

/** Whatever must not happen, from the moment this is made. */
class Alarm {
  readonly heard: string[] = [];
  readonly #own = { alert, confirm, prompt, print, open };
  // An observer, because the browser keeps only the first few hundred entries for those who ask later.
  readonly #requests = new PerformanceObserver((list) => this.#onRequests(list.getEntries()));

  constructor() {
    const ring = (what: string) => () => (this.heard.push(what), undefined as never);
    for (const name of Object.keys(this.#own)) Object.assign(window, { [name]: ring(`${name}() was called`) });
    Object.assign(window, { canary: ring('a payload was executed') });
    this.#requests.observe({ type: 'resource' });
    addEventListener('error', this.#onError);
    addEventListener('unhandledrejection', this.#onRejection);
  }

  /** Gives what was injected the time to load, to fail and to run. */
  async stop(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 100));
    this.#onRequests(this.#requests.takeRecords());
    this.#requests.disconnect();
    Object.assign(window, this.#own);
    removeEventListener('error', this.#onError);
    removeEventListener('unhandledrejection', this.#onRejection);
  }

  #onRequests(entries: PerformanceEntryList): void {
    for (const { name } of entries)
      if (new URL(name).origin !== location.origin) this.heard.push(`a request to ${name}`);
  }

  readonly #onError = ({ message }: ErrorEvent) => void this.heard.push(`uncaught: ${message}`);
  readonly #onRejection = ({ reason }: PromiseRejectionEvent) => void this.heard.push(`unhandled: ${String(reason)}`);
}

/** Whatever our templates are made of; anything else could only come from a text. */
const ours = new Set(
  `div span h1 h2 h3 p ul li dl dt dd strong header main slot bdi button input label a dialog
   svg path circle rect line polyline g`.split(/\s+/),
);

function* elementsOf(root: Element): Generator<Element> {
  for (const tree of [root.shadowRoot, root])
    for (const element of tree?.children ?? []) {
      yield element;
      yield* elementsOf(element);
    }
}

/** What is wrong with what stands below an element. */
function faultsOf(root: Element): readonly string[] {
  const faults: string[] = [];
  for (const element of elementsOf(root)) {
    const name = element.localName;
    if (!ours.has(name) && !name.startsWith('ba-')) faults.push(`<${name}> was injected`);
    for (const attribute of element.attributes) {
      if (/^on|^style$|^srcdoc$|^src$/i.test(attribute.name)) {
        const isColour = attribute.name === 'style' && /^--_mark-color: [^()]*(\([^()]*\))?;$/.test(attribute.value);
        if (!isColour) faults.push(`${attribute.name}="${attribute.value}" was injected`);
      }
      if (/href$/i.test(attribute.name) && !/^(https:|#)/.test(attribute.value))
        faults.push(`a link to ${attribute.value}`);
    }
    const scrolls =
      element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX);
    if (scrolls) faults.push(`<${name} class="${element.className}"> scrolls sideways`);
  }
  if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth} px wide in ${root.clientWidth} px`);
  return faults;
}

/** What is read below an element: each text, and each value of an attribute, as a whole. */
export function readable(root: Element): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const element of elementsOf(root)) {
    for (const node of element.childNodes) if (node instanceof Text) texts.add(node.data);
    for (const { value } of element.attributes) texts.add(value);
  }
  return texts;
}

/** Looks for what hostile texts do, and counts what it has looked at. */
export class Examination {
  readonly faults: string[] = [];
  #looked = 0;

  /** Each of these texts stands there, letter by letter, and nothing else came of it. */
  look(root: Element, texts: Iterable<string>): void {
    const there = readable(root);
    for (const text of texts) {
      this.#looked += 1;
      if (text !== '' && !there.has(text)) this.faults.push(`nowhere: ${text.slice(0, 200)}`);
    }
    this.faults.push(...faultsOf(root));
  }

  get looked(): number {
    return this.#looked;
  }
}

/** Runs an examination under an alarm, counts it, and says its first faults. */
export async function examine(
  what: string,
  run: (examination: Examination) => Promise<void>,
): Promise<readonly string[]> {
  const examination = new Examination();
  const alarm = new Alarm();
  let isWhole = false;
  try {
    await run(examination);
    isWhole = true;
  } finally {
    await alarm.stop();
    examination.faults.push(...alarm.heard);
    const failures = examination.faults.length + (isWhole ? 0 : 1);
    await recordCount({ what, run: examination.looked, failures });
  }
  return examination.faults;
}

/** The same, where no fault is the only outcome that passes. */
export async function expectHarmless(what: string, run: (examination: Examination) => Promise<void>): Promise<void> {
  const faults = await examine(what, run);
  if (faults.length > 0) throw new Error(`${faults.length} faults:\n${faults.slice(0, 8).join('\n')}`);
}

/** Pieces of a list, so that many texts stand on one page. */
export function* piecesOf(strings: readonly string[], size: number): Generator<readonly string[]> {
  for (let start = 0; start < strings.length; start += size) yield strings.slice(start, start + size);
}

/** A place of some width, in a window of that width, with an adapter above it. */
export async function placeOf(
  width: number,
  api: SettingsApi,
  content: TemplateResult,
  messages?: MessageOverrides,
): Promise<HTMLElement> {
  await setViewport({ width: width + 16, height: 800 });
  return fixture(
    html`<div style="inline-size: ${width}px">
      <ba-provider .api=${api} .messages=${messages}>${content}</ba-provider>
    </div>`,
  );
}

export async function until<T>(find: () => T | undefined | false, what: string): Promise<T> {
  const end = performance.now() + 5000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`After 5 seconds it is not so that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
