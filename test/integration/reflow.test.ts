import { expect, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { clippedTexts, spaceText, unspaceText } from '../../scripts/accessibility/text-spacing.mjs';
import { en } from '../../src/localization/en.js';
import { isFullRun, recordCount } from '../../src/testing/counting.test-setup.js';
import { scenes } from '../brand/scenes.test-setup.js';
import { languages } from '../../stories/languages.js';
import { speak } from '../support/spoken-names.js';

/** WCAG 1.4.10: a window of 1280 px at 400 % is one of 320 px. */
const atFourHundredPercent = { width: 320, height: 800 };

/** The long words, and the other direction; the others are read in a whole run. */
const always = ['de', 'ar'];

describe('at 400 %, and with text as far apart as a reader sets it (WCAG 1.4.12)', () => {
  let read = 0;
  let faults = 0;

  before(async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    await setViewport(atFourHundredPercent);
    // A regeneration that a scene leaves under way asks before the page goes: the test's page may go.
    addEventListener('beforeunload', (event) => event.stopImmediatePropagation());
  });
  after(async () => {
    speak(en);
    unspaceText();
    await setViewport({ width: 800, height: 600 });
    await recordCount({ what: 'scenes × languages at 400 %', run: read, failures: faults });
  });

  for (const { language } of languages.filter(({ language }) => language.locale.length === 2)) {
    it(`nothing is cut off in ${language.locale}`, async function () {
      if (!always.includes(language.locale) && !(await isFullRun())) this.skip();
      speak(language); // What opens a scene looks for names in it.
      const found: string[] = [];
      for (const scene of scenes) {
        const app = await scene.open(
          (content) => html`<ba-provider locale=${language.locale} .messages=${language}>${content}</ba-provider>`,
        );
        const narrow = clippedTexts();
        spaceText();
        const cut = [...narrow, ...clippedTexts()];
        unspaceText();
        found.push(...cut.map((what) => `${scene.name}: ${what}`));
        read += 1;
        faults += cut.length;
        await scene.end?.(app);
        app.remove();
      }
      expect(found).to.deep.equal([]);
    }).timeout(120_000);
  }
});
