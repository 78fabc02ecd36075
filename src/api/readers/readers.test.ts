import { expect } from '@open-wc/testing';
import type { ChannelPage } from '../../model/pages.js';
import { isSettingsError } from '../settings-error.js';
import { array, boolean, count, number, object, oneOf, optional, type Reader, string } from './readers.js';
import { readChannel, readProject } from './model-readers.generated.js';

const secret = 'do-not-tell';
const readChannelPage = object<ChannelPage>({
  items: array(readChannel),
  nextCursor: optional(string()),
  total: optional(count()),
});

/** What a reader gives, or the words it refuses with. */
function outcome(read: Reader<unknown>, value: unknown): unknown {
  try {
    return read(value);
  } catch (error) {
    if (!isSettingsError(error) || error.code !== 'malformed') throw error;
    return error.message.replace('The reply does not conform: ', '');
  }
}

const apiKey = { id: 'k1', hint: '3f9a', createdAt: '2026-10-12T09:41:00Z', version: 'v1' };
const channel = {
  id: 'c',
  projectId: 'p',
  type: 'rasa',
  name: 'Rasa',
  connectedAt: '2026-10-12T09:41:00.123Z',
  status: 'integrated',
  apiKey,
};

describe('readers', () => {
  const dateTime = string({ format: 'date-time' });
  const rows: readonly [name: string, read: Reader<unknown>, value: unknown, result: unknown][] = [
    ['a string', string(), '', ''],
    ['no string', string(), 1, 'it must be a string.'],
    ['a string that is too short', string({ minLength: 1 }), '', 'it must be at least 1 characters long.'],
    ['an instant', dateTime, '2026-10-12T09:41:00+02:00', '2026-10-12T09:41:00+02:00'],
    ['an instant without a zone', dateTime, '2026-10-12T09:41:00', 'it must be a date-time.'],
    ['an instant that no calendar has', dateTime, '2026-13-45T09:41:00Z', 'it must be a date-time.'],
    ['a day', string({ format: 'date' }), '2026-10-12', '2026-10-12'],
    ['a day that no calendar has', string({ format: 'date' }), '2026-10-40', 'it must be a date.'],
    ['a number', number(), 1.5, 1.5],
    ['a number as text', number(), '1', 'it must be a number.'],
    ['a number that is too small', number({ minimum: 0 }), -1, 'it must be at least 0.'],
    ['no finite number', number(), JSON.parse('1e999'), 'it must be a number.'],
    ['a count', count(), 3, 3],
    ['a count below none', count(), -1, undefined],
    ['a count that is no number', count(), NaN, undefined],
    ['a count of halves', count(), 1.5, 2],
    ['a count of 300 digits', count(), 1e300, undefined],
    ['a count as text', count(), '1', 'it must be a number.'],
    ['a boolean', boolean(), false, false],
    ['no boolean', boolean(), 0, 'it must be a boolean.'],
    ['a text of a list', oneOf(['a', 'b']), 'b', 'b'],
    ['a text of no list', oneOf(['a', 'b']), secret, 'it must be one of a, b.'],
    ['a text that reads as the fallback', oneOf(['a', 'b'], 'b'), 'c', 'b'],
    ['no text, where there is a fallback', oneOf(['a', 'b'], 'b'), 1, 'it must be a string.'],
    ['null, where it is optional', optional(string()), null, undefined],
    ['a wrong type, where it is optional', optional(string()), 1, 'it must be a string.'],
    ['no array', array(string()), { length: 1 }, 'it must be an array.'],
    ['an array as an object', object({}), [], 'it must be an object.'],
    ['null as an object', object({}), null, 'it must be an object.'],
  ];
  for (const [name, read, value, result] of rows) it(name, () => expect(outcome(read, value)).to.equal(result));

  it('look at no inherited field', () => {
    const seen: unknown[] = [];
    object({ toString: (value: unknown) => seen.push(value) })(JSON.parse('{"__proto__":{"toString":1}}'));
    object({ inherited: (value: unknown) => seen.push(value) })(Object.create({ inherited: 1 }));
    expect(seen).to.deep.equal([undefined, undefined]);
  });

  it('name the path of what is wrong, and never its value', () => {
    const items = [channel, { ...channel, apiKey: { ...apiKey, version: { [secret]: secret } } }];
    expect(outcome(readChannelPage, { items })).to.equal('"items[1].apiKey.version" must be a string.');
    const activity = [{ day: '2026-10-12', newUsers: secret }];
    expect(outcome(readProject, { id: 'p', name: 'P', channelTypes: [], activity })).to.equal(
      '"activity[0].newUsers" must be a number.',
    );
  });

  it('copy what they know and leave the rest behind', () => {
    const page: unknown = JSON.parse(
      JSON.stringify({ items: [{ ...channel, extra: 1, status: 'half' }], nextCursor: null, total: 1 }).replaceAll(
        '"id":',
        '"__proto__":{"polluted":true},"constructor":1,"id":',
      ),
    );
    const copy = readChannelPage(page);
    expect(copy).to.deep.equal({ items: [{ ...channel, status: 'unknown' }], total: 1 });
    for (const object of [copy, copy.items[0], copy.items[0]?.apiKey]) {
      expect(Object.getPrototypeOf(object)).to.equal(Object.prototype);
      expect(Object.keys(object!)).not.to.include('nextCursor');
    }
    expect('polluted' in {}).to.equal(false);
  });
});
