import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { licencesOf } from './licences.mjs';

const name = 'ba-settings-elements.js';
const licenceName = `${name}.LICENSE.txt`;

/** Finds `./x.js`, as `src/cdn.ts` imports it, in `dist/` with its source map. */
const fromDist = (root) => ({
  name: 'from-dist',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id.startsWith('./') && importer === path.join(root, 'src/cdn.ts') ? path.join(root, 'dist', id) : undefined,
  async load(id) {
    if (!id.startsWith(path.join(root, 'dist') + path.sep)) return undefined;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return { code, map: JSON.parse(map) };
  },
});

/** As the attribute `integrity` has it. @see https://www.w3.org/TR/sri-2/ */
const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** It exports what `src/cdn.ts` does, and brings the types of every element's tag. */
async function typesOf(root) {
  const source = await readFile(path.join(root, 'src/cdn.ts'), 'utf8');
  const exported = source.match(/^export .* from '.*';$/gm).map((line) => line.replace("'./", "'../"));
  return [`import '../define.js';`, ...exported, ''].join('\n');
}

/**
 * Writes `dist/cdn/`: one file that a page can name in a tag, its types, the licences of all that is in it, and its hash. It is made of the
 * modules of `dist/`, and it is no library to Vite, which leaves the white space in the modules of one.
 *
 * @param {string} root the folder of the package
 */
export async function bundleForPages(root) {
  const { version, license } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const folder = path.join(root, 'dist/cdn');
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [fromDist(root)],
    build: {
      target: 'es2022',
      outDir: folder,
      sourcemap: true,
      minify: true,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: path.join(root, 'src/cdn.ts'),
        preserveEntrySignatures: 'strict',
        output: {
          codeSplitting: false,
          entryFileNames: name,
          postBanner: `/*! ba-settings-elements ${version} (${license}), with others: ${licenceName} */`,
        },
      },
    },
  });
  const [{ moduleIds }] = output;
  // A bundler's own helpers are of no package: they stand there where modules run late, which nothing in this file has to.
  await writeFile(path.join(folder, licenceName), await licencesOf(moduleIds, root));
  await writeFile(path.join(folder, name.replace(/js$/, 'd.ts')), await typesOf(root));
  const integrity = { [name]: integrityOf(await readFile(path.join(folder, name))) };
  await writeFile(path.join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
}
