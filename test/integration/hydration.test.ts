import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { createMockBackend } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import type { BaSettingsApp, SettingsApi } from '../../src/index.js';
import { type Hand, RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { until } from '../support/until.js';
import { scenes } from '../server/scenes.js';

const script: Hand = { choose: async (element) => element.click() };

type Page = Window & typeof globalThis;

/** A page that a server wrote, in a frame of its own. Its scripts run when the test says so. */
async function openPage(scene: string) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe
      title="A page that a server wrote"
      style="inline-size: 1000px; block-size: 800px; border: 0"
      src="/server-pages/${encodeURIComponent(scene)}"
    ></iframe>`,
  );
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentWindow as Page;
  const said: string[] = [];
  for (const level of ['error', 'warn'] as const)
    page.console[level] = (...all: unknown[]) => {
      if (!String(all[0]).startsWith('Lit is in dev mode')) said.push(all.join(' '));
    };
  page.addEventListener('error', ({ message }) => said.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
  const body = page.document.body;
  const element = body.querySelector<HTMLElement & { api?: SettingsApi }>(scene.split(' ')[0]!)!;

  /** Runs the page's script, which may give the element an adapter, and waits for what follows. */
  async function start(script: 'hydrating-page' | 'plain-page', api?: SettingsApi) {
    if (api) element.api = api; // Set before the class is there: Lit takes it over.
    const module = page.document.createElement('script');
    module.type = 'module';
    module.src = new URL(`../server/${script}.ts`, import.meta.url).href;
    const loaded = new Promise((resolve, reject) => {
      module.addEventListener('load', resolve);
      module.addEventListener('error', () => reject(new Error(`${module.src} was not loaded`)));
    });
    body.append(module);
    await loaded;
    module.remove();
    for (let frames = 0; frames < 3; frames++) await nextFrame();
  }
  return { page, body, element, said, start };
}

/** An adapter that never answers: what loads goes on to load. */
const silent: SettingsApi = {
  listProjects: () => new Promise(() => undefined),
  getProject: () => new Promise(() => undefined),
  listChannels: () => new Promise(() => undefined),
  getChannel: () => new Promise(() => undefined),
  regenerateKey: () => new Promise(() => undefined),
};

/** Every element that a person may see, of all shadow trees, in their order. */
function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    if (element.localName === 'style') continue;
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
    yield* elementsIn(element);
  }
}

const boxOf = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return `${element.localName}.${element.getAttribute('class') ?? ''} ${[left, top, width, height].map((side) => side.toFixed(1)).join(' ')}`;
};

const drawingsOf = (root: ParentNode) => [...elementsIn(root)].map((element) => [element, boxOf(element)] as const);

describe('what a server wrote', () => {
  for (const scene of Object.keys(scenes)) {
    it(`is hydrated in place: <${scene}>`, async () => {
      const { body, said, start } = await openPage(scene);
      const before = drawingsOf(body);
      expect(before.length).to.be.greaterThan(1);
      // What stands without an adapter says so; a provider has none to hand on either.
      await start('hydrating-page', silent);
      const after = drawingsOf(body);
      expect(after.map(([, box]) => box)).to.deep.equal(before.map(([, box]) => box));
      expect(after.every(([element], index) => element === before[index]![0]), 'the same nodes').to.be.true;
      expect(said).to.deep.equal([]);
    });

    it(`is drawn anew, once, in a page that does not hydrate: <${scene}>`, async () => {
      const { body, said, start } = await openPage(scene);
      const before = drawingsOf(body);
      await start('plain-page', silent);
      expect(drawingsOf(body).map(([, box]) => box)).to.deep.equal(before.map(([, box]) => box));
      expect(said).to.deep.equal([]);
    });
  }
});
void createMockBackend; void createRestApi; void RegenerateKeyPage; void script; void until; export type X = BaSettingsApp;
