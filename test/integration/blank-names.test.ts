import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/define.js';
import type { SettingsApi } from '../../src/index.js';
import { resolveMessages } from '../../src/localization/resolve-messages.js';
import { stubApi, stubChannel } from '../../src/testing/stub-api.js';
import { findByRole, nameOf, visibleElements, waitForRole } from '../support/deep-query.js';
import { RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { until } from '../support/until.js';
import { en as english } from '../../src/localization/en.js';

/** As the elements say it: facts that would disturb a sentence are isolated. */
const en = resolveMessages(english, undefined, 'en');

function apiOf(name: string): SettingsApi {
  const [active, other] = ['bot-7', 'bot-8'].map((id) => ({ id, name, channelTypes: ['rasa'] }));
  return stubApi({
    projects: [active!, other!],
    channels: [stubChannel('rasa-5', { name, type: 'rasa', projectId: 'bot-7' })],
  });
}

const namesIn = (root: Element) =>
  [...visibleElements(root)].filter(({ localName }) => localName === 'bdi').map((one) => one.textContent);

describe('where a name is empty or nothing is seen of it, the id stands', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  for (const name of ['', ' \u00a0', '\u3164', '\u200b\u2800']) {
    it(`from the projects to the question, and in the title of the page: ${JSON.stringify(name)}`, async () => {
      const root = await fixture<HTMLElement>(
        html`<div><ba-settings-app routing="hash" hash-prefix="blank" .api=${apiOf(name)}></ba-settings-app></div>`,
      );
      const page = new RegenerateKeyPage(root, { choose: async (element) => element.click() });
      const open = await waitForRole(root, 'button', 'bot-7');
      expect(open.title).to.equal('bot-7');
      expect(findByRole(root, 'button', en.projectMenu('bot-7')), 'the menu of the tile').to.exist;
      open.click();
      await until(() => namesIn(root).includes('rasa-5'), 'the overview is shown');
      expect(findByRole(root, 'heading', 'bot-7'), 'the heading of the overview').to.exist;
      expect(document.title).to.equal('bot-7');

      const switcher = await waitForRole(root, 'button', en.switcherLabel('bot-7'));
      switcher.click();
      await waitForRole(root, 'menuitem', 'bot-8');
      switcher.click();
      await page.openSettingsFromSwitcher('bot-7');
      await until(() => findByRole(root, 'tab'), 'the settings are shown');
      await until(() => namesIn(root).length === 4, 'switcher, line above the heading, name and id');
      expect([...new Set(namesIn(root))]).to.deep.equal(['bot-7']);
      expect(document.title).to.equal(`${en.projectSettings} – bot-7`);

      await page.openChannel('rasa-5');
      const dialog = await page.askToRegenerate('rasa-5');
      await until(() => namesIn(dialog).length === 3, 'the question is about both');
      expect(nameOf(findByRole(dialog, 'heading')!)).to.equal(en.confirmTitle('rasa-5'));
      expect(namesIn(dialog), 'each id once').to.deep.equal(['rasa-5', 'bot-7', 'rasa-5']);
      expect(findByRole(root, 'img', new RegExp(en.suspiciousName)), 'an id is not flagged').to.equal(undefined);
      findByRole(dialog, 'button', en.cancel)!.click();
      root.remove();
    });
  }
});
