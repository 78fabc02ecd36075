/**
 * Measures this library against hand-written DOM and against what a host could take instead, all in one run, and writes
 * `results.md` and `results.svg`. `--quick` takes few samples and writes nothing; `--gate` fails where a number that does not
 * depend on the machine, or a ratio of times taken by turns in one page, misses its goal.
 */
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { buildPages } from './build.mjs';
import { measureBytes } from './bytes.mjs';
import { chart } from './chart.mjs';
import { measureMemory, measureOpenings } from './measures/interactions.mjs';
import { countLists, measureColdMounts, measureMounts, measureTyping, measureUpdates } from './measures/lists.mjs';
import { measureStartUp } from './measures/start-up.mjs';
import { rowsOf } from './rows.mjs';
import { serve } from './server.mjs';
import { markdown, plainText } from './table.mjs';

const isQuick = process.argv.includes('--quick');
const samples = isQuick ? 3 : 11;
const fewer = Math.ceil(samples / 2);
const rounds = isQuick ? 15 : 60;
const sizes = [10, 1000, 10_000, 100_000];

const inFolder = (name) => new URL(name, import.meta.url);
const say = (what) => console.log(`[bench] ${what}`);

async function machine(browser) {
  const { dependencies } = JSON.parse(await readFile(inFolder('package.json'), 'utf8'));
  const peers = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  return [
    `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} cores (${os.cpus()[0].model.trim()}), Node ${process.versions.node}, Chromium ${browser}.`,
    `Peers: ${peers.join(', ')}. ${samples} browsers a figure, for lists and typing ${fewer}; ${rounds} rounds in each.`,
  ];
}

say('builds the pages');
await buildPages();
const { address, close } = await serve();
try {
  const bytes = await measureBytes();
  say('counts what lists consist of');
  const counts = await countLists({ address, sizes: [1000, 100_000] });
  say('mounts lists, one after the other in one page');
  const mounts = await measureMounts({ address, samples: fewer, rounds, sizes });
  say('changes a row');
  const updates = await measureUpdates({ address, samples: fewer, rounds, sizes: [1000, 100_000] });
  say('mounts lists for the first time');
  const cold = await measureColdMounts({ address, samples, sizes: [1000, 100_000] });
  say('types into the search');
  const typing = await measureTyping({ address, samples: fewer });
  say('opens channels and dialogs');
  const openings = await measureOpenings({ address, rounds: Math.ceil(rounds / 3) });
  say('puts the application in and takes it out');
  const memory = await measureMemory({ address, cycles: 200 });
  say('starts every application, also on a slow phone');
  const startUp = await measureStartUp({ address, samples });
  const rows = rowsOf({ bytes, counts, mounts, updates, cold, typing, openings, memory, startUp: startUp.results });
  const about = await machine(startUp.version);
  console.log(`\n${plainText(rows)}\n\n${about.join('\n')}`);
  if (!isQuick) {
    await writeFile(inFolder('results.md'), markdown(rows, about));
    await writeFile(inFolder('results.svg'), chart({ bytes, startUp: startUp.results }));
    say('wrote bench/results.md and bench/results.svg');
  }
  const missed = rows.filter(({ isGate, isMet }) => isGate && isMet === false);
  for (const { measure } of missed) say(`missed: ${measure}`);
  if (process.argv.includes('--gate') && missed.length > 0) process.exitCode = 1;
} finally {
  close();
}
