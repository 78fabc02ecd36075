import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mutants } from './mutants.mjs';

test('what a mutant changes stands in its file, once', () => {
  const lost = mutants.filter(({ file, find }) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    return text.split(find).length !== 2;
  });
  assert.deepEqual(
    lost.map(({ rule }) => rule),
    [],
  );
});
