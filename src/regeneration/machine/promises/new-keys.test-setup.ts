import { expect } from '@open-wc/testing';
import type { RegenerationEvent } from '../events.js';
import {
  after,
  aKey,
  conditional,
  elapse,
  events,
  fail,
  idempotent,
  made,
  neither,
  once,
  operation,
  other,
  type Rules,
  sees,
  sends,
  settling,
  shown,
  since,
  states,
} from './samples.test-setup.js';

/** What becomes of a new key. */
export const describeNewKeys: Rules = (run, { describe, it }) => {
  describe('counts a success that comes late', () => {
    const late = events.succeeded;
    const second: RegenerationEvent = { ...events.confirm, operationId: 'op-2' };

    it('after the dialog was closed on an unknown outcome', () => {
      const { state, told } = run(states.unknown, [events.close, late]);
      expect(state).to.include({ name: 'regenerated', quiet: true });
      expect(told).to.deep.equal(['announce-regenerated']);
    });

    it('while the user is asked about another operation', () => {
      expect(run(states.unknown, [events['ask-again'], late]).state.name).to.equal('regenerated');
    });

    it('while another operation is refused because of it', () => {
      const { state, told, did } = run(states.unknown, [
        events['ask-again'],
        second,
        late,
        fail('conflict', 1, 'op-2'),
        sees(made),
      ]);
      expect(state).to.deep.include({ name: 'regenerated', key: made });
      expect(told).to.deep.equal(['announce-regenerated', 'announce-failed']);
      expect(did).not.to.include('clear-secret');
    });

    it('also where the later operation stays unknown, which is not sent again by itself', () => {
      const steps = [events['ask-again'], second, late, fail('network', 1, 'op-2'), sees(made)];
      for (const adapter of [idempotent, conditional, neither]) {
        const { state, told, commands } = run(states.unknown, steps, adapter);
        expect(state).to.deep.include({ name: 'regenerated', key: made });
        expect(state.unsettled.map(({ operationId }) => operationId)).to.deep.equal(['op-2']);
        expect(told).to.deep.equal(['announce-regenerated', 'announce-unknown']);
        expect(sends(commands).filter(({ operation }) => operation.attempts > 1)).to.deep.equal([]);
      }
    });

    it('of two, shows the one that the channel has, whichever came first', () => {
      const newer = aKey('key-newest', '2026-10-12T09:42:00Z');
      for (const [first, then] of [
        [made, newer],
        [newer, made],
      ] as const) {
        const { state, did } = run(
          states.unknown,
          [events['ask-again'], second, { ...late, key: first }, { ...late, operationId: 'op-2', key: then }],
          neither,
        );
        expect(state).to.deep.include({ name: 'regenerated', key: newer });
        expect(did, 'both values are kept until it is known').not.to.include('clear-secret');
        for (const truth of [first, then]) {
          const decided = run(state, [sees(truth)], neither);
          expect(decided.state).to.deep.include({ name: 'regenerated', key: truth });
          expect(decided.did).to.include('clear-secret');
        }
      }
    });

    it('says of an older key that comes last that it was replaced, once that was read', () => {
      const older = aKey('key-older', '2026-10-12T09:40:00Z');
      const { state, told } = run(states.unknown, [
        events['ask-again'],
        second,
        { ...late, operationId: 'op-2' },
        { ...late, key: older },
        sees(made),
      ]);
      expect(state).to.deep.include({ name: 'regenerated', key: made });
      expect(told).to.deep.equal(['announce-regenerated', 'announce-failed']);
    });

    it('once', () => {
      expect(run(states.requesting, [late, late]).told).to.deep.equal(['announce-regenerated']);
    });
  });

  describe('holds a key that is shown once', () => {
    it('until the user has it', () => {
      expect(run(states.regenerated, [events.close], once).state.name).to.equal('regenerated');
      expect(run(states.regenerated, [events.acknowledge, events.close], once).did).to.include('clear-secret');
    });

    it('also where another key was copied', () => {
      const { state } = run(states.regenerated, [{ type: 'acknowledge', keyId: shown.id }, events.close], once);
      expect(state.name).to.equal('regenerated');
    });

    it('for five minutes, says so a minute before, and for another five where the user wants it', () => {
      const { commands } = run(states.requesting, [events.succeeded], once);
      expect(commands).to.deep.include({ type: 'schedule', timer: 'secret-warning', seconds: 240 });
      expect(commands).to.deep.include({ type: 'schedule', timer: 'secret-expiry', seconds: 300 });
      const warned = run(states.regenerated, [elapse('secret-warning')], once);
      expect(warned.state.issued?.value).to.equal('expiring');
      const kept = run(warned.state, [events['keep-longer']], once);
      expect(kept.state.issued?.value).to.equal('held');
      expect(kept.commands).to.deep.include({ type: 'schedule', timer: 'secret-expiry', seconds: 300 });
    });

    it('and says that it is gone when it is', () => {
      for (const event of [elapse('secret-expiry'), events['page-hidden']]) {
        const { state, did } = run(states.regenerated, [event], once);
        expect(state.issued?.value).to.equal('cleared');
        expect(did).to.include('clear-secret');
        expect(run(state, [events.close], once).state.name).to.equal('idle');
      }
    });

    it('no longer once another key has replaced it', () => {
      const { state, did } = run(states.regenerated, [sees(other)], once);
      expect(state).to.have.nested.property('replacedBy.key', other);
      expect(did).to.include('clear-secret').and.to.include('guard');
      expect(run(states.regenerated, [sees(other, since - 1)], once).state).to.equal(states.regenerated);
    });

    it('also where a reading that lags behind still has the key before', () => {
      expect(run(states.regenerated, [sees(shown)], once).state).to.equal(states.regenerated);
    });

    it('and asks for it again on the user’s word, where it can be had', () => {
      const cleared = run(states.regenerated, [elapse('secret-expiry')], once).state;
      expect(run(cleared, [events.recall], once).commands).to.deep.include({
        type: 'recall',
        operation,
        by: 'replay',
      });
      const recalled = run(cleared, [events.recall, events.succeeded], { ...settling, reveals: false });
      expect(recalled.state.issued?.value).to.equal('held');
      expect(recalled.told).to.deep.equal([]);
      expect(run(cleared, [events.recall], { ...neither, reveals: false }).did).to.deep.equal([]);
      expect(run(cleared, [[events.recall, after(90_000)]], once).did).to.deep.equal([]);
      const closed = run(cleared, [events.close, events.recall, events.succeeded], once);
      expect(closed.state).to.deep.include({ name: 'regenerated', key: made });
      expect(closed.told).to.deep.equal([]);
    });
  });
};
