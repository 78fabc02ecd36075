import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { runInThisContext } from 'node:vm';
import { insertKey } from '../../src/elements/ba-key-snippets/insert-key.js';
import { keySnippets } from '../../src/elements/ba-key-snippets/key-snippets.js';
import type { Channel, IssuedApiKey } from '../../src/model/index.js';
import { type MockServer, startMockServer } from '../../mocks/server.js';

/** A client of the service, as far as it is used here. */
interface Client {
  logMessage(message: object): Promise<unknown>;
}

const require = createRequire(import.meta.url);
const clientTypes = ['universal', 'amazon-alexa', 'facebook-messenger', 'microsoft-bot-framework'];

let server: MockServer;
let folder: string;
before(async () => {
  server = await startMockServer();
  folder = await mkdtemp(path.join(tmpdir(), 'ba-snippets-'));
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const read = async <T>(address: string) => (await (await fetch(server.url + address)).json()) as T;
const channelPath = (type: string) => `/projects/sales-assistant/channels/${type}`;
const keyOf = async (type: string) => (await read<IssuedApiKey>(`${channelPath(type)}/api-key`)).value;

/** A snippet as it is copied. */
async function copied(type: string, id: string): Promise<string> {
  const { code } = keySnippets(type, { baseUrl: server.url }).find((one) => one.id === id)!;
  return insertKey(code as string, await keyOf(type));
}

/** Runs the code of a Node client as a program of a host's would. */
const clientOf = (code: string) =>
  (runInThisContext(`(require) => {${code}\nreturn botanalytics;}`) as (load: typeof require) => Client)(require);

describe('a snippet as it is copied', () => {
  for (const type of clientTypes)
    it(`makes the service’s own client for ${type}, which takes the key`, async () => {
      assert.ok(clientOf(await copied(type, 'node')));
    });

  it('makes a client whose messages arrive', async () => {
    const client = clientOf(await copied('universal', 'node'));
    const before = await read<Channel>(channelPath('universal'));
    await client.logMessage({ text: 'hello' });
    const { apiKey } = await read<Channel>(channelPath('universal'));
    assert.ok(apiKey!.lastUsedAt! > before.apiKey!.lastUsedAt!);
  });

  it('sends with curl what a file has', async (test) => {
    const run = promisify(execFile);
    const isThere = await run('curl', ['--version']).catch(() => undefined);
    if (!isThere) return test.skip('There is no curl.');
    await writeFile(path.join(folder, 'messages.json'), JSON.stringify({ messages: [{ message: { text: 'hello' } }] }));
    for (const type of [...clientTypes, 'rasa', 'samsung-bixby']) {
      const { stdout } = await run('sh', ['-c', await copied(type, 'curl')], { cwd: folder });
      assert.match(stdout, /request_id/, type);
    }
  });

  it('is one line of an .env file for each variable', async () => {
    const lines = (await copied('universal', 'env')).split('\n');
    assert.deepEqual(lines, [`BA_API_KEY=${await keyOf('universal')}`, `BA_BASE_URL=${server.url}`]);
  });
});
