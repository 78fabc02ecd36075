/** Opens a page of the docs, and the stories in its frames. */
import { contentFaults } from './content-faults.mjs';
import { fitFaults } from './fit-faults.mjs';
import { leavePage } from './leave-page.mjs';
import { linkFaults } from './link-faults.mjs';
import { carriedAwayFaults, goneIntoFaults } from './reader-faults.mjs';
import { isFailure } from './story-page.mjs';
import { docsRendered, storyResult } from './story-result.mjs';
import { watchPage } from './watch-page.mjs';

/** In the usual run, so many frames of a page stand for all. */
const framesOf = (all) => (process.env.TEST_EFFORT === 'full' ? all : all.slice(0, 2));

/** What is higher scrolls in its frame, as `.storybook/frame-height.ts` has it. */
const highest = 1400;

/** Runs in the page. The blocks of a page come one after the other: it stands once nothing was added for a while. */
async function settled() {
  const blocks = () => document.querySelectorAll('#storybook-docs .sbdocs-content *').length;
  const end = Date.now() + 20_000;
  let [last, since] = [0, Date.now()];
  while (Date.now() < end && !(last > 0 && Date.now() - since > 500)) {
    await new Promise((done) => setTimeout(done, 50));
    if (blocks() !== last) [last, since] = [blocks(), Date.now()];
  }
}

/** The stories on a page of the docs. */
async function framesOn(page) {
  await page.evaluate(settled);
  return page.locator('iframe[id^="iframe--"]').elementHandles();
}

/** What does not fit into a frame, which has a while to grow: a dialog gets its content by and by. */
async function lastingFitFaults(frame) {
  const end = Date.now() + 3000;
  for (;;) {
    const faults = await frame.evaluate(fitFaults, highest);
    if (faults.length === 0 || Date.now() > end) return faults;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** A frame loads when it comes near. */
async function frameFaults(frameElement, entriesById) {
  await frameElement.scrollIntoViewIfNeeded();
  const frame = await frameElement.contentFrame();
  await frame.waitForURL(/iframe\.html/, { waitUntil: 'commit' });
  const story = entriesById.get(new URL(frame.url()).searchParams.get('id'));
  const result = await storyResult(frame);
  const expected = { root: '#storybook-root', isFailure: isFailure(story ?? {}) };
  const faults = [
    ...(story ? [] : ['it is a story that the index does not have']),
    ...(result ? [result] : []),
    ...(await frame.evaluate(contentFaults, expected)),
    ...(await lastingFitFaults(frame)),
  ];
  return faults.map((fault) => `frame “${story?.name}”: ${fault}`);
}

/** Each state is shown once: it would be looked at twice. */
async function repeatFaults(frames) {
  const ids = await Promise.all(frames.map((frame) => frame.getAttribute('id')));
  const repeated = ids.filter((id, place) => ids.indexOf(id) !== place);
  return repeated.map((id) => `it shows ${id.replace('iframe--', '')} more than once`);
}

/** On a phone nothing lies beside the page; what is wider scrolls by itself. */
async function narrowFaults(page) {
  await page.setViewportSize({ width: 390, height: 1000 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > 390 ? [`it is ${width} px wide on a phone of 390 px`] : [];
}

/** Live pictures of stories, on pages of text: those in sight have to come, and to stay. */
async function pictureFaults(page) {
  const waiting = () =>
    [...document.querySelectorAll('story-frame')].filter((frame) => {
      const { top, bottom } = frame.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && frame.dataset.state !== 'ready';
    });
  const areThere = () => page.waitForFunction(`(${waiting})().length === 0`, undefined, { timeout: 60_000 });
  return areThere().then(
    () => [],
    async () => [`pictures in sight do not come: ${await page.evaluate(`(${waiting})().length`)}`],
  );
}

const isDark = () =>
  document.querySelector('iframe[id^="iframe--"]')?.contentDocument?.documentElement?.style.colorScheme === 'dark';

const isOfUniversal = () =>
  document.querySelector('iframe[id^="iframe--"]')?.contentDocument?.querySelector('[channel-id="universal"]') != null;

/** A docs page hands on to its frames what the toolbar and the controls say. */
async function handOverFaults(page) {
  const arrives = (what, isThere) =>
    page.waitForFunction(isThere, undefined, { timeout: 20_000 }).then(
      () => [],
      (error) => [`the ${what} does not reach the frames: ${error.message}`],
    );
  const emit = (event, data) =>
    page.evaluate(([name, what]) => window.__STORYBOOK_ADDONS_CHANNEL__.emit(name, what), [event, data]);
  await page.evaluate(() => scrollTo(0, 0));
  await emit('updateGlobals', { globals: { theme: 'dark' } });
  const ofToolbar = await arrives('toolbar', isDark);
  const [frame] = await framesOn(page);
  await storyResult(await frame.contentFrame());
  const storyId = (await frame.getAttribute('id')).replace('iframe--', '');
  await emit('updateStoryArgs', { storyId, updatedArgs: { channelId: 'universal' } });
  return [...ofToolbar, ...(await arrives('controls panel', isOfUniversal))];
}

/** The page that this is tried on: its first story is of a channel. */
const isTried = ({ id }) => id === 'elements-api-key-field--docs';

/** The page whose first story the reader goes into: it has a dialog. */
const isGoneInto = ({ id }) => id === 'elements-channel-settings--docs';

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} base
 * @param {{ id: string }} entry of `index.json`
 * @param {Map<string, object>} entriesById everything that there is
 * @returns {Promise<string[]>} what is wrong with the page or its frames
 */
export async function docsFaults(context, base, entry, entriesById) {
  const page = await context.newPage();
  const watched = watchPage(page);
  try {
    await page.setViewportSize({ width: 1140, height: 1000 });
    await page.goto(`${base}/iframe.html?id=${entry.id}&viewMode=docs`);
    await docsRendered(page);
    const frames = await framesOn(page);
    const carriedAway = await carriedAwayFaults(page, frames);
    // Its own words may well be about errors; its stories speak for themselves.
    const faults = await page.evaluate(contentFaults, { root: '#storybook-docs', isFailure: true });
    faults.push(...(await page.evaluate(linkFaults, [...entriesById.keys()])), ...(await repeatFaults(frames)));
    faults.push(...carriedAway);
    for (const frame of framesOf(frames)) faults.push(...(await frameFaults(frame, entriesById)));
    faults.push(...(await pictureFaults(page)));
    if (isTried(entry)) faults.push(...(await handOverFaults(page)));
    if (isGoneInto(entry)) faults.push(...(await goneIntoFaults(page, frames[0])));
    faults.push(...(await narrowFaults(page)));
    return [...faults, ...watched];
  } catch (error) {
    return [error.message, ...watched];
  } finally {
    await leavePage(page);
  }
}
