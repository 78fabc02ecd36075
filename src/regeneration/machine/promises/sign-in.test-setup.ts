import { expect } from '@open-wc/testing';
import type { RegenerationEvent } from '../events.js';
import {
  after,
  doubtful,
  elapse,
  events,
  fail,
  failsToRead,
  neither,
  other,
  sees,
  sends,
  shown,
  states,
  type Rules,
} from './samples.test-setup.js';

/** What a sign-in interrupts, and how it goes on. */
export const describeSignIn: Rules = (run, { describe, it }) => {
  describe('goes on after a sign-in', () => {
    it('with the same operation, confirmed anew', () => {
      const { commands } = run(states.requesting, [
        fail('unauthenticated'),
        events.retry,
        [events.confirm, after(600)],
      ]);
      expect(sends(commands).at(-1)?.operation).to.deep.include({ operationId: 'op', attempts: 2, wordAt: after(600) });
    });

    it('reads first where it may not be sent again: the same key asks, another is unknown', () => {
      const retried = run(states.suspended, [events.retry], neither);
      expect(retried.state.name).to.equal('verifying');
      expect(run(retried.state, [sees(shown)], neither).state).to.include({ name: 'confirming' });
      expect(run(retried.state, [sees(other)], neither).state).to.include({ name: 'unknown', key: 'changed' });
    });

    it('only looks into a doubtful operation where ids are not honoured', () => {
      const { state, commands } = run({ ...states.suspended, operation: doubtful }, [events.retry], neither);
      expect(state.name).to.equal('reconciling');
      expect(sends(commands)).to.deep.equal([]);
    });

    it('looks into it where the reading was refused', () => {
      const { state, did } = run(
        states.requesting,
        [fail('network'), failsToRead('unauthenticated'), events.retry],
        neither,
      );
      expect(state.name).to.equal('reconciling');
      expect(did).to.include('require-sign-in');
    });

    it('verifies when the user gives up', () => {
      const { state, told } = run(states.requesting, [fail('unauthenticated'), events['give-up'], sees(shown)]);
      expect(state.name).to.equal('refused');
      expect(told).to.deep.equal(['announce-failed']);
    });

    it('ends as unknown when the user gives up and an attempt was in doubt', () => {
      const { state, told } = run(states.requesting, [
        fail('server'),
        elapse('pause'),
        fail('unauthenticated', 2),
        events['give-up'],
        sees(shown),
      ]);
      expect(state.name).to.equal('unknown');
      expect(told).to.deep.equal(['announce-unknown']);
    });

    it('tells the host that an operation which was cancelled failed', () => {
      const { state, told } = run(states.requesting, [
        fail('unauthenticated'),
        events.retry,
        events.close,
        sees(shown),
      ]);
      expect(state).to.include({ name: 'refused', quiet: true });
      expect(told).to.deep.equal(['announce-failed']);
    });

    it('asks for a sign-in at once where the request was redirected, and stays in doubt', () => {
      const redirected: RegenerationEvent = { ...events.failed, code: 'unexpected', wantsSignIn: true };
      const { state } = run(states.requesting, [redirected]);
      expect(state).to.deep.include({ name: 'suspended', during: 'check' });
      expect(state).to.have.nested.property('operation.doubtful', true);
      expect(run(states.reconciling, [redirected]).state.name).to.equal('suspended');
    });

    it('stops waiting once it need not', () => {
      expect(run(states.suspended, [events.succeeded]).did).to.include('end-sign-in');
    });
  });
};
