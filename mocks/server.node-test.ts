import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { createRestApi } from '../src/api/rest/create-rest-api.js';
import type { Channel, IssuedApiKey, Page } from '../src/model/index.js';
import { type MockServer, startMockServer } from './server.js';

/** The service's own client, as far as it is used here. */
interface UniversalClient {
  logMessage(message: object): Promise<unknown>;
}

// Its ESM build needs what a module has not; the other one loads.
const { UniversalClient } = createRequire(import.meta.url)('@botanalytics/core') as {
  UniversalClient: new (options: { apiKey: string; baseUrl: string; requestRetryLimit: number }) => UniversalClient;
};

const call = () => ({ signal: new AbortController().signal });
const keyPath = '/projects/support-bot/channels/universal/api-key';

let server: MockServer;
before(async () => {
  server = await startMockServer();
});
after(() => server.close());

const get = (path: string) => fetch(server.url + path);
const regenerate = (id: string, version: string, body: object = {}) =>
  fetch(`${server.url}${keyPath}/regenerate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id, 'if-match': `"${version}"` },
    body: JSON.stringify(body),
  });
const send = (key: string) =>
  fetch(`${server.url}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messages: [{ message: { text: 'hello' } }] }),
  });
const currentKey = async () => (await (await get(keyPath)).json()) as IssuedApiKey;

describe('the mock backend over HTTP', () => {
  it('lists channels without a key’s value', async () => {
    const response = await get('/projects/support-bot/channels');
    const page = (await response.json()) as Page<Channel>;
    assert.equal(page.total, 4);
    assert.ok(page.items.every(({ apiKey }) => !('value' in apiKey!) && apiKey!.hint.length === 4));
  });

  it('gives the key with an entity tag, not to be stored', async () => {
    const response = await get(keyPath);
    const key = (await response.json()) as IssuedApiKey;
    assert.equal(response.headers.get('etag'), `"${key.version}"`);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.match(response.headers.get('access-control-expose-headers') ?? '', /ETag.*Retry-After/);
  });

  it('keeps the contract of a regeneration', async () => {
    const old = await currentKey();
    const id = crypto.randomUUID();
    const first = (await (await regenerate(id, old.version)).json()) as IssuedApiKey;
    assert.notEqual(first.id, old.id);

    const again = await regenerate(id, old.version);
    assert.equal(again.status, 200, 'a replay is answered, though its version is stale by now');
    assert.equal(((await again.json()) as IssuedApiKey).value, first.value);

    assert.equal((await regenerate(crypto.randomUUID(), old.version)).status, 412);
    assert.equal((await regenerate(id, old.version, { overlap: { from: 'now', seconds: 60 } })).status, 422);
    assert.equal((await send(old.value)).status, 401);
    assert.equal((await send(first.value)).status, 200);

    assert.equal((await regenerate(crypto.randomUUID(), first.version)).status, 200);
    assert.equal((await regenerate(id, old.version)).status, 410, 'its key was replaced since');
  });

  it('makes one key of one operation that is sent twice at once', async () => {
    const { version } = await currentKey();
    const id = crypto.randomUUID();
    const replies = await Promise.all(Array.from({ length: 8 }, () => regenerate(id, version)));
    const keys = await Promise.all(
      replies.filter(({ ok }) => ok).map((reply) => reply.json() as Promise<IssuedApiKey>),
    );
    assert.ok(replies.every(({ status }) => status === 200 || status === 409));
    assert.equal(new Set(keys.map(({ value }) => value)).size, 1);
  });

  it('lets one of two operations win that replace the same key', async () => {
    const { version } = await currentKey();
    const replies = await Promise.all(Array.from({ length: 8 }, () => regenerate(crypto.randomUUID(), version)));
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, ...Array<number>(7).fill(412)]);
  });

  it('answers problems as problem details', async () => {
    const response = await get('/projects/nowhere');
    assert.equal(response.status, 404);
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
    const problem = (await response.json()) as Record<string, unknown>;
    assert.equal(problem['status'], 404);
    assert.equal(typeof problem['requestId'], 'string');
  });
});

describe('the service’s own client', () => {
  it('is accepted with the current key, and refused with the one before', async () => {
    const api = createRestApi({ base: server.url });
    const channel = await api.getChannel('support-bot', 'universal', call());
    const old = await api.revealKey!('support-bot', 'universal', call());

    await logMessage(old.value);
    assert.equal((await api.getChannel('support-bot', 'universal', call())).status, 'integrated');

    const made = await api.regenerateKey(
      {
        projectId: 'support-bot',
        channelId: 'universal',
        operationId: crypto.randomUUID(),
        expectedVersion: channel.apiKey!.version,
      },
      call(),
    );
    assert.notEqual(made.value, old.value);

    // The client logs a refusal and does not throw: what counts is what the service saw.
    await logMessage(old.value);
    assert.equal((await api.getChannel('support-bot', 'universal', call())).status, 'not-integrated', 'refused');
    await logMessage(made.value);
    assert.equal((await api.getChannel('support-bot', 'universal', call())).status, 'integrated', 'accepted');
  });
});

async function logMessage(apiKey: string): Promise<void> {
  const client = new UniversalClient({ apiKey, baseUrl: server.url, requestRetryLimit: 0 });
  await client.logMessage({
    is_bot: false,
    user: { id: 'user-1' },
    message: { type: 'text', content: { text: 'hello' }, text: 'hello' },
  });
}
