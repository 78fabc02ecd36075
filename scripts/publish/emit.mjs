import path from 'node:path';
import ts from 'typescript';
import { plainProperties } from './plain-properties.mjs';
import { shortNames } from './short-names.mjs';
import { staticFields } from './static-fields.mjs';
import { literalsOf, shorterTemplates } from './templates.mjs';

const { sys } = ts;
const host = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => sys.getCurrentDirectory(),
  getNewLine: () => sys.newLine,
};

function throwOn(diagnostics) {
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host));
}

/** What a `tsconfig.json` compiles, and the short names of the private custom properties in it. */
function read(config) {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...sys, onUnRecoverableConfigFileDiagnostic: (one) => throwOn([one]) },
  );
  throwOn(parsed.errors);
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const folder = path.resolve(parsed.options.rootDir) + '/';
  const files = program.getSourceFiles().filter(({ fileName }) => path.resolve(fileName).startsWith(folder));
  return { program, shorten: shortNames(files.flatMap(literalsOf)) };
}

/**
 * @param {string} config the path of a `tsconfig.json`
 * @returns {(text: string) => string} writes private custom properties as `emitPublished` names them
 */
export const shortenerOf = (config) => read(config).shorten;

/**
 * Does what `tsc -p` does, with shorter JavaScript: the compiler transforms its own tree, so that source maps stay true.
 *
 * @param {string} config the path of a `tsconfig.json`
 */
export function emitPublished(config) {
  const { program, shorten } = read(config);
  throwOn(ts.getPreEmitDiagnostics(program));
  const before = [plainProperties, shorterTemplates(shorten)];
  const { diagnostics } = program.emit(
    undefined,
    (name, text, ...rest) => {
      if (text.includes('__decorate')) throw new Error(`${name} has decorators left.`);
      sys.writeFile(name, text, ...rest);
    },
    undefined,
    false,
    { before, after: [staticFields] },
  );
  throwOn(diagnostics);
}
