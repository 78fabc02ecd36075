import { recordCount } from '../../src/testing/counting.test-setup.js';
import { withPrivateNames } from '../support/private-names.test-setup.js';

/** Pictures and the like from elsewhere are refused, and so reported: not every engine lists what could not be loaded. */
function refuseForeignPictures(): void {
  const policy =
    "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self'; style-src 'self' 'unsafe-inline'";
  const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: policy });
  if (!document.head.querySelector('meta[http-equiv]')) document.head.append(meta);
}

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
    refuseForeignPictures();
    this.#requests.observe({ type: 'resource' });
    addEventListener('securitypolicyviolation', this.#onRefused);
    addEventListener('error', this.#onError);
    addEventListener('unhandledrejection', this.#onRejection);
  }

  /** Gives what was injected the time to load, to fail and to run. */
  async stop(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 60));
    this.#onRequests(this.#requests.takeRecords());
    this.#requests.disconnect();
    Object.assign(window, this.#own);
    removeEventListener('securitypolicyviolation', this.#onRefused);
    removeEventListener('error', this.#onError);
    removeEventListener('unhandledrejection', this.#onRejection);
  }

  #onRequests(entries: PerformanceEntryList): void {
    for (const { name } of entries)
      if (new URL(name).origin !== location.origin) this.heard.push(`a request to ${name}`);
  }

  readonly #onRefused = ({ blockedURI }: SecurityPolicyViolationEvent) =>
    void this.heard.push(`a request to ${blockedURI}`);
  readonly #onError = ({ message }: ErrorEvent) => void this.heard.push(`uncaught: ${message}`);
  readonly #onRejection = ({ reason }: PromiseRejectionEvent) => void this.heard.push(`unhandled: ${String(reason)}`);
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Whatever our templates are made of; anything else could only come from a text. */
const ours = words(
  `div span h1 h2 h3 p ul li dl dt dd strong header main slot bdi button input label a dialog
   svg path circle rect line polyline g`,
);

/** What the templates of one element alone are made of besides, by the element in whose shadow tree it stands. */
const oursWithin: Readonly<Record<string, ReadonlySet<string>>> = {
  'ba-channel-settings': words('details summary'),
  'ba-regenerate-key-dialog': words('fieldset legend select option'),
  'ba-key-rotation': words('ol'),
  'ba-key-snippets': words('code'),
  'ba-key-history': words('time'),
};

function isOurs(element: Element): boolean {
  const name = element.localName;
  if (ours.has(name) || name.startsWith('ba-')) return true;
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot && oursWithin[tree.host.localName]?.has(name) === true;
}

/** A project's colour, and how high a menu may be. */
const ownStyles = new RegExp(
  await withPrivateNames(String.raw`^(--_mark-color: [^()]*(\([^()]*\))?|(--_menu-room|--_covered): [\d.]+px);$`),
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
    if (!isOurs(element)) faults.push(`<${name}> was injected`);
    for (const attribute of element.attributes) {
      if (/^on|^style$|^srcdoc$|^src$/i.test(attribute.name)) {
        const isOurs = attribute.name === 'style' && ownStyles.test(attribute.value);
        if (!isOurs) faults.push(`${attribute.name}="${attribute.value}" was injected`);
      }
      if (/href$/i.test(attribute.name) && !/^(https:|#)/.test(attribute.value))
        faults.push(`a link to ${attribute.value}`);
    }
    const scrolls =
      element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX);
    // Code keeps its lines.
    if (scrolls && element.getAttribute('part') !== 'code')
      faults.push(`<${name} class="${element.className}"> scrolls sideways`);
  }
  if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth} px wide in ${root.clientWidth} px`);
  return faults;
}

/** What is read below an element: each text, and each value of an attribute, as a whole. */
function readable(root: Element): ReadonlySet<string> {
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

/** Runs an examination under an alarm, and gives it back with all that was found and heard. */
export async function examine(
  run: (examination: Examination) => Promise<void>,
  examination = new Examination(),
): Promise<Examination> {
  const alarm = new Alarm();
  try {
    await run(examination);
  } finally {
    await alarm.stop();
    examination.faults.push(...alarm.heard);
  }
  return examination;
}

/** The same, where no fault is the only outcome that passes; what was looked at is counted, also where it failed. */
export async function expectHarmless(what: string, run: (examination: Examination) => Promise<void>): Promise<void> {
  const examination = new Examination();
  const { faults } = examination;
  let isWhole = false;
  try {
    await examine(run, examination);
    isWhole = true;
  } finally {
    await recordCount({ what, run: examination.looked, failures: faults.length + (isWhole ? 0 : 1) });
  }
  if (faults.length > 0) throw new Error(`${faults.length} faults:\n${faults.slice(0, 8).join('\n')}`);
}
