import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { channelLine } from './channel-line.mjs';

const key = `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(43)}`;
const options = { channelId: 'ci', headers: { authorization: 'Bearer ada-secret', 'x-pin': 'hunter2' } };
const apiKey = { hint: 'wxyz', lastUsedAt: '2026-10-12T09:41:00Z' };

describe('what is said about the channel', () => {
  it('names the type, the end of the key and its last use', () => {
    assert.equal(
      channelLine(options, { type: 'rasa', apiKey }),
      'ci (rasa), key …wxyz, last used 2026-10-12T09:41:00.000Z',
    );
    assert.match(channelLine(options, { apiKey: { ...apiKey, lastUsedAt: null } }), /, never used$/);
    assert.match(channelLine(options, { apiKey: { hint: 'wxyz' } }), /, use not known$/);
  });

  for (const secret of [
    key,
    'Bearer ada-secret',
    'ada-secret',
    'hunter2',
    `\u001b[2J${key}`,
    `2026-10-12T09:41:00Z ${key}`,
  ]) {
    for (const place of ['name', 'type', 'id', 'hint', 'lastUsedAt', 'version', 'apiKey']) {
      it(`does not repeat ${JSON.stringify(secret.slice(0, 20))} as ${place}`, () => {
        const line = channelLine(options, {
          [place]: secret,
          apiKey: { ...apiKey, [place]: secret },
          ...(place === 'apiKey' && { apiKey: secret }),
        });
        assert.ok(!line.includes(secret) && !line.includes(key), line);
        assert.doesNotMatch(line, /\p{C}/u);
      });
    }
  }

  for (const channel of [undefined, null, 'text', 7, [], {}, { apiKey: null }]) {
    it(`can be said of ${JSON.stringify(channel)}`, () => {
      assert.equal(channelLine(options, channel), 'ci, a key, use not known');
    });
  }
});
