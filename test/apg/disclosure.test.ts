import { expect, html } from '@open-wc/testing';
import type { BaChannelList } from '../../src/index.js';
import { connected } from '../../src/testing/connected.test-setup.js';
import { accessible, focusedName, focusIsOn, press, referenced } from './accessible.test-setup.js';
import { apgAssertions } from './assertions.test-setup.js';
import { findByRole, waitForRole } from '../support/deep-query.js';

const names = ['Universal', 'Rasa'];

async function setup() {
  const { provider } = await connected(html`<ba-channel-list project-id="support-bot"></ba-channel-list>`);
  const list = provider.querySelector('ba-channel-list') as BaChannelList;
  await waitForRole(list, 'button', names[0]);
  const rows = () => names.map((name) => findByRole(list, 'button', name)!);
  const isOpen = async (index: number) => {
    await list.updateComplete;
    const expanded = (await accessible('button', names[index]!)).expanded ?? false;
    const [panel] = referenced(rows()[index]!, 'aria-controls');
    expect(panel!.checkVisibility(), 'the panel is shown').to.equal(expanded);
    return expanded;
  };
  return { list, rows, isOpen };
}

describe('APG, disclosure: the rows of channels', () => {
  const asserts = apgAssertions();

  asserts('says which panel a row controls, also while it is closed', async () => {
    const { rows } = await setup();
    const panels = rows().map((row) => referenced(row, 'aria-controls'));
    expect(panels.map(({ length }) => length)).to.deep.equal([1, 1]);
    expect(panels[0]![0] === panels[1]![0], 'the same panel').to.be.false;
  });

  // The example opens all at once; of our rows one is open at a time, as in an accordion.
  asserts('tells whether a row is open, and shows its panel only then', async () => {
    const { rows, isOpen } = await setup();
    expect([await isOpen(0), await isOpen(1)]).to.deep.equal([false, false]);
    rows()[0]!.click();
    expect([await isOpen(0), await isOpen(1)]).to.deep.equal([true, false]);
    rows()[1]!.click();
    expect([await isOpen(0), await isOpen(1)]).to.deep.equal([false, true]);
  });

  asserts('goes with Tab from row to row, through the panel of the open one', async () => {
    const { list, rows } = await setup();
    rows()[0]!.focus();
    await press('Tab');
    expect(focusedName()).to.equal(names[1]);
    rows()[0]!.click();
    await waitForRole(list, 'button', 'Copy API key');
    rows()[0]!.focus();
    const stops: string[] = [];
    while (focusedName() !== names[1] && stops.length < 12) {
      await press('Tab');
      stops.push(focusedName());
    }
    const controls = ['Show API key', 'Copy API key', 'Regenerate the API key for Universal', 'Verify'];
    expect(stops.filter((name) => controls.includes(name))).to.deep.equal(controls);
    expect(stops.at(-1)).to.equal(names[1]);
  });

  for (const key of ['Enter', 'Space']) {
    asserts(`opens and closes a row with ${key}, and keeps the focus on it`, async () => {
      const { rows, isOpen } = await setup();
      for (const [index, name] of names.entries()) {
        rows()[index]!.focus();
        await press(key);
        expect(await isOpen(index)).to.be.true;
        await focusIsOn(name);
        await press(key);
        expect(await isOpen(index)).to.be.false;
        await focusIsOn(name);
      }
    });
  }
});
