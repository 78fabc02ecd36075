import { expect, fixture, html } from '@open-wc/testing';
import { notice } from './notice.js';

describe('notice', () => {
  for (const kind of ['info', 'success', 'warning', 'danger'] as const) {
    it(`says ${kind} in words beside its icon`, async () => {
      const box = await fixture(
        html`${notice({ kind, title: 'Title', content: 'Text', actions: html`<a href="#x">Go</a>` })}`,
      );
      expect(box.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Title Text Go');
      expect(box.querySelectorAll('svg[aria-hidden=true]').length).to.equal(1);
      expect(box.hasAttribute('role')).to.equal(false);
      await expect(box).to.be.accessible();
    });
  }

  it('takes a role where asked, and leaves out what is not there', async () => {
    const box = await fixture(html`${notice({ kind: 'danger', content: 'Not copied', role: 'alert' })}`);
    expect(box.getAttribute('role')).to.equal('alert');
    expect(box.querySelector('.notice-title, .notice-actions')).to.equal(null);
  });
});
