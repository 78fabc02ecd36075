import { expect } from '@open-wc/testing';
import { SettingsError } from '../api/settings-error.js';
import { en } from '../localization/en.js';
import { loadErrorText } from './load-error-text.js';

describe('loadErrorText', () => {
  it('blames no service for what was never sent', () => {
    expect(loadErrorText(new SettingsError('not-sent', ''), en)).to.equal(
      'The request could not be sent from this page.',
    );
  });
});
