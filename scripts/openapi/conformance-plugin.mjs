import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ajv = '/node_modules/ajv/dist/2020.js';
const bundleAjv = async () => {
  const entry = fileURLToPath(new URL(`../..${ajv}`, import.meta.url));
  const contents = `export { default as Ajv2020 } from ${JSON.stringify(entry)};`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles[0].text;
};

const document = new URL('../../openapi.json', import.meta.url);

let bundle;

/**
 * Lets every test in a browser fail in which an answer of the mock backend does not conform to `openapi.json`: `createMockBackend`
 * gives one that is watched. The validator is CommonJS; a browser gets it as a module.
 */
export const conformancePlugin = {
  name: 'conformance',

  async serve({ path }) {
    return path === ajv ? { body: await (bundle ??= bundleAjv()), type: 'js' } : undefined;
  },

  async transform({ path, body }) {
    if (path !== '/mocks/backend.ts') return undefined;
    const parts = body.split('export function createMockBackend(');
    if (parts.length !== 2) throw new Error('Failed to watch the mock backend: createMockBackend is not where it was.');
    return `import { watchedBy } from './watched-backend.test-setup.js';
const watched = watchedBy(${await readFile(document, 'utf8')});
export const createMockBackend = (options) => watched(createUnwatchedBackend(options));
${parts.join('function createUnwatchedBackend(')}`;
  },
};
