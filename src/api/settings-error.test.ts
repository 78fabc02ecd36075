import { expect } from '@open-wc/testing';
import { SettingsError, toSettingsError } from './settings-error.js';

describe('SettingsError', () => {
  const waits: readonly [given: unknown, seconds: number | undefined][] = [
    [undefined, undefined],
    [0, 0],
    [1.5, 1.5],
    [3600, 3600],
    [3601, 3600],
    [Infinity, 3600],
    [NaN, undefined],
    [-1, undefined],
    ['7', undefined],
    [null, undefined],
  ];
  for (const [given, seconds] of waits) {
    it(`waits ${seconds} seconds where it is told ${String(given)}`, () => {
      const retryAfter = given as number;
      expect(new SettingsError('rate-limited', '', { retryAfter }).retryAfter).to.equal(seconds);
      const changed = Object.assign(new SettingsError('rate-limited', ''), { retryAfter });
      expect(toSettingsError(changed).retryAfter).to.equal(seconds);
    });
  }
});
