import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import type { BaProjectGrid, Page, PageQuery, Project, SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { findByRole, focusedElement, waitForRole } from '../support/deep-query.js';
import { drawn, scrolling } from '../support/scrolling.test-setup.js';
import { until } from '../support/until.js';

const projectAt = (index: number): Project => ({
  id: `p${index}`,
  name: `Project ${index}`,
  channelTypes: index % 3 === 0 ? [] : ['rasa'],
  disabled: index % 7 === 6,
});

/** An adapter with so many projects; `log` gets every question. */
function apiOf(
  count: number,
  { pageSize = count, log = [] as PageQuery[], isBroken = (): boolean => false } = {},
): SettingsApi {
  const projects = Array.from({ length: count }, (_, index) => projectAt(index));
  const notFound = () => Promise.reject(new Error('no'));
  return {
    id: crypto.randomUUID(),
    getProject: notFound,
    regenerateKey: notFound,
    listChannels: notFound,
    getChannel: notFound,
    async listProjects(query): Promise<Page<Project>> {
      log.push(query);
      if (isBroken()) throw new Error('no');
      const found = projects.filter(({ name }) => name.toLowerCase().includes(query.query?.toLowerCase() ?? ''));
      const from = Number(query.cursor ?? 0);
      const to = from + pageSize;
      return {
        items: found.slice(from, to),
        total: found.length,
        ...(to < found.length ? { nextCursor: `${to}` } : {}),
      };
    },
  };
}

async function setup(api: SettingsApi, { inBox = false, rightToLeft = false } = {}) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const content = html`<ba-project-grid .api=${api}></ba-project-grid>`;
  const root = await fixture(
    html`<div dir=${rightToLeft ? 'rtl' : 'ltr'} style=${inBox ? 'block-size: 400px; overflow: auto' : ''}>
      ${content}
    </div>`,
  );
  const grid = root.querySelector('ba-project-grid') as BaProjectGrid;
  const tiles = () => [...grid.renderRoot.querySelectorAll<HTMLElement>('li[data-index]')];
  const places = () => tiles().map((tile) => Number(tile.dataset['index']));
  const { box, scroll } = scrolling(inBox ? root : undefined);
  await waitForRole(grid, 'searchbox');
  await until(() => tiles().length > 0, 'there are tiles');
  await drawn();
  const inSight = () =>
    tiles()
      .filter((tile) => tile.getBoundingClientRect().bottom > 0 && tile.getBoundingClientRect().top < innerHeight)
      .map((tile) => tile.querySelector('.name')!.textContent.trim());
  return { grid, tiles, places, box, scroll, inSight };
}

describe('very many projects', () => {
  before(() => setViewport({ width: 1100, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => scrollTo({ top: 0 }));

  it('cost as many nodes as a thousand, wherever the page is scrolled', async () => {
    const counts: number[] = [];
    for (const count of [1000, 100_000]) {
      const { grid, scroll, box } = await setup(apiOf(count));
      await scroll(box.scrollHeight / 2);
      counts.push(grid.renderRoot.querySelectorAll('li').length);
      grid.remove();
    }
    const [few, many] = counts as [number, number];
    expect(many, 'tiles at 100,000').to.be.within(few - 6, few + 6);
    expect(many).to.be.lessThan(60);
  }).timeout(60_000);

  for (const rightToLeft of [false, true]) {
    it(`stand where they belong, in whole rows${rightToLeft ? ', from right to left' : ''}`, async () => {
      const { scroll, box, tiles, places, inSight } = await setup(apiOf(10_000), { rightToLeft });
      expect(inSight()[0]).to.equal('Project 0');
      const columns = tiles().filter((tile) => tile.offsetTop === tiles()[0]!.offsetTop).length;
      expect(columns, 'beside each other').to.equal(3);
      const pitch = tiles()[columns]!.offsetTop - tiles()[0]!.offsetTop;
      await scroll(1000 * pitch);
      expect(places()[0]! % columns, 'the first of a row').to.equal(0);
      expect(Number(inSight()[0]!.slice(8)), 'in sight').to.be.within(2950, 3050);
      const edge = rightToLeft ? 'right' : 'left';
      const [first, below] = [tiles()[0]!, tiles()[columns]!];
      expect(first.getBoundingClientRect()[edge]).to.equal(below.getBoundingClientRect()[edge]);
      await scroll(box.scrollHeight);
      expect(inSight().at(-1)).to.equal('Project 9999');
    }).timeout(60_000);
  }

  it('find their places again when the window becomes narrow', async () => {
    const { scroll, places, tiles } = await setup(apiOf(10_000));
    await setViewport({ width: 500, height: 800 });
    try {
      await drawn();
      const pitch = tiles()[1]!.offsetTop - tiles()[0]!.offsetTop;
      expect(pitch, 'below each other').to.be.greaterThan(50);
      await scroll(4000 * pitch);
      expect(
        places().some((place) => Math.abs(place - 4000) < 20),
        places().join(),
      ).to.be.true;
    } finally {
      await setViewport({ width: 1100, height: 800 });
    }
  }).timeout(60_000);

  it('are drawn in a box that scrolls by itself', async () => {
    const { scroll, places, tiles } = await setup(apiOf(10_000), { inBox: true });
    const pitch = tiles()[3]!.offsetTop - tiles()[0]!.offsetTop;
    await scroll(500 * pitch);
    expect(
      places().some((place) => Math.abs(place - 1500) < 20),
      places().join(),
    ).to.be.true;
    expect(tiles().length).to.be.lessThan(60);
  }).timeout(60_000);

  it('tell their place and number', async () => {
    const { scroll, tiles } = await setup(apiOf(10_000));
    await scroll(20_000);
    for (const tile of tiles()) {
      expect(tile.getAttribute('aria-posinset')).to.equal(String(Number(tile.dataset['index']) + 1));
      expect(tile.getAttribute('aria-setsize')).to.equal('10000');
    }
  }).timeout(60_000);

  it('keep the tile with the focus, and open its project by the keyboard', async () => {
    const { grid, scroll, tiles, places } = await setup(apiOf(10_000));
    tiles()[4]!.querySelector<HTMLElement>('.open')!.focus();
    const focused = focusedElement();
    await scroll(300_000);
    expect(places()).to.include.members([3, 4, 5]);
    expect(focusedElement() === focused, 'the focus stays').to.be.true;
    let opened: string | undefined;
    grid.addEventListener('ba-project-select', ({ detail }) => (opened = detail.projectId));
    await sendKeys({ press: 'Enter' });
    expect(opened).to.equal('p4');
  }).timeout(60_000);

  it('keep their menus', async () => {
    const { grid, scroll } = await setup(apiOf(10_000));
    await scroll(100_000);
    const button = findByRole(grid, 'button', /^More options for|Project \d+/)!;
    expect(button).to.exist;
    const menuButton = grid.renderRoot.querySelector<HTMLElement>('[aria-haspopup=menu]')!;
    menuButton.focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitForRole(grid, 'menuitem', en.settings);
    await sendKeys({ press: 'Escape' });
    expect(focusedElement() === menuButton, 'the focus comes back').to.be.true;
  }).timeout(60_000);

  it('have no fault that axe can find, with tiles left out', async () => {
    const { grid, scroll } = await setup(apiOf(1000));
    await scroll(10_000);
    await expect(grid).to.be.accessible();
  }).timeout(60_000);
});

describe('projects, page after page', () => {
  afterEach(() => scrollTo({ top: 0 }));

  it('are read as the page is scrolled, one page at a time', async () => {
    const log: PageQuery[] = [];
    const { scroll, box, tiles } = await setup(apiOf(200, { pageSize: 24, log }));
    const before = log.length;
    expect(before, 'pages that are read before anybody scrolls').to.be.lessThan(4);
    await scroll(box.scrollHeight);
    await until(() => log.length > before, 'the next page is asked for');
    await until(() => tiles().length > before * 24, 'the next page is there');
    expect(new Set(log.map(({ cursor }) => cursor)).size, 'nothing is asked twice').to.equal(log.length);
  }).timeout(60_000);

  it('stay when a later one fails, and go on after Try again', async () => {
    let isBroken = false;
    const { grid, scroll, box, tiles } = await setup(apiOf(200, { pageSize: 24, isBroken: () => isBroken }));
    isBroken = true;
    for (let page = 0; page < 3; page++) await scroll(box.scrollHeight);
    await waitForRole(grid, 'alert');
    const loaded = tiles().length;
    await scroll(0);
    await scroll(box.scrollHeight);
    expect(tiles().length, 'what is loaded').to.equal(loaded);
    isBroken = false;
    findByRole(grid, 'button', 'Try again')!.click();
    await until(() => tiles().length > loaded, 'the rest comes');
  }).timeout(60_000);

  it('are searched for: the words are marked, the number said, and Escape brings all back', async () => {
    const { grid, tiles } = await setup(apiOf(200));
    findByRole(grid, 'searchbox')!.focus();
    await sendKeys({ type: 'ject 19' });
    await until(() => tiles().length === 11, 'it is found');
    for (const tile of tiles()) {
      expect([...tile.querySelectorAll('mark')].map(({ textContent }) => textContent)).to.deep.equal(['ject 19']);
    }
    await until(
      () => grid.renderRoot.querySelector('[aria-live]')?.textContent === '11 projects',
      'the number is said',
    );
    await sendKeys({ press: 'Escape' });
    await until(() => tiles().length === 200, 'all are back');
    expect(grid.renderRoot.querySelector('mark')).to.be.null;
  }).timeout(60_000);
});
