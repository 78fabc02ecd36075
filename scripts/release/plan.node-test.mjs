import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { obstaclesOf, releasedChangelog, withVersion } from './plan.mjs';

const readText = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const versionOf = (text) => /version = '([^']+)'/.exec(text)?.[1];

const repository = { url: 'git+https://host.example/a/b.git' };
const origin = 'git@host.example:a/b.git';
const manifest = { version: '1.2.3', repository };
const changelog = '# Changelog\n\n## [Unreleased]\n\n- News.\n\n## [1.2.3] - 2026-01-31\n\n- Old.\n';
const release = { version: '1.3.0', manifest, changelog, changedFiles: '', origin };

test('a later version with an entry, a repository and a clean tree can be released', () => {
  for (const version of ['1.2.4', '1.3.0', '2.0.0']) assert.deepEqual(obstaclesOf({ ...release, version }), []);
});

test('a version that does not follow cannot', () => {
  for (const version of ['1.2.3', '1.2.2', '0.9.9', 'v1.3.0', '1.3', '']) {
    const [obstacle, ...others] = obstaclesOf({ ...release, version });
    assert.match(obstacle ?? '', /does not follow 1\.2\.3/, version);
    assert.deepEqual(others, []);
  }
});

test('the first version is the one that stands there', () => {
  const first = { ...release, version: '1.2.3', changelog: '## [Unreleased]\n\n- News.\n' };
  assert.deepEqual(obstaclesOf(first), []);
});

test('nothing is released without a repository, an entry, or with changes', () => {
  const obstacles = obstaclesOf({
    version: '1.3.0',
    manifest: { version: '1.2.3' },
    changelog: changelog.replace('- News.', ''),
    changedFiles: ' M src/index.ts\n',
  });
  assert.equal(obstacles.length, 3);
  assert.match(obstacles.join('\n'), /repository[^]*nothing under[^]*src\/index\.ts/);
});

test('nothing is released from a clone of another repository', () => {
  for (const other of ['', 'https://host.example/a/c', 'git@elsewhere.example:a/b.git'])
    assert.match(obstaclesOf({ ...release, origin: other }).join(), /"repository"/, other);
  assert.deepEqual(obstaclesOf({ ...release, origin: 'https://host.example/a/b' }), []);
});

test('what was unreleased stands under its version, and the next entries above it', () => {
  const released = releasedChangelog(changelog, '1.3.0', '2026-02-28');
  assert.match(released, /## \[Unreleased\]\n\n## \[1\.3\.0\] - 2026-02-28\n\n- News\.\n\n## \[1\.2\.3\]/);
  assert.match(obstaclesOf({ ...release, version: '1.4.0', changelog: released }).join(), /nothing under/);
});

test('the changelog of this repository can be released', () => {
  const own = { version: '99.0.0', manifest, changelog: readText('CHANGELOG.md'), changedFiles: '', origin };
  assert.deepEqual(obstaclesOf(own), []);
});

test('the constant in the sources is the version of package.json', () => {
  const text = readText('src/version.ts');
  assert.equal(versionOf(text), JSON.parse(readText('package.json')).version);
  assert.equal(versionOf(withVersion(text, '9.8.7')), '9.8.7');
});
