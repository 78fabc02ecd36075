import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import { stubApi, stubChannel } from '../../src/testing/stub-api.js';
import { until } from '../support/until.js';

const skeleton = await (await fetch(new URL('../../docs/skeleton.html', import.meta.url))).text();
const elements = new URL('../../src/define.ts', import.meta.url).href;

/** What has its place from the first paint on: in the skeleton of the page, and in the element. */
const places = {
  skeleton: [
    '.ba-skeleton-header',
    '.ba-skeleton-title',
    '.ba-skeleton-heading',
    '.ba-skeleton-rows',
    '.ba-skeleton-row',
  ],
  element: ['.header', '.overview-top', '.section-title', '.rows', '.rows > li'],
};

const boxesIn = (root: ParentNode, selectors: readonly string[]) =>
  selectors.flatMap((selector) =>
    [...root.querySelectorAll(selector)].map((found) => ({ selector, box: found.getBoundingClientRect() })),
  );

function expectSamePlaces(shown: ReturnType<typeof boxesIn>, expected: ReturnType<typeof boxesIn>): void {
  expect(shown.length).to.equal(expected.length);
  for (const [index, { selector, box }] of shown.entries()) {
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      expect(box[side], `${side} of ${selector}`).to.be.closeTo(expected[index]!.box[side], 0.5);
    }
  }
}

/** An adapter that answers when it is told to. */
function heldApi() {
  const api = stubApi({ channels: ['universal', 'rasa', 'amazon-alexa'].map((id) => stubChannel(id)) });
  let answer!: () => void;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  return {
    answer,
    api: {
      ...api,
      getProject: (...asked: Parameters<typeof api.getProject>) => answered.then(() => api.getProject(...asked)),
      listChannels: (...asked: Parameters<typeof api.listChannels>) => answered.then(() => api.listChannels(...asked)),
    },
  };
}

/** A page with the skeleton in its HTML, whose scripts have not run yet. */
async function openPage({ width, direction }: { readonly width: number; readonly direction: 'ltr' | 'rtl' }) {
  await emulateMedia({ reducedMotion: 'reduce' });
  await setViewport({ width, height: 800 });
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe
      title="A page of a host’s"
      style="position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0"
      srcdoc=${`<!doctype html><html lang="en" dir="${direction}"><title>Chatbots</title><body style="margin: 0">
        <ba-settings-app project-id="support-bot">${skeleton}</ba-settings-app></body></html>`}
    ></iframe>`,
  );
  await until(() => frame.contentDocument?.querySelector('.ba-skeleton'), 'the page is loaded');
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  const app = page.querySelector('ba-settings-app')!;
  const { api, answer } = heldApi();

  let shift = 0;
  // Only Chromium measures it; the others observe nothing.
  new view.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });

  let isBlank = false;
  const lookAtFrame = () => {
    const header = page.querySelector('.ba-skeleton-header');
    const shown = [header, app.shadowRoot?.querySelector('.header')];
    isBlank ||= !shown.some((one) => one && one.getClientRects().length > 0);
    view.requestAnimationFrame(lookAtFrame);
  };
  lookAtFrame();

  return {
    page,
    shadow: (selector: string) => app.shadowRoot?.querySelector(selector),
    boxes: () => (app.shadowRoot ? boxesIn(app.shadowRoot, places.element) : boxesIn(page, places.skeleton)),
    loadElements() {
      Object.assign(app, { api });
      page.head.append(Object.assign(page.createElement('script'), { type: 'module', src: elements }));
    },
    answer,
    wasBlank: () => isBlank,
    shift: () => shift,
  };
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('the skeleton in a host’s page', () => {
  after(() => setViewport({ width: 1280, height: 800 }));

  for (const width of [390, 1280]) {
    for (const direction of ['ltr', 'rtl'] as const) {
      it(`gives way to the element and then to its rows, and nothing jumps: ${width} px, ${direction}`, async () => {
        const { page, shadow, boxes, loadElements, answer, wasBlank, shift } = await openPage({ width, direction });
        const startOf = (element: Element) => {
          const { left, right } = element.getBoundingClientRect();
          return direction === 'rtl' ? width - right : left;
        };
        const before = boxes();
        expect(before).to.have.length(7);
        const mark = startOf(page.querySelector('.ba-skeleton-header > .ba-skeleton-mark')!);

        loadElements();
        await until(() => shadow('[aria-busy]'), 'the element is loading');
        expectSamePlaces(boxes(), before);
        expect(startOf(shadow('ba-home-link')!) + 6, 'start of the logo').to.be.closeTo(mark, 0.5);
        expect(page.querySelector('.ba-skeleton')!.getClientRects().length, 'the skeleton is gone').to.equal(0);

        answer();
        await until(() => shadow('.opener'), 'the rows are shown');
        await nextFrame();
        await nextFrame();
        expectSamePlaces(boxes(), before);
        expect(wasBlank(), 'a frame was blank').to.equal(false);
        // The name of the project is not as wide as what stood for it.
        expect(shift()).to.be.closeTo(0, 0.0001);
      });
    }
  }

  for (const width of [320, 1280]) {
    it(`follows text of twice the size: ${width} px`, async function () {
      const { isSet } = await executeServerCommand<{ isSet: boolean }, number>('text-size', 200);
      if (!isSet) return this.skip();
      try {
        const { page, shadow, boxes, loadElements } = await openPage({ width, direction: 'ltr' });
        const before = boxes();
        expect(page.documentElement.scrollWidth, 'width of the skeleton').to.be.at.most(width);
        loadElements();
        await until(() => shadow('[aria-busy]'), 'the element is loading');
        expect(page.documentElement.scrollWidth, 'width of the element').to.be.at.most(width);
        // In the narrow window the button's text takes two lines, as nobody can know before.
        const known = width > 320 ? 7 : 1;
        expectSamePlaces(boxes().slice(0, known), before.slice(0, known));
      } finally {
        await executeServerCommand('text-size', 100);
      }
    });
  }
});
