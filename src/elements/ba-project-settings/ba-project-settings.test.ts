import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SettingsError } from '../../api/settings-error.js';
import { en } from '../../localization/en.js';
import type { Project } from '../../model/project.js';
import { connected, typesOf } from '../../testing/connected.test-setup.js';
import { stubProjects } from '../../testing/stub-api.js';
import type { BaProjectSettings } from './ba-project-settings.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

/** The facts as they are drawn: each term and each value apart, whatever white space stands between their tags. */
const factsOf = (settings: BaProjectSettings) =>
  (settings.renderRoot.querySelector('dl')?.innerText ?? '').replace(/\s+/g, ' ').trim();

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
  it('shows the facts of the project: its colour by its name, and last the id that one copies', async () => {
    const { settings, text } = await setup();
    expect(factsOf(settings)).to.match(
      /^Name Support bot Color Orange Created .+ Channels 2 Project ID support-bot Copy/,
    );
    expect(text()).not.to.include('#');
    await expect(settings).to.be.accessible();
  });

  it('shows a colour without a name as a mark, and leaves out what is not known', async () => {
    const facts = async (project: Partial<Project>) => {
      const whole = { ...stubProjects[1]!, channelCount: undefined, ...project };
      const { provider } = await connected(html`<ba-project-settings project-id="travel-desk"></ba-project-settings>`, {
        api: () => ({ getProject: async () => whole }),
      });
      const settings = provider.querySelector('ba-project-settings')!;
      await waitUntil(
        () => settings.renderRoot.querySelector('dl[aria-busy]') === null && factsOf(settings).length > 0,
      );
      await expect(settings).to.be.accessible();
      return settings;
    };
    const own = await facts({ color: '#123456' });
    expect(factsOf(own)).to.match(/^Name Travel desk Color Project ID travel-desk/);
    expect(own.renderRoot.querySelector('dd [role=img]')!.ariaLabel).to.equal('Custom');
    expect(getComputedStyle(own.renderRoot.querySelector('dd [role=img]')!).backgroundColor).to.equal(
      'rgb(18, 52, 86)',
    );

    for (const color of ['', 'no colour', 'url(//example.com)', undefined])
      expect(factsOf(await facts({ color })), String(color)).to.match(/^Name Travel desk Project ID travel-desk/);
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
    await waitUntil(() => list.renderRoot.querySelector('.opener'));
    list.renderRoot.querySelector<HTMLElement>('.opener')!.click();
    await waitUntil(() => events.length === 2);
    expect(events[1]!.detail).to.deep.equal({
      route: { view: 'project-settings', projectId: 'support-bot', tab: 'channels', channelId: 'universal' },
      cause: 'user',
    });
  });

  it('selects *General* for a tab that does not exist', async () => {
    const { selected } = await setup('nowhere');
    expect(selected().textContent.trim()).to.equal('General');
  });

  describe('copying the id', () => {
    const write = navigator.clipboard.writeText;
    const copyWith = async (writeText: (text: string) => Promise<void>) => {
      const handles = await setup();
      Object.defineProperty(navigator.clipboard, 'writeText', { value: writeText, configurable: true });
      handles.settings.renderRoot.querySelector<HTMLElement>('[aria-label="Copy project ID"]')!.click();
      return handles;
    };

    afterEach(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: write, configurable: true }));

    it('says that it was copied, in sight and aloud', async () => {
      let copied: string | undefined;
      const { settings } = await copyWith(async (text) => void (copied = text));
      await waitUntil(() => settings.renderRoot.querySelector('[aria-live]')!.textContent === 'Copied');
      expect(copied).to.equal('support-bot');
      expect(settings.renderRoot.querySelector('dl')!.innerText).to.include('Copied');
    });

    it('says so for its full time, counted from the second copy', async () => {
      const { settings } = await copyWith(async () => undefined);
      const says = () => settings.renderRoot.querySelector('dl')!.innerText.includes('Copied');
      await waitUntil(says);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      settings.renderRoot.querySelector<HTMLElement>('button.small')!.click();
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(says(), '2.4 seconds after the first').to.be.true;
    });

    it('says when the browser did not allow it', async () => {
      const { settings } = await copyWith(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
      await waitUntil(() => settings.renderRoot.querySelector('[role=alert]'));
      expect(settings.renderRoot.querySelector('[role=alert]')!.textContent).to.include('didn’t allow copying');
      expect(settings.renderRoot.querySelector('dl')!.innerText).not.to.include('Copied');
      await expect(settings).to.be.accessible();
    });
  });

  it('says in words that a project could not be read, and tries again', async () => {
    const answers = [() => Promise.reject(new SettingsError('server', 'not now')), () => ({ ...stubProjects[0]! })];
    const { provider } = await connected(html`<ba-project-settings project-id="support-bot"></ba-project-settings>`, {
      api: () => ({ getProject: async () => answers.shift()!() }),
    });
    const settings = provider.querySelector('ba-project-settings')!;
    await waitUntil(() => settings.renderRoot.querySelector('[role=alert]'));
    expect(settings.renderRoot.querySelector('[role=alert]')!.textContent).to.include(en.errorReason.server);
    settings.renderRoot.querySelector<HTMLElement>('[role=alert] button')!.click();
    await waitUntil(() => settings.renderRoot.querySelector('[role=tablist]'));
    expect(settings.renderRoot.querySelector('[role=alert]')).to.be.null;
  });
});
