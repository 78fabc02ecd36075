import { expect, fixture, html } from '@open-wc/testing';
import { breakPlatform, mendPlatform, objectFailures } from '../testing/broken-platform.test-setup.js';
import { isRendered, isRightToLeft, supportsCss } from './css.js';

describe('css', () => {
  afterEach(mendPlatform);

  it('says what is supported', () => {
    expect(supportsCss('(display: grid)')).to.equal(true);
    expect(supportsCss('color', 'red')).to.equal(true);
    expect(supportsCss('color', '12')).to.equal(false);
  });

  for (const failure of objectFailures) {
    it(`supports nothing with CSS: ${failure}`, () => {
      breakPlatform(window, 'CSS', failure);
      expect(supportsCss('color', 'red')).to.equal(false);
    });
  }

  for (const way of ['with', 'without'] as const) {
    it(`knows what is rendered, ${way} checkVisibility`, async () => {
      const root = await fixture(
        html`<div>
          <b>x</b><b hidden>x</b><b style="visibility: hidden">x</b><b style="display: contents">x</b
          ><i hidden><b>x</b></i
          ><b></b>
        </div>`,
      );
      if (way === 'without') breakPlatform(Element.prototype, 'checkVisibility', 'missing');
      const all = [...root.querySelectorAll('b')];
      expect(all.map((one) => isRendered(one))).to.deep.equal([true, false, true, false, false, true]);
      expect(isRendered(all[2]!, { visibilityProperty: true })).to.equal(false);
      expect(isRendered(document.createElement('b'))).to.equal(false);
    });

    it(`knows the direction, ${way} :dir()`, async () => {
      const root = await fixture(html`<div dir="rtl"><b></b><i dir="ltr"></i></div>`);
      if (way === 'without') breakPlatform(Element.prototype, 'matches', 'a call that throws');
      expect([...root.children].map(isRightToLeft)).to.deep.equal([true, false]);
    });
  }
});
