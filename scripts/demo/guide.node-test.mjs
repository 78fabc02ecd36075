/** The line on top of the demo: it leads from the old key to a bot with the new one, whatever a visitor does on the way. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { visits } from '../visits.mjs';
import { DemoPage, startDemo } from './demo-page.mjs';

const faults = ['Lose the reply', 'Go offline', 'Someone is faster', 'The session ends', 'A minute late'];

describe('the guide of the demo', { timeout: 300_000 }, () => {
  const visit = visits(startDemo, DemoPage);

  visit('is where it was after a reload, in every step', async (page) => {
    await page.choose('Lose the reply');
    await page.isQuiet();
    await page.regenerate('Immediately');
    await page.says('The reply was lost, and you still have the new key.');
    const made = await page.guide();
    assert.match(made, /Step 2 of 3\. The service made exactly one key\./);
    await page.reload();
    assert.equal(await page.guide(), made);
    await page.choose('Copy API key');
    await page.says('Paste the key into your bot.');
    const copied = await page.guide();
    await page.reload();
    assert.equal(await page.guide(), copied);
    await page.choose('Go to the bot');
    await page.page.keyboard.press('ControlOrMeta+V');
    await page.says('A lost reply, and your bot has the new key.');
    const done = await page.guide();
    assert.match(done, /The service made exactly one key\./);
    await page.reload();
    assert.equal(await page.guide(), done);
    await Promise.all([page.page.waitForEvent('load'), page.choose('Start over with fresh data')]);
    await page.says('Regenerate an API key without losing it, making two, or leaking one.');
  });

  visit('counts one key where the page was loaded anew before it had the reply', async (page) => {
    await page.openMoreFaults();
    await page.page
      .getByRole('combobox', { name: 'All faults' })
      .selectOption({ label: 'Every reply to a regeneration is lost' });
    await page.isQuiet();
    await page.regenerate('Immediately');
    await page.page.getByText(/^Key ….{4} made$/).waitFor();
    await page.reload();
    await page.says('The reply was lost, and you still have the new key.');
    await page.says('The service made exactly one key.');
    assert.equal(await page.keysMade(), 0, 'the log tells of no key that was made before the page was opened');
  });

  visit('keeps a new key that the bot does not have before every fault that is set', async (page) => {
    await page.regenerate('In 24 hours');
    await page.says('Copy the new key.');
    await page.setFault('Someone is faster');
    assert.match(await page.guide(), /^Copy the new key\.[^]*Next time: someone else regenerates/);
    await page.choose('Copy API key');
    for (const fault of faults) {
      await page.setFault(fault);
      assert.match(await page.guide(), /^Paste the key into your bot\.\s+Step 3 of 3\./, fault);
      assert.match(await page.guide(), /Next time: /, fault);
    }
    await page.choose('Go to the bot');
    await page.page.keyboard.press('ControlOrMeta+V');
    await page.says('Your bot uses the new key.');
  });

  visit('leads back to the channel from everywhere else', async (page) => {
    await page.choose('Regenerate a key');
    await page.says('Choose Regenerate, beside the key.');
    await page.isQuiet();
    assert.doesNotMatch(await page.guide(), /Open the channel/);
    await page.page.goBack();
    await page.choose('Open the channel');
    await page.page.getByRole('button', { name: 'Regenerate the API key for Rasa' }).waitFor();
    assert.doesNotMatch(await page.guide(), /Open the channel/);
    await page.choose('100,000 channels');
    await page.page.getByRole('button', { name: 'Open the channel' }).waitFor();
  });

  visit('is not done while the bot has a key that still works, and is not the new one', async (page) => {
    await page.choose('Regenerate a key');
    await page.choose('Copy API key');
    await page.regenerate('In 24 hours');
    await page.says('Your new key is ready.');
    await page.isQuiet(); // Until the dialog has closed, nothing behind it takes text.
    await page.page.locator('#demo-key').fill('eyJhbGciOiJub25lIn0.e30.nothing');
    await page.choose('Update bot');
    await page.says(/Its messages are rejected/);
    await page.page.locator('#demo-key').focus();
    await page.page.keyboard.press('ControlOrMeta+V'); // The old key.
    assert.ok(await page.isAccepted());
    assert.match(await page.guide(), /^Copy the new key\./);
  });

  visit('calls no reply lost that is only late', async (page) => {
    await page.openMoreFaults();
    await page.page.getByRole('combobox', { name: 'All faults' }).selectOption('slow');
    await page.isQuiet();
    await page.regenerate('In 24 hours');
    await page.says('Copy the new key.');
    assert.doesNotMatch(await page.guide(), /lost/);
    const line = page.page.locator('demo-log li').filter({ hasText: 'Regenerate' });
    assert.match(await line.innerText(), /200, reply: late$/);
    assert.equal(await line.getAttribute('class'), 'fine');
  });

  visit('keeps the new key where an undo comes too late', async (page) => {
    await page.regenerate('In 1 hour');
    await page.says('Copy the new key.');
    const before = await page.guide();
    await page.openMoreFaults();
    await page.choose('Keep the old key');
    await page.dialog.getByRole('button', { name: 'Keep the old key' }).waitFor();
    // The question is modal: the clock goes on behind it.
    await page.page.getByRole('button', { name: 'An hour', exact: true }).evaluate((button) => button.click());
    await page.choose('Keep the old key', page.dialog);
    await page.page
      .getByText(/^Keep the old key$/)
      .and(page.page.locator('demo-log span'))
      .waitFor();
    assert.match((await page.log())[0], /Keep the old key\s+4\d\d/);
    await page.isQuiet();
    assert.equal(await page.guide(), before);
  });

  visit('says what is true where the visitor does not sign in', async (page) => {
    await page.setFault('The session ends');
    assert.match(await page.guide(), /Sign in, and the same operation continues/);
    await page.regenerate('Immediately');
    await page.choose('Not now');
    await page.says('You did not sign in, and nothing was changed.');
    assert.doesNotMatch(await page.guide(), /the same operation continues/);
    assert.equal(await page.keysMade(), 0);
    await page.choose('Close', page.dialog);
    await page.page.getByRole('button', { name: 'Regenerate the API key for Rasa' }).click();
    await page.choose('Sign in as Ada Lovelace');
    await page.dialog.getByRole('radio').first().waitFor();
    assert.doesNotMatch(await page.guide(), /You did not sign in/);
  });
});
