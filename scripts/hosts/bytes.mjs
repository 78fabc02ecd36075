/** What the library adds to a host's bundle: built with the library, and with an empty one in its place. */
import { readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { packageName } from './pack.mjs';

/** Puts a package in place of the library that has the same entries and exports, and nothing in them. */
export async function emptyPackage(home) {
  const folder = path.join(home, 'node_modules', packageName);
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const targets = Object.values(manifest.exports).flatMap((entry) => entry.default ?? []);
  const scripts = targets.filter((target) => target.endsWith('.js') && !target.includes('*'));
  const { metafile } = await build({
    entryPoints: scripts.map((target) => path.join(folder, target)),
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    outdir: 'out',
    outbase: folder,
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const exportsOf = Object.fromEntries(
    Object.values(metafile.outputs).flatMap(({ entryPoint, exports }) => (entryPoint ? [[entryPoint, exports]] : [])),
  );
  for (const target of scripts) {
    const file = path.join(folder, target);
    const names = exportsOf[path.relative(folder, file)] ?? [];
    const lines = names.map((name) =>
      name === 'default' ? 'export default undefined;' : `export const ${name} = undefined;`,
    );
    await rm(file);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${lines.join('\n')}\n`);
  }
  for (const name of await readdir(path.join(folder, 'dist/themes'))) {
    if (name.endsWith('.css')) await writeFile(path.join(folder, 'dist/themes', name), '');
  }
}

const gzipped = (text) => gzipSync(text, { level: 9 }).length;

/** Static imports and re-exports: what the browser loads before the module runs. */
const staticImports = /(?:^|[;\s}])(?:import|export)\s*(?:[\w*{][^;'"()]*?from\s*)?["'](\.{1,2}\/[^"']+)["']/g;

/**
 * @param {string} folder with the built page
 * @returns {Promise<{ start: number, all: number }>} bytes of scripts and style sheets, each compressed by itself: those that the
 * page loads before it starts, and all
 */
export async function bytesOf(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|mjs|css)$/.test(name));
  const sizes = new Map();
  const texts = new Map();
  for (const name of names) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    texts.set(file, text);
    sizes.set(file, gzipped(text));
  }
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|mjs|css))"/g)].map(([, source]) =>
    path.join(folder, source),
  );
  const atStart = new Set();
  for (const file of queue) {
    if (atStart.has(file) || !texts.has(file)) continue;
    atStart.add(file);
    for (const [, source] of texts.get(file).matchAll(staticImports)) queue.push(path.join(path.dirname(file), source));
  }
  const sum = (files) => [...files].reduce((total, file) => total + sizes.get(file), 0);
  return { start: sum(atStart), all: sum(sizes.keys()) };
}

/**
 * For a page without a bundle: what it loads of its packages, each compressed by itself.
 *
 * @param {string[]} addresses all that the page has loaded
 */
export async function bytesOfModules(addresses) {
  const packages = new Set(addresses.filter((address) => /\/node_modules\/.+\.(js|css)$/.test(address)));
  let all = 0;
  for (const address of packages) all += gzipped(Buffer.from(await (await fetch(address)).arrayBuffer()));
  return { all };
}
