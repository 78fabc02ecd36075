/** For tests of the check of brands. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { checkBrand } from '../check-brand.mjs';
import { findChrome } from '../find-chrome.mjs';
import { Browser } from './browser.mjs';

/**
 * Opens a browser and a folder for as long as the suite runs that calls it.
 *
 * @returns `pathOf(name)`: a path in the folder; `checkFile(file)`; `check(css, more)`: writes a brand, and other files by name, and
 *   checks the brand
 */
export function openCheck() {
  let browser;
  let folder;
  before(async () => {
    browser = await Browser.open(await findChrome());
    folder = await mkdtemp(path.join(tmpdir(), 'brand-'));
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const pathOf = (name) => path.join(folder, name);
  const checkFile = (file) => checkBrand(browser, file);
  async function check(css, more = {}) {
    const file = pathOf('brand.css');
    for (const [name, text] of Object.entries({ ...more, 'brand.css': css })) await writeFile(pathOf(name), text);
    return checkFile(file);
  }
  return { pathOf, checkFile, check };
}
