import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { StatesController } from './states-controller.js';

class StatesHost extends LitElement {
  static override readonly properties = { isBusy: {} };
  declare isBusy: boolean;

  constructor() {
    super();
    this.isBusy = false;
    new StatesController(this, () => ({ busy: this.isBusy, idle: !this.isBusy }));
  }

  override render() {
    return this.isBusy ? 'busy' : 'idle';
  }
}
customElements.define('test-states-host', StatesHost);

/** Browsers as they were: without states, or with those alone that begin with two dashes. */
const older: Readonly<Record<string, unknown>> = {
  'no states': undefined,
  'states with dashes alone': {
    add: (name: string) => {
      if (!name.startsWith('--')) throw new DOMException('The specified value must start with --.', 'SyntaxError');
    },
    delete: () => false,
  },
};

async function setup() {
  const host = document.body.appendChild(new StatesHost());
  await host.updateComplete;
  return host;
}

describe('StatesController', () => {
  afterEach(() => document.querySelector('test-states-host')?.remove());

  it('tells style sheets what holds, after every update', async () => {
    const host = await setup();
    expect(host.matches(':state(idle)')).to.be.true;
    host.isBusy = true;
    await host.updateComplete;
    expect(host.matches(':state(busy)')).to.be.true;
    expect(host.matches(':state(idle)')).to.be.false;
  });

  for (const [name, states] of Object.entries(older)) {
    it(`leaves the element as it is in a browser with ${name}`, async () => {
      const { prototype } = HTMLElement;
      const { attachInternals } = prototype;
      prototype.attachInternals = () => ({ states }) as ElementInternals;
      try {
        const host = await setup();
        host.isBusy = true;
        await host.updateComplete;
        expect(host.shadowRoot!.textContent).to.equal('busy');
      } finally {
        prototype.attachInternals = attachInternals;
      }
    });
  }
});
