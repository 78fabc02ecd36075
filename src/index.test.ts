import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import * as publicApi from './index.js';

const elements = Object.entries(publicApi)
  .filter(([, value]) => typeof value === 'function' && value.prototype instanceof LitElement)
  .map(([name]) => name);

describe('the package', () => {
  it('exports a class for every element, and registers none', () => {
    expect(elements).to.have.length(13);
    for (const name of elements) {
      const tag = name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
      expect(customElements.get(tag), tag).to.be.undefined;
    }
  });
});
