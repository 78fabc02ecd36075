import { expect } from '@open-wc/testing';
import type { ApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import { stubChannel } from '../../testing/stub-api.js';
import { AskedEnd } from './asked-end.js';
import { timeOf } from './end-time.js';
import { isTimeOver, secondsLeft } from './old-key.js';
import { noteReading, type RotationFacts } from './rotation-facts.js';

const key: ApiKey = { id: 'new', hint: 'ab12', createdAt: '2026-10-12T14:03:00Z', version: 'v2', lastUsedAt: null };
const old: PreviousKey = { id: 'old', hint: '81c0', createdAt: '2026-10-01T09:00:00Z' };
const used = { ...key, lastUsedAt: '2026-10-12T14:05:00Z' };
const wall = Date.parse('2026-10-12T14:05:00Z');
const iso = (seconds: number) => new Date(wall + seconds * 1000).toISOString();

interface ReadingOptions {
  readonly apiKey?: ApiKey | undefined;
  readonly previousKey?: PreviousKey | null | undefined;
  readonly begunAt?: number;
  readonly byUser?: string;
  /** When that reading arrived, by the user's clock. */
  readonly at?: string;
}

const read = (
  before: RotationFacts | undefined,
  { apiKey = key, previousKey, begunAt = (before?.begunAt ?? 0) + 1, byUser, at }: ReadingOptions,
) => {
  const asked = new AskedEnd();
  if (byUser) asked.note(byUser, () => 1);
  return noteReading(before, {
    channel: stubChannel('rasa', { apiKey, previousKey }),
    begunAt,
    wall: at === undefined ? wall : Date.parse(at),
    asked,
  });
};

describe('what readings tell of two keys', () => {
  it('is nothing for a channel without a key', () => {
    const { apiKey: _none, ...channel } = stubChannel('rasa') satisfies Channel;
    expect(noteReading(undefined, { channel, begunAt: 1, wall, asked: new AskedEnd() })).to.be.undefined;
  });

  it('is not changed by a reading that began before the last one', () => {
    const facts = read(undefined, { previousKey: old, begunAt: 10 });
    expect(read(facts, { previousKey: null, begunAt: 9 })).to.equal(facts);
  });

  it('keeps the old key where a later reading leaves it out, and with it when that was read', () => {
    const facts = read(read(undefined, { previousKey: old, begunAt: 10 }), { begunAt: 20 });
    expect(facts?.old).to.deep.equal({ key: old, begunAt: 10, wall });
    expect(facts?.begunAt).to.equal(20);
  });

  it('knows since when messages arrive only where it has seen that none did', () => {
    expect(read(undefined, { apiKey: used })?.usedSince).to.be.undefined;
    const first = read(read(undefined, {}), { apiKey: used });
    expect(first?.usedSince).to.equal(used.lastUsedAt);
    const later = read(first, { apiKey: { ...used, lastUsedAt: '2026-10-12T14:59:00Z' } });
    expect(later?.usedSince, 'the first time stays').to.equal(used.lastUsedAt);
  });

  it('does not take the last message for the first where there was time for others', () => {
    const unused = read(undefined, { begunAt: 1000 });
    expect(read(unused, { apiKey: used, begunAt: 61_000 })?.usedSince).to.equal(used.lastUsedAt);
    const late = read(unused, { apiKey: used, begunAt: 61_001 });
    expect(late?.usedSince).to.be.undefined;
    expect(read(late, { apiKey: used, begunAt: 62_000 })?.usedSince, 'nor later').to.be.undefined;
  });

  it('begins anew with another current key', () => {
    const before = read(read(undefined, { previousKey: old }), { apiKey: used, previousKey: null });
    const next = read(before, { apiKey: { ...key, id: 'newer' }, previousKey: { ...old, id: 'new' } });
    expect(next).to.include({ usedSince: undefined, ended: undefined });
  });

  const endsAt = '2026-10-12T14:05:30Z';
  const later = '2026-10-12T14:06:00Z';
  const ends: readonly [title: string, alive: PreviousKey, ReadingOptions, at: string | undefined][] = [
    ['by its time, as the service counts it', { ...old, endsAt, endsInSeconds: 30 }, { begunAt: 31_001 }, endsAt],
    ['before its time: it is not known when', { ...old, endsAt, endsInSeconds: 30 }, { begunAt: 20_000 }, undefined],
    ['by its time, where the service does not count', { ...old, endsAt }, { at: '2026-10-12T14:06:00Z' }, endsAt],
    ['at an unknown time, as it outlived its own', { ...old, endsAt: '2026-10-12T14:04:00Z' }, {}, undefined],
    [
      'at the user’s word, where it was last seen long before',
      { ...old, endsAt: later, endsInSeconds: 3600 },
      { begunAt: 61_002, byUser: 'old' },
      undefined,
    ],
    [
      'by its time or the user’s word long before',
      { ...old, endsAt, endsInSeconds: 30 },
      { begunAt: 61_002, byUser: 'old' },
      undefined,
    ],
    [
      'by its time, told as the countdown told it',
      { ...old, endsAt: iso(18_030), endsInSeconds: 30 },
      { begunAt: 31_001 },
      iso(30),
    ],
    ['before a time far ahead', { ...old, endsAt: '2027-01-01T00:00:00Z' }, {}, undefined],
    ['without a time', old, {}, undefined],
    ['at the user’s word', { ...old, endsAt, endsInSeconds: 3600 }, { byUser: 'old' }, '2026-10-12T14:05:00.000Z'],
    [
      'at its time, where the user’s word did not end it',
      { ...old, endsAt, endsInSeconds: 30 },
      { begunAt: 31_001, byUser: 'old' },
      endsAt,
    ],
    ['at the user’s word about another key', old, { byUser: 'other' }, undefined],
  ];
  for (const [title, alive, reading, at] of ends)
    it(`sees the old key end ${title}`, () => {
      const facts = read(read(undefined, { previousKey: alive }), { ...reading, previousKey: null });
      expect(facts?.ended).to.deep.equal({ key: alive, at });
      expect(facts?.old).to.be.null;
    });

  it('does not take a key for ended that it never saw', () => {
    expect(read(read(undefined, {}), { previousKey: null })?.ended).to.be.undefined;
  });

  it('counts what is left from the reading, by the clock that nobody sets', () => {
    expect(secondsLeft({ key: { ...old, endsInSeconds: 60 }, begunAt: 1000, wall }, 21_500)).to.equal(39.5);
    expect(secondsLeft({ key: { ...old, endsInSeconds: 60 }, begunAt: 1000, wall }, 99_000)).to.equal(0);
    expect(secondsLeft({ key: { ...old, endsAt }, begunAt: 1000, wall }, 2000)).to.be.undefined;
  });

  const times: readonly [title: string, more: Partial<PreviousKey>, seconds: number, isOver: boolean][] = [
    ['not while seconds are left', { endsInSeconds: 60, endsAt }, 59, false],
    ['once no seconds are left', { endsInSeconds: 60, endsAt: '2027-01-01T00:00:00Z' }, 60, true],
    ['not before a time to come', { endsAt: later }, 59, false],
    ['once a time has come', { endsAt: later }, 60, true],
    ['not by a time that was over as the key was still shown', { endsAt: iso(-30) }, 60, false],
    ['at the latest time of a first use', { endsAfterFirstUse: { seconds: 5, atMost: later } }, 60, true],
    ['never without a time', { endsAfterFirstUse: { seconds: 5 } }, 1e9, false],
  ];
  for (const [title, more, seconds, isOver] of times)
    it(`has the time of the old key come: ${title}`, () => {
      const shown = { key: { ...old, ...more }, begunAt: 0, wall };
      const milliseconds = seconds * 1000;
      expect(isTimeOver(shown, { monotonic: milliseconds, wall: wall + milliseconds })).to.equal(isOver);
    });

  const shown: readonly [title: string, more: Partial<PreviousKey>, instant: string | undefined, isAbout: boolean][] = [
    ['as the service told it', { endsAt: iso(600) }, iso(600), false],
    ['as it told it, beside a countdown that agrees', { endsAt: iso(640), endsInSeconds: 600 }, iso(640), false],
    ['as counted, where the user’s clock is wrong', { endsAt: iso(18_600), endsInSeconds: 600 }, iso(600), true],
    ['as counted, where the time is long past', { endsAt: iso(-18_600), endsInSeconds: 600 }, iso(600), true],
    ['as counted, where no time was told', { endsInSeconds: 600 }, iso(600), true],
    ['as told, where counting leads beyond all dates', { endsAt: iso(600), endsInSeconds: 1e300 }, iso(600), false],
    ['as the latest time of a first use', { endsAfterFirstUse: { seconds: 5, atMost: iso(9) } }, iso(9), false],
    ['not at all', {}, undefined, false],
  ];
  for (const [title, more, instant, isAbout] of shown)
    it(`tells the time of the old key: ${title}`, () => {
      expect(timeOf({ key: { ...old, ...more }, begunAt: 0, wall })).to.deep.equal({ instant, isAbout });
    });
});
