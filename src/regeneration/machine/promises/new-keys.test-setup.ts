import { expect } from '@open-wc/testing';
import {
  after,
  elapse,
  events,
  made,
  neither,
  once,
  operation,
  other,
  type Rules,
  sees,
  settling,
  shown,
  since,
  states,
} from './samples.test-setup.js';

/** What becomes of a new key. */
export const describeNewKeys: Rules = (run, { describe, it }) => {
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
      expect(run(cleared, [events.recall, elapse('recall')], once)).to.have.nested.property(
        'state.issued.recall',
        'failed',
      );
      const failed = run(cleared, [events.recall, events['recall-failed']], once);
      expect(failed.state.issued?.recall).to.equal('failed');
      expect(failed.did, 'it may have been replaced').to.include('read');
      const notKept = { ...events.succeeded, hasValue: false };
      const replayed = run(cleared, [events.recall, notKept], { ...settling, reveals: false });
      expect(replayed.commands.at(-2), 'the service keeps none').to.deep.include({ type: 'recall', by: 'replay' });
      const alone = { ...settling, reveals: false, idempotent: false };
      const gone = run(cleared, [events.recall, notKept], alone);
      expect(gone.state.issued).to.deep.include({ value: 'cleared', recall: undefined });
      expect(run(gone.state, [events.recall], alone).did, 'nothing could bring it').to.deep.equal([]);
      const foreign = run(cleared, [events.recall, { ...events.succeeded, key: other }], once).state;
      expect(foreign.issued, 'another key').to.deep.include({ key: made, value: 'cleared', recall: 'failed' });
      const closed = run(cleared, [events.close, events.recall, events.succeeded], once);
      expect(closed.state).to.deep.include({ name: 'regenerated', key: made });
      expect(closed.told).to.deep.equal([]);
    });
  });
};
