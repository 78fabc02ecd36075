import { expect, html } from '@open-wc/testing';
import { connected, typesOf } from '../../testing/connected.test-setup.js';

describe('<ba-home-link>', () => {
  it('leads to the projects', async () => {
    const { provider, events } = await connected(html`<ba-home-link label="Northwind"></ba-home-link>`);
    const link = provider.querySelector('ba-home-link')!;
    const button = link.renderRoot.querySelector('button')!;
    expect(button.getAttribute('aria-label')).to.equal('Northwind');
    button.click();
    expect(typesOf(events)).to.deep.equal(['ba-navigate']);
    expect(events[0]!.detail).to.deep.equal({ route: { view: 'projects' }, cause: 'user' });
    await expect(link).to.be.accessible();
  });
});
