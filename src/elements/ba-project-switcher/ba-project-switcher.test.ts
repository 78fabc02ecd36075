import { expect, html, waitUntil } from '@open-wc/testing';
import { connected, typesOf } from '../../testing/connected.test-setup.js';

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
});
