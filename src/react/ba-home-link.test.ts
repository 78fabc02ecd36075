import { expect } from '@open-wc/testing';
import { BaHomeLink } from './ba-home-link.js';

describe('the wrapper of one element', () => {
  it('registers that element, and no other', () => {
    expect(BaHomeLink.displayName).to.equal('BaHomeLink');
    expect(customElements.get('ba-home-link')).to.exist;
    expect(customElements.get('ba-project-grid')).to.be.undefined;
    expect(customElements.get('ba-settings-app')).to.be.undefined;
  });
});
