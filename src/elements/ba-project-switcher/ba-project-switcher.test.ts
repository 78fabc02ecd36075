import { expect, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { connected, typesOf } from '../../testing/connected.test-setup.js';
import { stubApi } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

async function setup(policy = {}) {
  const connection = await connected(html`<ba-project-switcher project-id="support-bot"></ba-project-switcher>`, {
    policy,
  });
  const switcher = connection.provider.querySelector('ba-project-switcher')!;
  const button = switcher.renderRoot.querySelector<HTMLButtonElement>('.switcher')!;
  await waitUntil(() => button.textContent.includes('Support bot'));
  button.click();
  const items = () => [...switcher.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  await waitUntil(() => items().some((item) => item.textContent.includes('Travel desk')));
  const choose = (name: string) =>
    items()
      .find((item) => item.textContent.includes(name))!
      .click();
  return { ...connection, switcher, items, choose };
}

describe('<ba-project-switcher>', () => {
  it('offers settings first, then the other projects, all projects, and adding one last', async () => {
    const { switcher, items } = await setup({ createProject: true });
    expect(items().map((item) => item.textContent.trim())).to.deep.equal([
      'Project settings',
      'Travel desk',
      'Old FAQ bot',
      'All projects…',
      'Add project…',
    ]);
    await expect(switcher).to.be.accessible();
  });

  it('switches, unless the host prevents it', async () => {
    const { switcher, choose, events } = await setup();
    choose('Travel desk');
    await waitUntil(() => switcher.projectId === 'travel-desk');
    expect(typesOf(events)).to.deep.equal(['ba-project-select', 'ba-navigate']);

    const prevented = await setup();
    prevented.provider.addEventListener('ba-navigate', (event) => event.preventDefault());
    prevented.choose('Travel desk');
    await waitUntil(() => prevented.events.length === 2);
    expect(prevented.switcher.projectId).to.equal('support-bot');
  });

  it('leads to the settings and to all projects', async () => {
    const { choose, events } = await setup();
    choose('Project settings');
    choose('All projects…');
    await waitUntil(() => events.length === 2);
    expect(events.map(({ detail }) => (detail as { route: { view: string } }).route.view)).to.deep.equal([
      'project-settings',
      'projects',
    ]);
  });

  describe('with as many projects as its menu may have', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      id: `p${index}`,
      name: `Project ${index}`,
      channelTypes: [],
    }));

    async function open(height: number) {
      await setViewport({ width: 800, height });
      const { provider } = await connected(html`<ba-project-switcher project-id="p0"></ba-project-switcher>`, {
        api: () => stubApi({ projects: many }),
        policy: { createProject: true },
      });
      const switcher = provider.querySelector('ba-project-switcher')!;
      const { renderRoot } = switcher;
      renderRoot.querySelector<HTMLButtonElement>('.switcher')!.click();
      const items = () => [...renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
      await waitUntil(() => items().length === 22);
      await nextFrame();
      const boxOf = (name: string) =>
        items()
          .find((item) => item.textContent.trim() === name)!
          .getBoundingClientRect();
      return { menu: renderRoot.querySelector('[role=menu]')!.getBoundingClientRect(), boxOf };
    }

    after(() => setViewport({ width: 800, height: 600 }));

    it('its menu is as high as they are, where the window is', async () => {
      const { menu, boxOf } = await open(1200);
      expect(boxOf('Project 19').bottom).to.be.lessThan(boxOf('All projects…').top);
      expect(boxOf('Add project…').bottom).to.be.lessThan(menu.bottom);
    });

    it('its menu goes down to the end of the window, and what stands last stays in view', async () => {
      const { menu, boxOf } = await open(600);
      expect(menu.bottom).to.be.within(580, 595);
      expect(boxOf('Add project…').bottom).to.be.lessThan(menu.bottom);
      expect(boxOf('Project 5').bottom, 'more than a few projects').to.be.lessThan(boxOf('All projects…').top);
    });

    it('its menu stays in a low window, and lets one project be seen', async () => {
      const { menu, boxOf } = await open(320);
      expect(menu.bottom).to.be.lessThan(320);
      expect(boxOf('Project 1').bottom).to.be.lessThan(boxOf('All projects…').top);
    });
  });
});
