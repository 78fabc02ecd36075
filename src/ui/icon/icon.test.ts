import { expect, fixture, html } from '@open-wc/testing';
import { icon } from './icon.js';
import { chevronRightIcon, messengerIcon, starFilledIcon, starIcon } from './icons.generated.js';

describe('icon', () => {
  it('is decoration without a label', async () => {
    const drawn = await fixture(html`${icon(starIcon)}`);
    expect(drawn.getAttribute('aria-hidden')).to.equal('true');
    expect(drawn.hasAttribute('role')).to.equal(false);
    expect(drawn.querySelector('path')!.namespaceURI).to.equal('http://www.w3.org/2000/svg');
  });

  it('is an image with a label', async () => {
    const drawn = await fixture(html`${icon(starIcon, { label: 'Starred', class: 'a b' })}`);
    expect(drawn.getAttribute('role')).to.equal('img');
    expect(drawn.getAttribute('aria-label')).to.equal('Starred');
    expect(drawn.hasAttribute('aria-hidden')).to.equal(false);
    expect(drawn.matches('.icon.a.b')).to.equal(true);
  });

  it('knows how each drawing is made', async () => {
    const wrapper = await fixture(
      html`<div>${icon(chevronRightIcon)}${icon(starFilledIcon)}${icon(messengerIcon)}</div>`,
    );
    const classes = [...wrapper.children].map((each) => [...each.classList].sort().join(' '));
    expect(classes).to.deep.equal(['directional icon outlined', 'filled icon outlined', 'filled icon']);
  });
});
