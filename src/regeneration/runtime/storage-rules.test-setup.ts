import { expect } from '@open-wc/testing';
import type { Registering } from '../machine/promises/samples.test-setup.js';
import type { Operation } from '../machine/states.js';
import type * as operationStorage from './operation-storage.js';

const shown = { id: 'key-old', hint: '3f9a', createdAt: '2026-10-12T09:41:00Z', version: 'v-1' };
const operation: Operation = {
  operationId: 'op',
  shown: { ...shown, createdBy: 'Grace', lastUsedAt: null },
  confirmedAt: 1000,
  wordAt: { wall: 2000, monotonic: 500 },
  attempts: 2,
  doubtful: true,
  code: 'server',
  saidUnknown: true,
  byHand: true,
  overtaken: true,
  restores: { id: 'key-before', hint: '1b2c', createdAt: '2026-10-01T09:41:00Z' },
  overlap: { from: 'now', seconds: 3600 },
  reason: 'routine',
};
const place = 'ba-settings-operations';
const channel = 'a channel of a test';

/** The rules of what is stored for a reload, each as a test. */
export function describeStorage(
  { loadOperations, storeOperations, noteEnd, noteUnknown, isUnknown, hasEnded }: typeof operationStorage,
  { describe, it }: Registering,
): void {
  const loading = (stored: unknown) => {
    const before = sessionStorage.getItem(place);
    try {
      sessionStorage.setItem(place, typeof stored === 'string' ? stored : JSON.stringify({ [channel]: stored }));
      return loadOperations(channel);
    } finally {
      if (before === null) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, before);
    }
  };

  it('gives back what was stored: ids and versions, and the word as old as it was', () => {
    storeOperations(channel, [operation]);
    const text = sessionStorage.getItem(place)!;
    const [loaded] = loadOperations(channel);
    storeOperations(channel, []);
    expect(text).not.to.include('Grace');
    expect(loaded).to.deep.equal({ ...operation, shown, wordAt: { wall: 2000, monotonic: 0 } });
    expect(loadOperations(channel)).to.deep.equal([]);
    expect(sessionStorage.getItem(place) ?? '').not.to.include(channel);
  });

  it('leaves other channels alone', () => {
    storeOperations('another channel', [operation]);
    storeOperations(channel, [operation]);
    storeOperations(channel, []);
    expect(loadOperations('another channel')).to.have.length(1);
    storeOperations('another channel', []);
  });

  describe('survives what anybody may have written', () => {
    const { operationId: _operationId, ...withoutId } = operation;
    const { shown: _shown, ...withoutKey } = operation;
    const odd: Readonly<Record<string, unknown>> = {
      'no JSON': '{',
      'a number': '7',
      null: 'null',
      'a list': '[]',
      'a number for a channel': 7,
      'null for a channel': null,
      'a list with null': [null],
      'a list with a list': [[]],
      'an operation without its id': [withoutId],
      'an operation without its key': [withoutKey],
      'a key without a version': [{ ...operation, shown: { ...shown, version: '' } }],
      'a key without a time': [{ ...operation, shown: { ...shown, createdAt: 'soon' } }],
      'a key that is a text': [{ ...operation, shown: 'key-old' }],
      'a key to restore that is a text': [{ ...operation, restores: 'key-before' }],
      'a key to restore without an id': [{ ...operation, restores: { ...operation.restores, id: '' } }],
      'an overlap that is a number': [{ ...operation, overlap: 3600 }],
      'an overlap without a time': [{ ...operation, overlap: { from: 'now' } }],
      'an overlap from no time known': [{ ...operation, overlap: { from: 'never', seconds: 60 } }],
      'a reason that is none': [{ ...operation, reason: 'because' }],
    };
    for (const [what, stored] of Object.entries(odd)) {
      it(what, () => {
        expect(loading(stored)).to.deep.equal([]);
      });
    }

    it('more than belongs there', () => {
      const [loaded] = loading([
        { ...operation, overlap: { from: 'first-use', value: 'x' }, restores: { ...operation.restores, value: 'x' } },
      ]);
      expect(loaded).to.deep.include({ restores: operation.restores, overlap: { from: 'first-use' } });
    });

    it('a code that is none', () => {
      const [loaded] = loading([{ ...operation, code: 'teapot' }]);
      expect(loaded).to.include({ operationId: 'op' }).and.not.to.have.property('code');
    });

    it('one operation that is odd among others', () => {
      expect(loading([null, { ...operation, wordAt: 2000 }, 7])).to.have.length(1);
    });

    it('times that cannot be read: too old for everything', () => {
      const [loaded] = loading([{ ...operation, confirmedAt: 'now', wordAt: null, attempts: 'many' }]);
      expect(loaded).to.deep.include({ confirmedAt: NaN, wordAt: { wall: NaN, monotonic: 0 }, attempts: 1 });
    });
  });

  it('notes that an outcome is unknown once, for every tab, apart from its end', () => {
    const id = `unknown ${Math.random()}`;
    expect(noteUnknown(id)).to.be.true;
    expect(noteUnknown(id)).to.be.false;
    expect(isUnknown(id)).to.be.true;
    expect(hasEnded(id)).to.be.false;
    localStorage.removeItem('ba-settings-unknown-operations');
  });

  it('notes an end once, for every tab', () => {
    const id = `ended ${Math.random()}`;
    expect(hasEnded(id)).to.be.false;
    expect(noteEnd(id)).to.be.true;
    expect(noteEnd(id)).to.be.false;
    expect(hasEnded(id)).to.be.true;
    localStorage.removeItem('ba-settings-ended-operations');
  });
}
