import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { disclosureButton, disclosurePanel } from './disclosure.js';

async function setup(expanded: boolean) {
  const asked: boolean[] = [];
  const wrapper = await fixture(
    html`<div>
      ${disclosureButton({ expanded, controls: 'panel', id: 'row', content: 'Rasa', onToggle: (open) => asked.push(open) })}
      ${disclosurePanel({ id: 'panel', expanded, labelledBy: 'row', content: () => 'API key' })}
    </div>`,
  );
  return {
    asked,
    wrapper,
    button: wrapper.querySelector('button')!,
    panel: wrapper.querySelector<HTMLElement>('#panel')!,
  };
}

describe('disclosure', () => {
  for (const [name, key] of Object.entries({ Enter: 'Enter', Space: ' ' })) {
    it(`asks to open with ${name}`, async () => {
      const { asked, button } = await setup(false);
      button.focus();
      await sendKeys({ press: key });
      expect(asked).to.deep.equal([true]);
    });
  }

  it('hides and empties a closed panel', async () => {
    const { button, panel } = await setup(false);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(panel.hidden).to.equal(true);
    expect(panel.textContent?.trim()).to.equal('');
  });

  it('shows an open panel as a region with a name, and asks to close', async () => {
    const { asked, wrapper, button, panel } = await setup(true);
    expect(panel.textContent?.trim()).to.equal('API key');
    await expect(wrapper).to.be.accessible();
    button.click();
    expect(asked).to.deep.equal([false]);
  });
});
