/** What a host can import, and where this repository has the source of it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const { name, exports: entries } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

export const packageName = name;

const pageBundle = /^dist\/cdn\/(?:ba-settings-elements\.js(?:\.map|\.LICENSE\.txt)?|integrity\.json)$/;

/**
 * Where a file of the package comes from, as a path in this repository: a module without its extension; itself, where it is no
 * product of the build.
 */
function sourceOf(file) {
  const from = file.replace(/^\.?\//, '');
  if (!from.startsWith('dist/')) return from;
  if (pageBundle.test(from)) return 'src/cdn';
  const inside = from.slice('dist/'.length);
  const beside = inside.startsWith('mocks/') ? inside : `src/${inside}`;
  return beside.replace(/(?:\.d\.ts|\.js)$/, '');
}

/** Whether a file stands in the package: as it is here, or made of a source that is here. */
export function isInPackage(file) {
  const source = path.join(root, sourceOf(file));
  return [path.join(root, file), source, `${source}.ts`, `${source}.d.ts`].some((one) => existsSync(one));
}

/** `compilerOptions.paths`: every entry leads to the sources that it is built from. */
export function pathsToSources() {
  return Object.fromEntries(
    Object.entries(entries).map(([entry, target]) => {
      const types = typeof target === 'string' ? target : (target.types ?? target.default);
      return [name + entry.slice(1), [path.join(root, sourceOf(types))]];
    }),
  );
}

/** @returns {boolean} whether a specifier such as `ba-settings-elements/rest` names an entry that exists */
export function isEntry(specifier) {
  return Object.entries(entries).some(([entry, target]) => {
    const [before, after] = (name + entry.slice(1)).split('*');
    if (after === undefined) return specifier === before;
    if (!specifier.startsWith(before) || !specifier.endsWith(after)) return false;
    const star = specifier.slice(before.length, specifier.length - after.length);
    return isInPackage((typeof target === 'string' ? target : target.default).replace('*', star));
  });
}
