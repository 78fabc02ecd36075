import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { en } from '../../src/localization/en.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { focusedElement } from '../../src/ui/focus/focused-element.js';
import { findByRole, waitForRole } from '../support/deep-query.js';
import { type Hand, RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { until } from '../support/until.js';

/** Width and height in pixels: 1280 by 1024 at 400 %, a phone, and a window that is half covered by a keyboard. */
const windows = [
  [320, 256],
  [320, 480],
  [700, 420],
] as const;

const pointer: Hand = { choose: async (element) => (element.focus(), element.click()) };

async function ask(width: number, height: number) {
  await emulateMedia({ reducedMotion: 'reduce' });
  await setViewport({ width, height });
  const root = await fixture<HTMLElement>(
    html`<ba-channel-settings .api=${stubApi({ reveals: false })} project-id="support-bot" channel-id="rasa">
      <div slot="impact">
        <p>Before</p>
        <a href="#more">More on it</a>
        ${Array.from({ length: 12 }, (_, index) => html`<p>Line ${index}</p>`)}
      </div>
    </ba-channel-settings>`,
  );
  const walk = new RegenerateKeyPage(root, pointer);
  return { walk, dialog: await walk.askToRegenerate('Rasa') };
}

/** Whether one sees an element, and not what lies above it. */
function isInSight(element: Element): boolean {
  const { left, top, bottom } = element.getBoundingClientRect();
  const at = (y: number): Element | null => {
    let hit: Element | null | undefined = document.elementFromPoint(left + 4, y);
    for (let inner = hit?.shadowRoot?.elementFromPoint(left + 4, y); inner && inner !== hit;) {
      hit = inner;
      inner = hit.shadowRoot?.elementFromPoint(left + 4, y);
    }
    return hit ?? null;
  };
  return [top + 3, bottom - 3].every((y) => y > 0 && y < innerHeight && element.contains(at(y)));
}

describe('a dialog in a low window', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [width, height] of windows) {
    const size = `${width} × ${height}`;

    it(`shows what is asked, and what has the focus: ${size}`, async () => {
      const { dialog } = await ask(width, height);
      await until(() => focusedElement(dialog) === findByRole(dialog, 'button', en.cancel), 'Cancel has the focus');
      expect(isInSight(findByRole(dialog, 'heading')!), 'the title').to.be.true;
      expect(isInSight(focusedElement(dialog)!), 'Cancel').to.be.true;
    });

    it(`shows what gets the focus above its buttons: ${size}`, async () => {
      const { dialog } = await ask(width, height);
      const link = findByRole(document.body, 'link', 'More on it')!;
      await until(() => focusedElement(dialog) === findByRole(dialog, 'button', en.cancel), 'Cancel has the focus');
      // On a Mac Tab may stop at fields alone.
      for (let presses = 0; presses < 4 && focusedElement(dialog) !== link; presses++) {
        await sendKeys({ down: 'Shift' });
        await sendKeys({ press: 'Tab' });
        await sendKeys({ up: 'Shift' });
      }
      if (focusedElement(dialog) !== link) link.focus();
      await until(() => isInSight(link), 'the link is in sight', 2);
    });

    it(`shows what it answers to Copy and Download: ${size}`, async () => {
      const { walk, dialog } = await ask(width, height);
      await walk.confirm();
      const notice = () => dialog.querySelector('.notice-text');
      for (const name of [en.download, en.copyKey]) {
        const before = notice()?.textContent;
        (await waitForRole(dialog, 'button', name)).click();
        const text = await until(
          () => (notice()?.textContent === before ? undefined : notice()),
          `${name} is answered`,
        );
        await until(() => isInSight(text!), 'the answer is in sight', 2);
        dialog.querySelector('dialog, .dialog')?.scrollTo(0, 0);
      }
    });

    it(`shows why it stays open: ${size}`, async () => {
      const { walk, dialog } = await ask(width, height);
      await walk.confirm();
      await waitForRole(dialog, 'button', en.savedIt);
      await until(() => focusedElement(dialog) === findByRole(dialog, 'button', en.copyKey), 'Copy has the focus');
      await sendKeys({ press: 'Escape' });
      const text = await until(() => dialog.querySelector('.notice-text') ?? undefined, 'it is said');
      await until(() => isInSight(text), 'it is in sight', 2);
    });
  }
});
