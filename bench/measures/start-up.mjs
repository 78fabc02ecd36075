import { apps } from '../build.mjs';
import { withBrowser } from '../browser.mjs';

const compared = Object.keys(apps);
/** Which pages are started at each speed: on a slow phone, only those whose times are compared. */
const pagesAt = {
  fast: [...compared, 'app-react', 'settings', 'settings-in-lit', 'lit-host'],
  slow: [...compared, 'app-skeleton'],
};

/**
 * The most files of a page that were loaded one after the other: each was asked for when the one before had been received. Found
 * by their times, which a slow network tells apart: what could be asked for at once overlaps.
 */
function inTurn(files) {
  let turns = 0;
  let received = -Infinity;
  for (const { start, end } of files.toSorted((one, other) => one.end - other.end)) {
    if (start < received) continue;
    turns += 1;
    received = end;
  }
  return turns;
}

/** In the page, once it is at rest: when it painted what, and what it had loaded and asked for until then. */
function observed() {
  const { readyAt, adapterCalls } = globalThis;
  return {
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    ready: readyAt,
    calls: adapterCalls.filter((time) => time <= readyAt).length,
    files: performance
      .getEntriesByType('resource')
      .filter(({ name, responseEnd }) => name.startsWith(location.origin) && responseEnd <= readyAt)
      .map(({ startTime: start, responseEnd: end, encodedBodySize: bytes }) => ({ start, end, bytes })),
  };
}

/**
 * CPU until a page is at rest, its first contentful paint, when it shows what it is for, and what it had waited for by then: files (which its
 * HTML is none of) and calls of the adapter. Each sample in a browser of its own.
 */
export async function measureStartUp({ address, samples }) {
  const results = {};
  let version;
  for (let sample = 0; sample < samples; sample++) {
    for (const [speed, names] of Object.entries(pagesAt)) {
      for (const name of names) {
        const result = await withBrowser(address, { isSlow: speed === 'slow' }, async (page, { cpu }) => {
          const before = await cpu();
          await page.goto(`${address}/${name}/${name}.html`);
          await page.waitForFunction(() => globalThis.readyAt !== undefined, undefined, {
            polling: 50,
            timeout: 60_000,
          });
          await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
          const spent = (await cpu()) - before;
          const { files, ...seen } = await page.evaluate(observed);
          const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
          return { ...seen, cpu: spent, files: files.length, turns: inTurn(files), kilobytes };
        });
        version = result.version;
        (results[name] ??= { fast: [], slow: [] })[speed].push(result);
      }
    }
  }
  return { results, version };
}
