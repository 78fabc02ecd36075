/** What a release needs, and what it changes in the texts of the repository. */

const heading = '## [Unreleased]';
const versionPattern = /^(\d+)\.(\d+)\.(\d+)$/;
const numbersOf = (version) => versionPattern.exec(version)?.slice(1).map(Number);

function isLater(wanted, current) {
  const at = wanted.findIndex((number, index) => number !== current[index]);
  return at >= 0 && wanted[at] > current[at];
}

/** What stands under the heading of what is not released. */
const entriesOf = (changelog) => (changelog.split(`${heading}\n`)[1] ?? '').split(/^## /m)[0].trim();

/** Host and path of a repository, however its address is written: `git+https://…/a/b.git`, `git@…:a/b`. */
const placeOf = (address = '') =>
  address
    .replace(/^.*(:\/\/|@)/, '')
    .replace(':', '/')
    .replace(/\.git$/, '');

/**
 * @param {object} release
 * @param {string} release.version the wanted one
 * @param {{ version: string, repository?: { url: string } }} release.manifest `package.json`
 * @param {string} release.changelog `CHANGELOG.md`
 * @param {string} release.changedFiles what `git status --porcelain` says
 * @param {string} release.origin the address that the tree was cloned from
 * @returns {string[]} why it cannot be released, each with what to do
 */
export function obstaclesOf({ version, manifest, changelog, changedFiles, origin }) {
  const wanted = numbersOf(version);
  const isFirst = version === manifest.version && !/^## \[\d/m.test(changelog);
  const follows = wanted && (isFirst || isLater(wanted, numbersOf(manifest.version)));
  return [
    follows ? '' : `"${version}" does not follow ${manifest.version}. Did you forget to name a version such as 1.2.3?`,
    manifest.repository && placeOf(manifest.repository.url) === placeOf(origin)
      ? ''
      : `The "repository" of package.json is not ${origin || 'known'}: npm ties the provenance to it.`,
    entriesOf(changelog) ? '' : `CHANGELOG.md has nothing under "${heading}".`,
    changedFiles.trim() ? `There are changes that are not committed:\n${changedFiles.trimEnd()}` : '',
  ].filter(Boolean);
}

/**
 * @param {string} changelog
 * @param {string} version
 * @param {string} day ISO 8601
 * @returns {string} the changelog with what was unreleased under its version
 */
export const releasedChangelog = (changelog, version, day) =>
  changelog.replace(heading, `${heading}\n\n## [${version}] - ${day}`);

/** @returns {string} the text of `src/version.ts` for a version */
export const withVersion = (text, version) => text.replace(/(?<=\bversion = ')[^']+/, version);
