import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

/** Makes the text of a file from a manifest; the tools change the manifest that they are given. */
const editorData = {
  'web-types.json': (manifest) => getWebTypesData(manifest, {}),
  'vscode.html-custom-data.json': (manifest) => getVsCodeHtmlCustomData(manifest, {}),
};

/**
 * Writes what frameworks and editors know of the elements: `dist/types/`, for the type checkers of frameworks;
 * `dist/web-types.json` for JetBrains' editors; `dist/vscode.html-custom-data.json` for VS Code.
 *
 * @param {string} root the folder of the package
 */
export async function publishFrameworkTypes(root) {
  const dist = path.join(root, 'dist');
  await cp(path.join(root, 'src/types'), path.join(dist, 'types'), {
    recursive: true,
    filter: (file) => !path.extname(file) || file.endsWith('.d.ts'),
  });
  // An `import` of types that a bundler meets finds a module.
  await writeFile(path.join(dist, 'types/none.js'), 'export {};\n');
  const manifest = await readFile(path.join(root, 'custom-elements.json'), 'utf8');
  for (const [name, make] of Object.entries(editorData)) {
    const data = JSON.parse(make(JSON.parse(manifest)));
    await writeFile(path.join(dist, name), `${JSON.stringify(data, null, 2)}\n`);
  }
}
