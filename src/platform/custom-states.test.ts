import { expect } from '@open-wc/testing';
import {
  breakPlatform,
  functionFailures,
  mendPlatform,
  objectFailures,
  waysToFail,
} from '../testing/broken-platform.test-setup.js';
import { customStatesOf } from './custom-states.js';

class StatesElement extends HTMLElement {}
customElements.define('test-custom-states', StatesElement);

describe('custom states', () => {
  afterEach(mendPlatform);

  it('hold and do not', () => {
    const element = new StatesElement();
    const states = customStatesOf(element);
    states.set('loading', true);
    expect(element.matches(':state(loading)')).to.equal(true);
    states.set('loading', false);
    expect(element.matches(':state(loading)')).to.equal(false);
  });

  const ways: Readonly<Record<string, () => void>> = {
    ...waysToFail(HTMLElement.prototype, 'attachInternals', functionFailures),
    ...waysToFail(ElementInternals.prototype, 'states', objectFailures),
    'names with dashes alone': () => breakPlatform(CustomStateSet.prototype, 'add', 'a call that throws'),
  };
  for (const [name, take] of Object.entries(ways)) {
    it(`do nothing with ${name}`, () => {
      take();
      const states = customStatesOf(new StatesElement());
      states.set('loading', true);
      states.set('loading', false);
    });
  }

  it('do nothing where something else has attached the internals', () => {
    const element = new StatesElement();
    element.attachInternals();
    customStatesOf(element).set('loading', true);
    expect(element.matches(':state(loading)')).to.equal(false);
  });
});
