import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { SettingsApi } from '../api/settings-api.js';
import { SettingsError } from '../api/settings-error.js';
import '../define.js';
import { ReadyEvent } from '../events/ready-events.js';
import { connected } from '../testing/connected.test-setup.js';
import { stubApi } from '../testing/stub-api.js';

/** Longer than a frame and the updates after it, however busy the machine is. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  await aTimeout(60);
}

type Method = 'getProject' | 'getChannel' | 'listProjects' | 'listChannels';

/** What an element shows first comes from the last of these calls. */
const elements: Readonly<Record<string, { content: TemplateResult; waitsFor: readonly Method[] }>> = {
  'ba-project-grid': { content: html`<ba-project-grid></ba-project-grid>`, waitsFor: ['listProjects'] },
  'ba-project-switcher': {
    content: html`<ba-project-switcher project-id="support-bot"></ba-project-switcher>`,
    waitsFor: ['getProject'],
  },
  'ba-project-settings': {
    content: html`<ba-project-settings project-id="support-bot"></ba-project-settings>`,
    waitsFor: ['getProject'],
  },
  'ba-project-settings with its channels': {
    content: html`<ba-project-settings project-id="support-bot" tab="channels"></ba-project-settings>`,
    waitsFor: ['getProject', 'listChannels'],
  },
  'ba-channel-list': {
    content: html`<ba-channel-list project-id="support-bot"></ba-channel-list>`,
    waitsFor: ['listChannels'],
  },
  'ba-channel-settings': {
    content: html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`,
    waitsFor: ['getChannel'],
  },
  'ba-api-key-field': {
    content: html`<ba-api-key-field project-id="support-bot" channel-id="rasa"></ba-api-key-field>`,
    waitsFor: ['getChannel'],
  },
  'ba-settings-app with the projects': {
    content: html`<ba-settings-app></ba-settings-app>`,
    waitsFor: ['listProjects'],
  },
  'ba-settings-app with a project': {
    content: html`<ba-settings-app project-id="support-bot"></ba-settings-app>`,
    waitsFor: ['getProject', 'listChannels'],
  },
  'ba-settings-app with the channels of a project': {
    content: html`<ba-settings-app route="/projects/support-bot/settings/channels"></ba-settings-app>`,
    waitsFor: ['getProject', 'listChannels'],
  },
};

/** Shows something whose calls are answered, or refused, when the test says so. */
async function setup(content: TemplateResult) {
  const held = new Map<Method, { answer: () => void; refuse: () => void }[]>();
  const told: string[] = [];
  const { provider } = await connected(content, {
    api: (stub) => ({
      onEvent: ({ type }) => told.push(type),
      ...Object.fromEntries(
        (['getProject', 'getChannel', 'listProjects', 'listChannels'] as const).map((method) => [
          method,
          (...request: never[]) =>
            new Promise((resolve, reject) => {
              const one = {
                answer: () => resolve((stub[method] as (...all: never[]) => Promise<unknown>)(...request)),
                refuse: () => reject(new SettingsError('server', 'No.')),
              };
              held.set(method, [...(held.get(method) ?? []), one]);
            }),
        ]),
      ),
    }),
  });
  const heard: Event[] = [];
  const around = provider.parentElement!;
  around.addEventListener('ba-ready', (event) => heard.push(event));
  const targets = () => heard.map(({ target }) => (target as Element).localName);
  const settle = async (method: Method, how: 'answer' | 'refuse' = 'answer') => {
    for (const one of held.get(method)?.splice(0) ?? []) one[how]();
    await settled();
  };
  await settled();
  return { provider, told, heard, targets, settle };
}

describe('ba-ready', () => {
  for (const [name, { content, waitsFor }] of Object.entries(elements)) {
    const tag = name.split(' ')[0]!;

    it(`comes once from <${name}>, when what it shows first has come`, async () => {
      const { told, heard, targets, settle } = await setup(content);
      for (const method of waitsFor) {
        expect(targets(), `before ${method}`).to.deep.equal([]);
        await settle(method);
      }
      expect(targets()).to.deep.equal([tag]);
      const [event] = heard;
      expect(event).to.be.instanceOf(ReadyEvent);
      expect(event).to.deep.include({ bubbles: true, composed: true, cancelable: false, detail: {} });
      expect(
        told.filter((type) => type === 'ba-ready'),
        'the adapter hears of it, too',
      ).to.have.length(1);
      for (const method of ['getProject', 'getChannel', 'listProjects', 'listChannels'] as const) await settle(method);
      expect(targets(), 'once').to.deep.equal([tag]);
    });

    it(`comes from <${name}> with why there is nothing`, async () => {
      const { targets, settle } = await setup(content);
      for (const method of waitsFor) await settle(method, 'refuse');
      expect(targets()).to.deep.equal([tag]);
    });
  }

  it('is not repeated by what is opened later, nor by a new place', async () => {
    const { provider, targets, settle } = await setup(
      html`<ba-channel-list project-id="support-bot"></ba-channel-list>`,
    );
    await settle('listChannels');
    const list = provider.querySelector('ba-channel-list')!;
    list.channelId = 'rasa';
    await settled();
    await settle('getChannel');
    provider.parentElement!.append(list);
    list.api = stubApi();
    await settled();
    expect(targets()).to.deep.equal(['ba-channel-list']);
  });

  it('waits for a tab that is chosen meanwhile', async () => {
    const { provider, targets, settle } = await setup(
      html`<ba-project-settings project-id="support-bot" tab="channels"></ba-project-settings>`,
    );
    await settle('getProject');
    provider.querySelector('ba-project-settings')!.tab = 'general';
    await settled();
    expect(targets()).to.deep.equal(['ba-project-settings']);
  });

  it('comes from each of several elements, also from one in the place of a host’s', async () => {
    const { targets, settle } = await setup(
      html`<ba-settings-app project-id="support-bot">
        <ba-channel-list slot="dashboard" project-id="support-bot"></ba-channel-list>
      </ba-settings-app>`,
    );
    await settle('getProject');
    expect(targets()).to.deep.equal(['ba-settings-app']);
    await settle('listChannels');
    expect(targets()).to.deep.equal(['ba-settings-app', 'ba-channel-list']);
  });

  it('waits until an element that went away is back', async () => {
    const { provider, targets, settle } = await setup(html`<ba-project-grid></ba-project-grid>`);
    const grid = provider.querySelector('ba-project-grid')!;
    void settle('listProjects');
    await aTimeout(0);
    grid.remove();
    await settled();
    expect(targets()).to.deep.equal([]);
    provider.append(grid);
    await settled();
    await settle('listProjects');
    expect(targets()).to.deep.equal(['ba-project-grid']);
  });

  it('does not come while there is no adapter', async () => {
    let count = 0;
    const place = await fixture(html`<div @ba-ready=${() => count++}><ba-project-grid></ba-project-grid></div>`);
    await settled();
    expect(count).to.equal(0);
    const api: SettingsApi = stubApi();
    place.querySelector('ba-project-grid')!.api = api;
    await settled();
    expect(count).to.equal(1);
  });
});
