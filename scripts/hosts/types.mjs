/**
 * Asks a host's own checker about its types: the app has no error, and of the file of wrong uses exactly the lines are
 * reported that stand below a comment `wrong: …`.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { command } from './command.mjs';

/** What every host has to show: the four ways of using an element. */
const kinds = ['attribute', 'property', 'event name', 'detail'];

async function findWrongFile(home) {
  const folder = existsSync(path.join(home, 'src')) ? path.join(home, 'src') : home;
  const name = (await readdir(folder)).find((one) => /^wrong\.\w+$/i.test(one));
  if (!name) throw new Error('It has no file of wrong uses.');
  return path.join(folder, name);
}

/** @returns {Promise<string[]>} what the checker has against the app */
export async function faultsOfRightTypes(home) {
  const { code, output } = await command('npm run --silent check', home, { mayFail: true });
  return code === 0 ? [] : [output.trim()];
}

/** @returns {Promise<string[]>} the wrong uses that the checker does not report, and what else it does */
export async function faultsOfWrongTypes(home) {
  const file = await findWrongFile(home);
  const { output } = await command('npm run --silent check:wrong', home, { mayFail: true });
  const faults = compareReport(path.basename(file), await readFile(file, 'utf8'), stripVTControlCharacters(output));
  return faults.length > 0 ? [...faults, output.trim()] : [];
}

/**
 * @param {string} name of the file
 * @param {string} text of the file
 * @param {string} report of the checker: `wrong.ts(3,4)` (tsc, vue-tsc), `wrong.ts:3:4` (Angular), `"wrong.svelte" 3:4` (svelte-check)
 */
export function compareReport(name, text, report) {
  const lines = text.split('\n');
  const wrong = new Map(
    lines.flatMap((line, index) => {
      const [, kind] = /\bwrong: ([\w ]*\w)/.exec(line) ?? [];
      return kind === undefined ? [] : [[index + 2, kind]];
    }),
  );
  const places = report.matchAll(new RegExp(`${name.replace('.', '\\.')}"?[(: ]+(\\d+)[,:]\\d+`, 'g'));
  const reported = new Set([...places].map(([, line]) => Number(line)));
  const tried = [...wrong.values()];
  return [
    ...[...wrong].filter(([line]) => !reported.has(line)).map(([line, kind]) => `line ${line} passes: ${kind}`),
    ...[...reported].filter((line) => !wrong.has(line)).map((line) => `line ${line} is reported: ${lines[line - 1]}`),
    ...kinds.filter((kind) => !tried.includes(kind)).map((kind) => `no wrong ${kind} is tried`),
  ];
}
