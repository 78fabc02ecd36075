import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from './pack.mjs';
import { readServerCommand, readSteps, withBase } from './page-steps.mjs';
import { ways } from './page-walk.mjs';
import { pages } from './pages.mjs';

const docs = path.join(root, 'docs');
const files = readdirSync(path.join(docs, 'frameworks'));
const read = (name) => readFileSync(path.join(docs, name), 'utf8');

test('every page of a framework is walked', () => {
  assert.deepEqual(new Set(pages.map(({ page }) => page)), new Set(files));
});

for (const { name, page, views, leftOut = [], scaffold = {}, copied = [] } of pages) {
  test(`the steps of ${name} can be typed, and are not given by scaffolding`, () => {
    const written = [...readSteps(read(`frameworks/${page}`)).files.keys()];
    const missing = leftOut.filter((file) => !written.includes(file));
    const given = [...Object.keys(scaffold), ...copied].filter((file) => written.includes(file));
    assert.deepEqual([missing, given], [[], []]);
    assert(views.length > 0 && views.every(({ way }) => way in ways));
  });
}

const fence = '```';
const installation = `${fence}sh\nnpm install ba-settings-elements\n${fence}\n`;
const mockBackend =
  'Start the [mock backend](../mock-backend.md#as-a-server), and write its address, `http://127.0.0.1:4010`, for `/api`.\n';
const block = (language, text) => `${fence}${language}\n${text}\n${fence}\n`;

test('a block is written to the file that its first line names, and commands are run after the installation', () => {
  const { files: written, commands } = readSteps(
    `${installation}${mockBackend}${block('ts', '// src/main.ts\nstart();')}${block('vue', '<!-- src/App.vue -->\n<p />')}${block('sh', 'cp a b\ncp c d')}`,
  );
  assert.deepEqual(
    [...written],
    [
      ['src/main.ts', '// src/main.ts\nstart();\n'],
      ['src/App.vue', '<!-- src/App.vue -->\n<p />\n'],
    ],
  );
  assert.deepEqual(commands, ['cp a b', 'cp c d']);
});

test('a page at which its reader has to guess is refused', () => {
  const named = block('ts', '// main.ts');
  const refused = {
    'does not name its file': `${installation}${mockBackend}${block('ts', 'start();')}`,
    'is a second main.ts': `${installation}${mockBackend}${named}${named}`,
    'The first command is not': `${mockBackend}${named}`,
    'does not lead to the mock backend': `${installation}${named}`,
  };
  for (const [reason, page] of Object.entries(refused)) assert.throws(() => readSteps(page), new RegExp(reason));
});

test('the address of the service stands for /api, and for nothing else', () => {
  const text = `base: '/api', api-base="/api", from '/api.js', "/api/rest"`;
  const address = 'http://127.0.0.1:4010';
  assert.equal(withBase(text, address), `base: '${address}', api-base="${address}", from '/api.js', "/api/rest"`);
});

test('the service is started by the command of the docs, on a free port', () => {
  assert.equal(readServerCommand(read('mock-backend.md')), 'npx ba-settings-elements mock-server --port 0');
});
