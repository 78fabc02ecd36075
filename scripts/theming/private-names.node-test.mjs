import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stylesBelow } from './tokens.mjs';

const sources = fileURLToPath(new URL('../../src', import.meta.url));

/** The folders of the elements, with the style modules in each: those of parts that are loaded later are added to the element's. */
const elements = [path.join(sources, 'app'), ...foldersOf(path.join(sources, 'elements'))]
  .filter((folder) => /app$|ba-[\w-]+$/.test(folder))
  .map((folder) => ({
    name: path.basename(folder),
    modules: readdirSync(folder)
      .filter((file) => file.endsWith('.styles.ts'))
      .map((file) => path.join(folder, file)),
  }))
  .filter(({ modules }) => modules.length > 0);

/** Templates set them on what they draw. */
const setByTemplates = ['--_mark-color'];

function foldersOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name));
}

test('the styles of every element are found', () => {
  assert.ok(elements.length >= 10, elements.map(({ name }) => name).join(', '));
});

for (const { name, modules } of elements) {
  test(`the styles of ${name} make every private property that they read without a fallback`, () => {
    const found = new Set();
    for (const module of modules) stylesBelow(module, found);
    const css = [...found].map((file) => readFileSync(file, 'utf8')).join('\n');
    const made = new Set([...css.matchAll(/(--_[\w-]+):/g)].map(([, property]) => property).concat(setByTemplates));
    const read = [...css.matchAll(/var\(\s*(--_[\w-]+)\s*\)/g)].map(([, property]) => property);
    assert.deepEqual([...new Set(read.filter((property) => !made.has(property)))], []);
  });
}
