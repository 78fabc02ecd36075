import { expect } from '@open-wc/testing';
import { mockOverlap } from '../../mocks/index.js';
// At once: the page's time is not that of a module's request.
import '../../src/elements/ba-channel-settings/channel-settings-rest.provide.js';
import { en } from '../../src/localization/en.js';
import { rotationFormatsFor } from '../../src/localization/rotation-formats.js';
import { findByRole } from '../support/deep-query.js';
import { Announcements } from './announcements.test-setup.js';
import { type Page, type PageOptions, safely } from './channel-page.test-setup.js';

const twoKeys: PageOptions = { rest: { overlap: mockOverlap } };
const formats = rotationFormatsFor('en');

let listening: Announcements | undefined;

/** The user chooses when the old key stops, and confirms. @returns the hint of the old key. */
async function regenerate({ ask, dialog, key, page, time }: Page, stopTime: string): Promise<string> {
  const { hint } = await key();
  const confirm = await ask();
  (await time.until(() => findByRole(dialog()!, 'radio', stopTime), 'it can be chosen')).click();
  await time.pass(1);
  confirm.focus();
  listening = new Announcements(page, { focus: true });
  confirm.click();
  await time.until(() => !dialog(), 'the key is handed over', 10);
  return hint;
}

describe('what is read out of a rotation', () => {
  it(
    'is the new key, then where the user goes on, then until when the old key works',
    safely(twoKeys, async (opened) => {
      const { backend, time } = opened;
      const until = new Date(backend.now() + 3_600_000).toISOString();
      const hint = await regenerate(opened, 'In 1 hour');
      await time.pass(5);
      const [title, ...heard] = listening!.take();
      expect(title).to.match(/^\[Making a new key/);
      expect(heard.slice(0, 2)).to.deep.equal([en.newKeyReady, `[${en.copyKey}]`]);
      expect(heard.slice(2)).to.have.length(1);
      // The minute may have passed meanwhile.
      expect(heard[2]!.replace(/\d+:\d+/, '')).to.equal(
        en.previousWorks(hint, formats.soon(until)).replace(/\d+:\d+/, ''),
      );
    }),
  );

  it(
    'is on what the end of the old key depends, and not again where its element comes again',
    safely(twoKeys, async (opened) => {
      const { page, time } = opened;
      const hint = await regenerate(opened, 'Once your bot uses the new key');
      await time.pass(5);
      const said = (text: string) => text.startsWith(`The previous key ending in ${hint} works until 5 minutes after`);
      expect(listening!.take().filter(said)).to.have.length(1);
      const settings = page.firstElementChild!;
      settings.remove();
      page.append(settings);
      await time.pass(5);
      expect(listening!.take().filter((text) => !text.startsWith('['))).to.deep.equal([]);
    }),
  );

  it(
    'is that nobody looks for the first message any more',
    safely(twoKeys, async (opened) => {
      const { backend, time } = opened;
      await regenerate(opened, 'In 1 hour');
      await time.pass(5);
      listening!.take();
      backend.signOut();
      await time.pass(5);
      const heard = listening!.take();
      expect(heard).to.have.length(1);
      expect(heard[0]).to.match(/^We stopped checking at .+\. You are not signed in\.$/);
    }),
  );
});
