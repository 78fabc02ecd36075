import { fileURLToPath } from 'node:url';
import { apps, otherPages } from '../build.mjs';
import { gzipped } from '../server.mjs';

const fileForPages = fileURLToPath(new URL('../../dist/cdn/ba-settings-elements.js', import.meta.url));

/**
 * How many kilobytes each page is in all, minified and gzipped, without what it carries of the benchmark itself.
 *
 * @param {Map<string, Buffer>} files what the server sends, by path
 */
export async function measureBytes(files) {
  const sizeOf = (page) => {
    const assets = [...files].filter(([name]) => name.startsWith(`/${page}/assets/`));
    return assets.reduce((sum, [, { length }]) => sum + length, 0) / 1000;
  };
  const names = [...Object.keys(apps), ...Object.keys(otherPages)];
  const sizes = Object.fromEntries(names.map((name) => [name, sizeOf(name) - sizeOf('bare')]));
  return { ...sizes, bare: sizeOf('bare'), cdn: (await gzipped(fileForPages)).length / 1000 };
}
