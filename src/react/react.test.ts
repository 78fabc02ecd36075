import { expect } from '@open-wc/testing';
import { createElement, type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { stub, type SinonStub } from 'sinon';
import type { BaChannelList as ChannelListElement } from '../elements/ba-channel-list/ba-channel-list.js';
import { formatRoute } from '../model/route.js';
import { stubApi } from '../testing/stub-api.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';
import { BaChannelList, BaProvider, BaSettingsApp } from './index.js';

describe('the wrappers for React', () => {
  let page: HTMLElement;
  let root: Root | undefined;
  let said: SinonStub<unknown[], void>;

  beforeEach(() => {
    page = document.body.appendChild(document.createElement('div'));
    said = stub(console, 'error');
  });
  afterEach(() => {
    root?.unmount();
    root = undefined;
    page.remove();
    said.restore();
  });

  const show = (content: ReactNode) => flushSync(() => root!.render(content));
  const element = () => page.querySelector('ba-channel-list')!;
  const rowButton = () => element().shadowRoot?.querySelector<HTMLElement>('button[aria-expanded]');
  const clickFirstRow = async () => {
    await waitUntil(() => rowButton());
    rowButton()!.click();
  };

  /** As a server does it: the markup comes first, properties and listeners after it. */
  const ways: Record<string, (content: ReactNode) => Root> = {
    'in the browser'(content) {
      const made = createRoot(page);
      flushSync(() => made.render(content));
      return made;
    },
    'on a server'(content) {
      page.innerHTML = renderToString(content);
      expect(page.firstElementChild, 'the markup of the server').to.exist;
      return hydrateRoot(page, content);
    },
  };

  for (const [where, render] of Object.entries(ways)) {
    it(`set properties and listen, rendered ${where}`, async () => {
      const api = stubApi();
      const opened: string[] = [];
      const ready: Event[] = [];
      let referred: ChannelListElement | null = null;
      root = render(
        createElement(BaChannelList, {
          api,
          projectId: 'support-bot',
          headingLevel: 4,
          className: 'wide',
          ref: (given) => void (referred = given),
          onBaReady: (event) => ready.push(event),
          onBaChannelOpen: ({ detail, currentTarget }) => opened.push(`${currentTarget.localName} ${detail.channelId}`),
        }),
      );
      await clickFirstRow();
      await waitUntil(() => opened.length > 0 && ready.length > 0);
      expect(opened).to.deep.equal(['ba-channel-list universal']);
      expect(ready).to.have.length(1);
      expect(referred).to.equal(element());
      expect(element()).to.include({ api, projectId: 'support-bot', headingLevel: 4, className: 'wide' });
      expect(said.args).to.deep.equal([]);
    });

    it(`follow what React renders next, rendered ${where}`, async () => {
      const calls: string[] = [];
      const listen = (name?: string) => (name ? { onBaChannelOpen: () => calls.push(name) } : {});
      const content = (name: string | undefined, channelId?: string) =>
        createElement(BaChannelList, { api, projectId: 'support-bot', channelId, ...listen(name) });
      const api = stubApi();
      root = render(content('first'));
      await waitUntil(() => rowButton());

      show(content('second'));
      rowButton()!.click();
      await waitUntil(() => calls.length > 0);
      expect(calls).to.deep.equal(['second']);

      show(content(undefined, 'rasa'));
      expect(element().channelId).to.equal('rasa');
      await element().updateComplete;
      rowButton()!.click();
      await waitUntil(() => element().channelId === 'universal');
      expect(calls).to.deep.equal(['second']);
      expect(said.args).to.deep.equal([]);
    });
  }

  for (const [where, render] of Object.entries(ways)) {
    it(`follow a deep link, rendered ${where}`, async () => {
      const path = '/projects/support-bot/settings/channels/rasa';
      history.replaceState(null, '', `#${path}`);
      root = render(createElement(StrictMode, null, createElement(BaSettingsApp, { api: stubApi(), routing: 'hash' })));
      const app = page.querySelector('ba-settings-app')!;
      await waitUntil(() => app.routing === 'hash' && app.renderRoot?.querySelector('ba-project-settings'));
      expect([location.hash, formatRoute(app.route!)]).to.deep.equal([`#${path}`, path]);
      expect(said.args).to.deep.equal([]);
      history.replaceState(null, '', location.pathname + location.search);
    });
  }

  it('give what stands below a provider its adapter, and hear its events there', async () => {
    const failures: string[] = [];
    const refused = stubApi({ projects: [] });
    page.innerHTML = renderToString(createElement(BaProvider, null, createElement(BaSettingsApp)));
    root = hydrateRoot(
      page,
      createElement(
        BaProvider,
        { api: refused, onBaError: ({ detail }) => failures.push(detail.code) },
        createElement(BaSettingsApp, { route: '/projects/nowhere' }),
      ),
    );
    await waitUntil(() => failures.length > 0);
    expect(failures).to.deep.equal(['not-found']);
  });
});
