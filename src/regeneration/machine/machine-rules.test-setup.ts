import { expect } from '@open-wc/testing';
import { idle, openOperations } from './states.js';
import type { Machine } from './transition.js';
import { describeRefusals } from './promises/refusals.test-setup.js';
import { describeSettling } from './promises/settling.test-setup.js';
import { describeWord } from './promises/word.test-setup.js';
import { describeReconciling } from './promises/reconciling.test-setup.js';
import { describeSignIn } from './promises/sign-in.test-setup.js';
import { describeLateKeys } from './promises/late-keys.test-setup.js';
import { describeNewKeys } from './promises/new-keys.test-setup.js';
import { describeOverlap } from './promises/overlap.test-setup.js';
import { describeRestoring } from './promises/restoring.test-setup.js';
import {
  events,
  fail,
  made,
  neither,
  type Registering,
  runOf,
  sees,
  sends,
  shown,
  states,
  table,
} from './promises/samples.test-setup.js';

/** The rules of the regeneration, each as a test of a machine. */
export function describeMachine(transition: Machine, registering: Registering): void {
  const { describe, it } = registering;
  const run = runOf(transition);

  describe('has a row for every state and event', () => {
    for (const state of Object.values(states)) {
      for (const event of Object.values(events)) {
        const expected = table[state.name][event.type] ?? state.name;
        it(`${state.name}: ${event.type} → ${expected}`, () => {
          expect(run(state, [event]).state.name).to.equal(expected);
        });
      }
    }
  });

  describeRefusals(run, registering);
  describeSettling(run, registering);
  describeWord(run, registering);
  describeReconciling(run, registering);
  describeSignIn(run, registering);
  describeNewKeys(run, registering);
  describeLateKeys(run, registering);
  describeOverlap(run, registering);
  describeRestoring(run, registering);

  describe('stores what a reload must not lose', () => {
    for (const name of ['requesting', 'waiting', 'verifying', 'suspended', 'reconciling', 'unknown'] as const) {
      it(name, () => {
        expect(openOperations(states[name]).map(({ operationId }) => operationId)).to.deep.equal(['op']);
      });
    }

    it('before it is sent, and what is left with *Close*', () => {
      const { did, commands } = run(idle, [events.open, events.confirm]);
      expect(did.indexOf('remember')).to.be.lessThan(did.indexOf('send'));
      expect(did).to.include('guard');
      expect(commands.find(({ type }) => type === 'remember')).to.have.nested.property('operations.length', 1);
      const closed = run(states.unknown, [events.close]);
      expect(closed.commands.find(({ type }) => type === 'remember')).to.have.nested.property('operations.length', 1);
    });

    it('and forgets it before its end is announced', () => {
      const { did } = run(states.requesting, [events.succeeded]);
      expect(did.indexOf('remember')).to.be.lessThan(did.indexOf('announce-regenerated'));
    });
  });

  it('says at most once that an outcome is unknown', () => {
    const { told } = run(
      states.requesting,
      [fail('network'), sees(made), events['check-again'], sees(made), events['check-again'], sees(made)],
      neither,
    );
    expect(told).to.deep.equal(['announce-unknown']);
  });

  it('asks anew when the key changed while it asked', () => {
    const { state } = run(idle, [events.open, sees(made)]);
    expect(state).to.deep.include({ name: 'confirming', shown: made, changed: true });
  });

  it('sends once however often it is confirmed', () => {
    const { commands } = run(idle, [events.open, events.confirm, events.confirm, events.confirm]);
    expect(sends(commands)).to.have.length(1);
  });

  it('lets the user try again after a refusal for want of permission', () => {
    const refused = run(states.requesting, [fail('forbidden'), sees(shown), events.close]);
    expect(refused.state.forbidden).to.be.true;
    expect(run(refused.state, [events.open]).state.forbidden).to.be.undefined;
    expect(run(refused.state, [events['adapter-renewed']]).state.forbidden).to.be.undefined;
  });
}
