import { expect } from '@open-wc/testing';
import { projectColorName } from './project-color.js';

describe('the name of a project’s colour', () => {
  for (const [color, name] of [
    ['#e8711a', 'orange'],
    ['#E8711A', 'orange'],
    ['#0e7c86', 'teal'],
    ['#e8711b', 'other'],
    ['red', 'other'],
    ['toString', 'other'],
    ['', 'other'],
  ] as const) {
    it(`${color || 'nothing'} is ${name}`, () => expect(projectColorName(color)).to.equal(name));
  }
});
