import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { baseStyles } from '../base.styles.js';
import { skeletonBlock, skeletonLine } from './skeleton.js';
import { skeletonStyles } from './skeleton.styles.js';

class SkeletonHost extends LitElement {
  static override styles = [...baseStyles, skeletonStyles];

  override render() {
    return html`<p>A line of text</p>
      ${skeletonLine('long')}${skeletonBlock('mark')}`;
  }
}
customElements.define('test-skeleton-host', SkeletonHost);

describe('skeleton', () => {
  it('is as high as the line it stands for, and hidden from assistive technology', async () => {
    const host = await fixture(html`<test-skeleton-host></test-skeleton-host>`);
    const root = host.shadowRoot!;
    const line = root.querySelector('.skeleton-line')!;
    expect(line.getBoundingClientRect().height).to.equal(root.querySelector('p')!.getBoundingClientRect().height);
    expect(root.querySelectorAll('[aria-hidden=true]').length).to.equal(2);
  });
});
