import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import { AuthRequiredEvent, type BaEvent, type SettingsApi } from '../../src/index.js';
import {
  breakPlatform,
  type Failure,
  functionFailures,
  mendPlatform,
  objectFailures,
  promiseFailures,
  watchErrors,
} from '../../src/testing/broken-platform.test-setup.js';
import { en } from '../../src/localization/en.js';
import { isFullRun, recordCount } from '../../src/testing/counting.test-setup.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole, focusedElement, waitForRole } from '../support/deep-query.js';
import type { Services } from '../frames/backend.js';
import type { Report } from '../frames/sandboxed.js';
import { hurry, pausesSoon } from '../support/hurry.js';
import { type Hand, RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { until } from '../support/until.js';

interface Feature {
  readonly owner: object;
  readonly name: string;
  readonly failures: readonly Failure[];
}

const of = (owner: object, failures: readonly Failure[], ...names: readonly string[]): readonly Feature[] =>
  names.map((name) => ({ owner, name, failures }));

/** Everything of the platform that a page, a policy, a sandbox or an old browser may take away. */
const features: Readonly<Record<string, readonly Feature[]>> = {
  window: [
    ...of(window, objectFailures, 'sessionStorage', 'localStorage', 'indexedDB', 'navigator', 'crypto', 'performance'),
    ...of(window, objectFailures, 'Intl', 'CSS', 'history', 'CustomStateSet'),
    ...of(
      window,
      functionFailures,
      'BroadcastChannel',
      'MessageChannel',
      'MutationObserver',
      'IntersectionObserver',
      'ResizeObserver',
    ),
    ...of(window, functionFailures, 'requestIdleCallback', 'reportError', 'matchMedia', 'structuredClone', 'scrollTo'),
  ],
  storage: of(Storage.prototype, functionFailures, 'getItem', 'setItem', 'removeItem'),
  document: of(document, objectFailures, 'visibilityState', 'scrollingElement'),
  navigator: of(navigator, objectFailures, 'clipboard', 'locks', 'onLine', 'storage', 'permissions', 'language'),
  locks: of(LockManager.prototype, promiseFailures, 'request', 'query'),
  channel: of(BroadcastChannel.prototype, functionFailures, 'postMessage', 'close'),
  crypto: of(crypto, functionFailures, 'randomUUID', 'getRandomValues'),
  performance: of(performance, functionFailures, 'now', 'mark', 'measure'),
  history: of(history, functionFailures, 'pushState', 'replaceState'),
  elements: [
    ...of(HTMLElement.prototype, functionFailures, 'attachInternals'),
    ...of(ElementInternals.prototype, objectFailures, 'states'),
    ...of(CustomStateSet.prototype, functionFailures, 'add', 'delete'),
    ...of(
      Element.prototype,
      functionFailures,
      'checkVisibility',
      'scrollIntoView',
      'scrollTo',
      'animate',
      'getAnimations',
    ),
  ],
  CSS: of(CSS, functionFailures, 'supports', 'escape'),
  URL: of(URL, functionFailures, 'canParse', 'parse', 'createObjectURL', 'revokeObjectURL'),
  AbortSignal: of(AbortSignal, functionFailures, 'any', 'timeout'),
  Intl: [
    ...of(Intl, functionFailures, 'DateTimeFormat', 'NumberFormat', 'RelativeTimeFormat', 'ListFormat', 'PluralRules'),
    ...of(Intl, functionFailures, 'Locale', 'getCanonicalLocales', 'Segmenter', 'DisplayNames', 'Collator'),
  ],
};

/** What the REST adapter touches, and the settling of a reply that was lost. */
const restFeatures: readonly string[] = [
  ...['window.navigator', 'navigator.onLine', 'navigator.locks', 'locks.request', 'document.visibilityState'],
  ...['URL.canParse', 'URL.parse', 'AbortSignal.any', 'AbortSignal.timeout', 'window.MessageChannel'],
  ...['window.crypto', 'crypto.randomUUID', 'crypto.getRandomValues', 'window.performance', 'performance.now'],
  ...['window.sessionStorage', 'window.BroadcastChannel'],
];

/** Of the ways to fail, one of these many is taken in the usual run. A prime, so that each kind of failure has its turn. */
const step = 23;

const script: Hand = { choose: async (element) => element.click() };
let walks = 0;

/** The app on an adapter of its own, with the address following; a host that is asked for a sign-in has done it at once. */
async function setup(adapter: SettingsApi = stubApi()) {
  walks++;
  const events: string[] = [];
  const onEvent = (event: BaEvent): void => {
    events.push(event.type);
    if (event instanceof AuthRequiredEvent) event.detail.retry();
  };
  const api = { ...adapter, onEvent };
  // A locale of its own, so that its formats are made now.
  const root = await fixture<HTMLElement>(
    html`<div>
      <ba-settings-app
        project-id="support-bot"
        routing="hash"
        hash-prefix="walk-${walks}"
        locale="en-x-walk${walks}"
        .api=${api}
      ></ba-settings-app>
    </div>`,
  );
  const outcomes = () => events.filter((type) => /regenerated|failed|unknown|error/.test(type));
  return { root, outcomes, page: new RegenerateKeyPage(root, script) };
}

/** From the projects to the new key of a channel. */
async function walk(adapter?: SettingsApi): Promise<void> {
  const { root, outcomes, page } = await setup(adapter);
  await page.openSettingsFromTile('Support bot');
  await page.openChannel('Rasa');
  const oldKey = await page.revealKey();
  await page.askToRegenerate('Rasa');
  await page.confirm();
  const newKey = await page.newKey();
  expect(newKey).not.to.equal(oldKey);
  expect(outcomes()).to.deep.equal(['ba-key-regenerated']);
  root.remove();
  await new Promise((resolve) => setTimeout(resolve, 20)); // A rejection is found unhandled a task later.
}

/** A service in a frame: what is taken from this page is not taken from it. */
async function loadServices(): Promise<Services & { remove(): void }> {
  const frame = document.createElement('iframe');
  frame.src = new URL('../frames/backend.html', import.meta.url).href;
  document.body.append(frame);
  const inFrame = () => frame.contentWindow as unknown as Partial<Services>;
  const createMockBackend = await until(() => inFrame().createMockBackend, 'the service is loaded');
  return { createMockBackend, remove: () => frame.remove() };
}

/** The same over REST, where a session ends on the way and the reply with the key is lost. */
async function walkOverRest({ createMockBackend }: Services): Promise<void> {
  const backend = createMockBackend();
  backend.fail({ call: 'listChannels', phase: 'before', kind: 401 });
  backend.fail({ call: 'regenerateKey', phase: 'after', kind: 'network' });
  const requests: string[] = [];
  const fetchOfMock: typeof fetch = (input, init) => {
    requests.push(input as string);
    return backend.fetch(input, init);
  };
  const stop = hurry(pausesSoon);
  try {
    await walk(createRestApi({ base: '/api', account: `walk ${walks}`, fetch: fetchOfMock }));
  } finally {
    stop();
  }
  expect(requests.filter((url) => url.endsWith('/settle'))).to.have.length(1);
  expect((await backend.snapshot()).operations).to.have.length(1);
}

describe('without a feature of the platform the way leads to a new key', () => {
  const start = location.href;
  let run = 0;
  let failures = 0;

  let isFull = false;

  before(async () => {
    isFull = await isFullRun();
    await emulateMedia({ reducedMotion: 'reduce' });
  });
  after(() => recordCount({ what: 'platform features that fail', run, failures }));

  async function survive(take: () => void, way: () => Promise<void> = walk): Promise<void> {
    run++;
    failures++; // Until it has succeeded.
    const { errors, stop } = watchErrors();
    try {
      take();
      await way();
      expect(errors, 'errors that nobody caught').to.deep.equal([]);
      failures--;
    } finally {
      mendPlatform();
      stop();
      document.querySelector('ba-settings-app')?.remove();
      history.replaceState(null, '', start);
    }
  }

  it('with everything, to begin with', () => survive(() => undefined));

  const ways = Object.entries(features).flatMap(([group, all]) =>
    all.flatMap((feature) => feature.failures.map((failure) => ({ group, ...feature, failure }))),
  );
  for (const [place, { group, owner, name, failure }] of ways.entries()) {
    it(`${group}.${name}: ${failure}`, async function () {
      if (place % step > 0 && !isFull) this.skip();
      await survive(() => breakPlatform(owner, name, failure));
    });
  }

  describe('over REST, where a lost reply is settled', () => {
    let services: Awaited<ReturnType<typeof loadServices>>;
    before(async () => (services = await loadServices()));
    after(() => services.remove());

    it('with everything, to begin with', () =>
      survive(
        () => undefined,
        () => walkOverRest(services),
      ));

    const touched = ways.filter(({ group, name }) => restFeatures.includes(`${group}.${name}`));
    for (const [place, { group, owner, name, failure }] of touched.entries()) {
      it(`${group}.${name}: ${failure}`, async function () {
        if (place % step > 0 && !isFull) this.skip();
        await survive(
          () => breakPlatform(owner, name, failure),
          () => walkOverRest(services),
        );
      });
    }
  });

  it('all that a sandboxed frame takes away at once', () =>
    survive(() => {
      for (const name of ['sessionStorage', 'localStorage', 'indexedDB'])
        breakPlatform(window, name, 'a getter that throws');
      breakPlatform(window, 'BroadcastChannel', 'a call that throws');
      breakPlatform(LockManager.prototype, 'request', 'a call that rejects');
      for (const name of ['clipboard', 'storage']) breakPlatform(navigator, name, 'missing');
      for (const name of ['pushState', 'replaceState']) breakPlatform(history, name, 'a call that throws');
    }));

  for (const failure of functionFailures) {
    it(`a key that is shown once and cannot be downloaded stays, and is selected: createObjectURL: ${failure}`, () =>
      survive(
        () => breakPlatform(URL, 'createObjectURL', failure),
        async () => {
          const { root, outcomes, page } = await setup(stubApi({ reveals: false }));
          await page.openSettingsFromTile('Support bot');
          await page.openChannel('Rasa');
          await page.askToRegenerate('Rasa');
          await page.confirm();
          (await waitForRole(root, 'button', 'Download')).click();
          const dialog = await waitForRole(root, 'alertdialog');
          await until(() => dialog.textContent.includes(en.downloadFailed), 'the failure is said');
          const field = focusedElement() as HTMLInputElement;
          expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(await page.shownKey());
          expect(outcomes()).to.deep.equal(['ba-key-regenerated', 'ba-error']);
          expect(findByRole(root, 'alertdialog')).to.equal(dialog);
          (await waitForRole(root, 'button', en.savedIt)).click();
          await until(() => !findByRole(root, 'alertdialog'), 'the dialog has closed');
          root.remove();
        },
      ));
  }
});

describe('in a sandboxed frame, whose origin is opaque, the way leads to a new key', () => {
  const atStart: Readonly<Record<string, readonly string[]>> = {
    'with all that it leaves': [],
    'without Intl before the library is loaded': ['Intl'],
    'without parts of Intl': ['PluralRules', 'ListFormat', 'RelativeTimeFormat', 'Locale'].map(
      (name) => `Intl.${name}`,
    ),
    'without observers': ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'],
    'without crypto, locks, channels, idle callbacks': [
      'crypto',
      'LockManager.prototype.request',
      'BroadcastChannel',
      'requestIdleCallback',
    ],
    'without what browsers of 2022 lack': [
      'CustomStateSet',
      'ElementInternals.prototype.states',
      'Element.prototype.checkVisibility',
      'URL.canParse',
      'URL.parse',
      'AbortSignal.any',
      'AbortSignal.timeout',
      'structuredClone',
      'reportError',
    ],
  };
  let run = 0;
  let failures = 0;
  after(() => recordCount({ what: 'platform features that fail', run, failures }));

  for (const [name, missing] of Object.entries(atStart)) {
    it(name, async () => {
      run++;
      failures++;
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.style.cssText = 'inline-size: 900px; block-size: 600px';
      frame.src = new URL(`../frames/sandboxed.html?missing=${missing.join()}`, import.meta.url).href;
      const report = new Promise<Report>((resolve) => {
        addEventListener('message', function listener({ data, source }: MessageEvent<Report>) {
          if (source !== frame.contentWindow) return;
          removeEventListener('message', listener);
          resolve(data);
        });
      });
      document.body.append(frame);
      const { origin, isDenied, oldKey, newKey, errors } = await report;
      frame.remove();
      expect([origin, isDenied], 'the sandbox itself').to.deep.equal(['null', true]);
      expect(errors, 'errors').to.deep.equal([]);
      expect(newKey).to.be.a('string').and.not.to.equal(oldKey);
      failures--;
    });
  }
});
