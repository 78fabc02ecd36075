import { expect } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import { define } from './define-element.js';
import { version } from './version.js';

const elementOf = (copy?: string) => Object.assign(class extends HTMLElement {}, copy && { baVersion: copy });

describe('define()', () => {
  let warn: SinonStub<unknown[], void>;
  const warnings = () => warn.args.map(([message]) => String(message));
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  it('keeps what an equal copy has registered, in silence', () => {
    const first = elementOf();
    define('x-twice', first);
    define('x-twice', elementOf());
    expect(customElements.get('x-twice')).to.equal(first);
    expect(warnings()).to.deep.equal([]);
  });

  it('keeps what a copy of another version has registered, and names both versions once', () => {
    const [older, other] = [elementOf('0.0.7'), elementOf('0.0.7')];
    customElements.define('x-older', older);
    customElements.define('x-older-too', other);
    define('x-older', elementOf());
    define('x-older-too', elementOf());
    expect(customElements.get('x-older')).to.equal(older);
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.include(`ba-settings-elements ${version}`).and.include('<x-older>').and.include('0.0.7');
  });
});
