import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { valueMemory } from '../src/operations.js';
import { eraseOldValues } from '../src/reveal.js';
import { startApp, type TestedApp } from './app.test-setup.js';
import { type Answer, channel, type Client } from './client.test-setup.js';
import { databaseKinds } from './databases.test-setup.js';

for (const kind of databaseKinds) {
  describe(`The contract on ${kind.name}`, { skip: kind.skip }, () => {
    let url: string;
    let app: TestedApp;
    let ada: Client;
    let grace: Client;
    before(async () => {
      url = await kind.create();
      app = await startApp(url);
      ada = app.client;
      grace = ada.as('demo-grace');
    });
    after(() => app.close());

    const keyOf = async (path = channel) => (await ada.get(`${path}/api-key`)).body;

    function expectProblem(answer: Answer, status: number, outcome?: string): void {
      assert.equal(answer.status, status);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.equal(answer.body.status, status);
      assert.match(answer.body.requestId, /^[0-9a-f-]{36}$/);
      assert.equal(answer.body.outcome, outcome);
    }

    describe('lists', () => {
      it('gives starred projects first and disabled ones last', async () => {
        const { body } = await ada.get('/projects');
        assert.deepEqual(
          body.items.map(({ id }: { id: string }) => id),
          ['support-bot', 'everything', 'hr-helper', 'travel-desk', 'old-faq-bot'],
        );
        assert.equal(body.total, 5);
        assert.deepEqual(body.items[0].channelTypes.length, 6);
        assert.equal(body.items[1].channelCount, 120);
        assert.deepEqual((await ada.get('/projects/everything')).body, body.items[1]);
      });

      it('gives each channel once, also where channels are inserted between two pages', async () => {
        const seen: string[] = [];
        let cursor = '';
        do {
          const { body } = await ada.get(`/projects/everything/channels?limit=7${cursor}`);
          seen.push(...body.items.map(({ id }: { id: string }) => id));
          cursor = body.nextCursor === undefined ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
          await app.database.query(
            `INSERT INTO channels (project_id, id, type, name, sort_name, connected_at, key_version)
             VALUES ('everything', $1, 'rasa', 'A', 'a', '2026-01-01T00:00:00.000Z', 0)`,
            `early-${seen.length}`,
          );
        } while (cursor !== '');
        assert.equal(seen.length, 120);
        assert.equal(new Set(seen).size, 120);
        await app.database.query(`DELETE FROM channels WHERE id LIKE 'early-%'`);
      });

      it('finds by a part of the name, in any case, and takes no character for a wildcard', async () => {
        const find = async (text: string) =>
          (await ada.get(`/projects/everything/channels?query=${encodeURIComponent(text)}`)).body.total;
        assert.equal(await find('  RASA 1'), 6);
        assert.equal(await find('%'), 0);
        assert.equal(await find('_'), 0);
        assert.equal(await find('\\'), 0);
      });

      it('refuses cursors that it never gave, or gave for another query', async () => {
        const { nextCursor } = (await ada.get('/projects/everything/channels?limit=2')).body;
        for (const cursor of ['x', 'e30', `${nextCursor}&query=rasa`]) {
          expectProblem(await ada.get(`/projects/everything/channels?limit=2&cursor=${cursor}`), 400);
        }
        expectProblem(await ada.get('/projects?limit=0'), 400);
        expectProblem(await ada.get('/projects?sort=age'), 400);
        expectProblem(await ada.get('/projects?query=%00'), 400);
      });

      it('contains no value of a key', async () => {
        const { value } = await keyOf();
        for (const path of ['/projects', '/projects/support-bot/channels', channel]) {
          const answer = await ada.get(path);
          assert.ok(!JSON.stringify(answer.body).includes(value));
          assert.equal(answer.headers.get('cache-control'), 'no-store');
        }
      });
    });

    describe('callers', () => {
      it('wants a session', async () => {
        for (const token of [null, 'demo-nobody', (await keyOf()).value]) {
          const answer = await ada.as(token).get('/projects');
          expectProblem(answer, 401);
          assert.match(answer.headers.get('www-authenticate') ?? '', /^Bearer/);
        }
      });

      it('wants a fresh one to change a key (RFC 9470)', async () => {
        const old = ada.as('demo-old-session');
        assert.equal((await old.get(channel)).status, 200);
        for (const answer of [await old.regenerate(channel), await old.settle(channel, randomUUID())]) {
          expectProblem(answer, 401);
          assert.match(answer.headers.get('www-authenticate') ?? '', /error="insufficient_user_authentication"/);
        }
      });

      it('lets a viewer neither change nor see a key', async () => {
        const viewer = ada.as('demo-viewer');
        expectProblem(await viewer.regenerate(channel), 403);
        expectProblem(await viewer.settle(channel, randomUUID()), 403);
        const { status, body } = await viewer.get(`${channel}/api-key`);
        assert.equal(status, 200);
        assert.equal(body.value, undefined);
      });

      it('answers pages of other origins', async () => {
        const preflight = await ada.as(null).call('OPTIONS', `${channel}/api-key/regenerate`, {
          origin: 'https://host.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type,idempotency-key,if-match',
        });
        assert.equal(preflight.status, 204);
        for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match']) {
          assert.match(preflight.headers.get('access-control-allow-headers') ?? '', new RegExp(name));
        }
        const { headers } = await ada.call('GET', '/nothing', { origin: 'https://host.example' });
        assert.equal(headers.get('access-control-allow-origin'), '*');
        assert.equal(headers.get('access-control-expose-headers'), 'ETag, Retry-After, WWW-Authenticate, Date');
      });

      it('says when to come again', async () => {
        const strict = await startApp(url, { callsPerMinute: 2 });
        const answers = [];
        for (let call = 0; call < 3; call += 1) answers.push(await strict.client.get('/projects'));
        const other = await strict.client.as('demo-grace').get('/projects');
        await strict.close();
        assert.deepEqual([...answers.map(({ status }) => status), other.status], [200, 200, 429, 200]);
        expectProblem(answers[2]!, 429);
        assert.ok(Number(answers[2]!.headers.get('retry-after')) > 0);
      });
    });

    describe('limits', () => {
      it('of bodies, types and headers are problems', async () => {
        const path = `${channel}/api-key/regenerate`;
        const headers = { 'idempotency-key': randomUUID() };
        expectProblem(await ada.call('POST', path, headers, `{"reason":"${'x'.repeat(17_000)}"}`), 413);
        expectProblem(await ada.call('POST', path, { ...headers, 'content-type': 'text/plain' }, '{}'), 415);
        for (const body of ['[]', '"{}"', 'null', '{', '{"__proto__":{}}']) {
          expectProblem(await ada.call('POST', path, headers, body), 400);
        }
        expectProblem(await ada.call('POST', path, {}, '{}'), 400);
        expectProblem(await ada.call('POST', path, { 'idempotency-key': 'once' }, '{}'), 400);
        expectProblem(await ada.settle(channel, 'once'), 400);
        expectProblem(await ada.get('/projects/%00'), 400);
        expectProblem(await ada.get('/projects/nothing'), 404);
        expectProblem(await ada.get('/projects/support-bot/channels/nothing'), 404);
        expectProblem(await ada.get('/projects/nothing/channels'), 404);
        expectProblem(await ada.regenerate('/projects/support-bot/channels/nothing'), 404);
        expectProblem(await ada.settle('/projects/support-bot/channels/nothing', randomUUID()), 404);
        assert.match(
          await raw(ada.base, `GET / HTTP/1.1\r\nx: ${'x'.repeat(9000)}\r\n\r\n`),
          /^HTTP\/1.1 431 [^]*problem\+json/,
        );
        assert.match(await raw(ada.base, 'HELLO\r\n\r\n'), /^HTTP\/1.1 400 [^]*problem\+json/);
      });
    });

    describe('a key', () => {
      it('is a JWT for its channel, shown again with its entity tag', async () => {
        const { body, headers } = await ada.get(`${channel}/api-key`);
        assert.equal(decodeProtectedHeader(body.value).kid, body.id);
        assert.equal(decodeProtectedHeader(body.value).alg, 'EdDSA');
        assert.equal(decodeJwt(body.value).channel, 'rasa');
        assert.equal(body.hint, body.value.slice(-4));
        assert.equal(headers.get('etag'), `"${body.version}"`);
      });

      it('is replaced at once, and its use is told truly', async () => {
        const old = await keyOf();
        assert.equal((await ada.message(old.value)).status, 200);
        const made = await ada.regenerate(channel, randomUUID(), old.version);
        assert.equal(made.status, 200);
        assert.equal(made.headers.get('etag'), `"${made.body.version}"`);
        assert.deepEqual(made.body, await keyOf());
        assert.equal(made.body.lastUsedAt, null);
        assert.equal(made.body.createdBy, 'Ada Lovelace');
        assert.equal((await ada.get(channel)).body.status, 'not-integrated');

        const refused = await ada.message(old.value);
        assert.equal(refused.status, 401);
        assert.ok(refused.body.errors.length > 0 && Array.isArray(refused.body.warnings));
        assert.equal((await ada.message(made.body.value, '{"messages":[]}')).status, 400);
        assert.equal((await ada.message(made.body.value, '{')).status, 400);
        assert.equal((await keyOf()).lastUsedAt, null);

        const asked = new Date().toISOString();
        const accepted = await ada.message(made.body.value);
        assert.equal(accepted.status, 200);
        assert.ok(accepted.body.request_id);
        const { apiKey, status } = (await ada.call('POST', `${channel}/verify`)).body;
        assert.ok(apiKey.lastUsedAt >= asked);
        assert.equal(status, 'integrated');
      });

      it('is stored as a hash and a sealed value, which fits no other row', async () => {
        const { id, value } = await keyOf();
        const sql = 'SELECT * FROM api_keys WHERE id = $1';
        const [row] = await app.database.query(sql, id);
        assert.equal(row!.value_hash, createHash('sha256').update(value).digest('base64url'));
        const rows = JSON.stringify(await app.database.query('SELECT * FROM api_keys'));
        assert.ok(!rows.includes(value) && !rows.includes(value.split('.')[2]));
        const other = '/projects/support-bot/channels/universal';
        await app.database.query(
          'UPDATE api_keys SET sealed_value = $1 WHERE id = $2',
          ...[row!.sealed_value!, (await keyOf(other)).id],
        );
        assert.equal((await keyOf(other)).value, undefined);
      });
    });

    describe('an operation', () => {
      it('makes one key however often it is sent, for who sent it', async () => {
        const { version } = await keyOf();
        const id = randomUUID();
        const made = await ada.regenerate(channel, id, version);
        for (const again of [
          await ada.regenerate(channel, id, version),
          await ada.regenerate(channel, id.toUpperCase(), version, ' { } '),
          await ada.regenerate(channel, id),
        ]) {
          assert.equal(again.status, 200);
          assert.deepEqual(again.body, made.body);
        }
        expectProblem(await grace.regenerate(channel, id, version), 403);
        expectProblem(await ada.regenerate(channel, id, version, '{"reason":"leaked"}'), 422);
        assert.deepEqual((await ada.settle(channel, id)).body, { outcome: 'done', key: made.body });
        const { value: _value, ...known } = made.body;
        assert.deepEqual((await grace.settle(channel, id)).body, { outcome: 'done', key: known });

        assert.equal((await grace.regenerate(channel, randomUUID(), made.body.version)).status, 200);
        expectProblem(await ada.regenerate(channel, id, version), 410, 'superseded');
        assert.deepEqual((await ada.settle(channel, id)).body, { outcome: 'superseded' });
      });

      it('compares bodies as parsed', async () => {
        const id = randomUUID();
        const made = await ada.regenerate(channel, id, undefined, '{"reason":"leaked","note":{"a":1,"b":[2]}}');
        const again = await ada.regenerate(
          channel,
          id,
          undefined,
          '{ "note": {"b": [2], "a": 1}, "reason": "leaked" }',
        );
        assert.deepEqual(again.body, made.body);
        expectProblem(await ada.regenerate(channel, id, undefined, '{"reason":"leaked","note":{"a":1,"b":[3]}}'), 422);
      });

      it('replaces only the key that was meant, and forgets a refusal', async () => {
        const { version, createdAt } = await keyOf();
        const id = randomUUID();
        for (const stale of ['v1', 'other', '']) {
          const answer = await ada.regenerate(channel, id, stale);
          expectProblem(answer, 412);
          assert.ok(answer.body.detail.includes(createdAt));
        }
        assert.equal((await keyOf()).version, version);
        assert.equal((await ada.regenerate(channel, id, version)).status, 200);
      });

      it('that was settled before it came never makes a key', async () => {
        const before = await keyOf();
        const id = randomUUID();
        for (let times = 0; times < 2; times += 1) {
          assert.deepEqual((await grace.settle(channel, id)).body, { outcome: 'never' });
          expectProblem(await ada.regenerate(channel, id, before.version), 410, 'never');
        }
        assert.deepEqual(await keyOf(), before);
        // An id is one of its channel.
        assert.equal((await ada.regenerate('/projects/support-bot/channels/universal', id)).status, 200);
      });

      it('gives its value for a day', async () => {
        const id = randomUUID();
        const { body: made } = await ada.regenerate(channel, id);
        const longAgo = new Date(Date.now() - valueMemory - 1000).toISOString();
        await app.database.query('UPDATE operations SET ended_at = $1 WHERE id = $2', longAgo, id);
        const { value: _value, ...known } = made;
        assert.deepEqual((await ada.regenerate(channel, id)).body, known);
        assert.deepEqual((await ada.settle(channel, id)).body, { outcome: 'done', key: known });
      });

      it('is known to a process that is started later', async () => {
        const [id, fenced] = [randomUUID(), randomUUID()];
        const { body: made } = await ada.regenerate(channel, id);
        await ada.settle(channel, fenced);
        const later = await startApp(url);
        const [done, never] = [await later.client.settle(channel, id), await later.client.regenerate(channel, fenced)];
        await later.close();
        assert.equal(done.body.key.id, made.id);
        expectProblem(never, 410, 'never');
      });
    });

    it('shows a key once where it is told to, and forgets the value after a day', async () => {
      const once = await startApp(url, { shows: 'once' });
      const id = randomUUID();
      const { body: made } = await once.client.regenerate(channel, id);
      assert.ok(made.value);
      const { value, ...known } = made;
      assert.deepEqual((await once.client.get(`${channel}/api-key`)).body, known);
      // A lost reply must not lose the key.
      assert.equal((await once.client.regenerate(channel, id)).body.value, value);
      const sealed = async () =>
        (await once.database.query('SELECT sealed_value FROM api_keys WHERE id = $1', made.id))[0];
      await eraseOldValues(once.database.query, 'once');
      assert.notEqual((await sealed())!.sealed_value, null);
      const longAgo = new Date(Date.now() - valueMemory - 1000).toISOString();
      await once.database.query('UPDATE api_keys SET created_at = $1 WHERE id = $2', longAgo, made.id);
      await eraseOldValues(once.database.query, 'once');
      assert.equal((await sealed())!.sealed_value, null);
      await once.close();
    });
  });
}

/** What a server answers to bytes that no client library sends. */
async function raw(base: string, text: string): Promise<string> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  socket.end(text);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
