import { expect } from '@open-wc/testing';
import type { BaErrorEvent } from '../../events/error-events.js';
import { en } from '../../localization/en.js';
import { queryByRole } from '../../testing/by-role.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';
import { loadTwoKeysBy } from './two-keys-controller.js';
import { openWithTwoKeys } from './two-keys.test-setup.js';

// One walk: what a page has once loaded stays.
describe('what a dialog asks of two keys', () => {
  it('is waited for, may be tried again, and is done without', async () => {
    let isDown = true;
    let letLoad: (() => void) | undefined;
    loadTwoKeysBy(async () => {
      if (isDown) throw new TypeError('Failed to fetch dynamically imported module');
      await new Promise<void>((resolve) => (letLoad = resolve));
      return import('./two-keys.provide.js');
    });
    const { button, dialog, events, text } = await openWithTwoKeys();
    const choice = () => queryByRole(dialog.renderRoot, 'group', en.stopQuestion);
    await waitUntil(() => button(en.tryAgain), 'it says that it could not be loaded');
    expect(text()).to.include(en.couldNotLoad).and.include('stops working immediately');
    expect(button(en.regenerate)!.disabled, 'the question of one key can be answered').to.be.false;
    const loads = () => events.filter(({ type, detail }) => type === 'ba-error' && isLoad(detail));
    expect(loads()).to.have.length(1);

    isDown = false;
    button(en.tryAgain)!.click();
    await waitUntil(() => letLoad, 'it is being loaded');
    await waitUntil(() => button(en.regenerate)!.disabled, 'no answer before the question is whole');
    expect(button(en.tryAgain)).to.be.undefined;
    expect(choice()).to.be.undefined;

    letLoad!();
    await waitUntil(choice, 'it asks');
    expect(button(en.regenerate)!.disabled).to.be.false;
    expect(loads(), 'no other error').to.have.length(1);
  });
});

function isLoad(detail: object): boolean {
  return (detail as BaErrorEvent['detail']).operation === 'load';
}
