// Checks everything that is not a test: types, lint with import directions, format, generated files, the package.
import { readFile } from 'node:fs/promises';
import { run } from './run.mjs';

const checks = [
  ['types', 'tsc', '-p', '.'],
  ['lint', 'eslint', '.'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['schemas', process.execPath, 'scripts/schemas.mjs', '--check'],
  ['icons', process.execPath, 'scripts/icons.mjs', '--check'],
  ['build', process.execPath, 'scripts/build.mjs'],
  ['package', 'publint', '--strict'],
];

const manifest = await readFile('custom-elements.json', 'utf8').catch(() => '');
let failed = 0;
for (const [name, command, ...args] of checks) {
  const { code, output } = await run(command, args, { quiet: true });
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code === 0) continue;
  failed++;
  console.error(output);
}
// The build has just written the manifest anew.
const isCurrent = (await readFile('custom-elements.json', 'utf8')) === manifest;
console.log(`${isCurrent ? '✓' : '✗'} manifest`);
if (!isCurrent) console.error('custom-elements.json was out of date. Commit what "npm run analyze" wrote.');
process.exit(failed > 0 || !isCurrent ? 1 : 0);
