/** Tests of a page that each are a visit of their own to what is served for all of them. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';

/**
 * Serves a page to the tests of the `describe` around it.
 *
 * @template {{ stop(): Promise<void> }} Served
 * @param {() => Promise<Served>} serve
 * @param {{ open(served: Served, options?: object): Promise<{ complaints: string[], close(): Promise<void> }> }} Page
 * @returns a function like `it`, whose walk gets the page and what is served. At the end nothing may have been complained of.
 */
export function visits(serve, Page) {
  let served;

  before(async () => {
    served = await serve();
  });

  after(() => served.stop());

  return (name, walk, options) =>
    it(name, async () => {
      const page = await Page.open(served, options);
      try {
        await walk(page, served);
        assert.deepEqual(page.complaints, []);
      } finally {
        await page.close();
      }
    });
}
