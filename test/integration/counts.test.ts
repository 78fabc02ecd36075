import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { Page, Project, SettingsApi } from '../../src/index.js';
import { resolveMessages } from '../../src/localization/resolve-messages.js';
import { stubApi, stubChannel } from '../../src/testing/stub-api.js';
import { findByRole, nameOf, visibleElements, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';
import { en as english } from '../../src/localization/en.js';

const en = resolveMessages(english, undefined, 'en');
const project = 'support-bot';
const channelsOf = (...ids: readonly string[]) => ids.map((id) => stubChannel(id, { type: 'rasa' }));
const projectsOf = (...ids: readonly string[]): readonly Project[] =>
  ids.map((id) => ({ id, name: `Bot ${id}`, channelTypes: ['rasa', 'universal', 'rasa'] }));

async function show(content: TemplateResult, methods: Partial<SettingsApi>): Promise<HTMLElement> {
  await emulateMedia({ reducedMotion: 'reduce' });
  return fixture<HTMLElement>(html`<ba-provider .api=${{ ...stubApi(), ...methods }}>${content}</ba-provider>`);
}

const textOf = (root: Element) => [...visibleElements(root)].map((one) => one.textContent).join(' ');
const rowsIn = (root: Element) =>
  [...visibleElements(root)].filter((one) => one.localName === 'li' && one.hasAttribute('aria-setsize'));
const setSizes = (root: Element) => [...new Set(rowsIn(root).map((row) => row.getAttribute('aria-setsize')))];
/** What a list says of its length. */
const countIn = (root: Element) => [...visibleElements(root)].find((one) => one.matches('.count'))!.textContent.trim();

const lists = {
  channels: {
    content: html`<ba-channel-list project-id=${project}></ba-channel-list>`,
    items: channelsOf('a', 'b', 'c'),
    method: 'listChannels',
    text: en.channelCount,
  },
  projects: {
    content: html`<ba-project-grid></ba-project-grid>`,
    items: projectsOf('a', 'b', 'c'),
    method: 'listProjects',
    text: en.projectCount,
  },
} as const;

for (const [what, { content, items, method, text }] of Object.entries(lists)) {
  describe(`how many ${what} there are`, () => {
    for (const total of [1, -5, NaN, 1e300, 1.5]) {
      it(`is no less than what is shown, and no nonsense, where the service says ${total}`, async () => {
        const root = await show(content, { [method]: async () => ({ items, total }) as Page<never> });
        await until(() => rowsIn(root).length === 3, 'all are shown');
        expect(countIn(root)).to.equal(text(3, '3'));
        expect(setSizes(root)).to.deep.equal(['3']);
        root.remove();
      });
    }

    it('is not known, where there are more and the service is wrong', async () => {
      const root = await show(content, {
        [method]: async ({ cursor }: { cursor?: string }, more?: { cursor?: string }) =>
          (cursor ?? more?.cursor) === undefined
            ? { items, total: 1, nextCursor: '2' }
            : new Promise<Page<never>>(() => undefined),
      });
      await until(() => rowsIn(root).length === 3, 'the first page is shown');
      expect(countIn(root)).to.equal(text(3, '3'));
      expect(setSizes(root)).to.deep.equal(['-1']);
      root.remove();
    });

    it('counts what a page names twice once, in its first place and as it came last', async () => {
      const again = { ...items[0]!, name: 'Renamed' };
      const root = await show(content, {
        [method]: async () => ({ items: [...items, again] as never[], total: 4 }),
      });
      await until(() => rowsIn(root).length > 0, 'they are shown');
      expect(rowsIn(root)).to.have.length(3);
      expect(rowsIn(root)[0]!.textContent).to.include('Renamed');
      root.remove();
    });

    it('counts what two pages name once', async () => {
      const pages: readonly Page<unknown>[] = [
        { items: items.slice(0, 2), nextCursor: '2' },
        { items: items.slice(1), total: 4 },
      ];
      const root = await show(content, {
        [method]: async ({ cursor }: { cursor?: string }, more?: { cursor?: string }) =>
          pages[(cursor ?? more?.cursor) === undefined ? 0 : 1] as Page<never>,
      });
      await until(
        () => findByRole(root, 'button', en.loadMore) ?? rowsIn(root).length === 3,
        'the first page is shown',
      );
      findByRole(root, 'button', en.loadMore)?.click();
      await until(() => countIn(root) === text(4, '4'), 'the second page is read');
      expect(rowsIn(root)).to.have.length(3);
      root.remove();
    });
  });
}

describe('the counts of a project', () => {
  for (const [channelCount, said] of [
    [0, '2'],
    [1, '2'],
    [7, '7'],
    [-3, undefined],
    [NaN, undefined],
    [1e300, undefined],
  ] as const) {
    it(`${channelCount} channels are told as ${said ?? 'nothing'} in its settings, where two types are known`, async () => {
      const [one] = projectsOf(project);
      const root = await show(html`<ba-project-settings project-id=${project}></ba-project-settings>`, {
        getProject: async () => ({ ...one!, channelCount }),
      });
      await until(() => textOf(root).includes('Bot support-bot'), 'the project is read');
      const term = [...visibleElements(root)].find(
        (one) => one.localName === 'dt' && one.textContent === en.channelCountLabel,
      );
      expect(term?.nextElementSibling!.textContent.trim()).to.equal(said);
      root.remove();
    });
  }

  it('of new users that no chatbot can have have no more digits than are exact', async () => {
    const activity = ['06', '07', '08'].map((day) => ({ day: `2026-10-${day}`, newUsers: 1e300 }));
    const [one] = projectsOf('p');
    const root = await show(html`<ba-project-grid></ba-project-grid>`, {
      listProjects: async () => ({ items: [{ ...one!, activity }] }),
    });
    await until(() => textOf(root).includes('new users this week'), 'the tile is shown');
    const grid = root.querySelector('ba-project-grid')!.renderRoot as ShadowRoot;
    expect(grid.querySelector('.sparkline')!.ariaLabel).not.to.match(/(\d[,.]?){17}|∞/);
    expect(textOf(root)).not.to.match(/(\d[,.]?){17}|∞/);
    root.remove();
  });

  it('name each type of its channels once', async () => {
    const root = await show(html`<ba-project-grid></ba-project-grid>`, {
      listProjects: async () => ({ items: projectsOf('p') }),
    });
    expect(nameOf(await waitForRole(root, 'img'))).to.equal(en.channelsOf('Rasa and Universal'));
    root.remove();
  });
});

describe('the projects to switch to', () => {
  it('do not have the active one, and each other once', async () => {
    const root = await show(html`<ba-project-switcher project-id="a"></ba-project-switcher>`, {
      getProject: async () => projectsOf('a')[0]!,
      listProjects: async () => ({ items: projectsOf('a', 'b', 'a', 'b') }),
    });
    (await waitForRole(root, 'button', en.switcherLabel('Bot a'))).click();
    await waitForRole(root, 'menuitem', 'Bot b');
    const names = [...visibleElements(root)].filter((one) => one.role === 'menuitem').map(nameOf);
    expect(names).to.deep.equal([en.projectSettings, 'Bot b', en.allProjects]);
    root.remove();
  });
});
