/** A fresh browser for every sample, and what it tells of its main thread. */
import { chromium } from 'playwright-core';
import { chromeFlags, findChrome } from '../scripts/find-chrome.mjs';

const executablePath = await findChrome({ install: true, say: console.log });

/** A phone on a train: Lighthouse's slow 4G, at the level of packets. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/**
 * Opens a page in a browser of its own, with what every process pays once already paid (fonts, form controls, the data of
 * languages), and hands it to `use`. An error in the page ends it.
 *
 * @param {string} address of the server
 * @param {{ isSlow?: boolean }} options
 */
export async function withBrowser(address, { isSlow = false }, use) {
  const browser = await chromium.launch({
    executablePath,
    args: [...chromeFlags, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const failure = new Promise((_, reject) => page.once('pageerror', reject));
    const devtools = await page.context().newCDPSession(page);
    await page.goto(`${address}/blank.html`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
    // Script durations leave out promises, which is where Lit renders: the thread's own time does not.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (isSlow) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', slow4g);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    const metering = {
      /** Time of the main thread so far, in milliseconds. */
      async cpu() {
        const { metrics } = await devtools.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
      },
      /** Bytes of the heap that are in use, after what can be forgotten was. */
      async heap() {
        for (let turn = 0; turn < 3; turn++) await devtools.send('HeapProfiler.collectGarbage');
        return (await devtools.send('Runtime.getHeapUsage')).usedSize;
      },
      async counters() {
        for (let turn = 0; turn < 3; turn++) await devtools.send('HeapProfiler.collectGarbage');
        return devtools.send('Memory.getDOMCounters');
      },
    };
    const result = await Promise.race([use(page, metering), failure]);
    return { ...result, version: browser.version() };
  } finally {
    await browser.close();
  }
}
