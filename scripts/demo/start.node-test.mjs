import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { createLogger, createServer } from 'vite';

test('the demo is served, and Vite complains of nothing', async () => {
  const complaints = [];
  const logger = createLogger('silent');
  for (const level of ['warn', 'warnOnce', 'error']) logger[level] = (message) => complaints.push(message);
  // A cache of its own: what an earlier start has found is looked for again.
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'demo-'));
  const server = await createServer({ customLogger: logger, cacheDir, server: { port: 0, open: false, hmr: false } });
  try {
    await server.listen();
    const { port } = server.httpServer.address();
    const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    assert.match(page, /<ba-settings-app[^]*ba-skeleton/);
    const script = await fetch(`http://127.0.0.1:${port}/stories/demo/demo.ts`);
    assert.equal(script.status, 200);
    await server.environments.client.depsOptimizer.scanProcessing;
    assert.deepEqual(complaints, []);
  } finally {
    await server.close();
    await rm(cacheDir, { recursive: true, force: true });
  }
});
