import { expect } from '@open-wc/testing';
import type { Overlap, RegenerationReason } from '../../../model/overlap.js';
import type { Capabilities, RegenerationState } from '../states.js';
import {
  elapse,
  events,
  fail,
  idempotent,
  made,
  type Rules,
  sees,
  sends,
  shown,
  states,
} from './samples.test-setup.js';

const supported: Capabilities = {
  ...idempotent,
  overlap: { seconds: [3600], firstUse: { seconds: 60, atMost: 604_800 } },
};
const anHour: Overlap = { from: 'now', seconds: 3600 };
const firstUse: Overlap = { from: 'first-use' };

/** How long the old key goes on working, and why it is replaced. */
export const describeOverlap: Rules = (run, { describe, it }) => {
  describe('asks for what the user chose', () => {
    const asked = (
      choice: { readonly overlap?: Overlap; readonly reason?: RegenerationReason },
      adapter = supported,
      state: RegenerationState = states.confirming,
    ) => {
      const { commands } = run(state, [{ ...events.confirm, ...choice }], adapter);
      const { overlap, reason } = sends(commands)[0]!.operation;
      return { overlap, reason };
    };

    it('where the service declares it', () => {
      expect(asked({ overlap: anHour, reason: 'routine' })).to.deep.equal({ overlap: anHour, reason: 'routine' });
      expect(asked({ overlap: firstUse }).overlap).to.deep.equal(firstUse);
      expect(asked({ overlap: { from: 'now', seconds: 60 } }).overlap).to.be.undefined;
      expect(asked({ overlap: firstUse }, { ...supported, overlap: { seconds: [3600] } }).overlap).to.be.undefined;
      for (const overlap of [anHour, firstUse])
        expect(asked({ overlap, reason: 'other' }, idempotent)).to.deep.equal({ overlap: undefined, reason: 'other' });
    });

    it('and at once where the key has leaked', () => {
      expect(asked({ overlap: anHour, reason: 'leaked' })).to.deep.equal({ overlap: undefined, reason: 'leaked' });
      const exposed = { ...shown, exposed: { at: shown.createdAt } };
      for (const overlap of [anHour, firstUse])
        expect(asked({ overlap }, supported, { ...states.confirming, shown: exposed }).overlap).to.be.undefined;
      // The service has come to know it while the user was being asked.
      const { state } = run(states.confirming, [sees(exposed)], supported);
      expect(asked({ overlap: anHour }, supported, state).overlap).to.be.undefined;
    });

    it('by every attempt, whatever is chosen then', () => {
      const { commands } = run(
        states.confirming,
        [
          { ...events.confirm, overlap: anHour, reason: 'routine' },
          fail('unauthenticated'),
          events.retry,
          { ...events.confirm, overlap: firstUse, reason: 'leaked' },
          fail('network', 2),
          elapse('pause'),
        ],
        supported,
      );
      const bodies = sends(commands).map(({ operation: { overlap, reason } }) => ({ overlap, reason }));
      expect(bodies).to.deep.equal(Array(3).fill({ overlap: anHour, reason: 'routine' }));
    });

    it('and reads what became of the old key', () => {
      expect(run(states.requesting, [events.succeeded], supported).did).to.include('read');
      expect(run(states.requesting, [events.succeeded]).did, 'where only one key works').not.to.include('read');
    });
  });

  describe('knows that the user has a new key', () => {
    it('once it was copied, also after the dialog', () => {
      expect(run(states.regenerated, [events.acknowledge]).state.issued?.isCopied).to.be.true;
      const { state } = run(states.regenerated, [events.close, events.acknowledge]);
      expect(state.issued).to.deep.include({ key: made, isCopied: true });
      expect(run(states.regenerated, [{ type: 'acknowledge', keyId: shown.id }]).state).to.equal(states.regenerated);
    });
  });
};
