import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { stub } from 'sinon';
import { SettingsError } from '../../api/settings-error.js';
import { BaErrorEvent } from '../../events/error-events.js';
import { en } from '../../localization/en.js';
import type { Project } from '../../model/project.js';
import { connected, type ConnectedOptions, typesOf } from '../../testing/connected.test-setup.js';
import { stubProjects } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

async function setup(options: ConnectedOptions = {}) {
  const connection = await connected(html`<ba-project-grid></ba-project-grid>`, options);
  const grid = connection.provider.querySelector('ba-project-grid')!;
  const names = () => [...grid.renderRoot.querySelectorAll('.open')].map((name) => name.textContent?.trim());
  const text = () => grid.renderRoot.textContent.replace(/\s+/g, ' ');
  return { ...connection, grid, names, text };
}

describe('<ba-project-grid>', () => {
  it('shows the projects in the order of the service', async () => {
    const { grid, names, text } = await setup();
    await waitUntil(() => names().length === 3);
    expect(names()).to.deep.equal(['Support bot', 'Travel desk', 'Old FAQ bot']);
    expect(grid.renderRoot.querySelectorAll('[aria-label=Starred]')).to.have.length(1);
    expect(text()).to.include('59 new users this week').and.to.include('Disabled: receives no messages');
    await expect(grid).to.be.accessible();
  });

  it('keeps the rhythm of its row in the tile of a disabled project', async () => {
    const { grid, names } = await setup();
    await waitUntil(() => names().length === 3);
    const tiles = [...grid.renderRoot.querySelectorAll('.tile')];
    const facts = tiles.map((tile) => tile.querySelector('.foot .users')!.textContent);
    expect(facts[2]).to.equal('Disabled: receives no messages');
    expect(tiles[2]!.querySelector('.chart')!.textContent.trim()).to.equal('');
    const lines = tiles.map((tile) =>
      ['.chart', '.foot'].map((line) => {
        const { top, height } = tile.querySelector(line)!.getBoundingClientRect();
        return [top - tile.getBoundingClientRect().top, height].map(Math.round);
      }),
    );
    expect(lines[2]).to.deep.equal(lines[0]);
  });

  it('goes to a project by its tile, and to its settings by its menu', async () => {
    const { grid, names, events } = await setup();
    await waitUntil(() => names().length === 3);
    grid.renderRoot.querySelector<HTMLButtonElement>('.open')!.click();
    grid.renderRoot.querySelector<HTMLButtonElement>('[aria-label="More options for Travel desk"]')!.click();
    await waitUntil(() => grid.renderRoot.querySelector('[role=menuitem]'));
    grid.renderRoot.querySelector<HTMLButtonElement>('[role=menuitem]')!.click();
    await waitUntil(() => events.length === 3);
    expect(typesOf(events)).to.deep.equal(['ba-project-select', 'ba-navigate', 'ba-navigate']);
    expect(events.map(({ detail }) => (detail as { route?: object }).route)).to.deep.equal([
      undefined,
      { view: 'dashboard', projectId: 'support-bot' },
      { view: 'project-settings', projectId: 'travel-desk', tab: 'general' },
    ]);
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`leads by arrow keys from tile to tile: ${direction}`, async () => {
      const projects = Array.from({ length: 8 }, (_, index) => ({
        id: `p${index}`,
        name: `P${index}`,
        channelTypes: [],
      }));
      const { grid, names } = await setup({ projects });
      await waitUntil(() => names().length === 8);
      grid.style.cssText = `display: block; inline-size: 780px; direction: ${direction}`;
      const list = grid.renderRoot.querySelector<HTMLElement>('.tiles')!;
      list.style.cssText = 'grid-template-columns: repeat(3, 1fr)'; // three, three and two
      const [right, left] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      const tiles = [...grid.renderRoot.querySelectorAll<HTMLElement>('.open')];
      tiles[0]!.focus();
      for (const [key, name] of [
        [right, 'P1'],
        ['ArrowDown', 'P4'],
        ['ArrowDown', 'P7'],
        ['ArrowUp', 'P4'],
        ['End', 'P5'],
        [right, 'P6'],
        ['End', 'P7'],
        [left, 'P6'],
        ['ArrowUp', 'P3'],
        ['ArrowUp', 'P0'],
        [left, 'P0'],
        ['End', 'P2'],
        ['ArrowDown', 'P5'],
        ['ArrowDown', 'P7'],
        ['Home', 'P6'],
      ] as const) {
        await sendKeys({ press: key });
        expect((grid.renderRoot as ShadowRoot).activeElement?.textContent.trim(), key).to.equal(name);
      }
    });
  }

  it('offers to add a project only where the policy says so', async () => {
    const without = await setup();
    expect(without.text()).not.to.include('Add project');
    const { grid, events } = await setup({ policy: { createProject: true } });
    [...grid.renderRoot.querySelectorAll('button')].find((one) => one.textContent?.includes('Add project'))!.click();
    expect(typesOf(events)).to.deep.equal(['ba-project-create']);
    expect(events[0]!.cancelable).to.be.true;
  });

  it('says what an empty page is for', async () => {
    const { grid, text } = await setup({ projects: [] });
    await waitUntil(() => text().includes('No projects yet'));
    await expect(grid).to.be.accessible();
  });

  for (const answers of [false, true]) {
    it(`says what could not be read${answers ? ', and goes on once the host has signed the user in' : ''}`, async () => {
      let isSignedIn = false;
      const { names, provider } = await setup({
        projects: stubProjects,
        api: (api) => ({
          listProjects: (...query) =>
            isSignedIn ? api.listProjects(...query) : Promise.reject(new SettingsError('unauthenticated', 'No.')),
        }),
      });
      const grid = provider.querySelector('ba-project-grid')!;
      await waitUntil(() => grid.renderRoot.textContent.includes('You are not signed in'));
      provider.addEventListener('ba-auth-required', ({ detail }) => {
        isSignedIn = true;
        detail.retry();
      });
      isSignedIn = !answers;
      grid.renderRoot.querySelector<HTMLButtonElement>('.notice button')!.click();
      await waitUntil(() => names().length === 3);
    });
  }

  it('leaves out a project that does not conform, tells the host which field, and shows the others', async () => {
    const log = stub(console, 'error');
    const errors: unknown[] = [];
    const [first, ...others] = stubProjects;
    const odd = { ...first!, channelTypes: undefined } as unknown as Project;
    const { names, events } = await setup({ projects: [...others, odd] });
    await waitUntil(() => names().length === 2);
    for (const event of events) if (event instanceof BaErrorEvent) errors.push(event.detail);
    log.restore();
    expect(errors).to.deep.equal([
      { code: 'malformed', operation: 'listProjects', path: 'items[2].channelTypes', message: en.errorReason.other },
    ]);
    expect(log.args.flat()).to.have.length(1);
    expect(log.args.join()).to.include('listProjects').and.to.include('channelTypes');
  });
});
