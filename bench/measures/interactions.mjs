import { setTimeout } from 'node:timers/promises';
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

/**
 * What stays behind when the application is put into a page and taken out again, `cycles` times in each of five batches: nodes and
 * listeners after all of them, bytes a cycle in the batch in the middle (a single one may be where code was compiled).
 */
export async function measureMemory({ address, cycles }) {
  return withBrowser(address, {}, async (page, { counters, heap }) => {
    await open(page, address);
    await page.evaluate(() => bench.prepare(50));
    const mount = async (count) => {
      await page.evaluate((times) => bench.mountAndUnmount(times), count);
      await setTimeout(4000); // Idle callbacks with a limit of 3 s hold the last of them.
    };
    // The first cycles fill caches: of texts, of formats, of templates, of compiled code.
    await mount(2 * cycles);
    const before = await counters();
    const heaps = [await heap()];
    for (let batch = 0; batch < 5; batch++) {
      await mount(cycles);
      heaps.push(await heap());
    }
    const after = await counters();
    return {
      cycles,
      nodes: after.nodes - before.nodes,
      listeners: after.jsEventListeners - before.jsEventListeners,
      bytesPerCycle: heaps.slice(1).map((bytes, batch) => (bytes - heaps[batch]) / cycles),
    };
  });
}
