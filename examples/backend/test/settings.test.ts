import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { exportJWK, generateKeyPair } from 'jose';
import { readKeys, readSettings } from '../src/settings.js';

const ignore = () => undefined;
const rasa = { projectId: 'p', type: 'rasa' };

describe('The environment', () => {
  it('may be empty, outside production', async () => {
    const warnings: string[] = [];
    assert.deepEqual(readSettings({}), {
      databaseUrl: 'data/backend.sqlite',
      host: '127.0.0.1',
      port: 4020,
      shows: 'revealable',
      overlap: { seconds: [3600, 86_400, 604_800], firstUse: { seconds: 300, atMost: 604_800 } },
      origins: '*',
      callsPerMinute: 300,
      maxSignInAge: 43_200,
      isProduction: false,
    });
    await readKeys({}, (warning) => warnings.push(warning));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /ENCRYPTION_KEY/);
  });

  it('decides', () => {
    const { shows, origins, port } = readSettings({
      KEYS: 'once',
      ORIGINS: 'https://a.example, https://b.example',
      PORT: '0',
    });
    assert.deepEqual(
      { shows, origins, port },
      { shows: 'once', origins: ['https://a.example', 'https://b.example'], port: 0 },
    );
  });

  it('decides how long an old key can go on working', () => {
    assert.deepEqual(readSettings({ OVERLAP: '60, 3600', FIRST_USE: '5/600' }).overlap, {
      seconds: [60, 3600],
      firstUse: { seconds: 5, atMost: 600 },
    });
    assert.deepEqual(readSettings({ OVERLAP: '', FIRST_USE: '' }).overlap, { seconds: [] });
  });

  it('that cannot be used is named, and never quoted', async () => {
    for (const [name, value] of [
      ['KEYS', 'SECRET'],
      ['PORT', 'SECRET'],
      ['CALLS_PER_MINUTE', '-1'],
      ['OVERLAP', '1h'],
      ['OVERLAP', '60,0'],
      ['FIRST_USE', '300'],
      ['FIRST_USE', '1/2/3'],
    ] as const) {
      assert.throws(
        () => readSettings({ [name]: value }),
        new RegExp(`^Error: Failed to start: ${name} .*Did you forget`),
      );
    }
    const publicKey = JSON.stringify(
      await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).publicKey),
    );
    for (const [name, value] of [
      ['SIGNING_KEY', 'SECRET'],
      ['SIGNING_KEY', publicKey],
      ['ENCRYPTION_KEY', 'U0VDUkVU'],
    ] as const) {
      await assert.rejects(readKeys({ [name]: value }, ignore), ({ message }: Error) => {
        assert.ok(message.startsWith(`Failed to start: ${name} `) && !message.includes(value));
        return true;
      });
    }
  });

  it('needs both keys in production', async () => {
    const encryption = randomBytes(32).toString('base64');
    const signing = JSON.stringify(await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey));
    const production = { NODE_ENV: 'production' };
    await assert.rejects(readKeys({ ...production, ENCRYPTION_KEY: encryption }, ignore), /SIGNING_KEY/);
    await assert.rejects(readKeys({ ...production, SIGNING_KEY: signing }, ignore), /ENCRYPTION_KEY/);
    await readKeys({ ...production, SIGNING_KEY: signing, ENCRYPTION_KEY: encryption }, ignore);
  });
});

describe('Keys', () => {
  it('that one process sealed are opened by another with the same encryption key, and by no other', async () => {
    const environment = { ENCRYPTION_KEY: randomBytes(32).toString('base64') };
    const [first, second, other] = await Promise.all(
      [environment, environment, {}].map((one) => readKeys(one, ignore)),
    );
    const { id, value, sealedValue } = await first!.issue(rasa);
    assert.equal(second!.open(id, sealedValue), value);
    assert.equal(other!.open(id, sealedValue), undefined);
    assert.equal(first!.open('another-id', sealedValue), undefined);
    assert.equal(first!.open(id, Buffer.from(sealedValue, 'base64').subarray(1).toString('base64')), undefined);
  });

  it('differ, also where the same second makes them', async () => {
    const keys = await readKeys({}, ignore);
    const made = await Promise.all(Array.from({ length: 20 }, () => keys.issue(rasa)));
    assert.equal(new Set(made.map(({ value }) => value)).size, 20);
    assert.equal(new Set(made.map(({ hint }) => hint)).size > 1, true);
  });
});
