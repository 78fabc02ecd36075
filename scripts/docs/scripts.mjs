/** Type-checks the code of pages: every block is a module, and those of a page stand side by side in a folder. */
import path from 'node:path';
import ts from 'typescript';
import { hostPackages } from './host-packages.mjs';
import { isEntry, packageName, pathsToSources, root } from './package-entries.mjs';

/**
 * @typedef {object} Script
 * @property {string} file the path of its page in the repository
 * @property {string} name the module's file name, relative to the page's folder
 * @property {string} text
 * @property {number} line the page's line on which the text begins
 * @property {number} [linesGiven] how many lines of the text stand in no page
 */

const folder = path.join(root, 'docs/.blocks');

/** What hosts ask of the compiler: the strictest for TypeScript, what an editor says without settings for JavaScript. */
const common = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  skipLibCheck: true,
  noEmit: true,
  resolveJsonModule: true,
  types: ['node'],
  paths: pathsToSources(),
};
const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
const plain = { strict: false, allowJs: true, checkJs: true };

/**
 * @param {readonly Script[]} scripts
 * @returns {string[]} what the compiler and the table of entries say, each with page and line
 */
export function faultsOfScripts(scripts) {
  const isTyped = ({ name }) => /\.tsx?$/.test(name);
  return [
    ...faultsIn(scripts.filter(isTyped), { ...common, ...strict }),
    ...faultsIn(
      scripts.filter((script) => !isTyped(script)),
      { ...common, ...plain },
    ),
  ];
}

function faultsIn(scripts, options) {
  if (scripts.length === 0) return [];
  const files = new Map([[path.join(folder, 'host-packages.d.ts'), { text: hostPackages }]]);
  for (const script of scripts) {
    files.set(path.join(folder, script.file, script.name), { script, text: pragmaOf(script) + script.text });
  }
  const program = ts.createProgram([...files.keys()], options, hostOf(files, options));
  return [...files].flatMap(([name, { script }]) => {
    if (!script) return [];
    const source = program.getSourceFile(name);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return [...diagnostics.map((one) => faultOf(script, one)), ...unknownEntries(script, source)];
  });
}

/** What a host's settings say: which framework makes something of JSX. On one line with the first of the code. */
function pragmaOf({ name, text }) {
  const framework = /\.[jt]sx$/.test(name) && /from '(preact|solid-js)/.exec(text)?.[1];
  return framework ? `/** @jsxImportSource ${framework} */ ` : '';
}

/** Files of this repository and of packages, which stay as they are; programs of other settings must not share them. */
const parsed = { true: new Map(), false: new Map() };

function hostOf(files, options) {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, directoryExists } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name)?.text ?? readFile(name);
  host.directoryExists = (name) => name.startsWith(folder) || directoryExists(name);
  const { getSourceFile } = host;
  const known = parsed[options.strict];
  host.getSourceFile = (name, ...rest) => {
    if (files.has(name)) return ts.createSourceFile(name, files.get(name).text, ...rest);
    if (!known.has(name)) known.set(name, getSourceFile(name, ...rest));
    return known.get(name);
  };
  host.resolveModuleNameLiterals = (literals, from, redirected, settings) =>
    literals.map(({ text }) => {
      const wanted = wantedModule(text);
      return ts.resolveModuleName(wanted, from, settings, host, undefined, redirected);
    });
  return host;
}

/** The file for pages without a bundler is served from anywhere; it has no types beside it. */
function wantedModule(specifier) {
  return /^[./](?:.*\/)?ba-settings-elements\.js$/.test(specifier) ? path.join(root, 'src/cdn') : specifier;
}

function faultOf(script, { start, file, messageText }) {
  const { line } = ts.getLineAndCharacterOfPosition(file, start ?? 0);
  const place = Math.max(script.line, script.line + line - (script.linesGiven ?? 0));
  return `${script.file}:${place}: ${ts.flattenDiagnosticMessageText(messageText, '\n  ')}`;
}

/** What is imported for its effects alone is looked for by no compiler. */
function unknownEntries(script, source) {
  const imports = [...ts.preProcessFile(source.text, true, true).importedFiles];
  return imports
    .filter(({ fileName }) => fileName === packageName || fileName.startsWith(`${packageName}/`))
    .filter(({ fileName }) => !isEntry(fileName))
    .map(({ fileName, pos }) => faultOf(script, { start: pos, file: source, messageText: `no entry ${fileName}` }));
}
