import { withBrowser } from '../browser.mjs';

const open = (page, address) =>
  page.goto(`${address}/lists/lists.html`).then(() => page.waitForFunction(() => globalThis.readyAt));

/** Opening a channel and the dialog, a new key, in an empty host and in one with 10,000 rows of its own. */
export async function measureOpenings({ address, rounds }) {
  const results = {};
  for (const [host, rows] of Object.entries({ empty: 0, heavy: 10_000 })) {
    results[host] = await withBrowser(address, {}, async (page) => {
      await open(page, address);
      await page.evaluate((count) => bench.makeHostHeavy(count), rows);
      const openings = await page.evaluate((count) => bench.openings(count), rounds);
      return { ...openings, boxes: await page.evaluate((count) => bench.boxes(count), rounds) };
    });
  }
  return results;
}

/** What stays behind when the application is put into a page and taken out again. */
export async function measureMemory({ address, cycles }) {
  return withBrowser(address, {}, async (page, { counters, heap }) => {
    await open(page, address);
    await page.evaluate(() => bench.prepare(50));
    // The first cycles fill caches: of texts, of formats, of templates, of compiled code.
    await page.evaluate(() => bench.mountAndUnmount(500));
    const [before, heapBefore] = [await counters(), await heap()];
    await page.evaluate((count) => bench.mountAndUnmount(count), cycles);
    const [after, heapAfter] = [await counters(), await heap()];
    return {
      nodes: after.nodes - before.nodes,
      listeners: after.jsEventListeners - before.jsEventListeners,
      bytesPerCycle: (heapAfter - heapBefore) / cycles,
    };
  });
}
