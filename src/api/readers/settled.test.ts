import { expect } from '@open-wc/testing';
import { isSettingsError } from '../settings-error.js';
import { readSettled } from './settled.js';

const key = { id: 'k2', hint: '3f9a', createdAt: '2026-10-12T09:41:00Z', version: 'v2' };

describe('readSettled', () => {
  for (const outcome of ['superseded', 'never', 'forgotten']) {
    it(`reads ${outcome}, and nothing beside it`, () => {
      expect(readSettled({ outcome, key: { ...key, value: 'v' }, extra: 1 })).to.deep.equal({ outcome });
    });
  }

  it('reads a key with its value, or without', () => {
    expect(readSettled({ outcome: 'done', key: { ...key, value: 'v' } })).to.deep.equal({
      outcome: 'done',
      key: { ...key, value: 'v' },
    });
    for (const value of [undefined, null]) {
      expect(readSettled({ outcome: 'done', key: { ...key, value } })).to.deep.equal({ outcome: 'done', key });
    }
  });

  const broken: readonly [name: string, reply: unknown, path: RegExp][] = [
    ['an end that is none', { outcome: 'maybe' }, /"outcome"/],
    ['no end', {}, /"outcome"/],
    ['done without a key', { outcome: 'done' }, /"key"/],
    ['a key without a version', { outcome: 'done', key: { ...key, version: undefined } }, /"key\.version"/],
    ['an empty value', { outcome: 'done', key: { ...key, value: '' } }, /"key\.value"/],
    ['a value that is no text', { outcome: 'done', key: { ...key, value: ['do-not-tell'] } }, /"key\.value"/],
    ['a list', [], /an object/],
  ];
  for (const [name, reply, path] of broken) {
    it(`takes ${name} for malformed, and names its path alone`, () => {
      expect(() => readSettled(reply))
        .to.throw(path)
        .that.satisfies((error: unknown) => isSettingsError(error) && error.code === 'malformed')
        .and.satisfies((error: Error) => !error.message.includes('do-not-tell'));
    });
  }
});
