import { expect } from '@open-wc/testing';
import type { SettingsErrorCode } from '../../../api/settings-error.js';
import type { RegenerationEvent } from '../events.js';
import { idle, openOperations, type StateName } from '../states.js';
import {
  conditional,
  elapse,
  events,
  fail,
  failsToRead,
  idempotent,
  neither,
  other,
  type Rules,
  sees,
  sends,
  settling,
  shown,
  since,
  states,
} from './samples.test-setup.js';

/** What is made of a failed attempt, and of a refusal. */
export const describeRefusals: Rules = (run, { describe, it }) => {
  describe('judges a first failure', () => {
    const first: readonly [
      code: SettingsErrorCode,
      idempotent: StateName,
      conditional: StateName,
      neither: StateName,
    ][] = [
      ['offline', 'refused', 'refused', 'refused'],
      ['not-sent', 'refused', 'refused', 'refused'],
      ['invalid', 'verifying', 'verifying', 'verifying'],
      ['forbidden', 'verifying', 'verifying', 'verifying'],
      ['not-found', 'verifying', 'verifying', 'verifying'],
      ['rate-limited', 'verifying', 'verifying', 'verifying'],
      ['unauthenticated', 'suspended', 'suspended', 'suspended'],
      ['reauthentication-required', 'suspended', 'suspended', 'suspended'],
      ['conflict', 'verifying', 'reconciling', 'reconciling'],
      ['superseded', 'conflict', 'conflict', 'conflict'],
      ['in-progress', 'waiting', 'reconciling', 'reconciling'],
      ['network', 'reconciling', 'reconciling', 'reconciling'],
      ['timeout', 'reconciling', 'reconciling', 'reconciling'],
      ['aborted', 'reconciling', 'reconciling', 'reconciling'],
      ['server', 'reconciling', 'reconciling', 'reconciling'],
      ['malformed', 'reconciling', 'reconciling', 'reconciling'],
      ['unexpected', 'reconciling', 'reconciling', 'reconciling'],
    ];
    for (const [code, ...expected] of first) {
      it(`${code} → ${expected.join(', ')}`, () => {
        const outcomes = [idempotent, conditional, neither].map(
          (adapter) => run(states.requesting, [fail(code)], adapter).state.name,
        );
        expect(outcomes).to.deep.equal(expected);
      });
    }
  });

  describe('verifies a refusal before it tells it', () => {
    it('reads the key, and tells a refusal where it is the same', () => {
      const { state, did, told } = run(states.requesting, [fail('forbidden'), sees(shown)]);
      expect(state).to.deep.include({ name: 'refused', proof: 'unchanged', forbidden: true });
      expect(did.filter((type) => type === 'read')).to.have.length(1);
      expect(told).to.deep.equal(['announce-failed']);
    });

    for (const code of ['rate-limited', 'forbidden', 'invalid'] as const) {
      it(`does not believe ${code} where the key is another: the browser may have sent the request twice`, () => {
        const { state, told } = run(states.requesting, [fail(code), sees(other)]);
        expect(state).to.deep.include({ name: 'unknown', key: 'changed' });
        expect(told).to.deep.equal(['announce-unknown']);
      });
    }

    it('takes a reading that began before the refusal for nothing', () => {
      expect(run(states.requesting, [fail('forbidden'), sees(shown, since - 1)]).state.name).to.equal('verifying');
    });

    it('says that nothing is certain where the key could not be read in 15 seconds', () => {
      const { state } = run(states.requesting, [fail('forbidden'), elapse('reading')]);
      expect(state).to.deep.include({ name: 'unknown', key: 'unread' });
    });

    it('never asks for a sign-in', () => {
      const { state, did } = run(states.requesting, [fail('forbidden'), failsToRead('unauthenticated')]);
      expect(state.name).to.equal('unknown');
      expect(did).not.to.include('require-sign-in');
    });

    it('tells a refusal where the channel is gone', () => {
      const { state } = run(states.requesting, [fail('not-found'), failsToRead('not-found')]);
      expect(state).to.deep.include({ name: 'refused', proof: 'gone' });
    });

    it('verifies again on the user’s word', () => {
      const { state, did } = run(states.requesting, [fail('forbidden'), elapse('reading'), events['check-again']]);
      expect(state.name).to.equal('verifying');
      expect(did).not.to.include('reconcile');
    });

    it('may be closed: its end is told, and not shown', () => {
      const { state, told } = run(states.requesting, [fail('forbidden'), events.close, sees(shown)]);
      expect(state).to.include({ name: 'refused', quiet: true });
      expect(told).to.deep.equal(['announce-failed']);
      expect(run(state, [events.show]).state).to.include({ name: 'refused', quiet: undefined });
      expect(run(state, [events.open]).state.name).to.equal('confirming');
    });

    it('stays closed, whatever else comes', () => {
      const closed = run(states.requesting, [fail('forbidden'), events.close], settling).state;
      const forgotten = run(closed, [{ ...events.settled, outcome: 'forgotten' }], settling);
      expect(forgotten.state.name).to.equal('idle');
      expect(forgotten.told).to.deep.equal(['announce-unknown']);
      expect(forgotten.did).to.include('read');
      expect(run(closed, [fail('superseded')], settling).state).to.include({ name: 'verifying', closed: true });
      const cancelled = run(states.suspended, [events.close, fail('invalid')]).state;
      expect(cancelled).to.include({ name: 'verifying', closed: true });
    });

    it('offline and not-sent are certain where they are true of every attempt, however late they are told', () => {
      for (const code of ['offline', 'not-sent'] as const) {
        const none = run(states.requesting, [elapse('deadline'), fail(code, 1), fail(code, 2)]);
        expect(none.state, code).to.deep.include({ name: 'refused', proof: 'not-sent' });
        const one = run(states.requesting, [elapse('deadline'), fail(code, 2)]);
        expect(one.state.name, code).to.equal('reconciling');
        const left = run(states.unknown, [events.close, fail(code)]);
        expect(left.told, code).to.deep.equal(['announce-failed']);
        const twice = { ...states.unknown, operation: { ...states.unknown.operation, attempts: 2 } };
        expect(run(twice, [events.close, fail(code)]).told, code).to.deep.equal([]);
        expect(run(twice, [events.close, fail(code), fail(code, 2)]).told, code).to.deep.equal(['announce-failed']);
      }
    });

    it('is not sent again by a reload, closed or not', () => {
      for (const steps of [
        [fail('forbidden')],
        [fail('forbidden'), events.close],
        [fail('unauthenticated')],
        [fail('unauthenticated'), events['give-up']],
        [fail('unauthenticated'), events.retry],
        [fail('unauthenticated'), events.retry, events.close],
      ]) {
        const [open] = openOperations(run(states.requesting, steps).state);
        const { commands } = run(idle, [{ type: 'resume', operation: { ...open!, doubtful: true } }]);
        expect(sends(commands)).to.deep.equal([]);
      }
    });

    it('is no conflict where the key is the same', () => {
      expect(run(states.requesting, [fail('conflict'), sees(shown)]).state.name).to.equal('refused');
      const { state } = run(states.requesting, [fail('conflict'), sees(other)]);
      expect(state).to.deep.include({ name: 'conflict', code: 'conflict' });
    });

    it('asks how the operation ended where the service settles, and reads nothing', () => {
      const { state, did } = run(states.requesting, [fail('forbidden'), events.settled], settling);
      expect(state).to.deep.include({ name: 'refused', proof: 'never' });
      expect(did).to.include('settle');
      expect(did).not.to.include('read');
    });

    it('reads after a conflict that settled as never: whose key is valid is to be told', () => {
      const never: RegenerationEvent = { ...events.settled, outcome: 'never' };
      const { state, did } = run(states.requesting, [fail('conflict'), never, sees(other)], settling);
      expect(state).to.deep.include({ name: 'conflict', code: 'conflict' });
      expect(did).to.include('read');
      for (const last of [sees(shown), elapse('reading'), failsToRead('network')]) {
        const same = run(states.requesting, [fail('conflict'), never, last], settling);
        expect(same.state).to.deep.include({ name: 'refused', proof: 'never' });
        expect(same.told).to.deep.equal(['announce-failed']);
      }
    });

    it('a reading that failed before the refusal says nothing about it', () => {
      const { state } = run(states.requesting, [fail('forbidden'), failsToRead('network', since - 1)]);
      expect(state.name).to.equal('verifying');
    });

    for (const code of ['invalid', 'forbidden', 'not-found', 'rate-limited', 'offline', 'not-sent'] as const) {
      it(`${code} after a doubtful attempt settles nothing`, () => {
        const { state, told } = run(states.requesting, [fail('server'), elapse('pause'), fail(code, 2)]);
        expect(state.name).to.equal('reconciling');
        expect(told).to.deep.equal([]);
      });
    }
  });
};
