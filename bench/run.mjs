/**
 * Measures this library against hand-written DOM and against what a host could take instead, all in one run, and writes
 * `results.md` and `results.svg`. `--quick` takes few samples and writes nothing; `--gate` fails where a number that does not
 * depend on the machine, or a ratio of times taken by turns in one page, misses its goal; `--profile` only prints where the CPU
 * of the start goes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { buildPages } from './build.mjs';
import { chart } from './chart.mjs';
import { measureBytes } from './measures/bytes.mjs';
import { measureMemory, measureOpenings } from './measures/interactions.mjs';
import {
  countLists,
  measureColdMounts,
  measureMounts,
  measureReadings,
  measureTyping,
  measureUpdates,
} from './measures/lists.mjs';
import { profileStartUp } from './measures/profile.mjs';
import { measureStartUp } from './measures/start-up.mjs';
import { rowsOf } from './rows.mjs';
import { serve } from './server.mjs';
import { markdown, plainText } from './table.mjs';

const has = (option) => process.argv.includes(option);
const isQuick = has('--quick');
const samples = isQuick ? 3 : 11;
const fewer = Math.ceil(samples / 2);
const rounds = isQuick ? 15 : 60;
const cycles = isQuick ? 40 : 200;
const sizes = [10, 1000, 10_000, 100_000];

const inFolder = (name) => new URL(name, import.meta.url);

/** Says what is done, does it, and says how long that took. */
async function step(what, action) {
  const start = performance.now();
  const result = await action();
  console.log(`[bench] ${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s: ${what}`);
  return result;
}

async function peersIn(file) {
  const { dependencies } = JSON.parse(await readFile(inFolder(file), 'utf8'));
  return Object.entries(dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

const machine = async (browser) => [
  `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} cores (${os.cpus()[0].model.trim()}), Node ${process.versions.node}, Chromium ${browser}.`,
  `Peers: ${await peersIn('package.json')}; with the newest React that it supports: ${await peersIn('zuplo/package.json')}.`,
  `${samples} browsers a figure, for lists and typing ${fewer}; ${rounds} rounds in each.`,
];

async function measure({ address, files }) {
  const counts = await step('counted what lists consist of', () => countLists({ address, sizes: [1000, 100_000] }));
  const mounts = await step('mounted lists, one after the other in one page', () =>
    measureMounts({ address, samples: fewer, rounds, sizes }),
  );
  const readings = await step('read pages', () => measureReadings({ address, rounds: fewer, sizes: [50, 100_000] }));
  const updates = await step('changed a row', () =>
    measureUpdates({ address, samples: fewer, rounds, sizes: [1000, 100_000] }),
  );
  const cold = await step('mounted lists for the first time', () =>
    measureColdMounts({ address, samples, sizes: [1000, 100_000] }),
  );
  const typing = await step('typed into the search', () => measureTyping({ address, samples: fewer }));
  const openings = await step('opened channels and dialogs', () =>
    measureOpenings({ address, rounds: Math.ceil(rounds / 3) }),
  );
  const memory = await step('put the application in and took it out', () => measureMemory({ address, cycles }));
  const { results: startUp, version } = await step('started every application, also on a slow phone', () =>
    measureStartUp({ address, samples }),
  );
  const bytes = await measureBytes(files);
  return { counts, mounts, readings, updates, cold, typing, openings, memory, startUp, version, bytes };
}

async function compare(server) {
  const results = await measure(server);
  const rows = rowsOf(results);
  const about = await machine(results.version);
  console.log(`\n${plainText(rows)}\n\n${about.join('\n')}`);
  if (!isQuick) {
    await writeFile(inFolder('results.md'), markdown(rows, about));
    await writeFile(inFolder('results.svg'), chart(results));
    console.log('[bench] wrote bench/results.md and bench/results.svg');
  }
  const missed = rows.filter(({ isGate, isMet }) => isGate && isMet === false);
  for (const { measure } of missed) console.log(`[bench] missed: ${measure}`);
  if (has('--gate') && missed.length > 0) process.exitCode = 1;
}

await step('built the pages', buildPages);
const server = await serve();
try {
  if (has('--profile')) console.log(await profileStartUp({ ...server, samples }));
  else await compare(server);
} finally {
  server.close();
}
