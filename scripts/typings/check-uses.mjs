/** Compiles how hosts use the types of the built package, with the checks of libraries on: right uses, and wrong ones marked so. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import ts from 'typescript';

const folder = fileURLToPath(new URL('uses', import.meta.url));

const options = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};
/** How bundlers find a package, and how Node does. */
const resolutions = {
  Bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  NodeNext: { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
};

/** @returns {string[]} what the compiler says of each folder of uses, by itself: one must not bring types to another */
export function faultsOfUses() {
  const faults = [];
  for (const use of readdirSync(folder)) {
    const files = readdirSync(path.join(folder, use)).map((name) => path.join(folder, use, name));
    for (const [name, resolution] of Object.entries(resolutions)) {
      const program = ts.createProgram(files, { ...options, ...resolution });
      for (const { file, start, messageText } of ts.getPreEmitDiagnostics(program)) {
        const place = file
          ? `${path.relative(folder, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}`
          : use;
        faults.push(`${name}: ${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
      }
    }
  }
  return faults;
}
