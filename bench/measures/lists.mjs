import { withBrowser } from '../browser.mjs';

const open = (page, address) =>
  page.goto(`${address}/lists/lists.html`).then(() => page.waitForFunction(() => globalThis.readyAt));

/** Measures lists of every length by turns in one page, in several browsers; the first turn only warms up. */
async function byTurns({ address, samples, sizes }, measure) {
  const times = Object.fromEntries(sizes.map((size) => [size, { ours: [], floor: [] }]));
  for (let sample = 0; sample < samples; sample++) {
    await withBrowser(address, {}, async (page) => {
      await open(page, address);
      for (let turn = -1; turn < 4; turn++) {
        for (const size of turn % 2 ? sizes : sizes.toReversed()) {
          await page.evaluate((count) => bench.prepare(count), size);
          const taken = await measure(page, turn % 2 ? ['ours', 'floor'] : ['floor', 'ours']);
          if (turn >= 0) for (const kind of ['ours', 'floor']) times[size][kind].push(...taken[kind]);
        }
      }
    });
  }
  return times;
}

/** Warm: mounts one after the other. */
export async function measureMounts({ rounds, ...options }) {
  return byTurns(options, (page) => page.evaluate((count) => bench.compareMounts(count), Math.ceil(rounds / 4)));
}

/** What comes in from the adapter is checked and copied, a page at a time. */
export async function measureReadings({ address, rounds, sizes }) {
  const results = {};
  await withBrowser(address, {}, async (page) => {
    await open(page, address);
    for (const size of sizes)
      results[size] = await page.evaluate(([count, times]) => bench.readings(count, times), [size, rounds]);
  });
  return results;
}

/** One row gets another key. */
export async function measureUpdates({ rounds, ...options }) {
  return byTurns(options, (page, kinds) =>
    page.evaluate(([order, count]) => bench.compareUpdates(order, count), [kinds, Math.ceil(rounds / 4)]),
  );
}

/** What has to be the same every time. */
export async function countLists({ address, sizes }) {
  const results = {};
  for (const size of sizes) {
    results[size] = await withBrowser(address, {}, async (page, { heap }) => {
      await open(page, address);
      await page.evaluate((count) => bench.prepare(count), size);
      // What is made once, whatever is mounted, does not count.
      await page.evaluate(() => bench.compareMounts(5));
      const counts = {};
      for (const kind of ['ours', 'floor']) {
        const listeners = await page.evaluate((one) => bench.listeners(one), kind);
        const before = await heap();
        await page.evaluate((one) => bench.mount(one), kind);
        const after = await heap();
        counts[kind] = { ...(await page.evaluate(() => bench.nodes())), listeners, heap: after - before };
        await page.evaluate(() => bench.unmount());
      }
      counts.drawsTheSame = await page.evaluate(() => bench.drawsTheSame());
      return counts;
    });
  }
  return results;
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
