import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import fastify from 'fastify';
import { logOptions } from '../src/log.js';
import { startApp } from './app.test-setup.js';
import { channel } from './client.test-setup.js';
import { databaseKinds } from './databases.test-setup.js';

for (const kind of databaseKinds) {
  it(`No key and no token gets into the log or an error on ${kind.name}`, { skip: kind.skip }, async () => {
    const app = await startApp(await kind.create());
    const { client } = app;
    const { value: old } = (await client.get(`${channel}/api-key`)).body;
    const id = randomUUID();
    const made = (await client.regenerate(channel, id)).body;
    const errors = [
      await client.regenerate(channel, id, undefined, `{"reason":"${made.value}"}`),
      await client.regenerate(channel, randomUUID(), undefined, `{"reason":"${made.value}`),
      await client.regenerate(channel, randomUUID(), made.value),
      await client.regenerate(channel, made.value),
      await client.regenerate(channel, randomUUID(), undefined, `"${made.value}"`),
      await client.settle(channel, made.value),
      await client.get(`/projects/${made.value}`),
      await client.get(`/nothing/${made.value}`),
      await client.get(`/projects?cursor=${made.value}`),
      await client.get(`/projects?limit=${made.value}`),
      await client.as(made.value).get('/projects'),
      await client.message(old),
      await client.message(made.value, `{"messages":"${made.value}"}`),
      await client.message(made.value, made.value),
    ];
    await client.message(made.value);
    await client.settle(channel, id);
    // A row that two keys would share: the driver's error quotes it.
    await app.database.query('UPDATE channels SET key_version = 0');
    errors.push(await client.regenerate(channel));
    await app.database.close();
    errors.push(await client.get(channel), await client.message(made.value), await client.regenerate(channel));
    await app.close().catch(() => undefined);

    assert.deepEqual(
      errors.map(({ status }) => status).filter((status) => status < 400),
      [],
    );
    const log = app.log.join('');
    const lines = app.log.map((line) => JSON.parse(line) as { msg: string; keyId?: string });
    for (const message of ['key revealed', 'key regenerated or replayed', 'operation settled', 'answered', 'failed']) {
      assert.ok(
        lines.some(({ msg }) => msg === message),
        `the log tells of "${message}"`,
      );
    }
    assert.ok(lines.some(({ keyId }) => keyId === made.id));
    const said = log + JSON.stringify(errors);
    const secrets = [old, made.value].flatMap((value: string) => [value, ...value.split('.').slice(1)]);
    for (const secret of [...secrets, 'demo-ada', 'demo-grace']) assert.ok(!said.includes(secret));
  });
}

describe('The log', () => {
  it('cuts secrets out of what somebody logs one day', async () => {
    let text = '';
    const { log } = fastify({ logger: logOptions({ write: (line) => void (text += line) }) });
    log.info({ value: 'SECRET', token: 'SECRET', keyId: 'k-1' });
    log.info({ key: { value: 'SECRET', sealedValue: 'SECRET', hint: 'abcd' } });
    log.info({
      answer: { key: { value: 'SECRET' } },
      request: { headers: { authorization: 'SECRET' }, body: 'SECRET' },
    });
    log.error({ err: Object.assign(new Error('Broken'), { detail: 'SECRET', parameters: ['SECRET'], code: '23505' }) });
    assert.ok(!text.includes('SECRET'));
    for (const kept of ['k-1', 'abcd', 'Broken', '23505']) assert.ok(text.includes(kept));
  });
});
