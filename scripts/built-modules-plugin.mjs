import { existsSync } from 'node:fs';
import path from 'node:path';
import { recordCount } from './counts.mjs';
import { shortenerOf } from './publish/emit.mjs';

const published = [
  { sources: '/src/', built: '/dist/' },
  { sources: '/mocks/', built: '/dist/mocks/' },
];

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
    const target = path.posix.join(path.posix.dirname(context.path), source);
    const place = published.find(({ sources }) => target.startsWith(sources));
    const built = place && target.replace(place.sources, place.built);
    return built && existsSync(`.${built}`) ? built : undefined;
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

/** Tells a test how private custom properties are named in the modules that it looks at: in the sources, as it says. */
export const sourceNamesPlugin = {
  name: 'source-names',
  executeCommand: ({ command, payload }) => (command === 'private-names' ? payload : undefined),
};
