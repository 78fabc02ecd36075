/**
 * Writes `demo-static/`: the demo, the playground, Storybook and the docs as files that any static host can serve below any path.
 * `-- --without-storybook` leaves out what takes longest.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { buildDocs } from './demo/docs/build-docs.mjs';
import { run } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const playground = 'stories/playground/index.html';

/** Vite keeps a page where its source is: this one goes to `playground/`, and its relative addresses with it. */
async function movePlayground(folder) {
  const source = path.join(folder, playground);
  const html = await readFile(source, 'utf8');
  await mkdir(path.join(folder, 'playground'), { recursive: true });
  await writeFile(path.join(folder, 'playground/index.html'), html.replaceAll('"../../', '"../'));
  await rm(path.join(folder, 'stories'), { recursive: true });
}

/**
 * @param {string} folder
 * @param {{ storybook?: string, logLevel?: import('vite').LogLevel }} options `storybook` is the folder of a built Storybook
 * @returns {Promise<string[]>} the paths of the site's parts
 */
export async function buildDemo(folder, { storybook, logLevel = 'warn' } = {}) {
  const hasPlayground = existsSync(path.join(root, playground));
  const titles = {
    ...(hasPlayground && { 'playground/': 'Playground' }),
    ...(storybook && { 'storybook/': 'Storybook' }),
  };
  await build({
    root,
    logLevel,
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: ['index.html', ...(hasPlayground ? [playground] : [])] },
    },
    define: { __SITE_PAGES__: JSON.stringify({ 'docs/index.html': 'Documentation', ...indexed(titles) }) },
  });
  if (hasPlayground) await movePlayground(folder);
  const siblings = { '../index.html': 'Demo', ...prefixed(indexed(titles)) };
  await buildDocs(path.join(folder, 'docs'), siblings);
  if (storybook) await cp(storybook, path.join(folder, 'storybook'), { recursive: true });
  return ['', 'docs/', ...Object.keys(titles)];
}

/** With the name of the file: a folder opened from a disk, and some hosts, know no index. */
const indexed = (titles) => Object.fromEntries(Object.entries(titles).map(([to, title]) => [`${to}index.html`, title]));
const prefixed = (titles) => Object.fromEntries(Object.entries(titles).map(([to, title]) => [`../${to}`, title]));

async function sizeOf(folder) {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files.filter((file) => file.isFile()).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { 'without-storybook': { type: 'boolean' } } });
  const folder = path.join(root, 'demo-static');
  const storybook = values['without-storybook'] ? undefined : path.join(root, 'storybook-static');
  if (storybook) await run('npm run build:storybook');
  const parts = await buildDemo(folder, { ...(storybook && { storybook }) });
  const pages = parts.map((part) => part || 'the demo').join(', ');
  console.log(`Wrote demo-static/ (${await sizeOf(folder)} files): ${pages}.`);
  console.log('Serve it from any path, such as: npx vite preview --outDir demo-static');
}
