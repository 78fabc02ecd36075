import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { connected, typesOf } from '../../testing/connected.test-setup.js';

async function setup(tab = 'general') {
  const connection = await connected(
    html`<ba-project-settings project-id="support-bot" tab=${tab} .tabs=${[{ id: 'team', label: 'Team' }]}>
      <p slot="tab-team">Our own</p>
    </ba-project-settings>`,
  );
  const settings = connection.provider.querySelector('ba-project-settings')!;
  const text = () => settings.renderRoot.textContent.replace(/\s+/g, ' ');
  await waitUntil(() => text().includes('Support bot'));
  const selected = () => settings.renderRoot.querySelector<HTMLElement>('[role=tab][aria-selected=true]')!;
  return { ...connection, settings, text, selected };
}

describe('<ba-project-settings>', () => {
  it('shows the facts of the project', async () => {
    const { settings, text } = await setup();
    expect(text()).to.include('support-bot').and.to.include('#e8711a');
    await expect(settings).to.be.accessible();
  });

  it('changes tabs by the keyboard, and tells the host', async () => {
    const { settings, selected, events } = await setup();
    selected().focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => settings.tab === 'channels');
    expect(selected().textContent.trim()).to.equal('Channels');
    await sendKeys({ press: 'End' });
    await waitUntil(() => settings.tab === 'team');
    expect(settings.renderRoot.querySelector('slot[name=tab-team]')).not.to.be.null;
    expect(typesOf(events)).to.deep.equal(['ba-tab-change', 'ba-navigate', 'ba-tab-change', 'ba-navigate']);
    await expect(settings).to.be.accessible();
  });

  it('navigates when a channel is opened', async () => {
    const { settings, events } = await setup('channels');
    const list = settings.renderRoot.querySelector('ba-channel-list')!;
    await waitUntil(() => list.renderRoot.querySelector('.disclosure[aria-expanded]'));
    list.renderRoot.querySelector<HTMLElement>('.disclosure[aria-expanded]')!.click();
    await waitUntil(() => events.length === 2);
    expect(events[1]!.detail).to.deep.equal({
      route: { view: 'project-settings', projectId: 'support-bot', tab: 'channels', channelId: 'universal' },
      cause: 'user',
    });
  });
});
