import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { baseStyles } from '../base.styles.js';
import { buttonStyles } from './button.styles.js';

class ButtonHost extends LitElement {
  static override styles = [...baseStyles, buttonStyles];

  override render() {
    return ['button', 'button primary', 'button danger', 'icon-button'].map(
      (kind) => html`
        <button class=${kind}>On</button>
        <button class=${kind} disabled>Off</button>
        <button class=${kind} aria-disabled="true">Off, with the focus</button>
      `,
    );
  }
}
customElements.define('test-button-host', ButtonHost);

const forceColors = (value: 'active' | 'none') =>
  executeServerCommand<{ isSet: boolean }, string>('forced-colors', value);

describe('in forced colours, a button that cannot be pressed', () => {
  afterEach(() => forceColors('none'));

  it('is grey, also where it keeps the focus', async function () {
    if (!(await forceColors('active')).isSet) this.skip();
    const host = await fixture<ButtonHost>(html`<test-button-host></test-button-host>`);
    const colors = [...host.renderRoot.querySelectorAll('button')].map((button) => getComputedStyle(button).color);
    for (let kind = 0; kind < colors.length; kind += 3) {
      const [on, off, offWithFocus] = colors.slice(kind);
      expect(offWithFocus).to.equal(off);
      expect(offWithFocus).not.to.equal(on);
    }
  });
});
