import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import {
  type BaChannelList,
  type BaSettingsApp,
  type Channel,
  type SettingsApi,
  SettingsError,
} from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { hasFocusWithin } from '../../src/ui/focus/focused-element.js';
import { connected, type ConnectedOptions } from '../../src/testing/connected.test-setup.js';
import { recordCount } from '../../src/testing/counting.test-setup.js';
import { engine } from '../../src/testing/engine.test-setup.js';
import { stubApi, stubChannel } from '../../src/testing/stub-api.js';
import { Announcements } from './announcements.test-setup.js';
import { focusedName, focusIsOn } from '../apg/accessible.test-setup.js';
import { findByRole, focusedElement, waitForRole } from '../support/deep-query.js';
import { type Hand, RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { until } from '../support/until.js';

let checks = 0;
let losses = 0;

/** Lets everything render that follows from a step, then says what has the focus. The body never has it. */
async function focusAfter(step: string): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  checks += 1;
  const element = focusedElement();
  const isLost = !element || element === document.body || element === document.documentElement;
  if (isLost) losses += 1;
  expect(isLost, `${step}: the focus was dropped to the page`).to.be.false;
  return focusedName();
}

/** Presses as a keyboard does, and looks after every step where the focus is. */
const keyboard: Hand = {
  async choose(element) {
    const name = element.textContent.trim().slice(0, 40);
    element.focus();
    await sendKeys({ press: 'Enter' });
    await focusAfter(`Enter on "${name}"`);
  },
};

async function choose(root: Element, name: string | RegExp): Promise<void> {
  await keyboard.choose(await waitForRole(root, 'button', name));
}

after(() => recordCount({ what: 'steps after which the focus was looked for', run: checks, failures: losses }));

describe('the focus, on both ways to a new key', () => {
  for (const way of ['openSettingsFromSwitcher', 'openSettingsFromTile'] as const) {
    it(`is never dropped: ${way}`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const app = await fixture<BaSettingsApp>(
        html`<ba-settings-app project-id="support-bot" .api=${stubApi()}></ba-settings-app>`,
      );
      const page = new RegenerateKeyPage(app, keyboard);
      await page[way]('Support bot');
      await page.openChannel('Rasa');
      await page.revealKey();
      await page.askToRegenerate('Rasa');
      await page.confirm();
      await page.newKey();
      expect(await focusAfter('the new key')).to.equal(en.copyKey);
      await choose(app, 'Hide API key');
      await choose(app, 'Verify');
      await choose(app, 'Rasa');
      await choose(app, 'All projects');
      expect(focusedName()).to.equal('Projects');
    }).timeout(60_000);
  }
});

/** Whether a ring stands around an element: its own, that of what is drawn over it, or that of the box around it. */
function hasRing(element: Element): boolean {
  const looks = [
    getComputedStyle(element),
    getComputedStyle(element, '::after'),
    getComputedStyle(element.parentElement ?? element),
  ];
  return looks.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
}

describe('the focus, by keyboard', () => {
  for (const route of ['/projects', '/projects/support-bot', '/projects/support-bot/settings/channels/rasa']) {
    it(`has a ring at every stop: ${route}`, async function () {
      if (engine === 'webkit') this.skip(); // Its window is not in use, and has no ring.
      const app = await fixture<HTMLElement>(
        html`<div><ba-settings-app route=${route} .api=${stubApi()}></ba-settings-app><button>after</button></div>`,
      );
      await waitForRole(app, 'button', /Support bot|^Rasa/);
      const stops: string[] = [];
      for (;;) {
        await sendKeys({ press: 'Tab' });
        const element = focusedElement()!;
        if (focusedName() === 'after' || stops.length > 40) break;
        stops.push(focusedName());
        expect(hasRing(element), `a ring on "${focusedName()}"`).to.be.true;
      }
      expect(stops.length).to.be.within(4, 40);
    }).timeout(30_000);
  }
});

const settings = html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`;

/** Asks, confirms and waits for the title of what comes of it, which is read out: to focus it once more would be silent. */
async function regenerated(title: string, focused: string, options: ConnectedOptions): Promise<Element> {
  const { provider } = await connected(settings, options);
  await choose(provider, /^Regenerate the API key/);
  const dialog = await waitForRole(provider, 'alertdialog');
  await until(() => !(findByRole(dialog, 'button', 'Regenerate') as HTMLButtonElement).disabled, 'it is known');
  const announcements = new Announcements(provider, { focus: true });
  await choose(dialog, 'Regenerate');
  await waitForRole(provider, 'heading', title, 20);
  await until(() => announcements.heard.some((text) => text.includes(title)), 'the title is read out');
  announcements.stop();
  await focusAfter(title);
  await focusIsOn(focused);
  return provider;
}

const refusing = (code: SettingsError['code']) => (): Partial<SettingsApi> => ({
  regenerateKey: () => Promise.reject(new SettingsError(code, 'No.')),
});
/** Somebody else regenerates just before. */
const overtaken = (stub: SettingsApi): Partial<SettingsApi> => ({
  async regenerateKey(request, call) {
    await stub.regenerateKey({ ...request, operationId: 'theirs' }, call);
    return stub.regenerateKey(request, call);
  },
});
const lost = { regenerateKey: () => Promise.reject(new TypeError('Failed to fetch')), supports: {} };

describe('the focus, at every end of a regeneration', () => {
  const ends: Readonly<Record<string, [title: string, options: ConnectedOptions, ways: readonly string[]]>> = {
    refused: [en.refusedTitle, { api: refusing('invalid') }, [en.tryAgain, 'Cancel']],
    'refused for good': [en.refusedTitle, { api: refusing('forbidden') }, ['Close']],
    'changed by somebody else': [en.conflictTitle, { api: overtaken }, [en.askAgain, 'Cancel']],
    'replaced since': [en.supersededTitle, { api: refusing('superseded') }, ['Close']],
    'after the session has ended': [en.suspendedTitle, { api: refusing('unauthenticated') }, ['Cancel']],
    'not known': [en.unknownTitle, { api: () => lost }, ['Close']],
    'shown once': [en.regenerated('Rasa'), { reveals: false }, [en.savedIt]],
  };
  for (const [name, [title, options, ways]] of Object.entries(ends)) {
    const isKey = name === 'shown once';
    it(`is on ${isKey ? 'Copy' : 'the title'}, and goes back: ${name}`, async () => {
      const provider = await regenerated(title, isKey ? en.copyKey : title, options);
      for (const way of ways) await choose(provider, way);
      await until(() => !findByRole(provider, 'alertdialog'), 'the dialog has closed');
      expect(await focusAfter('the dialog has closed')).to.match(/^Regenerate the API key/);
    }).timeout(60_000);
  }

  it('stays in the dialog while the channel is read again', async () => {
    let fails = false;
    const { provider } = await connected(settings, {
      api: (stub) => ({
        getChannel: (...request) =>
          fails ? Promise.reject(new SettingsError('server', 'No.')) : stub.getChannel(...request),
      }),
    });
    await waitForRole(provider, 'button', /^Regenerate the API key/);
    fails = true;
    await choose(provider, /^Regenerate the API key/);
    const again = await waitForRole(provider, 'button', en.tryAgain);
    fails = false;
    await keyboard.choose(again);
    expect(focusedName()).to.equal('Cancel');
    await choose(provider, 'Cancel');
  });
});

const many = Array.from({ length: 60 }, (_, index) => stubChannel(`c${index}`));
const list = html`<ba-channel-list project-id="support-bot"></ba-channel-list>`;
const grid = html`<ba-project-grid></ba-project-grid>`;

/** Fails as long as it is told to. */
function failing(method: 'listChannels' | 'listProjects' | 'getChannel' | 'getProject') {
  const control = { fails: true };
  const api = (stub: SettingsApi): Partial<SettingsApi> => ({
    [method]: async (...request: never[]) => {
      await new Promise((resolve) => setTimeout(resolve, 40));
      if (control.fails) throw new SettingsError('server', 'No.');
      return (stub[method] as (...all: never[]) => Promise<unknown>)(...request);
    },
  });
  return { control, api };
}

describe('the focus, when what had it has done its work', () => {
  for (const [name, content] of Object.entries({ channels: list, projects: grid })) {
    it(`is in the search after Clear search: ${name}`, async () => {
      const { provider } = await connected(content);
      (await waitForRole(provider, 'searchbox')).focus();
      await sendKeys({ type: 'zzz' });
      await choose(provider, en.clearSearch);
      expect(focusedElement()?.getAttribute('type')).to.equal('search');
    });
  }

  it('is on the first new tile after the last Show more', async () => {
    const projects = Array.from({ length: 30 }, (_, index) => ({
      id: `p${index}`,
      name: `P ${index}`,
      channelTypes: [],
    }));
    const { provider } = await connected(grid, { projects });
    await choose(provider, en.loadMore);
    await focusIsOn('P 24');
  });

  it('is on the first new row after the last Show more of an overview', async () => {
    const api = stubApi({ channels: many });
    const app = await fixture<BaSettingsApp>(
      html`<ba-settings-app project-id="support-bot" .api=${api}></ba-settings-app>`,
    );
    await choose(app, en.loadMore);
    await focusIsOn('C50');
  });

  const retried: Readonly<Record<string, [TemplateResult, Parameters<typeof failing>[0]]>> = {
    'the channels': [list, 'listChannels'],
    'the projects': [grid, 'listProjects'],
    'a channel': [settings, 'getChannel'],
    'a project': [html`<ba-project-settings project-id="support-bot"></ba-project-settings>`, 'getProject'],
  };
  for (const [name, [content, method]] of Object.entries(retried)) {
    it(`stays near Try again, whether it fails again or not: ${name}`, async () => {
      const { control, api } = failing(method);
      const { provider } = await connected(content, { api });
      for (const fails of [true, false]) {
        control.fails = fails;
        await choose(provider, en.tryAgain);
        await until(() => !!findByRole(provider, 'alert') === fails, 'it was tried');
        await focusAfter('it was tried');
      }
      expect(focusedElement()?.localName, 'what is there to press').to.match(/^(a|input|button|h1)$/);
    });
  }

  it('stays in the menu of projects after Try again', async () => {
    const { control, api } = failing('listProjects');
    const { provider } = await connected(html`<ba-project-switcher project-id="support-bot"></ba-project-switcher>`, {
      api,
    });
    await choose(provider, 'Project: Support bot');
    const again = await waitForRole(provider, 'menuitem', new RegExp(en.tryAgain));
    control.fails = false;
    await keyboard.choose(again);
    await focusIsOn('Travel desk');
    expect(findByRole(provider, 'menu')).to.be.ok;
  });

  it('is on the button of a menu that was closed by a click on nothing', async () => {
    const { provider } = await connected(grid);
    await choose(provider, 'More options for Support bot');
    await sendMouse({ type: 'click', position: [2, innerHeight - 2] });
    await resetMouse();
    await until(() => !findByRole(provider, 'menu'), 'the menu has closed');
    expect(await focusAfter('a click on nothing')).to.equal('More options for Support bot');
  });

  it('is on its row when the open channel is closed from outside', async () => {
    const { provider } = await connected(list);
    await choose(provider, 'Rasa');
    (await waitForRole(provider, 'button', 'Verify')).focus();
    (provider.querySelector('ba-channel-list') as BaChannelList).channelId = undefined;
    expect(await focusAfter('the channel was closed')).to.equal('Rasa');
  });

  it('is in the list when the open channel is no more', async () => {
    let channels: readonly Channel[] = [stubChannel('universal'), stubChannel('rasa')];
    const { provider } = await connected(list, {
      api: () => ({ listChannels: async () => ({ items: channels, total: channels.length }) }),
    });
    await choose(provider, 'Rasa');
    (await waitForRole(provider, 'button', 'Verify')).focus();
    channels = channels.slice(0, 1);
    const element = provider.querySelector('ba-channel-list') as BaChannelList;
    Object.assign(element, { channelId: undefined, query: 'u' });
    await until(() => !findByRole(provider, 'button', /^Rasa/), 'it is gone');
    await focusAfter('the channel is gone');
    expect(hasFocusWithin(element), 'the focus is in the list').to.be.true;
  });
});
