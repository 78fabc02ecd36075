import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOptions } from './options.mjs';

const of0 = (...words) => ['--base', 'http://127.0.0.1:9', '--project', 'p', '--channel', 'c', ...words];

describe('the options of check-api', () => {
  for (const [name, words, message] of [
    ['a contradiction', of0('--yes', '--reads-only'), /--yes runs all, and --reads-only changes nothing/],
    ['a secret in the place of an option', of0('--eyJhbGciOi.tok-1'), /is no option of it/],
    ['a secret without an option', of0('Bearer tok-1'), /belongs to no option/],
    ['a secret in the place of a number', of0('--burst', 'tok-1'), /--burst takes a number from 0 on/],
    [
      'a secret in the place of the address',
      ['--base', 'tok-1', '--project', 'p', '--channel', 'c'],
      /--base takes an/,
    ],
    ['a file of headers that is not there', of0('--header', '@tok-1'), /--header: the file cannot be read \(ENOENT\)/],
  ]) {
    it(`refuses ${name}, and repeats no secret`, () => {
      assert.throws(
        () => readOptions(words),
        (error) => message.test(error.message) && !/tok-1|eyJ/.test(error.message),
      );
    });
  }
});
