import { expect, fixture, html } from '@open-wc/testing';
import { breakPlatform, functionFailures, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { pause } from '../testing/pause.test-setup.js';
import { watchAttributes, watchSize } from './observers.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';

describe('observers', () => {
  let calls: number;
  const count = () => void calls++;

  beforeEach(() => (calls = 0));
  afterEach(mendPlatform);

  it('tell of an attribute in any of the trees, until they are stopped', async () => {
    const one = await fixture(html`<p><b></b></p>`);
    const tree = (await fixture(html`<div></div>`)).attachShadow({ mode: 'open' });
    const inner = tree.appendChild(document.createElement('i'));
    const stop = watchAttributes([one, tree], ['lang'], count);
    one.firstElementChild!.setAttribute('lang', 'de');
    await waitUntil(() => calls === 1, 'the first tree is heard');
    inner.setAttribute('lang', 'de');
    await waitUntil(() => calls === 2, 'the second tree is heard');
    inner.setAttribute('title', 'something else');
    stop();
    inner.setAttribute('lang', 'en');
    await pause();
    expect(calls).to.equal(2);
  });

  it('tell of a size, until they are stopped', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const stop = watchSize(box, count);
    await waitUntil(() => calls === 1, 'the first size is told');
    box.style.setProperty('block-size', '50px');
    await waitUntil(() => calls === 2, 'the next one is told');
    stop();
    box.style.setProperty('block-size', '60px');
    await pause();
    expect(calls).to.equal(2);
  });

  for (const failure of functionFailures) {
    it(`tell of no attribute with MutationObserver: ${failure}`, () => {
      breakPlatform(window, 'MutationObserver', failure);
      watchAttributes([document], ['lang'], count)();
    });

    it(`tell of the window's size alone with ResizeObserver: ${failure}`, () => {
      breakPlatform(window, 'ResizeObserver', failure);
      const stop = watchSize(document.body, count);
      window.dispatchEvent(new Event('resize'));
      expect(calls).to.equal(1);
      stop();
      window.dispatchEvent(new Event('resize'));
      expect(calls).to.equal(1);
    });
  }
});
