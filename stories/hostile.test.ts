import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { createRestApi } from '../src/api/rest/index.js';
import '../src/define.js';
import { en } from '../src/localization/en.js';
import type { Channel, MessageOverrides, Project } from '../src/index.js';
import { isFullRun, recordCount } from '../src/testing/counting.test-setup.js';
import { findByRole, nameOf, visibleElements } from './deep-query.js';

const base = 'https://mock.test/api';
const instant = '2026-10-12T09:41:00Z';

/** The two lists, as their packages have them; a payload calls `canary` where it can. */
async function hostileStrings(): Promise<readonly string[]> {
  const naughty = (await (await fetch('/node_modules/big-list-of-naughty-strings/blns.json')).json()) as string[];
  const source = await (await fetch('/node_modules/xss-polyglots/index.js')).text();
  const holder: { exports?: (fn: string) => string[] } = {};
  (new Function('module', source) as (module: typeof holder) => void)(holder); // eslint-disable-line @typescript-eslint/no-implied-eval
  return [...naughty, ...holder.exports!('window.canary')];
}

function project(id: string, text: string): Project {
  const activity = [{ day: '2026-10-12', newUsers: 3 }];
  return { id, name: text, color: text, channelTypes: [text], channelCount: 1, createdAt: instant, activity };
}

function channel(id: string, text: string): Channel {
  const apiKey = { id: `key-${text}`, hint: text, createdAt: instant, createdBy: text, version: 'v1' };
  const status = text as Channel['status'];
  return { id, projectId: 'p', type: text, name: text, connectedAt: instant, status, apiKey };
}

const page = (items: readonly unknown[]) => ({ items, total: items.length });

/** A service whose every text is hostile. */
function serviceOf(strings: readonly string[]): typeof fetch {
  const channels = strings.map((text, index) => channel(`c${index}`, text));
  return async (input, init) => {
    const path = (input as string).slice(base.length).replace(/\?.*/, '');
    const index = Number(/\/c(\d+)/.exec(path)?.[1] ?? 0);
    const text = strings[index] ?? '';
    if (init?.method === 'POST') {
      const problem = { type: text, title: text, status: 400, detail: text, requestId: text };
      return new Response(JSON.stringify(problem), {
        status: 400,
        headers: { 'content-type': 'application/problem+json' },
      });
    }
    if (path === '/projects') return Response.json(page(strings.map((one, at) => project(`p${at}`, one))));
    if (path.endsWith('/channels')) return Response.json(page(channels));
    if (path.includes('/channels/')) return Response.json(channels[index]);
    return Response.json(project('p', text));
  };
}

/** Whatever must not happen, from the moment this is made. */
class Alarm {
  readonly heard: string[] = [];
  readonly #own = { alert: window.alert, confirm: window.confirm, prompt: window.prompt, print: window.print };
  readonly #entries = performance.getEntriesByType('resource').length;

  constructor() {
    const ring = (what: string) => () => (this.heard.push(what), undefined as never);
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) window[name] = ring(`${name}() was called`);
    Object.assign(window, { canary: ring('a payload was executed') });
    addEventListener('error', this.#onError);
    addEventListener('unhandledrejection', this.#onRejection);
  }

  stop(): void {
    Object.assign(window, this.#own);
    removeEventListener('error', this.#onError);
    removeEventListener('unhandledrejection', this.#onRejection);
    const foreign = performance
      .getEntriesByType('resource')
      .slice(this.#entries)
      .filter(({ name }) => new URL(name).origin !== location.origin && !name.startsWith(base));
    for (const { name } of foreign) this.heard.push(`a request to ${name}`);
  }

  readonly #onError = ({ message }: ErrorEvent) => void this.heard.push(`uncaught: ${message}`);
  readonly #onRejection = ({ reason }: PromiseRejectionEvent) => void this.heard.push(`unhandled: ${String(reason)}`);
}

/** Elements that no template of ours has: they could only come from a text. */
const injected = 'script, img, iframe, object, embed, video, audio, base, meta, link, style, xss, body, marquee';

function faultsOf(root: Element): readonly string[] {
  const faults: string[] = [];
  for (const element of visibleElements(root)) {
    if (element.matches(injected)) faults.push(`<${element.localName}> was injected`);
    const href = element.getAttribute('href');
    if (href !== null && !/^(https:|#)/.test(href)) faults.push(`a link to ${href}`);
    for (const { name } of element.attributes) if (/^on/i.test(name)) faults.push(`an attribute ${name}`);
  }
  if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth} px wide in ${root.clientWidth} px`);
  return faults;
}

function* textsOf(root: Element): Generator<string> {
  for (const element of visibleElements(root))
    for (const node of element.childNodes) if (node instanceof Text) yield node.data;
}

async function until<T>(find: () => T | undefined | false, what: string): Promise<T> {
  const end = performance.now() + 5000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`After 5 seconds it is not so that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function within(
  width: number,
  strings: readonly string[],
  content: ReturnType<typeof html>,
  messages?: MessageOverrides,
) {
  const api = createRestApi({ base, account: crypto.randomUUID(), fetch: serviceOf(strings) });
  return fixture(
    html`<div style="inline-size: ${width}px">
      <ba-provider .api=${api} .messages=${messages}>${content}</ba-provider>
    </div>`,
  );
}

/** Runs a check for each piece of the strings and counts; the first failures are said. */
async function check(
  strings: readonly string[],
  size: number,
  each: (piece: readonly string[]) => Promise<readonly string[]>,
) {
  const faults: string[] = [];
  let run = 0;
  try {
    for (let start = 0; start < strings.length; start += size) {
      const piece = strings.slice(start, start + size);
      const alarm = new Alarm();
      const found = await each(piece);
      alarm.stop();
      faults.push(...found, ...alarm.heard);
      run += piece.length;
    }
  } finally {
    await recordCount({ what: 'hostile strings × places', run, failures: faults.length });
  }
  expect(faults.slice(0, 8)).to.deep.equal([]);
}

describe('hostile texts', () => {
  let all: readonly string[];
  let some: readonly string[];

  before(async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    all = await hostileStrings();
    some = (await isFullRun()) ? all : all.filter((_, index) => index % 8 === 0);
  });

  for (const width of [320, 800]) {
    it(`as names of projects, in tiles ${width} px wide`, async () => {
      await check(all, 60, async (piece) => {
        const root = await within(width, piece, html`<ba-project-grid></ba-project-grid>`);
        await until(() => findByRole(root, 'button', /^Menu of/), 'the tiles are shown');
        const texts = new Set(textsOf(root));
        const faults = [...faultsOf(root), ...piece.filter((one) => one && !texts.has(one)).map((one) => `no ${one}`)];
        root.remove();
        return faults;
      });
    }).timeout(120_000);

    it(`as names, types, states and hints of channels, in rows ${width} px wide`, async () => {
      await check(all, 60, async (piece) => {
        const root = await within(width, piece, html`<ba-channel-list project-id="p"></ba-channel-list>`);
        await until(() => findByRole(root, 'searchbox'), 'the rows are shown');
        const texts = new Set(textsOf(root));
        const faults = [...faultsOf(root), ...piece.filter((one) => one && !texts.has(one)).map((one) => `no ${one}`)];
        root.remove();
        return faults;
      });
    }).timeout(120_000);
  }

  it('in the settings of a channel, in the question, and in the words of a refusal', async () => {
    await check(some, 1, async ([text]) => {
      const content = html`<ba-channel-settings project-id="p" channel-id="c0"></ba-channel-settings>`;
      const root = await within(360, [text!], content);
      const opener = await until(() => findByRole(root, 'button', /^Regenerate the API key of/), 'it is shown');
      const faults = [...faultsOf(root)];
      opener.click();
      const dialog = await until(() => findByRole(root, 'alertdialog'), 'the question is asked');
      const confirm = await until(() => {
        const button = findByRole(dialog, 'button', 'Regenerate') as HTMLButtonElement | undefined;
        return button?.disabled === false && button;
      }, 'it can be answered');
      await until(() => text === '' || [...textsOf(dialog)].includes(text!), `the dialog names ${text}`);
      faults.push(...faultsOf(dialog));
      confirm.click();
      await until(() => nameOf(findByRole(dialog, 'heading')!) === en.refusedTitle, 'it is refused');
      faults.push(...faultsOf(dialog));
      findByRole(dialog, 'button', 'Close')!.click();
      root.remove();
      return faults;
    });
  }).timeout(300_000);

  it('flags names with characters that nobody sees, and names the id', async () => {
    const names = ['Ra\u202Esa', 'Ra\u200Bsa', '\u2066Rasa\u2069', '\uFEFFRasa'];
    await check(names, 1, async ([text]) => {
      const content = html`<ba-regenerate-key-dialog project-id="p" channel-id="c0" open></ba-regenerate-key-dialog>`;
      const root = await within(360, [text!], content);
      const dialog = await until(() => findByRole(root, 'alertdialog'), 'the question is asked');
      await until(() => [...textsOf(dialog)].includes(en.suspiciousName), 'the name is flagged');
      const texts = [...textsOf(dialog)];
      const isolated = [...visibleElements(dialog)]
        .filter((one) => one.localName === 'bdi')
        .map((one) => one.textContent);
      findByRole(dialog, 'button', 'Cancel')!.click();
      root.remove();
      return [
        ...(texts.includes('c0') ? [] : ['the channel’s id is not named']),
        ...(texts.includes('p') ? [] : ['the project’s id is not named']),
        ...(isolated.includes(text!) ? [] : ['the name is not isolated']),
      ];
    });
  });

  for (const address of [
    'javascript:canary()',
    'data:text/html,<script>canary()</script>',
    'http://example.com',
    '//x.test',
    'nonsense',
  ]) {
    it(`no link to ${address}`, async () => {
      await check([address], 1, async () => {
        const content = html`<ba-channel-settings project-id="p" channel-id="c0"></ba-channel-settings>`;
        const root = await within(360, ['x'], content, { guideUrl: address });
        await until(() => findByRole(root, 'button', /^Regenerate the API key of/), 'it is shown');
        const links = [...visibleElements(root)].filter((one) => one.localName === 'a');
        root.remove();
        return links.map((one) => `a link to ${one.getAttribute('href')}`);
      });
    });
  }
});

describe('hostile replies', () => {
  const good = JSON.stringify(page([channel('c0', 'Rasa')]));
  const replies: Readonly<Record<string, string>> = {
    nothing: '',
    null: 'null',
    'a number': '7',
    'a text': '"items"',
    'an array': '[]',
    NaN: 'NaN',
    'half of it': good.slice(0, good.length / 2),
    'more than it': `${good}]`,
    'no items': '{"total":1}',
    'items that are none': '{"items":{"length":1,"0":{}}}',
    'an item that is null': '{"items":[null]}',
    '100,000 brackets': '['.repeat(100_000),
    '100,000 nested objects': '{"items":'.repeat(100_000),
    '10 MB': `{"items":[],"filling":"${'x'.repeat(10 * 1024 * 1024)}"}`,
    HTML: '<!doctype html><p>Sign in</p>',
    'a prototype instead of items': '{"__proto__":{"items":[]}}',
    ...Object.fromEntries(
      Object.keys(channel('c0', '')).flatMap((field) =>
        [null, {}, [], true].map((value) => [
          `${field}: ${JSON.stringify(value)}`,
          JSON.stringify(page([{ ...channel('c0', 'Rasa'), [field]: value }])),
        ]),
      ),
    ),
  };

  for (const [name, text] of Object.entries(replies)) {
    it(`${name}: says so, tries again, and nothing is thrown`, async () => {
      let isGood = false;
      let failures = 1;
      const answer: typeof fetch = async () =>
        new Response(isGood ? good : text, { headers: { 'content-type': 'application/json' } });
      const alarm = new Alarm();
      const api = createRestApi({ base, account: crypto.randomUUID(), fetch: answer });
      const root = await fixture(html`<div><ba-channel-list .api=${api} project-id="p"></ba-channel-list></div>`);
      try {
        const alert = await until(() => findByRole(root, 'alert'), 'the failure is said');
        expect(nameOf(alert)).to.include(en.errorReason.other);
        isGood = true;
        findByRole(root, 'button', 'Try again')!.click();
        await until(() => findByRole(root, 'button', /^Rasa/), 'it is there');
        failures = 0;
      } finally {
        root.remove();
        alarm.stop();
        await recordCount({ what: 'hostile replies', run: 1, failures: failures + alarm.heard.length });
      }
      expect(alarm.heard).to.deep.equal([]);
    });
  }

  const poisoned = good.replace(
    '{"id":"c0"',
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"id":"c0"',
  );
  const harmless: Readonly<Record<string, string>> = {
    'keys that are a prototype’s': poisoned,
    'the same key twice': good.replace('"name":"Rasa"', '"name":"Alexa","name":"Rasa"'),
    'half of a character': good.replace('"type":"Rasa"', '"type":"\\ud800"'),
    'fields that nobody knows': good.replace('{"id":"c0"', '{"extra":{"deep":[1]},"id":"c0"'),
  };
  for (const [name, text] of Object.entries(harmless)) {
    it(`${name}: harmless`, async () => {
      expect(text).not.to.equal(good);
      let failures = 1;
      const own = Object.getOwnPropertyNames(Object.prototype).length;
      const answer: typeof fetch = async () => new Response(text, { headers: { 'content-type': 'application/json' } });
      const api = createRestApi({ base, account: crypto.randomUUID(), fetch: answer });
      const root = await fixture(html`<div><ba-channel-list .api=${api} project-id="p"></ba-channel-list></div>`);
      try {
        await until(() => findByRole(root, 'button', /^Rasa/), 'the row is shown');
        expect(({} as Record<string, unknown>)['polluted']).to.be.undefined;
        expect(Object.getOwnPropertyNames(Object.prototype)).to.have.length(own);
        failures = 0;
      } finally {
        root.remove();
        await recordCount({ what: 'hostile replies', run: 1, failures });
      }
    });
  }

  for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    it(`${id} is an id as any other`, async () => {
      let failures = 1;
      const answer: typeof fetch = async (input) => {
        const path = (input as string).slice(base.length);
        return Response.json(
          path.includes('/channels/') ? { ...channel(id, 'Rasa'), projectId: id } : project(id, 'Support bot'),
        );
      };
      const api = createRestApi({ base, account: crypto.randomUUID(), fetch: answer });
      const root = await fixture(
        html`<div><ba-channel-settings .api=${api} project-id=${id} channel-id=${id}></ba-channel-settings></div>`,
      );
      try {
        await until(() => findByRole(root, 'button', /^Regenerate the API key of Rasa/), 'the channel is shown');
        failures = 0;
      } finally {
        root.remove();
        await recordCount({ what: 'hostile replies', run: 1, failures });
      }
    });
  }
});
