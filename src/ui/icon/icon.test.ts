import { expect, fixture, html } from '@open-wc/testing';
import { chevronRightIcon, messengerIcon, starFilledIcon } from './icons.generated.js';

describe('icon', () => {
  it('is decoration, drawn as SVG', async () => {
    const drawn = await fixture(starFilledIcon());
    expect(drawn.getAttribute('aria-hidden')).to.equal('true');
    expect(drawn.querySelector('path')!.namespaceURI).to.equal('http://www.w3.org/2000/svg');
  });

  it('knows how each drawing is made', async () => {
    const wrapper = await fixture(html`<div>${chevronRightIcon()}${starFilledIcon()}${messengerIcon()}</div>`);
    const classes = [...wrapper.children].map((each) => [...each.classList].sort().join(' '));
    expect(classes).to.deep.equal(['directional icon', 'filled icon', 'brand icon']);
  });
});
