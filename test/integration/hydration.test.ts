import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { createMockBackend } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import { ar } from '../../src/localization/ar.js';
import type { SettingsApi } from '../../src/index.js';
import { type Hand, RegenerateKeyPage } from '../support/regenerate-key.page.js';
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
    ></iframe>`,
  );
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = `/server-pages/${encodeURIComponent(scene)}`;
  await loaded;
  const page = frame.contentWindow as Page;
  const said: string[] = [];
  for (const level of ['error', 'warn'] as const)
    page.console[level] = (...all: unknown[]) => {
      if (!String(all[0]).startsWith('Lit is in dev mode')) said.push(all.join(' '));
    };
  page.addEventListener('error', ({ message }) => said.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
  const body = page.document.body;
  // The one that a host gives what it needs: the outermost.
  const element = body.querySelector<HTMLElement & { api?: SettingsApi; messages?: typeof ar }>('*')!;

  /** Runs the page's script, which may give the element an adapter, and waits for what follows. */
  async function start(script: 'hydrating-page' | 'plain-page', api?: SettingsApi) {
    // Set before the class is there: Lit takes it over.
    if (api) element.api = api;
    if (element.hasAttribute('locale')) element.messages = ar;
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
  listKeyEvents: () => new Promise(() => undefined),
};

/** Every element that a person may see, of all shadow trees, in their order. */
function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    if (element.matches('style, .visually-hidden')) continue;
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

/** The dialog is never open on a server, nor is a rotation known there: what is drawn of them comes with the page's script. */
const inPlace = Object.keys(scenes).filter((scene) => !/^ba-(regenerate-key-dialog|key-rotation)$/.test(scene));

describe('what a server wrote', () => {
  before(async function () {
    this.timeout(120_000); // The server writes all of it for the first page.
    expect((await fetch('/server-pages/ba-provider')).ok).to.be.true;
  });

  for (const scene of inPlace) {
    it(`is hydrated in place: <${scene}>`, async () => {
      const { body, said, start } = await openPage(scene);
      const before = drawingsOf(body);
      expect(before.some(([element]) => element.getBoundingClientRect().height > 15)).to.be.true;
      await start('hydrating-page', silent);
      const after = drawingsOf(body);
      expect(after.map(([, box]) => box)).to.deep.equal(before.map(([, box]) => box));
      expect(after.every(([element], index) => element === before[index]![0])).to.be.true;
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

  for (const kind of ['hydrating-page', 'plain-page'] as const)
    it(`leads to a new key, in a ${kind}`, async () => {
      const { body, said, start } = await openPage('ba-settings-app of a project');
      const backend = createMockBackend();
      await start(kind, createRestApi({ base: 'https://mock.test/api', fetch: backend.fetch }));
      const page = new RegenerateKeyPage(body, script);
      await page.openSettingsFromSwitcher('Support bot');
      await page.openChannel('Rasa');
      const before = await page.revealKey();
      await page.askToRegenerate('Rasa');
      await page.confirm();
      const key = await page.newKey();
      expect(key).not.to.equal(before);
      expect(key.split('.')).to.have.length(3);
      expect(said).to.deep.equal([]);
    });

  it('opens its dialog once the page has its script', async () => {
    const { page, element, said, start } = await openPage('ba-regenerate-key-dialog');
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    expect(dialog.open).to.be.false;
    await start('hydrating-page', silent);
    expect(dialog.open).to.be.true;
    expect(page.document.activeElement).to.equal(element);
    expect(said).to.deep.equal([]);
  });

  it('is styled by the sheets that all elements share, and has no styles nor marks of its own any more', async () => {
    const { body, element, start } = await openPage('ba-settings-app of a project');
    expect(element.shadowRoot!.querySelector('style')).not.to.be.null;
    expect(element.dataset['serverMarks']).to.equal('data-server-marks lang dir');
    await start('hydrating-page', silent);
    for (const { shadowRoot, localName } of elementsIn(body)) {
      if (!shadowRoot) continue;
      expect(shadowRoot.querySelector('style'), localName).to.be.null;
      expect(shadowRoot.adoptedStyleSheets, localName).not.to.be.empty;
    }
    for (const name of ['lang', 'dir', 'data-server-marks']) expect(element.hasAttribute(name), name).to.be.false;
  });

  it('is drawn anew where the host has set another property than on the server', async () => {
    const { element, said, start } = await openPage('ba-project-settings');
    Object.assign(element, { tabs: [{ id: 'billing', label: 'Billing' }] });
    await start('hydrating-page', silent);
    const tabs = [...element.shadowRoot!.querySelectorAll('[role=tab]')].map(({ textContent }) => textContent.trim());
    expect(tabs).to.deep.equal(['General', 'Channels', 'Billing']);
    expect(said).to.deep.equal([]);
  });
});
