import { expect, fixture, html } from '@open-wc/testing';
import { scrollBoxOf } from './scroll-box.js';

const style = 'block-size: 100px; overflow: auto';

describe('what scrolls an element', () => {
  it('is the nearest box around it', async () => {
    const box = await fixture(
      html`<div style=${style}>
        <p><b></b></p>
      </div>`,
    );
    expect(scrollBoxOf(box.querySelector('b')!) === box).to.be.true;
  });

  it('is one at the top of a shadow tree, or one around that', async () => {
    const around = await fixture(html`<div style=${style}><section></section></div>`);
    const root = around.querySelector('section')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<div style="${style}"><b></b></div><i></i>`;
    expect(scrollBoxOf(root.querySelector('b')!) === root.firstElementChild).to.be.true;
    expect(scrollBoxOf(root.querySelector('i')!) === around).to.be.true;
  });

  it('is the page of the element’s own document where there is none', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
    const page = frame.contentDocument!;
    const inner = page.body.appendChild(page.createElement('p'));
    expect(scrollBoxOf(inner) === (page.scrollingElement ?? page.documentElement)).to.be.true;
    expect(scrollBoxOf(frame) === document.scrollingElement).to.be.true;
  });
});
