/**
 * Opens every page of the static Storybook, below a path and without a network: each story, which is played and seen in its
 * variants; each page of the docs with the stories in its frames; and Storybook itself.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { printCounts, recordCount } from './counts.mjs';
import { chromeFlags, findChrome } from './find-chrome.mjs';
import { Outcomes } from './outcomes.mjs';
import { docsFaults } from './stories/docs-page.mjs';
import { unloggedNames } from './stories/logged-actions.mjs';
import { managerTests } from './stories/manager-page.mjs';
import { nameFaults } from './stories/story-names.mjs';
import { publishedFileFaults } from './stories/published-files.mjs';
import { serveBelow } from './serve-below.mjs';
import { storyFaults } from './stories/story-page.mjs';
import { listenForResult } from './stories/story-result.mjs';
import { withoutNetwork } from './stories/watch-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'storybook-static');
const pagesAtOnce = 4;

/** Serves the static Storybook. */
export const serveStories = () => serveBelow(folder, '/some/sub/path');
export { listenForResult };

const readJson = async (...name) => JSON.parse(await readFile(path.join(...name), 'utf8'));

/** Every page there is, the longest first: a name, and what is wrong with it. */
function testsOf(entries) {
  const all = Object.values(entries);
  const stories = all.filter(({ type }) => type === 'story');
  const entriesById = new Map(all.map((entry) => [entry.id, entry]));
  const docs = all.filter(({ type }) => type === 'docs');
  return [
    ...managerTests.map((test) => ({ id: 'manager', ...test })),
    ...docs.map((entry) => ({
      id: entry.id,
      name: `${entry.title}: ${entry.name}`,
      faultsIn: (context, base) => docsFaults(context, base, entry, entriesById),
    })),
    ...stories.map((story) => ({
      id: story.id,
      name: `${story.title}: ${story.name}`,
      faultsIn: (context, base) => storyFaults(context, base, story),
    })),
  ];
}

/** A context each: pages of one would share storage and the mocks' worker, and the stories their state. */
async function runAll(tests, browser, base, outcomes) {
  const queue = [...tests];
  const work = async () => {
    for (let test = queue.shift(); test; test = queue.shift()) {
      // Nothing fades: while it did, colours would be measured that are on their way.
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      await context.addInitScript(listenForResult);
      outcomes.say(test.name, await test.faultsIn(context, base));
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, work));
}

/**
 * @param {string} part of the ids of the pages to open; all by default
 * @returns {Promise<Outcomes>} what came of the pages; each is printed
 */
export async function runStories(part = '') {
  const { entries } = await readJson(folder, 'index.json');
  const tests = testsOf(entries).filter(({ id }) => id.includes(part));
  const server = await serveStories();
  const args = [...chromeFlags, withoutNetwork];
  const browser = await chromium.launch({ executablePath: await findChrome(), args });
  const outcomes = new Outcomes();

  await runAll(tests, browser, server.base, outcomes);
  recordCount({ what: 'pages of Storybook opened', run: tests.length, failures: outcomes.failed });
  outcomes.say(
    'Storybook: nothing is missing on the server',
    [...new Set(server.missing)].map((request) => `no file for ${request}`),
  );
  if (part === '') {
    outcomes.say('Storybook: stories are named in sentences', nameFaults(Object.values(entries)));
    outcomes.say('Storybook: events are logged in Actions', unloggedNames());
    outcomes.say(
      'Storybook: files for agents',
      await publishedFileFaults(folder, await readJson(root, 'custom-elements.json')),
    );
  }

  await browser.close();
  server.close();
  return outcomes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  const { passed, failed } = await runStories(process.argv[2]);
  printCounts();
  console.log(`${Math.round((Date.now() - started) / 1000)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(passed > 0 && failed === 0 ? 0 : 1);
}
