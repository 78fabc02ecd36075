import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bytesOf } from './bytes.mjs';
import { table } from './table.mjs';
import { compareReport } from './types.mjs';

const wrongUses = [
  '// wrong: attribute',
  '<ba-settings-app routing="path" />',
  '// wrong: property',
  '<ba-settings-app polcy={policy} />',
  '// wrong: event name',
  '<ba-settings-app onba-ready-not={listener} />',
  '// wrong: detail',
  '<ba-settings-app onba-ready={({ detail }) => detail.key} />',
].join('\n');

const reports = {
  tsc: (line) => `src/wrong.tsx(${line},18): error TS2322: Type '"path"' is not assignable.`,
  ngc: (line) => `src/wrong.tsx:${line}:18 - error NG8002: Can't bind.`,
  'svelte-check': (line) => `1590680326283 ERROR "src/wrong.tsx" ${line}:18 "Type is not assignable."`,
};

for (const [checker, report] of Object.entries(reports)) {
  const reportOf = (...lines) => compareReport('wrong.tsx', wrongUses, lines.map(report).join('\n'));

  test(`a report of ${checker} on every wrong line, and no other, is right`, () => {
    assert.deepEqual(reportOf(2, 4, 6, 8), []);
  });

  test(`a wrong use that ${checker} lets pass is a fault`, () => {
    assert.deepEqual(reportOf(2, 4, 8), ['line 6 passes: event name']);
  });

  test(`a right line that ${checker} reports is a fault`, () => {
    assert.deepEqual(reportOf(1, 2, 4, 6, 8), ['line 1 is reported: // wrong: attribute']);
  });
}

test('every way of using an element has to be tried', () => {
  const faults = compareReport('wrong.ts', '// wrong: detail\nwrong();', 'wrong.ts(2,1): error');
  assert.deepEqual(faults, [
    'no wrong attribute is tried',
    'no wrong property is tried',
    'no wrong event name is tried',
  ]);
});

test('a bundle starts with what its page names and what that imports, and all is more', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bundle-'));
  const texts = {
    'assets/index.js': 'import{a}from"./shared.js";import("./late.js");',
    'assets/shared.js': 'export const a=1;',
    'assets/late.js': 'console.log("late");',
    'assets/style.css': 'p{margin:0}',
  };
  await mkdir(path.join(folder, 'assets'));
  for (const [name, text] of Object.entries(texts)) await writeFile(path.join(folder, name), text);
  const page = '<link rel="stylesheet" href="/assets/style.css"><script type="module" src="/assets/index.js"></script>';
  await writeFile(path.join(folder, 'index.html'), page);
  const size = (name) => gzipSync(texts[name], { level: 9 }).length;
  const start = size('assets/index.js') + size('assets/shared.js') + size('assets/style.css');
  assert.deepEqual(await bytesOf(folder), { start, all: start + size('assets/late.js') });
  await rm(folder, { recursive: true });
});

test('the table tells right from wrong, and from what was not measured', () => {
  const faults = { right: [], wrong: ['line 6 passes: event name'] };
  const [head, , row] = table([{ name: 'vue-3', faults, bytes: { all: 12_345 } }]).split('\n');
  const cells = (line) => line.split('|').map((cell) => cell.trim());
  assert.deepEqual(cells(head).slice(1, 4), ['host', 'types good', 'types bad refused']);
  assert.deepEqual(cells(row).slice(1, -1), ['vue-3', '✓', '✗', '–', '–', '–', '–', '–', '–', '–', '– / 12.3']);
});
