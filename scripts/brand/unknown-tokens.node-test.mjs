import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTokens } from '../theming/tokens.mjs';
import { nearest } from './unknown-tokens.mjs';

const names = readTokens().map(({ name }) => name);

describe('the token that was meant', () => {
  for (const [written, meant] of Object.entries({
    '--ba-color-acent': /^--ba-color-accent$/,
    '--ba-colour-accent': /^--ba-color-accent$/,
    '--ba-fontsize': /^--ba-font-size$/,
    '--ba-fontsize-small': /^--ba-font-size-small$/,
    '--ba-radius-cntrol': /^--ba-radius-control$/,
    '--ba-font-weight': /^--ba-font-weight-strong$/,
    '--ba-font-weight-bold': /^--ba-font-weight-/,
    '--ba-tile-radius': /^--ba-radius-(small|control|surface)$/,
    '--ba-radius': /^--ba-radius-/,
    '--ba-accent': /^--ba-color-accent$/,
    '--ba-accent-color': /^--ba-color-accent$/,
    '--ba-color-text': /^--ba-color-/,
    '--ba-dialog-border-radius': /^--ba-dialog-radius$/,
    '--ba-shadow': /^--ba-shadow-/,
    '--ba-button-font-size': /^--ba-(font-size|button-font-weight)$/,
  }))
    it(`is near ${written}`, () => assert.match(nearest(written, names), meant));
});
