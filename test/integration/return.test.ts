import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/define.js';
import type { Page, Project, SettingsApi } from '../../src/index.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole, focusedElement, nameOf, waitForRole } from '../support/deep-query.js';
import { drawn, scrolling } from '../support/scrolling.test-setup.js';
import { until } from '../support/until.js';

/** An adapter with 120 projects in pages of 24, whose list can be changed. */
function setupApi() {
  const projects: Project[] = Array.from({ length: 120 }, (_, index) => ({
    id: `p${index}`,
    name: `Project ${index}`,
    channelTypes: [],
  }));
  const cursors: (string | undefined)[] = [];
  const api: SettingsApi = {
    ...stubApi(),
    getProject: async (id) => projects.find((project) => project.id === id)!,
    async listProjects({ cursor }): Promise<Page<Project>> {
      cursors.push(cursor);
      const from = Number(cursor ?? 0);
      const more = from + 24 < projects.length ? { nextCursor: `${from + 24}` } : {};
      return { items: projects.slice(from, from + 24), total: projects.length, ...more };
    },
  };
  return { api, projects, cursors };
}

async function setup({ inBox = false } = {}) {
  await emulateMedia({ reducedMotion: 'reduce' });
  location.hash = '#/projects';
  const backend = setupApi();
  const root = await fixture(
    html`<div style=${inBox ? 'block-size: 500px; overflow: auto' : ''}>
      <ba-settings-app .api=${backend.api} routing="hash"></ba-settings-app>
    </div>`,
  );
  const app = root.querySelector('ba-settings-app')!;
  const { box, scroll } = scrolling(inBox ? root : undefined);
  await waitForRole(app, 'button', 'Project 0');
  for (const last of [24, 48, 72]) {
    await scroll(box.scrollHeight);
    await until(() => findByRole(app, 'button', `Project ${last}`), `Project ${last} is there`);
  }
  const leave = async (name: string) => {
    const tile = findByRole(app, 'button', name)!;
    tile.scrollIntoView({ block: 'center' });
    await drawn();
    const { top } = tile.getBoundingClientRect();
    tile.focus();
    tile.click();
    await waitForRole(app, 'button', 'Project settings');
    await drawn();
    return top;
  };
  const comeBack = async () => {
    history.back();
    await waitForRole(app, 'searchbox');
    await drawn();
  };
  return { ...backend, app, box, scroll, leave, comeBack };
}

describe('the way back to the projects', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo({ top: 0 });
  });

  for (const inBox of [false, true]) {
    it(`leads to the place where one left, and to the tile${inBox ? ', in a box that scrolls' : ''}`, async () => {
      const { app, leave, comeBack, cursors } = await setup({ inBox });
      const before = await leave('Project 60');
      const asked = cursors.length;
      await comeBack();
      const tile = findByRole(app, 'button', 'Project 60')!;
      expect(tile.getBoundingClientRect().top, 'the place on the screen').to.be.closeTo(before, 2);
      expect(nameOf(focusedElement()!)).to.equal('Project 60');
      await until(() => cursors.length > asked, 'the list is looked at again');
      await drawn();
      expect(cursors.slice(asked), 'and only its first page').to.deep.equal([undefined]);
      expect(tile.getBoundingClientRect().top, 'the place, then').to.be.closeTo(before, 2);
    }).timeout(60_000);
  }

  it('shows what has changed in the list meanwhile, and does not drop the focus', async () => {
    const { app, leave, comeBack, projects } = await setup();
    await leave('Project 60');
    projects.unshift({ id: 'new', name: 'A new project', channelTypes: [] });
    await comeBack();
    await until(() => findByRole(app, 'button', 'A new project'), 'the new project is there');
    await drawn();
    expect(focusedElement(), 'the focus is not dropped to the page').not.to.equal(document.body);
  }).timeout(60_000);

  it('by the logo begins at the heading', async () => {
    const { app, leave } = await setup();
    await leave('Project 60');
    app.renderRoot.querySelector('ba-home-link')!.renderRoot.querySelector<HTMLElement>('a, button')!.click();
    await waitForRole(app, 'searchbox');
    await until(() => focusedElement()?.localName === 'h1', 'the heading has the focus');
  }).timeout(60_000);
});
