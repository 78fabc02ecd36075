import { expect, fixture, html } from '@open-wc/testing';
import { breakPlatform, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { isHidden } from './is-hidden.js';

describe('isHidden', () => {
  afterEach(mendPlatform);

  for (const way of ['with', 'without'] as const) {
    it(`knows what the page hides, ${way} checkVisibility`, async () => {
      const root = await fixture(
        html`<div>
          <b>x</b><b hidden>x</b><b style="display: contents">x</b><i hidden><b style="display: contents">x</b></i>
        </div>`,
      );
      if (way === 'without') breakPlatform(Element.prototype, 'checkVisibility', 'missing');
      const around = [...root.querySelectorAll('b')];
      const inside = around.map((one) => {
        const inner = document.createElement('span');
        inner.style.display = 'contents';
        one.append(inner);
        return inner;
      });
      expect(around.map(isHidden)).to.deep.equal([false, true, false, true]);
      expect(inside.map(isHidden)).to.deep.equal([false, true, false, true]);
      const host = document.createElement('div');
      host.style.display = 'contents';
      const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('span'));
      inner.style.display = 'contents';
      root.append(host);
      expect(isHidden(inner), 'in a shadow root').to.be.false;
      (root as HTMLElement).hidden = true;
      expect(isHidden(inner)).to.be.true;
      const page = document.implementation.createHTMLDocument();
      expect(isHidden(page.body), 'in a page that is drawn nowhere').to.be.false;
    });
  }
});
