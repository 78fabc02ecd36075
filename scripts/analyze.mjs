/** Writes `custom-elements.json`. With `--check` it writes nothing and fails when the file is not what would be written. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { run } from './run.mjs';

const target = fileURLToPath(new URL('../custom-elements.json', import.meta.url));
const outdir = 'node_modules/.cache/manifest';

await mkdir(outdir, { recursive: true });
await run(`npx cem analyze --quiet --outdir ${outdir}`);
const manifest = JSON.parse(await readFile(path.join(outdir, 'custom-elements.json'), 'utf8'));
manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
const wanted = await format(JSON.stringify(manifest, null, 2), { ...(await resolveConfig(target)), parser: 'json' });

if (!process.argv.includes('--check')) {
  await writeFile(target, wanted);
} else if ((await readFile(target, 'utf8').catch(() => '')) !== wanted) {
  console.error('custom-elements.json is out of date: run "npm run analyze" and commit it.');
  process.exitCode = 1;
}
