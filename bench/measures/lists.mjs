import { withBrowser } from '../browser.mjs';

const open = (page, address) =>
  page.goto(`${address}/lists/lists.html`).then(() => page.waitForFunction(() => globalThis.readyAt));

/** Warm: mounts one after the other in one page, in several browsers; and counts that have to be the same every time. */
export async function measureLists({ address, samples, rounds, sizes }) {
  const results = {};
  for (const size of sizes) {
    const times = { ours: [], floor: [] };
    const counts = {};
    for (let sample = 0; sample < samples; sample++) {
      await withBrowser(address, {}, async (page, { heap }) => {
        await open(page, address);
        await page.evaluate((count) => bench.prepare(count), size);
        const taken = await page.evaluate((count) => bench.compareMounts(count), rounds);
        for (const kind of ['ours', 'floor']) {
          times[kind].push(...taken[kind]);
          const listeners = await page.evaluate((one) => bench.listeners(one), kind);
          const before = await heap();
          await page.evaluate((one) => bench.mount(one), kind);
          const after = await heap();
          counts[kind] = { ...(await page.evaluate(() => bench.nodes())), listeners, heap: after - before };
          await page.evaluate(() => bench.unmount());
        }
      });
    }
    results[size] = { times, counts };
  }
  return results;
}

/** One row gets another key, in lists of different lengths by turns, in several browsers; the first turn only warms up. */
export async function measureUpdates({ address, samples, rounds, sizes }) {
  const times = Object.fromEntries(sizes.map((size) => [size, { ours: [], floor: [] }]));
  for (let sample = 0; sample < samples; sample++) {
    await withBrowser(address, {}, async (page) => {
      await open(page, address);
      for (let turn = -1; turn < 4; turn++) {
        for (const size of turn % 2 ? sizes : sizes.toReversed()) {
          await page.evaluate((count) => bench.prepare(count), size);
          for (const kind of turn % 2 ? ['ours', 'floor'] : ['floor', 'ours']) {
            const taken = await page.evaluate(
              ([one, count]) => bench.updates(one, count),
              [kind, Math.ceil(rounds / 3)],
            );
            if (turn >= 0) times[size][kind].push(...taken);
          }
        }
      }
    });
  }
  return times;
}

/** Cold: the first mount in a browser that has never seen the code. */
export async function measureColdMounts({ address, samples, sizes }) {
  const results = {};
  for (const size of sizes) results[size] = { ours: [], floor: [] };
  for (let sample = 0; sample < samples; sample++) {
    for (const size of sizes) {
      for (const kind of sample % 2 ? ['ours', 'floor'] : ['floor', 'ours']) {
        const { spent } = await withBrowser(address, {}, async (page, { cpu }) => {
          await open(page, address);
          await page.evaluate((count) => bench.prepare(count), size);
          const before = await cpu();
          await page.evaluate((one) => bench.mount(one), kind);
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
          return { spent: (await cpu()) - before };
        });
        results[size][kind].push(spent);
      }
    }
  }
  return results;
}

/** Typing eleven characters into the search of 100,000 loaded rows, until what was found stands there. */
export async function measureTyping({ address, samples }) {
  const results = { ours: [], floor: [] };
  for (let sample = 0; sample < samples; sample++) {
    for (const kind of ['ours', 'floor']) {
      const result = await withBrowser(address, {}, async (page, { cpu }) => {
        await open(page, address);
        await page.evaluate(() => bench.prepare(100_000));
        await page.evaluate((one) => bench.watchTyping(one), kind);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
        const all = await page.evaluate(() => bench.found());
        const before = await cpu();
        await page.keyboard.type('istanbul 77', { delay: 80 });
        await page.waitForFunction((count) => bench.found() !== count, all, { polling: 50 });
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
        const spent = (await cpu()) - before;
        const slowest = await page.evaluate(() => Math.max(0, ...interactions));
        return { spent, slowest };
      });
      results[kind].push(result);
    }
  }
  return results;
}
