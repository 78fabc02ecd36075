/**
 * `npm run release -- 1.2.3` says what a release would do; with `--commit` it does it: changelog, version, commit and tag. It never
 * publishes: it prints the command, which belongs into a job of CI that npm trusts.
 */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { run } from '../run.mjs';
import { obstaclesOf, releasedChangelog, withVersion } from './plan.mjs';

const fileOf = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const readText = (name) => readFile(fileOf(name), 'utf8');
const edit = async (name, change) => writeFile(fileOf(name), change(await readText(name)));

const [version = '', ...words] = process.argv.slice(2);
const isCommitted = words.includes('--commit');

const manifest = JSON.parse(await readText('package.json'));
const changelog = await readText('CHANGELOG.md');
const git = (...words) => execFileSync('git', words, { cwd: fileOf('.'), encoding: 'utf8' });
const changedFiles = git('status', '--porcelain');
const origin = git('config', '--default', '', '--get', 'remote.origin.url').trim();

const obstacles = obstaclesOf({ version, manifest, changelog, changedFiles, origin });
for (const obstacle of obstacles) console.error(`✗ ${obstacle}`);
if (obstacles.length > 0) process.exit(1);

const day = new Date().toISOString().slice(0, 10);
const steps = {
  'npm run check': () => run('npm run check'),
  'npm run test:all': () => run('npm run test:all'),
  [`CHANGELOG.md: what is unreleased becomes ${version} of ${day}`]: () =>
    edit('CHANGELOG.md', (text) => releasedChangelog(text, version, day)),
  [`package.json, package-lock.json, src/version.ts: ${version}`]: async () => {
    await run(`npm version ${version} --no-git-tag-version --allow-same-version`);
    await edit('src/version.ts', (text) => withVersion(text, version));
  },
  // The file for pages carries the version: its hash is that of this build.
  'npm run build': () => run('npm run build'),
  [`git commit, git tag v${version}`]: async () => {
    await run(`git commit --all --message "Release ${version}"`);
    await run(`git tag --annotate v${version} --message "Release ${version}"`);
  },
};

for (const [name, step] of Object.entries(steps)) {
  console.log(`${isCommitted ? '──' : 'would:'} ${name}`);
  if (isCommitted) await step();
}
if (isCommitted) {
  const integrity = JSON.parse(await readText('dist/cdn/integrity.json'));
  for (const [file, hash] of Object.entries(integrity)) console.log(`For the release notes: ${file} ${hash}`);
}
console.log(`Then, in CI, from the tag: npm publish --provenance --access public`);
