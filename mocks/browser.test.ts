import { expect } from '@open-wc/testing';
import { startMockWorker } from './browser.js';
import { createMockBackend } from './index.js';

it('rejects where the page is out of the worker’s scope, before anything is registered', async () => {
  const options = { base: '/api', serviceWorkerUrl: '/elsewhere/mockServiceWorker.js' };
  const reason: unknown = await startMockWorker(createMockBackend(), options).catch((error: unknown) => error);
  expect(String(reason)).to.match(
    /^Error: Failed to start the mock backend: .* answers pages below .*\/elsewhere\/ only\. Did you forget to serve it/,
  );
});
