import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Licences that ask for no more than that their text goes along. */
const permissive = ['BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT'];

/** Modules of ours that hold what a script has copied out of packages. */
const copies = [{ module: /\/ui\/icon\/[\w-]+\.generated\.js$/, packages: ['lucide-static', 'simple-icons'] }];

const packageFolder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The folders of the packages that a module is made of. */
function packagesOf(module, root) {
  if (!path.isAbsolute(module))
    throw new Error(`Failed to find the licence of ${JSON.stringify(module)}: it is no file of a package.`);
  const [folder] = packageFolder.exec(module) ?? [];
  if (folder !== undefined) return [folder];
  const copied = copies.find((copy) => copy.module.test(module))?.packages ?? [];
  return [root, ...copied.map((name) => path.join(root, 'node_modules', name))];
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  if (!permissive.includes(license)) throw new Error(`Failed to bundle ${name}: its licence is ${license}.`);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(?:\.md|\.txt)?$/i.test(entry));
  if (file === undefined) throw new Error(`Failed to bundle ${name}: it has no text of its licence.`);
  const text = await readFile(path.join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/**
 * The licences of all that a bundle is made of, each package's once.
 *
 * @param {readonly string[]} modules their paths, as the bundler lists them
 * @param {string} root the folder of our own package
 * @throws {Error} where a module is of no package, or a package has no text of its licence, or one that is not permissive
 */
export async function licencesOf(modules, root) {
  const folders = new Set(modules.flatMap((module) => packagesOf(module, root)));
  // One after another: of several that are missing, the first is named.
  const licences = [];
  for (const folder of folders) licences.push(await licenceOf(folder));
  return licences.join(`\n${'-'.repeat(80)}\n\n`);
}
