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

const isWrongFile = (name) => /^wrong\.\w+$/i.test(path.basename(name));

async function wrongFile(home) {
  const names = await readdir(home);
  const folder = existsSync(path.join(home, 'src')) ? await readdir(path.join(home, 'src'), { recursive: true }) : [];
  const found = [...names, ...folder.map((name) => path.join('src', name))].find(isWrongFile);
  return found && path.join(home, found);
}

/** @returns {Promise<string[]>} what is wrong with the checker's judgement of the app */
export async function faultsOfRightTypes(home) {
  const { code, output } = await command('npm run --silent check', home, { mayFail: true });
  return code === 0 ? [] : [output.trim()];
}

/** @returns {Promise<string[]>} the wrong uses that are not reported, and what else is */
export async function faultsOfWrongTypes(home) {
  const file = await wrongFile(home);
  const lines = (await readFile(file, 'utf8')).split('\n');
  const wrong = new Map(
    lines.flatMap((line, index) => {
      const [, kind] = /\bwrong: ([\w ]+\w)/.exec(line) ?? [];
      return kind === undefined ? [] : [[index + 2, kind]];
    }),
  );
  const { output: colored } = await command('npm run --silent check:wrong', home, { mayFail: true });
  const output = stripVTControlCharacters(colored);
  // tsc and vue-tsc: "wrong.ts(3,4): error", Angular: "wrong.ts:3:4", svelte-check: "wrong.svelte" 3:4.
  const place = new RegExp(`${path.basename(file).replace('.', '\\.')}"?[(: ]+(\\d+)[,:]\\d+`, 'g');
  const reported = new Set([...output.matchAll(place)].map(([, line]) => Number(line)));
  const others = [...reported]
    .filter((line) => !wrong.has(line))
    .map((line) => `line ${line} is reported: ${lines[line - 1]}`);
  const missed = [...wrong]
    .filter(([line]) => !reported.has(line))
    .map(([line, kind]) => `line ${line} passes: ${kind}`);
  const missing = kinds
    .filter((kind) => ![...wrong.values()].includes(kind))
    .map((kind) => `no wrong ${kind} is tried`);
  const faults = [...missed, ...others, ...missing];
  return faults.length > 0 ? [...faults, output.trim()] : [];
}
