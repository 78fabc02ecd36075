/** Type-checks the code of pages: every block is a module, and those of a page stand side by side in a folder. */
import path from 'node:path';
import ts from 'typescript';
import { isEntry, packageName, pathsToSources, root } from './package-entries.mjs';

/**
 * @typedef {object} Script
 * @property {string} file the path of its page in the repository
 * @property {string} name the module's file name, relative to the page's folder
 * @property {string} text
 * @property {number} line the page's line on which the text begins
 * @property {number} [linesGiven] how many lines of the text stand in no page
 */

/** Packages of hosts that are not installed here: their exports count as whatever they are used for. */
const foreign = [
  '@angular/core',
  '@angular/platform-browser',
  '@playwright/test',
  '@vitejs/plugin-vue',
  'next/dynamic',
  'preact',
  'preact/hooks',
  'preact/jsx-runtime',
  'solid-js',
  'solid-js/web',
  'svelte',
  'vitest',
  'vue',
];
const shims = [
  ...foreign.map((name) => `declare module '${name}';`),
  `declare module '*.css';`,
  `declare module '*.vue' { const component: any; export default component; }`,
  `declare module '*.svelte' { const component: any; export default component; }`,
].join('\n');

/** A component of these is typed by a package that may be missing: its tags are checked against the manifest alone. */
const looseJsx = 'export namespace JSX { interface IntrinsicElements { [tag: string]: any } type Element = any }';

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
  types: ['node', 'mocha'],
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
  const files = new Map([
    [path.join(folder, 'shims.d.ts'), { text: shims }],
    [path.join(folder, 'loose/jsx-runtime.d.ts'), { text: looseJsx }],
  ]);
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

/** On one line with the first of the code, so that lines keep their numbers. */
function pragmaOf({ name, text }) {
  if (!/\.[jt]sx$/.test(name)) return '';
  return /from '(?:preact|solid-js)/.test(text) ? '/** @jsxImportSource #loose */ ' : '';
}

function hostOf(files, options) {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, directoryExists } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name)?.text ?? readFile(name);
  host.directoryExists = (name) => name.startsWith(folder) || directoryExists(name);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    files.has(name) ? ts.createSourceFile(name, files.get(name).text, ...rest) : getSourceFile(name, ...rest);
  host.resolveModuleNameLiterals = (literals, from, redirected, settings) =>
    literals.map(({ text }) => {
      const wanted = wantedModule(text);
      return ts.resolveModuleName(wanted, from, settings, host, undefined, redirected);
    });
  return host;
}

/** The file for pages without a bundler is served from anywhere; it has no types beside it. */
function wantedModule(specifier) {
  if (specifier === '#loose/jsx-runtime') return path.join(folder, 'loose/jsx-runtime');
  return /^[./](?:.*\/)?ba-settings-elements\.js$/.test(specifier) ? path.join(root, 'src/cdn.js') : specifier;
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
