import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { startApp } from './app.test-setup.js';
import { databaseKinds } from './databases.test-setup.js';

const library = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs `check-api` as a host does. @returns its report; it fails where a promise is broken */
async function checkApi(address: string): Promise<{ id: string; outcome: string; detail?: string }[]> {
  const words = [
    ...[
      '--import',
      path.join(library, 'scripts/register-typescript.mjs'),
      path.join(library, 'scripts/cli.mjs'),
      'check-api',
    ],
    ...['--base', address, '--project', 'support-bot', '--channel', 'rasa', '--origin', 'http://localhost:5173'],
    ...['--header', 'Authorization: Bearer demo-ada', '--other-header', 'Authorization: Bearer demo-grace'],
    ...['--step-up-header', 'Authorization: Bearer demo-old-session', '--burst', '0', '--yes', '--json'],
    ...['--overlap', '2,3600', '--first-use', '2/3600'],
  ];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: library });
  return (JSON.parse(stdout.slice(stdout.indexOf('{'))) as { checks: Awaited<ReturnType<typeof checkApi>> }).checks;
}

for (const kind of databaseKinds) {
  describe(`check-api on ${kind.name}`, { skip: kind.skip, timeout: 180_000 }, () => {
    for (const shows of ['revealable', 'once'] as const) {
      it(`finds every promise kept where keys are ${shows}`, async () => {
        const overlap = { seconds: [2, 3600], firstUse: { seconds: 2, atMost: 3600 } };
        const service = await startApp(await kind.create(), { shows, overlap });
        try {
          const results = await checkApi(service.client.base);
          assert.deepEqual(
            results.filter(({ outcome }) => outcome === 'broken'),
            [],
          );
          assert.ok(!service.log.some((line) => line.includes('eyJ')), 'no key in the log');
          const skipped = results.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id);
          // A copy of an operation waits for the first one: whether it is ever told 409 depends on the machine.
          const expected = ['retry-after', ...(shows === 'once' ? ['whole-key', 'shown-again'] : [])];
          assert.deepEqual(skipped.filter((id) => id !== 'running-retry-after').sort(), expected.sort());
          assert.ok(results.length - skipped.length >= 60);
        } finally {
          await service.close();
        }
      });
    }
  });
}
