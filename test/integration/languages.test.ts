import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import { en } from '../../src/localization/en.js';
import { recordCount } from '../../src/testing/counting.test-setup.js';
import { createMockBackend } from '../../mocks/index.js';
import { findByRole, focusedElement, nameOf } from '../support/deep-query.js';
import { languages } from '../../stories/languages.js';
import { type Hand, RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { speak } from '../support/spoken-names.js';

const script: Hand = { choose: async (element) => element.click() };
const page = document.documentElement;

describe('the way to a new key, in every language', () => {
  let walked = 0;

  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(() => {
    speak(en);
    page.removeAttribute('lang');
  });
  after(() =>
    recordCount({
      what: 'ways to a new key × languages',
      run: 2 * languages.length,
      failures: 2 * languages.length - walked,
    }),
  );

  for (const { title, language } of languages) {
    for (const way of ['account', 'projects'] as const) {
      it(`leads from the ${way} dashboard in ${title}`, async () => {
        speak(language);
        page.lang = language.locale;
        const api = createRestApi({ base: 'https://mock.test/api', fetch: createMockBackend().fetch });
        const app = await fixture(
          html`<ba-settings-app
            project-id="support-bot"
            .api=${api}
            .messages=${languages.map(({ language }) => language)}
          ></ba-settings-app>`,
        );
        const root = app.parentElement!;
        const walk = new RegenerateKeyPage(root, script);
        if (way === 'account') await walk.openSettingsFromSwitcher('Support bot');
        else await walk.openSettingsFromTile('Bank concierge');
        await walk.openChannel('Universal');
        const oldKey = await walk.revealKey();
        await expect(app).to.be.accessible();

        const dialog = await walk.askToRegenerate('Universal');
        expect(nameOf(focusedElement()!)).to.equal(language.cancel);
        expect(nameOf(findByRole(dialog, 'heading')!)).to.equal(language.confirmTitle('Universal'));
        expect(dialog.querySelector('#description')!.textContent).to.equal(language.confirmConsequence);
        await walk.confirm();
        expect(await walk.newKey()).not.to.equal(oldKey);
        walked += 1;
      }).timeout(60_000);
    }
  }
});
