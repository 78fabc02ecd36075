import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { after, before, describe, it, mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generateKeyPair, SignJWT } from 'jose';
import { startMockServer } from '../../mocks/server.ts';
import { runCheckKey } from '../check-key.mjs';

/** Runs the command with a key on its standard input. */
async function check(key, ...words) {
  let output = '';
  const says = ['log', 'error'].map((name) => mock.method(console, name, (line) => void (output += `${line}\n`)));
  const stream = Readable.from([Buffer.from(key)], { objectMode: false });
  const code = await runCheckKey(words, stream).catch(({ message }) => (console.error(message), 2));
  for (const { mock: said } of says) said.restore();
  return { code, output };
}

const encode = (json) => Buffer.from(JSON.stringify(json)).toString('base64url');
const token = (claims, header = {}, signature = 'A'.repeat(86)) =>
  `${encode({ alg: 'EdDSA', kid: 'key-1', ...header })}.${encode({ channel: 'rasa', secretClaim: 'do-not-tell', ...claims })}.${signature}`;

const { privateKey } = await generateKeyPair('EdDSA');

/** A key as a service makes it, properly signed. */
const signed = (claims, header = {}) =>
  new SignJWT({ channel: 'rasa', secretClaim: 'do-not-tell', ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'key-1', ...header })
    .sign(privateKey);

/** No part of a key may stand in the output: neither whole nor in parts, nor what it says besides the named claims. */
function tellsNothingOf(output, ...texts) {
  for (const text of texts)
    for (const part of [text, ...text.split(/[\s.,;="':]+/)].filter(({ length }) => length > 6))
      assert.ok(!output.includes(part), 'the output repeats what was given');
  assert.ok(!output.includes('do-not-tell'));
}

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

  it('is a command', () => {
    const words = ['register-typescript.mjs', 'cli.mjs'].map((name) =>
      fileURLToPath(new URL(`../${name}`, import.meta.url)),
    );
    const run = (input) =>
      spawnSync(process.execPath, ['--import', ...words, 'check-key'], { input, encoding: 'utf8' });
    assert.deepEqual([run(key).status, run('two words').status, run(`${key}.`).status], [0, 2, 1]);
    assert.match(run(key).stdout, /^✓ Nothing is wrong with it/m);
    assert.match(run('two words').stderr, /^There are blanks in it/);
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
    [
      'is for another channel',
      token(),
      ['--channel', 'universal'],
      /It is for "rasa", not for the type that --channel names/,
    ],
    ['is cut', token().slice(0, -20), [], /It is not whole/],
    ['has lost its signature', token().split('.').slice(0, 2).join('.'), [], /It is not whole/],
    ['has expired', token({ exp: 1_600_000_000 }), [], /It has expired/],
    ['is not valid yet', token({ nbf: 32_503_680_000 }), [], /It is not valid yet/],
    ['is not signed', token({}, { alg: 'none' }, 'AAAA'), [], /It is not signed/],
    ['has no id', token({}, { kid: undefined }), [], /It has no id/],
  ]) {
    it(`finds a key that ${name}`, async () => {
      const { code, output } = await check(text, ...words);
      assert.equal(code, 1, output);
      assert.match(output, message);
      for (const part of [text, 'do-not-tell', text.split('.')[0]]) assert.ok(!output.includes(part));
    });
  }

  describe('of times, properly signed,', () => {
    const now = Math.floor(Date.now() / 1000);
    for (const [name, claims, code, message] of [
      ['takes one that expires later', { iat: now, nbf: now - 60, exp: now + 3600 }, 0, /^Expires +20\d\d-/m],
      ['takes one with a fraction of a second', { exp: now + 3600.5 }, 0, /^Expires +20\d\d-/m],
      ['takes one that never expires', {}, 0, /^Expires +never/m],
      ['refuses one that has expired', { exp: now - 1 }, 1, /✗ It has expired/],
      ['refuses one that expired in 1970', { exp: 0 }, 1, /✗ It has expired/],
      ['refuses one that is not valid yet', { nbf: now + 3600 }, 1, /✗ It is not valid yet/],
      ['refuses an expiry that is a text', { exp: String(now - 1) }, 1, /✗ Its exp is no time/],
      ['refuses an expiry that is nothing', { exp: null }, 1, /✗ Its exp is no time/],
      ['refuses an expiry in milliseconds', { exp: Date.now() + 3_600_000 }, 1, /✗ Its exp is no time in seconds/],
      ['refuses an expiry that no date can have', { exp: 1e300 }, 1, /✗ Its exp is no time/],
      ['refuses a beginning that is a text', { nbf: 'tomorrow' }, 1, /✗ Its nbf is no time/],
    ]) {
      it(name, async () => {
        const text = await signed(claims);
        const { code: ended, output } = await check(text);
        assert.equal(ended, code, output);
        assert.match(output, message);
        if (code === 1) assert.doesNotMatch(output, 'exp' in claims ? /never|✓/ : /✓/);
        tellsNothingOf(output, text);
      });
    }
  });

  for (const [name, claims, header] of [
    ['an escape sequence', { channel: 'ra\u001b[2Jsa' }, {}],
    ['a line of its own', { channel: 'rasa\n✓ Nothing is wrong with it' }, {}],
    ['a direction', { channel: 'rasa\u202esllec' }, {}],
    ['a steering id', {}, { kid: 'key\r\u009b2J' }],
    ['a prototype', JSON.parse('{"__proto__":{"exp":1},"constructor":1,"channel":"rasa"}'), {}],
    ['objects', { channel: { toString: 'x' }, iat: [1] }, { kid: 'key-1' }],
    ['a very long text', { channel: 'x'.repeat(10_000) }, {}],
  ]) {
    it(`lets no claim steer the terminal: ${name}`, async () => {
      const text = await signed(claims, header);
      const { code, output } = await check(text);
      assert.ok(code === 0 || code === 1, output);
      assert.match(output.replaceAll('\n', ''), /^\P{C}*$/u);
      assert.doesNotMatch(output, /^✓ Nothing is wrong with it$/m);
      assert.ok(output.length < 1000);
      tellsNothingOf(output, text);
    });
  }

  it('looks at the claims alone, and not at what they inherit', async () => {
    const { output } = await check(await signed(JSON.parse('{"__proto__":{"exp":1}}')));
    assert.match(output, /^Expires +never/m);
  });

  for (const [name, wrap, around] of [
    ['quotes', (key) => `"${key}"`, /quotes/],
    ['the word Bearer', (key) => `bearer  ${key}\r\n`, /the word Bearer/],
    ['a header', (key) => `Authorization: Bearer ${key}`, /the name of a header, then the word Bearer/],
    ['a line of an .env file', (key) => `export BA_API_KEY='${key}'\n`, /the name of a variable, then quotes/],
    ['a line of JSON', (key) => `  "apiKey": "${key}",`, /a comma or semicolon, then the name of a field, then quotes/],
    ['a line of YAML', (key) => `api_key: ${key}`, /the name of a field/],
    ['blank lines', (key) => `\ufeff\n\n  ${key}\t\n\n`, undefined],
  ]) {
    it(`reads a key without what stands around it, and says so: ${name}`, async () => {
      const key = await signed({});
      const { code, output } = await check(wrap(key), '--channel', 'rasa');
      assert.equal(code, 0, output);
      assert.match(output, around ?? /^(?!.*Around)/s);
      tellsNothingOf(output, key);
    });
  }

  describe('says why nothing can be told:', () => {
    const key = token();
    const other = token({ channel: 'universal' });
    for (const [name, text, message] of [
      ['nothing', ' \n\t\n', /There is no key on standard input/],
      ['quotes around nothing', '""', /There is no key/],
      ['a name without a key', 'BA_API_KEY=', /a variable that has no value/],
      ['the word Bearer alone', 'Bearer ', /There is no key/],
      ['two keys, one below the other', `${key}\n${other}\n`, /These are 2 keys/],
      ['two keys of an .env file', `ONE=${key}\nTWO="${other}"\n`, /These are 2 keys/],
      ['two keys side by side', `${key} ${other}`, /These are 2 keys/],
      ['two keys in a list', `"${key}", "${other}"`, /These are 2 keys/],
      ['two keys joined', key + other, /These are 2 keys/],
      ['a key in several lines', key.replace(/.{40}/g, '$&\n'), /broken into several lines/],
      ['a blank in it', key.replace('.', '. '), /There are blanks in it/],
      ['words', 'hello world', /There are blanks in it/],
      ['lines', 'one\ntwo-lines\nthree-lines', /These are several lines/],
      ['dots', '...', /not shown/],
      ['a masked key', '••••••••3f9a', /masked/],
      ['a cut key with dots', 'abcdefgh…wxyz', /masked/],
      ['control characters', 'abc\u0001\u0002defghijk', /control characters/],
      ['another alphabet', 'geheimnisträger', /characters that no key has/],
      ['a variable', '$BA_API_KEY', /name of a key/],
      ['a placeholder', '<your-key>', /name of a key/],
      ['a variable without a value', 'undefined', /no value/],
      ['JSON', '{"apiKey":"secret-value"}', /It is JSON/],
      ['an address', 'https://example.com/secret-path', /It is an address/],
      ['a private key', '-----BEGIN-PRIVATE-KEY-----'.replace('BEGIN-', 'BEGIN '), /blanks|private key/],
      ['a key in base64', 'YS1wbGFpbi1zZWNyZXQ9PQ==', /no JSON Web Token/],
      ['a key that is no JSON Web Token', 'a-plain-secret', /no JSON Web Token/],
    ]) {
      it(name, async () => {
        const { code, output } = await check(text, '--channel', 'rasa');
        assert.equal(code, 2, output);
        assert.match(output, message);
        assert.doesNotMatch(output, /✓/);
        tellsNothingOf(output, ...(text.length > 10 && !/^(Bearer|BA_)/.test(text) ? [text] : []));
      });
    }
  });

  it('asks the service for a key that says nothing of itself, and nothing for what is no key', async () => {
    const refused = await check('a-plain-secret', '--service', server.url);
    assert.equal(refused.code, 1, refused.output);
    assert.match(refused.output, /✗ The service refuses it \(status 401\)/);
    const { fetch: answer } = server.backend;
    let calls = 0;
    server.backend.fetch = (...request) => (calls++, answer(...request));
    for (const text of [`${token()}\n${token()}`, 'two words', '…']) await check(text, '--service', server.url);
    server.backend.fetch = answer;
    assert.equal(calls, 0);
  });

  for (const words of [
    ['eyJ-secret'],
    ['--eyJ-secret'],
    ['--eyJ-secret=eyJ-secret'],
    ['-eyJ-secret'],
    ['--channel', 'rasa', '--', 'eyJ-secret'],
    ['--channel', '--eyJ-secret'],
    ['--help=eyJ-secret'],
    ['--service', 'eyJ-secret'],
  ]) {
    it(`repeats no word of the command line: ${words.join(' ').replaceAll('eyJ-secret', 'KEY')}`, async () => {
      const { code, output } = await check(token(), ...words);
      assert.equal(code, 2);
      assert.ok(!output.includes('eyJ-secret'), 'the output repeats a word');
    });
  }

  it('says where a key belongs', async () => {
    assert.match((await check('', 'eyJ-secret')).output, /read from standard input.*regenerate it/);
  });

  it('does not repeat a key that was given as a type of channel', async () => {
    const { code, output } = await check(token(), '--channel', 'eyJ-secret');
    assert.equal(code, 1);
    assert.match(output, /It is for "rasa", not for the type that --channel names/);
    assert.ok(!output.includes('eyJ-secret'));
  });
});
