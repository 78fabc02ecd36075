import { expect } from '@open-wc/testing';
import type { PreviousKey } from '../../../model/previous-key.js';
import type { RegenerationEvent } from '../events.js';
import type { Capabilities, Operation, RegenerationState } from '../states.js';
import {
  aKey,
  before,
  conditional,
  elapse,
  events,
  fail,
  idempotent,
  issued,
  made,
  neither,
  operation,
  other,
  restoring,
  type Rules,
  sees,
  sends,
  settling,
  shown,
  since,
  states,
} from './samples.test-setup.js';

const previous: PreviousKey = { id: before.id, hint: before.hint, createdAt: before.createdAt };
/** The key before, once it is the current one again. */
const restored = { ...before, version: 'v-restored' };
const openRestoring: RegenerationEvent = { ...events.open, restores: previous };
const succeeded: RegenerationEvent = { type: 'succeeded', operationId: 'op', key: restored, hasValue: false };
const ended: RegenerationEvent = { ...fail('superseded'), outcome: 'ended' } as RegenerationEvent;
const doubtfully: Operation = { ...restoring, doubtful: true };
const requesting: RegenerationState = { ...states.requesting, operation: restoring };
const unknown: RegenerationState = { ...states.unknown, operation: { ...doubtfully, saidUnknown: true } };
const adapters: readonly Capabilities[] = [settling, idempotent, conditional, neither];

/** How the previous key becomes the current one again. */
export const describeRestoring: Rules = (run, { describe, it }) => {
  describe('restores the previous key', () => {
    it('by one operation, which says what it replaces and what it restores', () => {
      const { state, commands } = run(states.idle, [openRestoring, events.confirm, events.confirm]);
      expect(state).to.deep.include({ name: 'requesting' });
      const [send, ...more] = sends(commands);
      expect(send).to.deep.include({ type: 'send' }).and.have.nested.property('operation.shown', shown);
      expect(send!.operation.restores).to.deep.equal(previous);
      expect(more).to.deep.equal([]);
    });

    it('and says so, shows it everywhere, and reads what became of the other', () => {
      for (const adapter of adapters) {
        const { state, told, did, commands } = run(requesting, [succeeded], adapter);
        expect(state).to.deep.include({ name: 'restored', key: restored });
        expect(told).to.deep.equal(['announce-restored']);
        expect(commands).to.deep.include({ type: 'write-key', key: restored });
        expect(did).to.include('read').and.not.include('keep-secret');
        expect(run(state, [succeeded], adapter).told, 'once').to.deep.equal([]);
        expect(run(state, [events.close], adapter).state.name).to.equal('idle');
      }
    });

    it('as soon as a reading that began after the word shows it', () => {
      for (const name of ['requesting', 'verifying', 'waiting', 'suspended', 'reconciling', 'unknown'] as const) {
        const state = { ...states[name], operation: restoring } as RegenerationState;
        for (const adapter of adapters) {
          const seen = run(state, [sees(restored)], adapter);
          expect(seen.state, name).to.deep.include({ name: 'restored', key: restored });
          expect(seen.told, name).to.deep.equal(['announce-restored']);
          expect(run(state, [sees(restored, since - 1)], adapter).told, `${name}, before`).to.deep.equal([]);
        }
      }
    });

    it('also after it was left unknown, quietly', () => {
      const { state, told } = run(unknown, [events.close, sees(restored)]);
      expect(state).to.deep.include({ name: 'restored', quiet: true, unsettled: [] });
      expect(told).to.deep.equal(['announce-restored']);
      expect(run(state, [events.show]).state).to.deep.include({ name: 'restored', quiet: undefined });
    });

    it('but not where that is what another operation has replaced, read late', () => {
      const first = { ...issued, key: shown, operation: { ...operation, shown: before } };
      const state: RegenerationState = { ...unknown, issued: first };
      expect(run(state, [sees(before)]).state.name).to.equal('unknown');
      expect(run(state, [sees(restored)]).state.name).to.equal('restored');
    });

    it('once, though two operations would: only the service can tell which did', () => {
      const again: RegenerationState = {
        ...requesting,
        unsettled: [{ ...doubtfully, operationId: 'op-1', saidUnknown: true }],
      };
      const { state, told } = run(again, [sees(restored), sees(restored, since + 2)]);
      expect(state).to.deep.include({ name: 'restored' }).and.have.nested.property('operation.operationId', 'op');
      expect(told).to.deep.equal(['announce-restored']);
      const never: RegenerationEvent = { type: 'settled', operationId: 'op-1', outcome: 'never' };
      expect(run(state, [never], settling).told).to.deep.equal(['announce-failed']);
    });

    it('and says of it that it was replaced, once that is read', () => {
      const { state } = run(requesting, [succeeded, sees(shown, since + 1), sees(other, since + 1)]);
      expect(state).to.have.nested.property('replacedBy.key', other);
      expect(run(requesting, [succeeded, sees(shown, since + 1)]).state).not.to.have.property('replacedBy');
      expect(run(state, [events['ask-again']]).state).to.deep.include({ name: 'confirming', shown: other });
    });
  });

  describe('finds out what became of a restoring', () => {
    it('by settling, replaying, sending once more, or reading', () => {
      const by = adapters.map((adapter) => run(requesting, [fail('network')], adapter).state);
      expect(by.map((state) => state.name === 'reconciling' && state.by)).to.deep.equal([
        'settle',
        'replay',
        'resend',
        'read',
      ]);
    });

    it('and takes an unchanged key for no proof, another for none either', () => {
      const { state, told } = run(requesting, [fail('network'), sees(other)], neither);
      expect(state).to.deep.include({ name: 'unknown', key: 'changed' });
      expect(told).to.deep.equal(['announce-unknown']);
    });

    it('and tells a key that has ended from an operation that was replaced since', () => {
      for (const adapter of [idempotent, conditional, neither]) {
        const refused = run(requesting, [ended, sees(shown)], adapter);
        expect(refused.state).to.deep.include({ name: 'refused', proof: 'unchanged' });
        expect(refused.state).to.have.nested.property('refusal.code', 'superseded');
        expect(refused.told).to.deep.equal(['announce-failed']);
      }
      const settled = run(requesting, [ended, events.settled], settling);
      expect(settled.state).to.deep.include({ name: 'refused', proof: 'never' });
      expect(settled.state).to.have.nested.property('refusal.code', 'superseded');
      const replaced = { ...ended, outcome: 'superseded' } as RegenerationEvent;
      expect(run(requesting, [replaced], idempotent).state).to.deep.include({ name: 'conflict', code: 'superseded' });
      const fenced = { ...ended, outcome: 'never' } as RegenerationEvent;
      expect(run(requesting, [fenced], idempotent).state).to.have.nested.property('refusal.code', 'aborted');
    });

    it('and believes that it has ended after a doubtful attempt only where ids are honoured', () => {
      const again = { ...ended, attempt: 2 } as RegenerationEvent;
      const replay = [fail('network'), elapse('pause'), again, sees(shown)];
      expect(run(requesting, replay, idempotent).state).to.deep.include({ name: 'refused', proof: 'unchanged' });
      expect(run(requesting, replay, conditional).state.name).not.to.equal('refused');
    });

    it('and of one that was left, too', () => {
      const left = run(unknown, [events.close]).state;
      expect(run(left, [ended]).told, 'it proves nothing').to.deep.equal([]);
      const settled: RegenerationEvent = { type: 'settled', operationId: 'op', outcome: 'superseded' };
      expect(run(left, [settled], settling).state).to.deep.include({ name: 'conflict', code: 'superseded' });
    });

    it('and asks about it again only while the previous key works', () => {
      const refused: RegenerationState = { ...states.refused, operation: restoring };
      for (const state of [refused, unknown, { ...states.conflict, operation: restoring } as const]) {
        const asked = run(state, [events['ask-again']], idempotent, previous);
        expect(asked.state, state.name).to.deep.include({ name: 'confirming', restores: previous });
        for (const now of [null, undefined, { ...previous, id: 'key-third' }])
          expect(run(state, [events['ask-again']], idempotent, now).state.name, state.name).to.equal('idle');
      }
    });

    it('and continues it after a sign-in', () => {
      const { state, commands } = run(requesting, [fail('unauthenticated'), events.retry, events.confirm]);
      expect(state.name).to.equal('requesting');
      expect(sends(commands).at(-1)).to.have.nested.property('operation.restores.id', before.id);
    });
  });

  describe('asks about the previous key', () => {
    it('in place of another question, of an unknown outcome, and of a new key that may be let go of', () => {
      const { confirming, unknown, refused, conflict, regenerated } = states;
      for (const state of [confirming, unknown, refused, conflict, regenerated])
        expect(run(state, [openRestoring]).state, state.name).to.deep.include({
          name: 'confirming',
          restores: previous,
        });
      expect(run(unknown, [openRestoring]).state.unsettled).to.have.length(1);
      const once = { ...idempotent, reveals: false };
      expect(run(regenerated, [openRestoring], once).state.name, 'shown once').to.equal('regenerated');
      for (const state of [states.requesting, states.verifying, { ...confirming, operation }])
        expect(run(state, [openRestoring]).state.name, 'while it runs').to.equal(state.name);
    });

    it('as it is now, with the current key as it is now', () => {
      const { state: asking } = run(states.idle, [openRestoring]);
      const [used, ending] = [
        { ...shown, lastUsedAt: '2026-10-12T09:50:00Z' },
        { ...previous, endsInSeconds: 30 },
      ];
      const { state } = run(asking, [sees(used)], idempotent, ending);
      expect(state).to.deep.include({ shown: used, restores: ending, changed: false });
      expect(run(asking, [sees(other)], idempotent, null).state).to.deep.include({ restores: previous, changed: true });
    });

    it('and sends nothing where it is the current one by now', () => {
      const { state, commands } = run(states.idle, [openRestoring, sees(restored), events.confirm]);
      expect(state.name).to.equal('idle');
      expect(sends(commands)).to.deep.equal([]);
    });
  });

  describe('knows that what was made here has ended with a restoring', () => {
    it('and lets go of its value', () => {
      const { state, did } = run({ ...requesting, issued: { ...issued, key: shown } }, [succeeded]);
      expect(state.issued).to.be.undefined;
      expect(did).to.include('clear-secret');
    });

    it('so that a late key of an earlier operation needs a reading', () => {
      const earlier: Operation = { ...operation, operationId: 'op-0', shown: before, doubtful: true };
      const late: RegenerationEvent = { ...events.succeeded, operationId: 'op-0' };
      for (const ends of [[], [events.close]]) {
        const state = run({ ...requesting, unsettled: [earlier] }, [succeeded, ...ends]).state;
        const came = run(state, [late]);
        expect(came.state.name).to.equal(state.name);
        expect(came.told).to.deep.equal([]);
        expect(came.did).to.include('read');
        const replaced = run(came.state, [sees(restored, since + 2)]);
        expect(replaced.told).to.deep.equal(['announce-failed']);
        expect(replaced.did).to.include('clear-secret');
        expect(replaced.state.name).to.equal(state.name);
        const valid = run(came.state, [sees(made, since + 2)]);
        expect(valid.state).to.deep.include({ name: 'regenerated', key: made });
        expect(valid.told).to.deep.equal(['announce-regenerated']);
      }
    });

    it('also of one that comes while the restoring runs, and of one that is looked into again', () => {
      const earlier: Operation = { ...operation, operationId: 'op-0', shown: before, doubtful: true };
      const late: RegenerationEvent = { ...events.succeeded, operationId: 'op-0', key: shown };
      const state: RegenerationState = { ...requesting, unsettled: [earlier] };
      const { told, did, state: end } = run(state, [late, succeeded, sees(restored, since + 2)]);
      expect(told).to.deep.equal(['announce-regenerated', 'announce-restored']);
      expect(end).to.deep.include({ name: 'restored', rival: undefined });
      expect(did).to.include('clear-secret');
      const again = run(state, [succeeded, events.close, events['check-again'], late]);
      expect(again.told).to.deep.equal(['announce-restored']);
      expect(run(again.state, [sees(restored, since + 2)]).told).to.deep.equal(['announce-failed']);
    });

    it('and shows a restoring that comes late only where a reading shows it', () => {
      const overtaken: Operation = { ...doubtfully, operationId: 'op-1', overtaken: true, saidUnknown: true };
      const late: RegenerationEvent = { ...succeeded, operationId: 'op-1' };
      for (const date of ['2026-10-12T09:42:00Z', '2026-10-12T09:41:00Z']) {
        const key = aKey('key-newer', date);
        const made = { ...operation, shown, confirmedAt: operation.confirmedAt + 1 };
        const state: RegenerationState = {
          ...states.regenerated,
          key,
          operation: made,
          issued: { ...issued, key, operation: made },
          unsettled: [overtaken],
        };
        const came = run(state, [sees(restored), late]);
        expect(came.state).to.deep.include({ name: 'regenerated', key });
        expect(came.told).to.deep.equal([]);
        expect(run(came.state, [sees(key, since + 2)]).told).to.deep.equal(['announce-failed']);
        const valid = run(came.state, [sees(restored, since + 2)]);
        expect(valid.state).to.deep.include({ name: 'restored', key: restored });
        expect(valid.told).to.deep.equal(['announce-restored']);
      }
    });

    it('at once, where it replaced that very key', () => {
      const overtaken: Operation = { ...doubtfully, operationId: 'op-1', overtaken: true, confirmedAt: 9e15 };
      const state: RegenerationState = {
        ...states.regenerated,
        key: shown,
        issued: { ...issued, key: shown },
        unsettled: [overtaken],
      };
      const { state: next, did } = run(state, [{ ...succeeded, operationId: 'op-1' }]);
      expect(next).to.deep.include({ name: 'restored', key: restored });
      expect(did, 'both values are kept until it is known').not.to.include('clear-secret');
    });

    it('and tells a key that was restored elsewhere from one that is read late', () => {
      const { regenerated } = states;
      const again = { ...shown, version: 'v-again' };
      expect(run(regenerated, [sees(again)]).state).to.have.nested.property('replacedBy.key', again);
      const withoutRestoring = { ...idempotent, restores: false };
      expect(run(regenerated, [sees(again)], withoutRestoring).state).to.equal(regenerated);
      expect(run(states.requesting, [fail('forbidden'), sees(again)]).state).to.deep.include({
        name: 'unknown',
        key: 'changed',
      });
    });
  });
};
