/** Writes `dist/`: a module for each source with its declarations, the themes, the mocks, and the self-contained file. */
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compactTemplates, hasTemplates } from './compact-templates.mjs';
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

async function compactPublished() {
  for (const name of await readdir(inRoot('dist'), { recursive: true })) {
    if (!hasTemplates(name)) continue;
    const file = inRoot('dist', name);
    await writeFile(file, await compactTemplates(await readFile(file, 'utf8')));
  }
}

async function publishThemes() {
  const isTheme = (file) => !path.extname(file) || file.endsWith('.css');
  await cp(inRoot('src/themes'), inRoot('dist/themes'), { recursive: true, filter: isTheme });
}

const bundleForPages = () =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'compact-templates',
        transform: async (code, id) =>
          hasTemplates(id) ? { code: await compactTemplates(code), map: null } : undefined,
      },
    ],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      sourcemap: true,
      minify: true,
      copyPublicDir: false,
      lib: { entry: 'src/cdn.ts', formats: ['es'], fileName: () => 'ba-settings-elements.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });

await rm(inRoot('dist'), { recursive: true, force: true });
await run('npx tsc -p tsconfig.build.json');
await compactPublished();
await publishThemes();
await publishMocks();
await bundleForPages();
console.log('dist/ is built.');
