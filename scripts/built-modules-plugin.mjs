import { existsSync } from 'node:fs';
import path from 'node:path';
import { recordCount } from './counts.mjs';
import { shortenerOf } from './publish/emit.mjs';

const published = [
  { sources: '/src/', built: '/dist/' },
  { sources: '/mocks/', built: '/dist/mocks/' },
];

const root = path.join(import.meta.dirname, '..');

/** The module of `dist/` that was built of a source, both as paths from the root; `undefined` for what is not published. */
function builtOf(source) {
  const place = published.find(({ sources }) => source.startsWith(sources));
  const built = place && source.replace(place.sources, place.built);
  return built && existsSync(path.join(root, built)) ? built : undefined;
}

let shorten;

/**
 * Runs the tests on what is published: what imports a module of `src/` or `mocks/` gets the one of `dist/` that was built of it.
 * What is not published, such as the tests themselves, stays as it is.
 */
export const builtModulesPlugin = {
  name: 'built-modules',

  serverStart() {
    if (!existsSync('dist/index.js'))
      throw new Error('Failed to test dist/: it is not there. Did you forget "npm run build"?');
    shorten = shortenerOf('tsconfig.build.json');
  },

  resolveImport({ source, context }) {
    // A mutant is made of the sources, whole.
    if (!source.startsWith('.') || context.query.mutant !== undefined) return undefined;
    return builtOf(path.posix.join(path.posix.dirname(context.path), source));
  },

  /** What is run is counted by itself; chances are tried out on the sources. */
  executeCommand({ command, payload }) {
    if (command === 'private-names') return shorten(payload);
    if (command === 'effort') return 'representative';
    if (command !== 'record-count') return undefined;
    recordCount({ ...payload, engine: 'Built' });
    return true;
  },
};

/** The same for Vite, and with it for the stories. */
export const builtModulesForVite = {
  name: 'built-modules',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.')) return undefined;
    const built = builtOf(`/${path.relative(root, path.resolve(path.dirname(importer), source))}`);
    return built && path.join(root, built);
  },
};

/** Tells a test how private custom properties are named in the modules that it looks at: in the sources, as it says. */
export const sourceNamesPlugin = {
  name: 'source-names',
  executeCommand: ({ command, payload }) => (command === 'private-names' ? payload : undefined),
};
