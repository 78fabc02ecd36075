import { expect, fixture, html } from '@open-wc/testing';
import { examine } from './examination.test-setup.js';

describe('the examination itself', () => {
  it('sees what a careless page does with such texts', async () => {
    const { faults } = await examine(async (examination) => {
      const root = await fixture<HTMLElement>(html`<div style="inline-size: 320px"></div>`);
      root.innerHTML = `<img src="http://127.0.0.1:1/x.png" onerror="canary()"><a href="javascript:canary()">x</a>
        <b style="background: url(http://127.0.0.1:1/y.png); white-space: nowrap">${'x'.repeat(200)}</b>
        <script>alert(1)</script>`;
      examination.look(root, ['<b>']);
      // Pictures are asked for once they are drawn.
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    for (const fault of [
      /^<img> was injected/,
      /^onerror=/,
      /^style=/,
      /^a link to javascript:/,
      /^\d+ px wide in 320 px/,
      /^nowhere: <b>/,
      /^a payload was executed/,
      /^a request to http:\/\/127.0.0.1:1\/x.png/,
      /^a request to http:\/\/127.0.0.1:1\/y.png/,
    ]) {
      expect(
        faults.some((one) => fault.test(one)),
        `${String(fault)} in ${faults.join(' | ')}`,
      ).to.equal(true);
    }
  });

  it('takes no element for ours outside of the shadow tree that draws it', async () => {
    const { faults } = await examine(async (examination) => {
      const root = await fixture<HTMLElement>(html`<div><details></details></div>`);
      const host = root.appendChild(document.createElement('ba-channel-settings'));
      const tree = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
      tree.innerHTML = '<details></details><time></time>';
      examination.look(root, []);
    });
    expect(faults).to.have.members(['<details> was injected', '<time> was injected']);
  });
});
