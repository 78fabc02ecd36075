/** Writes `dist/`: a module for each source with its declarations, the themes, the mocks, the types of frameworks, and the self-contained file. */
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { emitPublished } from './publish/emit.mjs';
import { publishFrameworkTypes } from './publish/framework-types.mjs';
import { bundleForPages } from './publish/page-bundle.mjs';
import { run } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

/** The mocks import `../src/model/…`, which stands at `../model/…` in the package. */
async function publishMocks() {
  const emitted = inRoot('node_modules/.cache/mocks');
  await rm(emitted, { recursive: true, force: true });
  await run('npx tsc -p tsconfig.mocks.json');
  for (const name of await readdir(path.join(emitted, 'mocks'), { recursive: true })) {
    if (!/\.(js|d\.ts)$/.test(name)) continue;
    const file = path.join(emitted, 'mocks', name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/(['"])((?:\.\.\/)+)src\//g, '$1$2'));
  }
  await cp(path.join(emitted, 'mocks'), inRoot('dist/mocks'), { recursive: true });
}

async function publishThemes() {
  const isTheme = (file) => !path.extname(file) || file.endsWith('.css');
  await cp(inRoot('src/themes'), inRoot('dist/themes'), { recursive: true, filter: isTheme });
}

/** What a host runs by name, in Node: each command is loaded when it is called. */
const bundleCommands = () =>
  build({
    entryPoints: [inRoot('scripts/cli.mjs')],
    outdir: inRoot('dist/cli'),
    entryNames: 'ba-settings-elements',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['lit', '@sparticuz/chromium'],
  });

await rm(inRoot('dist'), { recursive: true, force: true });
emitPublished(inRoot('tsconfig.build.json'));
await publishThemes();
await publishMocks();
await publishFrameworkTypes(root);
await bundleForPages(root);
await bundleCommands();
console.log('dist/ is built.');
