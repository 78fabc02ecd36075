/** A newcomer in the demo: a rotation that the bot does not notice, one that it does, an undo, and the same with the reply lost. */
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { visits } from '../visits.mjs';
import { DemoPage, startDemo } from './demo-page.mjs';

const onceUsed = 'Once your bot uses the new key';
const atOnce = 'Immediately';
const inADay = 'In 24 hours';

describe('the demo', { timeout: 300_000 }, () => {
  const visit = visits(startDemo, DemoPage);

  visit('rotates the key of the running bot without one refused message', async (page) => {
    await page.regenerate(onceUsed);
    await page.says('Waiting for the first message with the new key');
    assert.ok(await page.isAccepted(), 'the old key works on');
    await page.updateBot();
    await page.says(/Receiving messages with the new key since/);
    assert.ok(await page.isAccepted(), 'the new key works');
    await page.openMoreFaults();
    await page.page.getByRole('button', { name: 'An hour', exact: true }).click();
    await page.says(/The old key (stopped|has stopped)/);
    assert.ok(await page.isAccepted());
    assert.equal((await page.bot()).refused, 0);
    assert.equal(await page.keysMade(), 1);
  });

  visit('stops the bot at once, and shows it recover', async (page) => {
    await page.regenerate(atOnce);
    await page.says('Its messages are rejected: its key has stopped.');
    await page.updateBot();
    await page.says('Its messages are accepted.');
    await page.says(/Receiving messages with the new key since/);
    assert.ok(await page.isAccepted());
    assert.equal(await page.keysMade(), 1);
  });

  visit('leaves the bot with its own key over a reload, and lets one tab have the service', async (page, demo) => {
    await page.regenerate(atOnce);
    await page.says('Its messages are rejected: its key has stopped.');
    await page.page.reload();
    await page.says('Its messages are rejected: its key has stopped.');
    const other = await page.page.context().newPage();
    await other.goto(demo.address);
    await other.getByText('The demo is open in another tab').waitFor({ timeout: 60_000 });
    await other.getByRole('button', { name: 'Use it here' }).click();
    await other.getByText('Support bot').first().waitFor({ timeout: 60_000 });
    await page.says('The demo continues in another tab');
  });

  visit('starts over with fresh data, and with a bot that works', async (page) => {
    await page.regenerate(atOnce);
    await page.says('Its messages are rejected: its key has stopped.');
    const loaded = page.page.waitForEvent('load');
    await page.page.getByRole('button', { name: 'Start over with fresh data' }).click();
    await loaded;
    await page.says('Its messages are accepted.');
    assert.equal(await page.keysMade(), 0);
  });

  visit('undoes a rotation', async (page) => {
    await page.regenerate(inADay);
    await page.says(/^Stops on/);
    await page.choose('Keep the old key');
    await page.choose('Keep the old key', page.dialog);
    await page.says('The old key is back');
    assert.ok(await page.isAccepted());
    assert.equal((await page.bot()).refused, 0);
  });

  visit('loses the reply of a rotation, and says what became of it', async (page) => {
    await page.setFault('Lose the reply');
    await page.regenerate(inADay);
    await page.says(/^Stops on/);
    assert.equal(await page.keysMade(), 1);
    assert.ok(await page.isAccepted());
    await page.updateBot();
    await page.says(/Receiving messages with the new key since/);
    assert.equal((await page.bot()).refused, 0);
  });

  visit('loses the reply within a minute, keeps the key, and proves that one was made', async (page) => {
    const start = performance.now();
    await page.choose('Lose the reply');
    await page.isQuiet();
    await page.regenerate(atOnce);
    await page.says('The reply was lost, and you still have the new key.');
    await page.says('The service made exactly one key.');
    assert.equal(await page.keysMade(), 1);
    const log = (await page.log()).join('\n');
    assert.match(log, /Check what happened\s+200[^]*Key …\S{4} made[^]*Regenerate\s+200, reply lost/);
    await page.says('Its messages are rejected: its key has stopped.');
    await page.updateBot();
    await page.says('A lost reply, and your bot has the new key.');
    assert.ok(performance.now() - start < 60_000, 'it takes less than a minute');
    assert.ok(await page.isAccepted());
    assert.equal(await page.keysMade(), 1);
  });

  visit('walks by keyboard alone to a key whose reply was lost', async (page) => {
    await page.tabTo('Lose the reply');
    await page.page.keyboard.press('Enter');
    await page.isQuiet();
    await page.tabTo('Regenerate the API key for Rasa');
    await page.page.keyboard.press('Enter');
    await page.dialog.getByRole('radio').first().waitFor();
    await page.tabTo('Regenerate');
    await page.page.keyboard.press('Enter');
    await page.says('The reply was lost, and you still have the new key.');
    // The key is there, and so is the focus: on what comes next.
    await page.page.getByRole('button', { name: 'Copy API key' }).and(page.page.locator(':focus')).waitFor();
    await page.page.keyboard.press('Enter');
    await page.says('Paste the key into your bot.');
    await page.tabTo('Its new key');
    await page.page.keyboard.press('ControlOrMeta+V');
    await page.says('A lost reply, and your bot has the new key.');
    assert.equal(await page.keysMade(), 1);
  });

  visit('is offline for a moment, and changes nothing', async (page) => {
    await page.setFault('Go offline');
    await page.regenerate(atOnce);
    await page.says('Checking what happened…');
    await page.says('The key was not regenerated');
    assert.match((await page.log()).at(-1), /Regenerate\s+never arrived/);
    assert.equal(await page.keysMade(), 0);
  });

  visit('signs in again in the middle, and goes on with the same operation', async (page) => {
    await page.setFault('The session ends');
    await page.regenerate(atOnce);
    await page.choose('Sign in as Ada Lovelace');
    await page.says(/^You’re signed in again/);
    await page.isQuiet(); // A press in the first moment counts as one that was meant for what stood there before.
    await page.choose('Regenerate', page.dialog);
    await page.says('This is the new key.');
    assert.equal(await page.keysMade(), 1);
  });

  visit('yields to someone who is faster', async (page) => {
    await page.setFault('Someone is faster');
    await page.regenerate(atOnce);
    await page.says('Someone else changed this key');
    assert.equal(await page.keysMade(), 0);
  });

  visit('remembers no key, neither in the page nor over a reload', async (page) => {
    await page.setFault('Lose the reply');
    await page.regenerate(atOnce);
    await page.says('This is the new key.');
    await page.updateBot();
    await page.says('Its messages are accepted.');
    const key = await page.page.evaluate(() => navigator.clipboard.readText());
    assert.match(key, /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
    await page.page.reload();
    await page.says('Its messages are accepted.', 60_000);
    const remembered = await page.remembered();
    for (const part of key.split('.').slice(1)) assert.ok(!remembered.includes(part), 'no part of it is stored');
    assert.ok(remembered.includes('demo-bot-key'), 'what is stored was looked at');
    assert.ok(!page.lines.join('\n').includes(key.split('.')[2]), 'no line of the console has it');
  });

  visit('shows the source of what one sees, as it is now', async (page) => {
    await page.page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
    await page.page.getByRole('combobox', { name: 'Brand' }).selectOption('harbour');
    await page.page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await page.choose('Source');
    const source = page.page.getByRole('region', { name: /^Source for/ });
    const said = { HTML: /<html lang="ar" dir="rtl">/, React: /locale="ar" messages=\{ar\}/, Vue: /:messages="ar"/ };
    for (const [framework, language] of Object.entries(said)) {
      await page.choose(framework);
      const code = await source.innerText();
      assert.match(code, language);
      assert.match(code, /themes\/example-brand\.css/);
      assert.match(code, /themes\/dark\.css/);
      await page.choose('Copy source');
      await page.says('Copied.');
      assert.equal((await page.page.evaluate(() => navigator.clipboard.readText())).trim(), code.trim());
    }
  });

  visit('loses the reply of an undo, and says what became of it', async (page) => {
    await page.regenerate(inADay);
    await page.says(/^Stops on/);
    await page.openMoreFaults();
    await page.page
      .getByRole('combobox', { name: 'All faults' })
      .selectOption({ label: 'The reply to the next undo is lost' });
    await page.choose('Keep the old key');
    await page.choose('Keep the old key', page.dialog);
    await page.says('The old key is back');
    assert.ok(await page.isAccepted());
    assert.equal((await page.bot()).refused, 0);
  });
});
