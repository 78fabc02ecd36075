/** A newcomer in the demo: a rotation that the bot does not notice, one that it does, an undo, and the same with the reply lost. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DemoPage, startDemo } from './demo-page.mjs';

const onceUsed = 'Once your bot uses the new key';
const atOnce = 'Immediately';
const inADay = 'In 24 hours';

describe('the demo', { timeout: 300_000 }, () => {
  let demo;

  before(async () => {
    demo = await startDemo();
  });

  after(() => demo.stop());

  /** A visit, at whose end nothing has been complained of. */
  const visit = (name, walk) =>
    it(name, async () => {
      const page = await DemoPage.open(demo);
      try {
        await walk(page);
        assert.deepEqual(page.complaints, []);
      } finally {
        await page.close();
      }
    });

  visit('rotates the key of the running bot without one refused message', async (page) => {
    await page.regenerate(onceUsed);
    await page.says('Waiting for the first message with the new key');
    assert.ok(await page.isAccepted(), 'the old key works on');
    await page.updateBot();
    await page.says(/Receiving messages with the new key since/);
    assert.ok(await page.isAccepted(), 'the new key works');
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

  visit('leaves the bot with its own key over a reload, and lets one tab have the service', async (page) => {
    await page.regenerate(atOnce);
    await page.says('Its messages are rejected: its key has stopped.');
    await page.page.reload();
    await page.says('Its messages are rejected: its key has stopped.');
    const other = await page.page.context().newPage();
    await other.goto(demo.address);
    await other.getByText('The demo is open in another tab').waitFor({ timeout: 60_000 });
    await other.getByRole('button', { name: 'Use it here' }).click();
    await other.getByText('Support bot').first().waitFor({ timeout: 60_000 });
    await page.says('The demo goes on in another tab');
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

  visit('loses the reply of one at once, and says what became of it', async (page) => {
    await page.setFault('Lose the reply');
    await page.regenerate(atOnce);
    await page.says('This is the new key.');
    await page.says('Its messages are rejected: its key has stopped.');
    await page.updateBot();
    await page.says('Its messages are accepted.');
    assert.equal(await page.keysMade(), 1);
  });

  visit('loses the reply of an undo, and says what became of it', async (page) => {
    await page.regenerate(inADay);
    await page.says(/^Stops on/);
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
