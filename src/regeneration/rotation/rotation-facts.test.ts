import { expect } from '@open-wc/testing';
import type { ApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import { stubChannel } from '../../testing/stub-api.js';
import { isTimeOver, noteReading, type RotationFacts, secondsLeft } from './rotation-facts.js';

const key: ApiKey = { id: 'new', hint: 'ab12', createdAt: '2026-10-12T14:03:00Z', version: 'v2', lastUsedAt: null };
const old: PreviousKey = { id: 'old', hint: '81c0', createdAt: '2026-10-01T09:00:00Z' };
const used = { ...key, lastUsedAt: '2026-10-12T14:05:00Z' };
const wall = Date.parse('2026-10-12T14:06:00Z');

interface ReadingOptions {
  readonly apiKey?: ApiKey | undefined;
  readonly previousKey?: PreviousKey | null | undefined;
  readonly begunAt?: number;
  readonly byUser?: string;
}

const read = (
  before: RotationFacts | undefined,
  { apiKey = key, previousKey, begunAt = (before?.begunAt ?? 0) + 1, byUser }: ReadingOptions,
) =>
  noteReading(before, {
    channel: stubChannel('rasa', { apiKey, previousKey }),
    begunAt,
    wall,
    endedByUser: (id) => id === byUser,
  });

describe('what readings tell of two keys', () => {
  it('is nothing for a channel without a key', () => {
    const { apiKey: _none, ...channel } = stubChannel('rasa') satisfies Channel;
    expect(noteReading(undefined, { channel, begunAt: 1, wall, endedByUser: () => false })).to.be.undefined;
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

  it('begins anew with another current key', () => {
    const before = read(read(undefined, { previousKey: old }), { apiKey: used, previousKey: null });
    const next = read(before, { apiKey: { ...key, id: 'newer' }, previousKey: { ...old, id: 'new' } });
    expect(next).to.include({ usedSince: undefined, ended: undefined });
  });

  const endsAt = '2026-10-12T14:05:30Z';
  const ends: readonly [title: string, alive: PreviousKey, ReadingOptions, at: string | undefined][] = [
    ['by its time, as the service counts it', { ...old, endsAt, endsInSeconds: 30 }, { begunAt: 31_001 }, endsAt],
    ['before its time: it is not known when', { ...old, endsAt, endsInSeconds: 30 }, { begunAt: 20_000 }, undefined],
    ['by its time, where the service does not count', { ...old, endsAt }, {}, endsAt],
    ['before a time far ahead', { ...old, endsAt: '2027-01-01T00:00:00Z' }, {}, undefined],
    ['without a time', old, {}, undefined],
    ['at the user’s word', { ...old, endsAt, endsInSeconds: 3600 }, { byUser: 'old' }, '2026-10-12T14:06:00.000Z'],
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

  const later = '2026-10-12T14:07:00Z';
  const times: readonly [title: string, more: Partial<PreviousKey>, seconds: number, isOver: boolean][] = [
    ['not while seconds are left', { endsInSeconds: 60, endsAt }, 59, false],
    ['once no seconds are left', { endsInSeconds: 60, endsAt: '2027-01-01T00:00:00Z' }, 60, true],
    ['not before a time to come', { endsAt: later }, 59, false],
    ['once a time has come', { endsAt: later }, 60, true],
    ['not by a time that was over as the key was still shown', { endsAt }, 60, false],
    ['at the latest time of a first use', { endsAfterFirstUse: { seconds: 5, atMost: later } }, 60, true],
    ['never without a time', { endsAfterFirstUse: { seconds: 5 } }, 1e9, false],
  ];
  for (const [title, more, seconds, isOver] of times)
    it(`has the time of the old key come: ${title}`, () => {
      const shown = { key: { ...old, ...more }, begunAt: 0, wall };
      const milliseconds = seconds * 1000;
      expect(isTimeOver(shown, { monotonic: milliseconds, wall: wall + milliseconds })).to.equal(isOver);
    });
});
