import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createRestApi } from '../src/api/rest/create-rest-api.js';
import type { Channel, IssuedApiKey, Page } from '../src/model/index.js';
import { AnswerLog } from './answer-log.test-setup.js';
import { conformance } from './node-conformance.test-setup.js';
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

const log = new AnswerLog(conformance);
let server: MockServer;
before(async () => {
  server = await startMockServer();
  log.watch(server.backend);
});
afterEach(async () => assert.deepEqual(await log.takeFaults(), []));
after(() => server.close());

const get = (path: string) => fetch(server.url + path);
const regenerate = (id: string, version: string, body: object = {}) =>
  fetch(`${server.url}${keyPath}/regenerate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id, 'if-match': `"${version}"` },
    body: JSON.stringify(body),
  });
const settle = (id: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${keyPath}/operations/${id}/settle`, { method: 'POST', headers });
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
    assert.ok(page.items.every(({ apiKey }) => apiKey?.hint.length === 4 && !('value' in apiKey)));
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

  it('takes one body in two ways of writing it for the same', async () => {
    const { version } = await currentKey();
    const id = crypto.randomUUID();
    const sent = (body: string) =>
      fetch(`${server.url}${keyPath}/regenerate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id, 'if-match': `"${version}"` },
        body,
      });
    assert.equal((await sent('{"reason":"leaked","more":{"a":1,"b":[2]}}')).status, 200);
    assert.equal((await sent('{ "more": {"b": [2], "a": 1}, "reason": "leaked" }')).status, 200);
    assert.equal((await sent('{"reason":"routine","more":{"a":1,"b":[2]}}')).status, 422);
    assert.equal((await sent('{"reason":"leaked","more":{"a":1,"b":{"0":2}}}')).status, 422);
    assert.equal((await sent('[]')).status, 400);
  });

  it('settles what is done, with the value for whoever did it', async () => {
    const old = await currentKey();
    const id = crypto.randomUUID();
    const { value, ...key } = (await (await regenerate(id, old.version)).json()) as IssuedApiKey;
    const own = await settle(id);
    assert.equal(own.status, 200);
    assert.equal(own.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await own.json(), { outcome: 'done', key: { ...key, value } });
    const foreign = await settle(id, { authorization: 'Bearer someone-else' });
    assert.deepEqual(await foreign.json(), { outcome: 'done', key });

    assert.equal((await regenerate(crypto.randomUUID(), key.version)).status, 200);
    assert.deepEqual(await (await settle(id)).json(), { outcome: 'superseded' });
    const copy = await regenerate(id, old.version);
    assert.equal(copy.status, 410);
    assert.match(copy.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(((await copy.json()) as { outcome: string }).outcome, 'superseded');
  });

  it('refuses for good what was settled before it arrived', async () => {
    const old = await currentKey();
    const id = crypto.randomUUID();
    assert.deepEqual(await (await settle(id)).json(), { outcome: 'never' });
    const copy = await regenerate(id, old.version);
    assert.equal(copy.status, 410);
    assert.equal(((await copy.json()) as { outcome: string }).outcome, 'never');
    assert.equal((await currentKey()).id, old.id);
  });

  it('carries a request out later whose caller is gone', async () => {
    const old = await currentKey();
    const late = (id: string) =>
      fetch(`${server.url}${keyPath}/regenerate`, {
        method: 'POST',
        headers: {
          'idempotency-key': id,
          'if-match': `"${old.version}"`,
          'x-mock-fault': '{"phase":"before","kind":"late","delay":60}',
        },
        body: '{"reason":"leaked"}',
      });
    const fenced = crypto.randomUUID();
    await assert.rejects(late(fenced));
    assert.deepEqual(await (await settle(fenced)).json(), { outcome: 'never' });
    await wait(200);
    assert.equal((await currentKey()).id, old.id, 'the copy came after the fence');
    const id = crypto.randomUUID();
    await assert.rejects(late(id));
    await wait(200);
    assert.equal(((await (await settle(id)).json()) as { outcome: string }).outcome, 'done');
    assert.notEqual((await currentKey()).id, old.id);
  });

  it('lets pages of another origin settle', async () => {
    const preflight = await fetch(`${server.url}${keyPath}/operations/op-1/settle`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://host.test',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /POST/);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /authorization/);
    const settled = await settle(crypto.randomUUID(), { origin: 'https://host.test' });
    assert.equal(settled.headers.get('access-control-allow-origin'), '*');
    assert.match(settled.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
  });

  it('tells which program used a key last, and from which address, whatever the program says of that', async () => {
    const { value } = await currentKey();
    const response = await fetch(`${server.url}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${value}`, 'user-agent': 'some-bot/1.0', 'x-forwarded-for': '203.0.113.9' },
      body: JSON.stringify({ messages: [{ message: {} }] }),
    });
    assert.equal(response.status, 200);
    assert.deepEqual((await currentKey()).lastUsedBy, { client: 'some-bot/1.0', address: '127.0.0.1' });
  });

  it('has no such address where it does not settle', async () => {
    const once = await startMockServer({ settles: false });
    const response = await fetch(`${once.url}${keyPath}/operations/op-1/settle`, { method: 'POST' });
    assert.equal(response.status, 404);
    await once.close();
  });

  it('is asked for a sign-in by the adapter where it redirects to one', async () => {
    const api = createRestApi({ base: server.url });
    server.backend.fail({ call: 'getChannel', phase: 'before', kind: 'redirect' });
    await assert.rejects(api.getChannel('support-bot', 'universal', call()), { code: 'unauthenticated', status: 302 });
    server.backend.fail({ call: 'settleRegeneration', phase: 'before', kind: 'redirect' });
    const operation = { projectId: 'support-bot', channelId: 'universal', operationId: 'op-1' };
    await assert.rejects(api.settleRegeneration!(operation, call()), { code: 'unexpected', cause: 'redirect' });
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
        expectedVersion: channel.apiKey?.version,
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
