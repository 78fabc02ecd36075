import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startMockServer } from '../../mocks/server.ts';

const command = fileURLToPath(new URL('../cli.mjs', import.meta.url));
const typescript = new URL('../register-typescript.mjs', import.meta.url).href;

/** Runs the command with a key on its standard input. */
async function check(key, ...words) {
  const child = spawn(process.execPath, ['--import', typescript, command, 'check-key', ...words]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(key);
  const [code] = await once(child, 'close');
  return { code, output };
}

const encode = (json) => Buffer.from(JSON.stringify(json)).toString('base64url');
const token = (claims, header = {}, signature = 'A'.repeat(86)) =>
  `${encode({ alg: 'EdDSA', kid: 'key-1', ...header })}.${encode({ channel: 'rasa', secretClaim: 'do-not-tell', ...claims })}.${signature}`;

describe('check-key', () => {
  let server;
  let key;
  const path = '/projects/support-bot/channels/rasa/api-key';
  before(async () => {
    server = await startMockServer();
    key = (await (await fetch(server.url + path)).json()).value;
  });
  after(() => server.close());

  it('tells what a key is for, and neither the key nor other claims', async () => {
    const { code, output } = await check(`${key}\n`, '--channel', 'rasa');
    assert.equal(code, 0, output);
    assert.match(output, /^Algorithm +EdDSA$/m);
    assert.match(output, /^Key id +\w+/m);
    assert.match(output, /^Channel +rasa$/m);
    assert.match(output, /^Made +\d{4}-\d\d-\d\dT/m);
    for (const part of [key, ...key.split('.'), 'support-bot', 'ba-settings-mock']) assert.ok(!output.includes(part));
  });

  it('says whether the service takes it, and sends no message', async () => {
    const channel = async () => (await fetch(`${server.url}/projects/support-bot/channels/rasa`)).json();
    const { lastUsedAt } = (await channel()).apiKey;
    const taken = await check(key, '--service', `${server.url}/`);
    assert.equal(taken.code, 0, taken.output);
    assert.match(taken.output, /✓ The service takes it \(status 400/);
    assert.equal((await channel()).apiKey.lastUsedAt, lastUsedAt);
    await server.backend.replaceKey('support-bot', 'rasa');
    const refused = await check(key, '--service', server.url);
    assert.equal(refused.code, 1);
    assert.match(refused.output, /✗ The service refuses it \(status 401\)/);
  });

  it('says so where the service cannot be reached', async () => {
    const { code, output } = await check(token(), '--service', 'http://127.0.0.1:1');
    assert.equal(code, 2);
    assert.match(output, /No whole answer came/);
  });

  for (const [name, text, words, message] of [
    ['is for another channel', token(), ['--channel', 'universal'], /It is for "rasa", not for "universal"/],
    ['is cut', token().slice(0, -20), [], /It is not whole/],
    ['has lost its signature', token().split('.').slice(0, 2).join('.'), [], /It is not whole/],
    ['has expired', token({ exp: 1_600_000_000 }), [], /It has expired/],
    ['is not valid yet', token({ nbf: 32_503_680_000 }), [], /It is not valid yet/],
    ['is not signed', token({}, { alg: 'none' }, 'AAAA'), [], /It is not signed/],
    ['has no id', token({}, { kid: undefined }), [], /It has no id/],
    ['says nothing of itself', 'a-plain-secret', ['--channel', 'rasa'], /does not say that it is for "rasa"/],
  ]) {
    it(`finds a key that ${name}`, async () => {
      const { code, output } = await check(text, ...words);
      assert.equal(code, 1, output);
      assert.match(output, message);
      for (const part of [text, 'do-not-tell', text.split('.')[0]]) assert.ok(!output.includes(part));
    });
  }

  it('lets no claim steer the terminal', async () => {
    const { output } = await check(token({ channel: 'ra\u001b[2Jsa' }));
    assert.ok(!output.includes('\u001b'));
  });

  it('takes a key that says nothing of itself', async () => {
    const { code, output } = await check('a-plain-secret');
    assert.equal(code, 0, output);
    assert.match(output, /no JSON Web Token/);
  });

  it('refuses a key on the command line, and nothing at all', async () => {
    const named = await check('', 'eyJ-secret');
    assert.equal(named.code, 2);
    assert.match(named.output, /read from standard input/);
    assert.ok(!named.output.includes('eyJ-secret'));
    assert.equal((await check(' \n')).code, 2);
  });
});
