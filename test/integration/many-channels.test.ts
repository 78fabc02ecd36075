import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { createMockBackend, projectOfMany } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import type { BaChannelList, Channel, SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { findByRole, focusedElement, visibleElements, waitForRole } from '../support/deep-query.js';
import { drawn, scrolling } from '../support/scrolling.test-setup.js';
import { until } from '../support/until.js';

const instant = '2026-10-12T09:41:00Z';
const channelAt = (index: number): Channel => ({
  id: `c${index}`,
  projectId: 'p',
  type: 'rasa',
  name: `Channel ${index}`,
  connectedAt: instant,
  status: 'integrated',
  apiKey: { id: `key-${index}`, hint: '3f9a', createdAt: instant, version: '1' },
});

/** An adapter that answers with all channels at once. */
function apiOf(count: number): SettingsApi {
  const channels = Array.from({ length: count }, (_, index) => channelAt(index));
  const notFound = () => Promise.reject(new Error('no'));
  return {
    id: crypto.randomUUID(),
    listProjects: notFound,
    getProject: notFound,
    regenerateKey: notFound,
    listChannels: async () => ({ items: channels, total: count }),
    getChannel: async (_projectId, id) => channels[Number(id.slice(1))]!,
  };
}

async function setup(api: SettingsApi, { projectId = 'p', channelId = '', inBox = false } = {}) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const content = html`<ba-channel-list
    .api=${api}
    project-id=${projectId}
    .channelId=${channelId || undefined}
  ></ba-channel-list>`;
  const root = await fixture(
    inBox ? html`<div style="block-size: 400px; overflow: auto">${content}</div>` : html`<div>${content}</div>`,
  );
  const list = root.querySelector('ba-channel-list') as BaChannelList;
  const rows = () => [...list.renderRoot.querySelectorAll<HTMLElement>('li[data-index]')];
  const places = () => rows().map((row) => Number(row.dataset['index']));
  const { box, scroll } = scrolling(inBox ? root : undefined);
  await waitForRole(list, 'searchbox');
  await drawn();
  return { root, list, rows, places, box, scroll };
}

/** The rows that a person can see, by what stands there. */
function inSight(list: Element): readonly string[] {
  return [...visibleElements(list)]
    .filter((one) => one.localName === 'li' && one.dataset['index'] !== undefined)
    .filter((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    })
    .map((one) => one.querySelector('.name')!.textContent.trim());
}

describe('very many channels', () => {
  afterEach(() => scrollTo({ top: 0 }));

  it('cost as many nodes as a thousand, wherever the page is scrolled', async () => {
    const counts: number[] = [];
    for (const count of [1000, 100_000]) {
      const { list, scroll, box } = await setup(apiOf(count));
      await scroll(box.scrollHeight / 2);
      counts.push(list.renderRoot.querySelectorAll('*').length);
      list.remove();
    }
    const [few, many] = counts as [number, number];
    expect(many, 'nodes at 100,000').to.be.within(few - 20, few + 20);
    expect(many).to.be.lessThan(900);
  }).timeout(30_000);

  it('are drawn where they belong: at the top, in the middle, at the end', async () => {
    const { list, scroll, box, rows } = await setup(apiOf(100_000));
    expect(inSight(list)[0]).to.equal('Channel 0');
    const { height } = rows()[1]!.getBoundingClientRect();
    await scroll(50_000 * height);
    expect(
      inSight(list).some((name) => Math.abs(Number(name.slice(8)) - 50_000) < 20),
      inSight(list).join(),
    ).to.be.true;
    await scroll(box.scrollHeight);
    expect(inSight(list).at(-1)).to.equal('Channel 99999');
    const sights = inSight(list).map((name) => Number(name.slice(8)));
    expect(sights).to.deep.equal(Array.from(sights, (_, order) => sights[0]! + order));
  }).timeout(30_000);

  it('are drawn in a box that scrolls by itself', async () => {
    const { list, scroll, places, rows } = await setup(apiOf(100_000), { inBox: true });
    expect(places()).to.include(0).and.not.include(5000);
    await scroll(5000 * rows()[1]!.getBoundingClientRect().height);
    expect(
      places().some((place) => Math.abs(place - 5000) < 60),
      places().join(),
    ).to.be.true;
    expect(list.renderRoot.querySelectorAll('li').length).to.be.lessThan(60);
  }).timeout(30_000);

  it('tell their place and number', async () => {
    const { rows, scroll } = await setup(apiOf(100_000));
    await scroll(30_000);
    for (const row of rows()) {
      expect(row.getAttribute('aria-posinset')).to.equal(String(Number(row.dataset['index']) + 1));
      expect(row.getAttribute('aria-setsize')).to.equal('100000');
    }
  });

  it('keep the row with the focus, and the open one, however far the page is scrolled', async () => {
    const { list, rows, places, scroll } = await setup(apiOf(100_000), { channelId: 'c7' });
    rows()[2]!.querySelector<HTMLElement>('button')!.focus();
    const focused = focusedElement();
    await scroll(3_000_000);
    expect(places()).to.include.members([2, 7]);
    expect(focusedElement() === focused, 'the focus stays').to.be.true;
    await sendKeys({ press: 'Enter' });
    await drawn();
    expect(list.channelId, 'what the key opened').to.equal('c2');
  }).timeout(30_000);

  it('move on by keyboard alone, row by row', async () => {
    const { list, rows } = await setup(apiOf(100_000));
    rows()[0]!.querySelector<HTMLElement>('button')!.focus();
    for (let press = 0; press < 40; press++) {
      await sendKeys({ press: 'Tab' });
      await drawn();
    }
    const row = focusedElement()!.closest('li')!;
    expect(row.dataset['index']).to.equal('40');
    expect(inSight(list)).to.include('Channel 40');
  }).timeout(60_000);

  it('are all drawn up to a few hundred, so that the browser finds and prints them', async () => {
    const { rows } = await setup(apiOf(300));
    expect(rows()).to.have.length(300);
  });

  it('are all drawn for paper', async () => {
    const { rows } = await setup(apiOf(400));
    expect(rows().length).to.be.lessThan(100);
    window.dispatchEvent(new Event('beforeprint'));
    await drawn();
    expect(rows()).to.have.length(400);
    window.dispatchEvent(new Event('afterprint'));
    await drawn();
    expect(rows().length).to.be.lessThan(100);
  });

  it('have no fault that axe can find, with rows left out', async () => {
    const { list, scroll } = await setup(apiOf(100_000));
    await scroll(100_000);
    await expect(list).to.be.accessible();
  }).timeout(30_000);
});

describe('page after page', () => {
  afterEach(() => scrollTo({ top: 0 }));

  const connect = (log: string[] = []) => {
    const backend = createMockBackend({ projects: [projectOfMany(100_000)] });
    const api = createRestApi({
      base: 'https://mock.test/api',
      account: crypto.randomUUID(),
      fetch: (input, init) => (log.push((input as string).slice(21)), backend.fetch(input, init)),
    });
    return { backend, api };
  };

  it('is read as the page is scrolled, a page ahead, one at a time', async () => {
    const log: string[] = [];
    const { api } = connect(log);
    const { scroll, box, rows } = await setup(api, { projectId: 'everything' });
    await until(() => rows().length >= 50, 'the first page is there');
    const asked = () => log.filter((path) => path.includes('/channels?')).length;
    const before = asked();
    expect(before, 'pages that are read before anybody scrolls').to.be.lessThan(3);
    await scroll(box.scrollHeight);
    await until(() => asked() > before, 'the next page is asked for');
    await until(() => rows().length >= 100, 'the next page is there');
    expect(new Set(log).size, 'nothing is asked twice').to.equal(log.length);
  }).timeout(40_000);

  it('stays when a later one fails, and goes on after Try again', async () => {
    const { api, backend } = connect();
    const { list, scroll, box, rows } = await setup(api, { projectId: 'everything' });
    await until(() => rows().length >= 50, 'the first page is there');
    backend.fail({ call: 'listChannels', phase: 'before', kind: 500, times: null });
    for (let page = 0; page < 3; page++) await scroll(box.scrollHeight);
    await waitForRole(list, 'alert');
    const loaded = rows().length;
    await scroll(0);
    await scroll(box.scrollHeight);
    expect(rows().length, 'what is loaded').to.equal(loaded);
    expect(findByRole(list, 'alert')!.textContent).to.include(en.restNotLoaded);
    backend.clearFaults();
    findByRole(list, 'button', 'Try again')!.click();
    await until(() => rows().length > loaded, 'the rest comes');
  }).timeout(40_000);

  it('and a channel that is linked to stands at the top before its page comes', async () => {
    const { api } = connect();
    const { list, rows } = await setup(api, { projectId: 'everything', channelId: 'channel-98765' });
    await until(() => rows()[0]?.querySelector('.name')?.textContent.includes('98765') ?? false, 'it is pinned');
    await waitForRole(list, 'button', /^Regenerate the API key for/);
  }).timeout(40_000);

  it('can be searched: the service is asked, and the number said', async () => {
    const { api } = connect();
    const { list, rows } = await setup(api, { projectId: 'everything' });
    const field = findByRole(list, 'searchbox') as HTMLInputElement;
    field.focus();
    await sendKeys({ type: 'berlin 12' });
    await until(() => rows().length > 0 && rows().every((row) => row.textContent.includes('Berlin 12')), 'it is found');
    expect(rows().map((row) => row.querySelector('mark')?.textContent)).to.deep.equal(rows().map(() => 'Berlin 12'));
    const count = /[\d,]+ channels/.exec(list.renderRoot.textContent)![0];
    await until(() => list.renderRoot.querySelector('[aria-live]')?.textContent === count, `"${count}" is said`);
    await sendKeys({ press: 'Escape' });
    await until(() => rows().some((row) => !row.textContent.includes('Berlin')), 'all of them are back');
  }).timeout(40_000);
});
