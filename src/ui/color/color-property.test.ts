import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { colorProperty } from './color-property.js';

describe('colorProperty', () => {
  it('sets a colour, changes it, and leaves out what is none', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const draw = (color: string | undefined) => {
      render(html`<span ${colorProperty('--_mark', color)}></span>`, place);
      return place.querySelector('span')!.style.getPropertyValue('--_mark');
    };
    expect(draw('#e8731a')).to.equal('#e8731a');
    expect(draw('rebeccapurple')).to.equal('rebeccapurple');
    expect(draw('url(https://example.com/x)')).to.equal('');
    expect(draw('red')).to.equal('red');
    expect(draw('var(--x, url(https://example.com/x))')).to.equal('');
    expect(draw('oklch(40% 0.2 30 / 50%)')).to.equal('oklch(40% 0.2 30 / 50%)');
    expect(draw('rgb(from var(--x) r g b)')).to.equal('');
    expect(draw('\\76 ar(--x, url(https://example.com/x))')).to.equal('');
    expect(draw('rgb(1, 2, 3)')).to.equal('rgb(1, 2, 3)');
    expect(draw(undefined)).to.equal('');
  });
});
