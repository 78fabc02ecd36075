import { expect, html } from '@open-wc/testing';
import type { BaProjectSettings } from '../../src/index.js';
import { connected } from '../../src/testing/connected.test-setup.js';
import { accessible, accessibles, focusedName, press, referenced } from './accessible.test-setup.js';
import { apgAssertions } from './assertions.test-setup.js';
import { findByRole, focusedElement, roleOf, visibleElements, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

const names = ['General', 'Channels', 'Team'];

async function setup() {
  const { provider } = await connected(
    html`<ba-project-settings project-id="support-bot" .tabs=${[{ id: 'team', label: 'Team' }]}>
      <p slot="tab-team"><a href="#invite">Invite somebody</a></p>
    </ba-project-settings>`,
  );
  const settings = provider.querySelector('ba-project-settings') as BaProjectSettings;
  await waitForRole(settings, 'tab', 'General');
  const tabs = () => [...visibleElements(settings)].filter((one) => one.role === 'tab');
  const panels = () => [...settings.renderRoot.querySelectorAll<HTMLElement>('[role=tabpanel]')];
  const shown = () => panels().flatMap((panel) => (panel.hidden ? [] : referenced(panel, 'aria-labelledby')));
  const open = async (index: number) => {
    tabs()[index]!.click();
    await settings.updateComplete;
  };
  /** The tab with this name has the focus, is the only selected one, and shows its panel. */
  const isActive = async (name: string) => {
    await settings.updateComplete;
    expect(focusedName()).to.equal(name);
    const selected = (await accessibles('tab')).filter((tab) => tab.selected);
    expect(selected.map((tab) => tab.name)).to.deep.equal([name]);
    expect(shown().map((tab) => tab.textContent.trim())).to.deep.equal([name]);
  };
  return { settings, tabs, panels, shown, open, isActive };
}

describe('APG, tabs: the settings of a project', () => {
  const asserts = apgAssertions();

  asserts('has one list of tabs', async () => {
    await setup();
    expect(await accessibles('tablist')).to.have.length(1);
  });

  // The example refers to a heading by `aria-labelledby`; ours has the name itself.
  asserts('names the list', async () => {
    await setup();
    expect((await accessible('tablist', 'Project settings')).name).to.be.ok;
  });

  asserts('has a tab for every panel', async () => {
    const { tabs } = await setup();
    expect((await accessibles('tab')).map(({ name }) => name)).to.deep.equal(names);
    expect(tabs().map(({ localName }) => localName)).to.deep.equal(names.map(() => 'button'));
  });

  asserts('selects one tab, and shows its panel alone', async () => {
    const { open, shown } = await setup();
    for (const [index, name] of names.entries()) {
      await open(index);
      const selected = (await accessibles('tab')).map((tab) => tab.selected ?? false);
      expect(selected).to.deep.equal(names.map((other) => other === name));
      expect(shown().map((tab) => tab.textContent.trim())).to.deep.equal([name]);
    }
  });

  // The example leaves the attribute off the selected tab, which is a button; 0 says the same.
  asserts('has the selected tab alone in the order of Tab', async () => {
    const { open, tabs } = await setup();
    for (const index of names.keys()) {
      await open(index);
      expect(tabs().map((tab) => tab.tabIndex)).to.deep.equal(names.map((_, other) => (other === index ? 0 : -1)));
    }
  });

  asserts('says which panel a tab controls, also while it is hidden', async () => {
    const { tabs, panels } = await setup();
    const controlled = tabs().flatMap((tab) => referenced(tab, 'aria-controls'));
    expect(controlled.map(({ id }) => id)).to.deep.equal(panels().map(({ id }) => id));
  });

  asserts('has a panel for every tab', async () => {
    const { panels } = await setup();
    expect(panels().map(roleOf)).to.deep.equal(names.map(() => 'tabpanel'));
  });

  asserts('names every panel by its tab', async () => {
    const { panels, open } = await setup();
    const labels = panels().flatMap((panel) => referenced(panel, 'aria-labelledby'));
    expect(labels.map((label) => label.textContent.trim())).to.deep.equal(names);
    for (const [index, name] of names.entries()) {
      await open(index);
      expect((await accessibles('tabpanel')).map((panel) => panel.name)).to.deep.equal([name]);
    }
  });

  asserts('has controls in its panels, which therefore are no stops themselves', async () => {
    const { panels } = await setup();
    expect(panels().map((panel) => panel.tabIndex)).to.deep.equal([-1, -1, -1]);
  });

  asserts('goes with Tab from the selected tab to the first control in its panel', async () => {
    const { tabs, open, settings } = await setup();
    const firsts = ['Copy project ID', /^$|Search channels/, 'Invite somebody'];
    for (const [index, first] of firsts.entries()) {
      await open(index);
      if (index === 1) await waitForRole(settings, 'searchbox');
      tabs()[index]!.focus();
      await press('Tab');
      expect(focusedName()).to.match(typeof first === 'string' ? new RegExp(`^${first}$`) : first);
    }
  });

  asserts('goes with ArrowRight to the next tab and selects it, and from the last to the first', async () => {
    const { tabs, isActive } = await setup();
    tabs()[0]!.focus();
    for (const name of ['Channels', 'Team', 'General']) {
      await press('ArrowRight');
      await isActive(name);
    }
  });

  asserts('goes with ArrowLeft to the tab before and selects it, and from the first to the last', async () => {
    const { tabs, isActive } = await setup();
    tabs()[0]!.focus();
    for (const name of ['Team', 'Channels', 'General']) {
      await press('ArrowLeft');
      await isActive(name);
    }
  });

  for (const [key, name] of [
    ['Home', 'General'],
    ['End', 'Team'],
  ] as const) {
    asserts(`goes with ${key} to the tab at that end and selects it`, async () => {
      const { tabs, open, isActive } = await setup();
      for (const index of names.keys()) {
        await open(index);
        tabs()[index]!.focus();
        await press(key);
        await isActive(name);
      }
    });
  }
});

describe('tabs whose host changes its mind', () => {
  it('keep the focus when the panel goes in which it was', async () => {
    const { settings, open } = await setup();
    await open(1);
    (await waitForRole(settings, 'searchbox')).focus();
    settings.tab = 'general';
    await until(() => focusedElement() !== document.body && focusedElement()?.isConnected, 'something has the focus');
    expect(findByRole(settings, 'searchbox')).to.be.undefined;
  });
});
