/** Walks the way to a new key in a story with a pointer that can be seen, and keeps what a user sees at each step. */

const size = { width: 880, height: 700 };

/** Lies over the page, and lets every click through. */
function addPointer() {
  const pointer = document.createElement('div');
  pointer.id = 'pointer';
  pointer.style.cssText =
    'position:fixed;z-index:9;inset:0 auto auto 0;pointer-events:none;margin:0;border:0;padding:0;background:none';
  pointer.innerHTML =
    '<svg width="26" height="30" viewBox="0 0 26 30"><path d="M3 2v22l6-5 4 9 4-2-4-9h8z" fill="#14181f" stroke="#fff" stroke-width="2" stroke-linejoin="round"/></svg>';
  // Above an open dialog, too.
  pointer.popover = 'manual';
  document.body.append(pointer);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the story
 * @param {(page: import('playwright-core').Page) => Promise<void>} ready
 * @returns {Promise<{ frames: { png: Buffer, milliseconds: number }[], size: typeof size }>}
 */
export async function walkToANewKey(browser, address, ready) {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await ready(page, address);
  await page.evaluate(addPointer);
  const frames = [];
  const keep = async (milliseconds) => frames.push({ png: await page.screenshot({ caret: 'hide' }), milliseconds });

  const pointAt = async (control) => {
    const { x, y, width, height } = await control.boundingBox();
    const place = [x + width / 2, y + height / 2];
    await page.mouse.move(...place);
    await page.evaluate(([left, top]) => {
      const pointer = document.querySelector('#pointer');
      pointer.hidePopover();
      pointer.showPopover();
      pointer.style.translate = `${left - 3}px ${top - 2}px`;
    }, place);
  };
  const choose = async (control, milliseconds) => {
    await control.waitFor();
    await page.waitForTimeout(400);
    await pointAt(control);
    await keep(milliseconds);
    await page.mouse.down();
    await page.mouse.up();
  };

  const dialog = page.getByRole('alertdialog');
  await choose(page.getByRole('button', { name: 'Project: Support bot' }), 1400);
  await choose(page.getByRole('menuitem', { name: 'Project settings' }), 1200);
  await choose(page.getByRole('tab', { name: 'Channels' }), 1200);
  await choose(page.getByRole('button', { name: 'Rasa', exact: true }), 1300);
  await choose(page.getByRole('button', { name: 'Regenerate the API key for Rasa' }), 1500);
  await choose(dialog.getByRole('button', { name: 'Regenerate', exact: true }), 2200);
  await page.getByText('This is the new key.').waitFor();
  await choose(page.getByRole('button', { name: 'Copy API key' }), 2200);
  await page.waitForTimeout(300);
  await keep(2600);
  await context.close();
  return { frames, size };
}
