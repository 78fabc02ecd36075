/**
 * Writes `custom-elements.json`, and from it the tables of `docs/theming.md` and the types that those of frameworks are made from. With `--check` it writes nothing and fails when
 * a file is not what would be written.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { run } from './run.mjs';
import { elementTypes } from './typings/elements.mjs';
import { withTables } from './theming/tables.mjs';
import { undescribedTokens } from './theming/tokens.mjs';

const target = fileURLToPath(new URL('../custom-elements.json', import.meta.url));
const guide = fileURLToPath(new URL('../docs/theming.md', import.meta.url));
const types = fileURLToPath(new URL('../src/types/elements.generated.d.ts', import.meta.url));
const outdir = 'node_modules/.cache/manifest';

await mkdir(outdir, { recursive: true });
await run(`npx cem analyze --quiet --outdir ${outdir}`);
const manifest = JSON.parse(await readFile(path.join(outdir, 'custom-elements.json'), 'utf8'));
manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
const wanted = await format(JSON.stringify(manifest, null, 2), { ...(await resolveConfig(target)), parser: 'json' });

const wantedGuide = await format(withTables(await readFile(guide, 'utf8'), manifest), {
  ...(await resolveConfig(guide)),
  parser: 'markdown',
});

const wantedTypes = await format(elementTypes(manifest), { ...(await resolveConfig(types)), parser: 'typescript' });

for (const fault of undescribedTokens()) {
  console.error(fault);
  process.exitCode = 1;
}
for (const [file, text] of [
  [target, wanted],
  [guide, wantedGuide],
  [types, wantedTypes],
]) {
  if (!process.argv.includes('--check')) {
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`${path.basename(file)} is out of date: run "npm run analyze" and commit it.`);
    process.exitCode = 1;
  }
}
