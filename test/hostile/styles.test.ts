import { expect } from '@open-wc/testing';
import { isFullRun, recordCount } from '../../src/testing/counting.test-setup.js';
import { elementsBelow } from '../brand/drawn-pairs.test-setup.js';
import { waitForRole } from '../support/deep-query.js';
import {
  differences,
  hostileStyles,
  hostPage,
  type Look,
  looksInside,
  looksOfPage,
  openApplication,
} from './styles.test-setup.js';

/** Lists, a key, a menu and a dialog: all that an application draws on its way to a new key. */
async function looksOf(page: Document): Promise<readonly Look[]> {
  const app = await openApplication(page);
  (await waitForRole(app, 'button', 'Project: Support bot')).click();
  await waitForRole(app, 'menuitem', 'Travel desk');
  endAnimations(app);
  const withMenu = looksInside(app);
  (await waitForRole(app, 'button', 'Regenerate the API key for Rasa')).click();
  const button = (await waitForRole(app, 'button', 'Regenerate')) as HTMLButtonElement;
  while (button.disabled) await new Promise((resolve) => setTimeout(resolve, 20));
  endAnimations(app);
  return [...withMenu, ...looksInside(app)];
}

/** What moves is compared where it comes to rest. */
function endAnimations(app: HTMLElement): void {
  for (const element of [app, ...elementsBelow(app)]) {
    for (const animation of element.shadowRoot?.getAnimations() ?? []) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  }
}

const removeFrames = () => document.querySelectorAll('iframe').forEach((frame) => frame.remove());

describe('a page with hostile styles', () => {
  let untouched: readonly Look[];

  before(async () => {
    untouched = await looksOf(await hostPage({ library: true }));
    removeFrames();
  });
  afterEach(removeFrames);

  for (const [place, [name, css]] of Object.entries(hostileStyles).entries()) {
    it(`does nothing to what is inside: ${name}`, async function () {
      if (place % 2 > 0 && !(await isFullRun())) this.skip();
      const text = await css();
      expect(text.length, 'there are styles').to.be.greaterThan(10);
      const found = differences(untouched, await looksOf(await hostPage({ library: true, css: text })));
      await recordCount({
        what: 'things inside × hostile styles',
        run: untouched.length,
        failures: found.length,
      });
      expect(found.slice(0, 40)).to.deep.equal([]);
    }).timeout(60_000);
  }

  it('would be told apart: its own elements do change', async () => {
    const plain = looksOfPage(await hostPage({ library: false }));
    for (const css of Object.values(hostileStyles)) {
      const page = await hostPage({ library: false, css: await css() });
      if ((await css()).includes(':root { --_')) continue; // Those are names that only we use.
      expect(differences(plain, looksOfPage(page)).length).to.be.greaterThan(0);
    }
  }).timeout(60_000);
});

describe('a page with the library', () => {
  afterEach(removeFrames);

  it('looks as it did without, element by element', async () => {
    const without = looksOfPage(await hostPage({ library: false }));
    const page = await hostPage({ library: true });
    await openApplication(page);
    const found = differences(without, looksOfPage(page));
    await recordCount({
      what: 'things of a host’s page beside the library',
      run: without.length,
      failures: found.length,
    });
    expect(found).to.deep.equal([]);
    expect(page.adoptedStyleSheets).to.have.length(0);
    expect(page.styleSheets, 'its own style sheet').to.have.length(1);
    expect(page.fonts.size).to.equal(0);
  }).timeout(40_000);
});
