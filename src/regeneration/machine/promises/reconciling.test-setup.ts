import { expect } from '@open-wc/testing';
import type { RegenerationState } from '../states.js';
import {
  after,
  conditional,
  elapse,
  events,
  fail,
  failsToRead,
  idempotent,
  made,
  neither,
  operation,
  other,
  type Rules,
  sees,
  sends,
  settling,
  shown,
  since,
  states,
  unconditional,
} from './samples.test-setup.js';

/** How a doubtful outcome is looked into. */
export const describeReconciling: Rules = (run, { describe, it }) => {
  describe('reconciles with an adapter that honours operation ids', () => {
    it('replays the same operation until an answer settles it', () => {
      const { state, commands, told } = run(states.requesting, [
        fail('server'),
        elapse('pause'),
        fail('network', 2),
        elapse('pause'),
        events.succeeded,
      ]);
      expect(state.name).to.equal('regenerated');
      expect(
        sends(commands).map((command) => [command.operation.operationId, command.operation.attempts]),
      ).to.deep.equal([
        ['op', 2],
        ['op', 3],
      ]);
      expect(told).to.deep.equal(['announce-regenerated']);
    });

    it('replays at once where the answer is outstanding', () => {
      expect(run(states.requesting, [elapse('deadline')]).did).to.include('send');
    });

    it('waits for as long as the service asks', () => {
      const { commands } = run(states.requesting, [{ ...events.failed, code: 'server', retryAfter: 20 }]);
      expect(commands).to.deep.include({ type: 'schedule', timer: 'pause', seconds: 20 });
      const later = run(states.reconciling, [{ ...events.failed, code: 'server', retryAfter: 25 }]);
      expect(later.commands).to.deep.include({ type: 'schedule', timer: 'pause', seconds: 25 });
    });

    it('reads once when its time is over, and says what it saw', () => {
      const { state, told } = run(states.reconciling, [elapse('budget'), sees(shown)]);
      expect(state).to.include({ name: 'unknown', key: 'same' });
      expect(told).to.deep.equal(['announce-unknown']);
    });

    it('stops once a reading shows another key, where versions are not honoured', () => {
      const { state, commands } = run(
        { ...states.reconciling, awaiting: 'pause' },
        [sees(other), elapse('pause')],
        unconditional,
      );
      expect(state.name).to.equal('reconciling');
      expect(sends(commands)).to.deep.equal([]);
      expect(run(states.reconciling, [sees(other)], idempotent).state).to.include({ by: 'replay' });
    });

    it('ends in a conflict when the key had been changed before', () => {
      const { state, told } = run(states.requesting, [
        fail('server'),
        elapse('pause'),
        fail('conflict', 2),
        sees(made),
      ]);
      expect(state).to.deep.include({ name: 'conflict', code: 'conflict' });
      expect(told).to.deep.equal(['announce-failed']);
    });

    it('does not believe a refusal after the service was working on it: that work may have made a key', () => {
      const { state, told } = run(states.requesting, [fail('in-progress'), elapse('wait'), fail('forbidden', 2)]);
      expect(state.name).to.equal('reconciling');
      expect(told).to.deep.equal([]);
    });

    it('waits while the service is working, but not for ever', () => {
      let state: RegenerationState = states.requesting;
      for (let attempt = 1; attempt <= 10; attempt++) {
        state = run(state, [fail('in-progress', attempt)]).state;
        if (state.name === 'waiting') state = run(state, [elapse('wait')]).state;
      }
      expect(state.name).to.equal('reconciling');
    });

    for (const [outcome, name] of [
      ['superseded', 'conflict'],
      ['never', 'refused'],
      ['ended', 'conflict'],
      [undefined, 'conflict'],
      ['forgotten', 'reconciling'],
    ] as const) {
      it(`410 ${outcome ?? 'without an end'} → ${name}`, () => {
        const { state } = run(states.requesting, [{ ...events.failed, code: 'superseded', outcome }]);
        expect(state.name).to.equal(name);
      });
    }

    it('asks which end a 410 means, where the service settles', () => {
      expect(run(states.requesting, [fail('superseded')], settling).did).to.include('settle');
    });
  });

  describe('reconciles with an adapter that only refuses stale versions', () => {
    it('sends once more, with the version that was shown, and then only reads', () => {
      const { state, commands } = run(
        states.requesting,
        [fail('network'), elapse('pause'), fail('conflict', 2), sees(made), events['check-again']],
        conditional,
      );
      expect(state).to.include({ name: 'reconciling', by: 'read' });
      expect(sends(commands).map((command) => command.operation.shown.version)).to.deep.equal([shown.version]);
    });

    it('sends nothing at once: where the page goes, its requests fail first', () => {
      const { did } = run(states.requesting, [fail('network')], conditional);
      expect(did).not.to.include('send');
      const late = run(states.requesting, [fail('network'), [elapse('pause'), after(61)]], conditional);
      expect(late.did).not.to.include('send');
      expect(late.state).to.include({ name: 'reconciling', by: 'read' });
    });

    it('sends nothing without a version', () => {
      const unversioned: RegenerationState = {
        ...states.requesting,
        operation: { ...operation, shown: { ...shown, version: '' } },
      };
      expect(sends(run(unversioned, [fail('network')], conditional).commands)).to.deep.equal([]);
    });

    it('takes the second answer for a success', () => {
      const { state } = run(states.requesting, [fail('network'), elapse('pause'), events.succeeded], conditional);
      expect(state.name).to.equal('regenerated');
    });
  });

  describe('reconciles with an adapter that promises nothing', () => {
    it('never sends again', () => {
      const { state, commands } = run(
        states.requesting,
        [
          fail('network'),
          sees(shown),
          elapse('pause'),
          sees(shown),
          events['check-again'],
          elapse('reading'),
          elapse('pause'),
          elapse('reading'),
        ],
        neither,
      );
      expect(state.name).to.equal('unknown');
      expect(sends(commands)).to.deep.equal([]);
    });

    it('reads twice before it says that the key is the same', () => {
      const { state, did } = run(
        states.requesting,
        [fail('network'), sees(shown), elapse('pause'), sees(shown)],
        neither,
      );
      expect(state).to.include({ name: 'unknown', key: 'same' });
      expect(did.filter((type) => type === 'read')).to.have.length(2);
    });

    it('says that the key was changed as soon as it sees it', () => {
      const { state } = run(states.requesting, [fail('network'), sees(made)], neither);
      expect(state).to.include({ name: 'unknown', key: 'changed' });
    });

    it('counts only what was asked for since', () => {
      const stale = [fail('network'), failsToRead('network', since - 1), sees(made, since - 1)];
      expect(run(states.requesting, stale, neither).state).to.include({ name: 'reconciling', awaiting: 'reading' });
      expect(run(states.unknown, [sees(made, since - 1)]).state).to.equal(states.unknown);
      expect(run(states.conflict, [sees(made, since - 1)]).state).to.equal(states.conflict);
    });

    it('says that the channel could not be read', () => {
      const { state } = run(
        states.requesting,
        [fail('network'), failsToRead('server'), elapse('pause'), elapse('reading')],
        neither,
      );
      expect(state).to.include({ name: 'unknown', key: 'unread' });
    });
  });
};
