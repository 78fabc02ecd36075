import { expect } from '@open-wc/testing';
import { stub } from 'sinon';
import { stubApi } from '../testing/stub-api.js';
import type { SettingsApi } from './settings-api.js';
import { supportsOf } from './supports.js';

const declaring = (supports: object, id = ''): SettingsApi => ({ ...stubApi(), id, supports: supports });
const read = (supports: object) => supportsOf(declaring(supports));

describe('what an adapter declares', () => {
  it('counts for what it is worth', () => {
    const throwing = Object.defineProperty({ ...stubApi() }, 'supports', {
      get: () => {
        throw new Error('It is not to be had.');
      },
    });
    expect(supportsOf(throwing)).to.deep.equal({});
    expect(read({ idempotentRegenerate: 'yes', conditionalRegenerate: true, memorySeconds: -1 })).to.deep.equal({
      conditionalRegenerate: true,
    });
  });

  it('takes of a declared overlap what conforms', () => {
    const declared = (overlap: unknown) => read({ overlap }).overlap;
    const firstUse = { seconds: 300, atMost: 604_800 };
    expect(declared({ seconds: [3600], firstUse })).to.deep.equal({ seconds: [3600], firstUse });
    expect(declared({ seconds: [3600], firstUse: { ...firstUse, seconds: 0 } })).to.deep.equal({ seconds: [3600] });
    expect(declared({ seconds: [3600], firstUse: { seconds: 300 } })).to.deep.equal({ seconds: [3600] });
    expect(declared({ seconds: [0], firstUse })).to.deep.equal({ seconds: [], firstUse });
    expect(declared({ seconds: [0, -1, 1e12, NaN, '60', 3600], firstUse })).to.deep.equal({
      seconds: [3600],
      firstUse,
    });
    expect(declared({ seconds: [3600], firstUse: { seconds: 300, atMost: 1e12 } })).to.deep.equal({ seconds: [3600] });
    expect(declared({ seconds: '3600', firstUse })).to.deep.equal({ firstUse });
    expect(declared({})).to.deep.equal({});
    for (const odd of [true, 3600, null]) expect(declared(odd)).to.equal(undefined);
    expect(read({ revocation: { withinSeconds: 60 } }).revocation).to.deep.equal({
      withinSeconds: 60,
    });
    expect(read({ revocation: { withinSeconds: -1 } })).not.to.have.property('revocation');
  });

  it('names in the console, once for each field, what is odd of a declared overlap', () => {
    const log = stub(console, 'error');
    const declare = (overlap: unknown) => {
      const api = declaring({ overlap }, 'odd overlaps');
      return [supportsOf(api), supportsOf(api)];
    };
    try {
      declare({ seconds: [3600, 0, -1, 1e12, NaN], firstUse: { seconds: 300 } });
      declare({ seconds: [-7] });
      declare({ seconds: [3600], firstUse: undefined });
      declare(undefined);
    } finally {
      log.restore();
    }
    const forgotten = 'Did you forget to declare times in seconds, and both of firstUse?';
    expect(log.args.flat()).to.deep.equal([
      `Failed to read supports.overlap: "overlap.seconds[1]" must be at least 1. ${forgotten}`,
      `Failed to read supports.overlap: "overlap.firstUse.atMost" must be a number. ${forgotten}`,
    ]);
  });
});
