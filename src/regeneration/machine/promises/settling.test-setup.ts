import { expect } from '@open-wc/testing';
import { idle, type Operation, type RegenerationState } from '../states.js';
import {
  doubtful,
  elapse,
  events,
  fail,
  idempotent,
  neither,
  type Rules,
  sees,
  sends,
  settling,
  shown,
  states,
} from './samples.test-setup.js';

/** How an operation’s end is asked for. */
export const describeSettling: Rules = (run, { describe, it }) => {
  describe('settles', () => {
    const lost = [fail('network')];
    it('never sends again, whatever else the adapter declares', () => {
      const { commands, did } = run(
        states.requesting,
        [
          ...lost,
          { type: 'settle-failed', operationId: 'op', code: 'network' },
          elapse('settle', 'op'),
          elapse('budget'),
        ],
        settling,
      );
      expect(sends(commands)).to.deep.equal([]);
      expect(did.filter((type) => type === 'settle')).to.have.length(2);
    });

    it('backs off from one second to sixty', () => {
      const failures = Array.from({ length: 8 }, () => events['settle-failed']);
      const { commands } = run(states.requesting, [...lost, ...failures], settling);
      const pauses = commands.flatMap((one) => (one.type === 'schedule' && one.timer === 'settle' ? one.seconds : []));
      expect(pauses).to.deep.equal([1, 2, 4, 8, 16, 32, 60, 60]);
    });

    it('asks at once on the user’s word, however long it would have waited', () => {
      const waiting = run(states.unknown, [events['settle-failed'], events['settle-failed']], settling).state;
      const { did, commands } = run(waiting, [events['check-again'], events['settle-failed']], settling);
      expect(did).to.include('settle');
      expect(commands).to.deep.include({ type: 'schedule', timer: 'settle', operationId: 'op', seconds: 1 });
    });

    for (const [outcome, name, told] of [
      ['never', 'refused', 'announce-failed'],
      ['superseded', 'conflict', 'announce-failed'],
    ] as const) {
      it(`${outcome} → ${name}`, () => {
        const result = run(states.requesting, [...lost, { ...events.settled, outcome }], settling);
        expect(result.state.name).to.equal(name);
        expect(result.told).to.deep.equal([told]);
      });
    }

    for (const [outcome, code, told] of [
      ['superseded', 'network', 'superseded'],
      ['never', 'network', 'network'],
      ['never', 'superseded', 'aborted'],
    ] as const) {
      it(`${outcome}, of an earlier operation, is told as ${told}: last answered ${code}`, () => {
        const earlier: RegenerationState = { name: 'idle', unsettled: [{ ...doubtful, code }] };
        const { commands } = run(earlier, [{ ...events.settled, outcome }], settling);
        expect(commands.filter(({ type }) => type === 'announce-failed')).to.have.nested.property('[0].code', told);
      });
    }

    it('what comes after *Close* stays to be seen, unless something newer is going on', () => {
      const left: RegenerationState = { name: 'idle', unsettled: [doubtful] };
      const never = run(left, [events.settled], settling);
      expect(never.state).to.deep.include({ name: 'refused', proof: 'never', quiet: true });
      const superseded = run(left, [{ ...events.settled, outcome: 'superseded' }], settling);
      expect(superseded.state).to.deep.include({ name: 'conflict', code: 'superseded', quiet: true });
      expect(superseded.did, 'another key is valid').to.include('read');
      expect(run(superseded.state, [events.open]).state.name).to.equal('confirming');
      const asking = run({ ...states.confirming, unsettled: [doubtful] }, [events.settled], settling);
      expect(asking.state.name).to.equal('confirming');
      const old = run({ name: 'idle', unsettled: [{ ...doubtful, overtaken: true }] }, [events.settled], settling);
      expect(old.state.name).to.equal('idle');
      const another: Operation = { ...doubtful, operationId: 'op-2' };
      expect(run({ name: 'idle', unsettled: [doubtful, another] }, [events.settled], settling).state.name).to.equal(
        'idle',
      );
    });

    it('forgotten is unknown, and is not asked again', () => {
      const { state, did } = run(
        states.requesting,
        [...lost, { ...events.settled, outcome: 'forgotten' }, sees(shown), elapse('pause'), sees(shown)],
        settling,
      );
      expect(state).to.include({ name: 'unknown', key: 'same' });
      expect(did).to.include('stop-settling');
    });

    it('goes on after the outcome is unknown, and after the dialog is closed', () => {
      const steps = [...lost, elapse('budget'), elapse('reading'), elapse('pause'), elapse('reading'), events.close];
      const closed = run(states.requesting, steps, settling);
      expect(closed.state).to.deep.include({ name: 'idle' });
      expect(closed.did).not.to.include('stop-settling');
      const { state, told } = run(
        closed.state,
        [events['settle-failed'], elapse('settle', 'op'), events.succeeded],
        settling,
      );
      expect(state).to.deep.include({ name: 'regenerated', quiet: true });
      expect(told).to.deep.equal(['announce-regenerated']);
    });

    it('after a reload, at any age, and without sending', () => {
      const old: Operation = {
        ...doubtful,
        byHand: true,
        saidUnknown: true,
        confirmedAt: NaN,
        wordAt: { wall: NaN, monotonic: 0 },
      };
      const { state, commands, did } = run(idle, [{ type: 'resume', operation: old }], settling);
      expect(state.name).to.equal('idle');
      expect(did).to.include('settle');
      expect(sends(commands)).to.deep.equal([]);
    });

    it('stops while the same operation is sent again after a sign-in: settling would refuse it for good', () => {
      const { did, state } = run(
        states.requesting,
        [fail('unauthenticated'), events.retry, events.confirm, events.settled],
        settling,
      );
      expect(state.name).to.equal('requesting');
      expect(did).not.to.include('settle');
    });

    it('falls back to what else is declared where the service turns out not to settle', () => {
      const { state } = run(states.requesting, lost, settling);
      expect(run(state, [events['settles-not']], idempotent).did).to.include('send');
      expect(run(state, [events['settles-not']], neither).did).to.include('read');
    });
  });
};
