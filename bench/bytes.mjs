/** How much is sent for each application, minified and gzipped: what its page waits for, and all of it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { apps, output } from './build.mjs';

const kilobytes = (text) => gzipSync(text, { level: 9 }).length / 1000;

export async function measureBytes() {
  const results = {};
  for (const name of Object.keys(apps)) {
    const folder = path.join(output, name);
    const page = await readFile(path.join(folder, `${name}.html`), 'utf8');
    const sizes = { start: 0, all: 0 };
    for (const file of await readdir(path.join(folder, 'assets'))) {
      if (!/\.(js|css)$/.test(file)) continue;
      const size = kilobytes(await readFile(path.join(folder, 'assets', file)));
      sizes.all += size;
      if (page.includes(file)) sizes.start += size;
    }
    results[name] = sizes;
  }
  return results;
}
