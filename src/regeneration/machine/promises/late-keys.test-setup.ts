import { expect } from '@open-wc/testing';
import type { RegenerationEvent } from '../events.js';
import type { Operation, RegenerationState } from '../states.js';
import {
  after,
  aKey,
  conditional,
  doubtful,
  elapse,
  events,
  fail,
  idempotent,
  issued,
  made,
  neither,
  once,
  operation,
  other,
  type Rules,
  sees,
  sends,
  shown,
  since,
  states,
} from './samples.test-setup.js';

/** What becomes of a key that comes after its operation was left. */
export const describeLateKeys: Rules = (run, { describe, it }) => {
  describe('counts a success that comes late', () => {
    const late = events.succeeded;
    const second: RegenerationEvent = { ...events.confirm, operationId: 'op-2' };
    /** The first of two operations, and its key: the second one has made one since. */
    const overtaken: Operation = { ...doubtful, operationId: 'op-1', saidUnknown: true, overtaken: true };
    const older: RegenerationEvent = { ...late, operationId: 'op-1', key: aKey('key-older', '2026-10-12T09:40:00Z') };

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

    it('never in place of a newer one that was made here, which the user may have', () => {
      const resting = [states.idle, states.unknown, states.refused, states.conflict] as const;
      for (const before of resting) {
        const state: RegenerationState = { ...before, unsettled: [overtaken], issued: { ...issued, value: 'gone' } };
        const came = run(state, [older]);
        expect(came.state.name, before.name).to.equal(before.name);
        expect(came.did, before.name).to.include('read');
        expect(came.told, before.name).to.deep.equal([]);
        expect(came.did, `${before.name}: it stays stored`).not.to.include('remember');
        const replaced = run(came.state, [sees(made, since + 2)]);
        expect(replaced.told, before.name).to.deep.equal(['announce-failed']);
        expect(replaced.did, before.name).to.include('clear-secret');
        expect(replaced.state.name, before.name).to.equal(before.name);
        const valid = run(came.state, [sees(older.key, since + 2)]);
        expect(valid.state, before.name).to.deep.include({ name: 'regenerated', key: older.key });
        expect(valid.told, before.name).to.deep.equal(['announce-regenerated']);
        const lagging = run(came.state, [sees(shown, since + 2), sees(other, since - 1)]);
        expect(lagging.state.rival, before.name).to.deep.equal(came.state.rival);
      }
    });

    it('never in place of a newer one while a third operation runs', () => {
      const third: Operation = { ...operation, shown: made, operationId: 'op-3' };
      const before: RegenerationState = {
        ...states.requesting,
        operation: third,
        unsettled: [overtaken],
        issued: { ...issued, value: 'gone' },
      };
      for (const [failure, seen] of [
        [fail('forbidden', 1, 'op-3'), sees(made, since + 2)],
        [fail('conflict', 1, 'op-3'), sees(other, since + 2)],
      ] as const) {
        const { state, told } = run(before, [older, failure, seen]);
        expect(state.name).not.to.equal('regenerated');
        expect(state.rival).to.be.undefined;
        expect(told).to.deep.equal(['announce-failed', 'announce-failed']);
      }
      const { state, told } = run(before, [
        older,
        { ...late, operationId: 'op-3', key: other },
        sees(other, since + 2),
      ]);
      expect(state).to.deep.include({ name: 'regenerated', key: other });
      expect(told).to.deep.equal(['announce-regenerated', 'announce-failed']);
    });

    it('of two with the same date, the one that was confirmed later, until a reading tells', () => {
      const [one, other] = [aKey('key-one'), aKey('key-two')];
      const steps = [events['ask-again'], second, { ...late, operationId: 'op-2', key: other }, { ...late, key: one }];
      const at = (step: RegenerationEvent, index: number) => [step, after(index)] as const;
      expect(run(states.unknown, steps.map(at), neither).state).to.deep.include({ name: 'regenerated', key: other });
    });

    it('with the value that did not come at first, whatever is done meanwhile', () => {
      const valueless = run(states.requesting, [{ ...late, hasValue: false }], once).state;
      const asking = run(valueless, [events['ask-again'], late], once);
      expect(asking.state).to.deep.include({ name: 'regenerated', key: made });
      expect(asking.state.issued?.value).to.equal('held');
      expect(asking.told).to.deep.equal([]);
      const busy = run(valueless, [events['ask-again'], second, late], once);
      expect(busy.state.name).to.equal('requesting');
      const refused = run(busy.state, [fail('forbidden', 1, 'op-2'), sees(made, since + 2)], once);
      expect(refused.state).to.deep.include({ name: 'regenerated', key: made });
      expect(refused.state.issued?.value).to.equal('held');
      expect(refused.did).not.to.include('clear-secret');
    });

    it('quietly, where the dialog was closed while a refusal was verified', () => {
      const steps = [events['ask-again'], second, late, fail('forbidden', 1, 'op-2'), events.close, sees(made)];
      expect(run(states.unknown, steps).state).to.deep.include({ name: 'regenerated', key: made, quiet: true });
    });

    it('and says of its value what has become of it', () => {
      const steps = [
        events['ask-again'],
        second,
        late,
        elapse('secret-expiry'),
        fail('forbidden', 1, 'op-2'),
        sees(made),
      ];
      expect(run(states.unknown, steps, once).state.issued?.value).to.equal('cleared');
      expect(run(states.unknown, steps).state.issued?.value).to.equal('gone');
    });

    it('once', () => {
      expect(run(states.requesting, [late, late]).told).to.deep.equal(['announce-regenerated']);
    });

    it('not where another tab has announced it', () => {
      const state: RegenerationState = { ...states.idle, unsettled: [overtaken], issued };
      const ended: RegenerationEvent = { ...events['ended-elsewhere'], operationId: 'op-1' };
      expect(run(state, [older, ended, sees(older.key, since + 2)]).told).to.deep.equal([]);
    });
  });
};
