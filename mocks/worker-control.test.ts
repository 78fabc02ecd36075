import { expect } from '@open-wc/testing';
import { waitForControl } from './worker-control.js';

it('says where a page is out of the worker’s scope', async function () {
  if (!('serviceWorker' in navigator)) this.skip();
  const error = await waitForControl().then(
    () => undefined,
    (reason: unknown) => reason as Error,
  );
  expect(error?.message).to.match(
    /^Failed to start the mock backend: no worker’s scope has \/.*Did you forget to serve/,
  );
});
