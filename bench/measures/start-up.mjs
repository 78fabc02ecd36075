import { apps } from '../build.mjs';
import { withBrowser } from '../browser.mjs';

/** CPU until a page is at rest, its first paint, and when it shows what it is for; each sample in a browser of its own. */
export async function measureStartUp({ address, samples }) {
  const results = Object.fromEntries(Object.keys(apps).map((name) => [name, { fast: [], slow: [] }]));
  let version;
  for (let sample = 0; sample < samples; sample++) {
    for (const speed of ['fast', 'slow']) {
      for (const name of Object.keys(apps)) {
        const result = await withBrowser(address, { isSlow: speed === 'slow' }, async (page, { cpu }) => {
          const before = await cpu();
          await page.goto(`${address}/${name}/${name}.html`);
          await page.waitForFunction(() => globalThis.readyAt !== undefined, undefined, {
            polling: 50,
            timeout: 60_000,
          });
          await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
          const spent = (await cpu()) - before;
          const [paint, ready] = await page.evaluate(() => [
            performance.getEntriesByName('first-contentful-paint')[0].startTime,
            globalThis.readyAt,
          ]);
          return { cpu: spent, paint, ready };
        });
        version = result.version;
        results[name][speed].push(result);
      }
    }
  }
  return { results, version };
}
