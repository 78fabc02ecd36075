import { expect, fixture, html } from '@open-wc/testing';
import { quietDots } from './quiet-dots.js';

describe('quietDots', () => {
  it('shows the dots between facts, and has them not read out', async () => {
    const line = await fixture(html`<p>${quietDots('ending ab12 · ID new · sent')}</p>`);
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const heard: string[] = [];
    while (texts.nextNode())
      if (!texts.currentNode.parentElement!.ariaHidden) heard.push((texts.currentNode as Text).data);
    expect(
      heard.filter((text) => text.trim()),
      'each word has its space',
    ).to.deep.equal(['ending ab12 ', ' ID new ', ' sent']);
    expect(line.textContent).to.equal('ending ab12 · ID new · sent');
    expect([...line.querySelectorAll('[aria-hidden]')].map(({ textContent }) => textContent)).to.deep.equal(['·', '·']);
  });

  it('leaves a dot that belongs to a word', async () => {
    const line = await fixture(html`<p>${quietDots('col·lecció')}</p>`);
    expect(line.querySelector('[aria-hidden]')).to.be.null;
    expect(line.textContent).to.equal('col·lecció');
  });
});
