import { expect, fixture, html } from '@open-wc/testing';
import { ContextEvent } from '@lit/context';
import { apiContext } from '../../context/api-context.js';
import { stubApi } from '../../testing/stub-api.js';
import '../../define.js';
import type { BaProvider } from './ba-provider.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

const list = html`<ba-channel-list project-id="support-bot"></ba-channel-list>`;
const rows = (root: Element) => root.querySelector('ba-channel-list')!.renderRoot.querySelectorAll('.opener');

describe('<ba-provider>', () => {
  it('gives its adapter to what is below it, also when that is set late', async () => {
    const provider = await fixture<BaProvider>(html`<ba-provider>${list}</ba-provider>`);
    expect(rows(provider)).to.have.length(0);
    provider.api = stubApi();
    await waitUntil(() => rows(provider).length === 2);
  });

  it('hands on what it does not set itself', async () => {
    const outer = await fixture<BaProvider>(
      html`<ba-provider .api=${stubApi()} .policy=${{ search: false }}>
        <ba-provider .messages=${{ channelCount: () => 'a few' }}>${list}</ba-provider>
      </ba-provider>`,
    );
    await waitUntil(() => rows(outer).length === 2);
    const { renderRoot } = outer.querySelector('ba-channel-list')!;
    expect(renderRoot.querySelector('.count')!.textContent).to.equal('a few');
    expect(renderRoot.querySelector('input')).to.be.null;
  });

  it('is heard when it appears after the element', async () => {
    const place = await fixture(html`<div>${list}</div>`);
    const provider = document.createElement('ba-provider');
    provider.api = stubApi();
    place.replaceWith(provider);
    provider.append(place);
    await waitUntil(() => rows(provider).length === 2);
  });

  it('loses to an adapter of the element’s own', async () => {
    const own = stubApi({ channels: [] });
    const provider = await fixture<BaProvider>(
      html`<ba-provider .api=${stubApi()}
        ><ba-channel-list project-id="support-bot" .api=${own}></ba-channel-list
      ></ba-provider>`,
    );
    const { renderRoot } = provider.querySelector('ba-channel-list')!;
    await waitUntil(() => renderRoot.textContent.includes('No channels yet'));
  });

  it('is not needed where a host answers context requests itself', async () => {
    const api = stubApi();
    const host = document.createElement('div');
    host.addEventListener('context-request', (event) => {
      if (!(event instanceof ContextEvent) || event.context !== apiContext) return;
      event.stopPropagation();
      (event.callback as (value: unknown) => void)(api);
    });
    const place = await fixture(host);
    const element = document.createElement('ba-channel-list');
    element.projectId = 'support-bot';
    place.append(element);
    await waitUntil(() => rows(place).length === 2);
  });

  it('makes a REST adapter of an address', async () => {
    const { fetch } = window;
    const asked: string[] = [];
    window.fetch = (input) => {
      asked.push(input instanceof Request ? input.url : input.toString());
      return Promise.resolve(new Response('{}', { status: 404 }));
    };
    try {
      await fixture(html`<ba-provider api-base="https://service.test/api">${list}</ba-provider>`);
      await waitUntil(() => asked.length > 0);
      expect(asked[0]).to.match(/^https:\/\/service\.test\/api\/projects\/support-bot\/channels/);
    } finally {
      window.fetch = fetch;
    }
  });
});
