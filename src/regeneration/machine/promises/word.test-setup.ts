import { expect } from '@open-wc/testing';
import type { RegenerationEvent } from '../events.js';
import { idle, type Operation, type RegenerationState, type Moment } from '../states.js';
import {
  after,
  type At,
  conditional,
  doubtful,
  elapse,
  events,
  fail,
  idempotent,
  neither,
  other,
  type Rules,
  sends,
  start,
  states,
  unconditional,
} from './samples.test-setup.js';

/** What is sent by itself, and what on the user’s word. */
export const describeWord: Rules = (run, { describe, it }) => {
  describe('sends by itself for a minute after the user’s word', () => {
    const replayAt = (now: Moment) =>
      sends(run(states.requesting, [fail('server'), [elapse('pause'), now]]).commands).length;
    it('and not for longer', () => {
      expect(replayAt(after(60)), 'after 60 s').to.equal(1);
      expect(replayAt(after(61)), 'after 61 s').to.equal(0);
    });

    it('by the larger of both clocks; one that ran backwards or cannot be read is too old', () => {
      for (const now of [
        { wall: start.wall, monotonic: start.monotonic + 61_000 },
        { wall: start.wall + 61_000, monotonic: start.monotonic },
        { wall: start.wall - 1, monotonic: start.monotonic },
        { wall: start.wall, monotonic: start.monotonic - 1 },
        { wall: NaN, monotonic: start.monotonic },
      ])
        expect(replayAt(now), JSON.stringify(now)).to.equal(0);
    });

    it('not after a 409 that lasts longer', () => {
      const { state, commands } = run(states.requesting, [fail('in-progress'), [elapse('wait'), after(61)]]);
      expect(state.name).to.equal('reconciling');
      expect(sends(commands)).to.deep.equal([]);
    });

    it('also after a reload', () => {
      const reloaded: Operation = { ...doubtful, wordAt: { wall: start.wall, monotonic: 0 } };
      const at = (seconds: number): At => [
        { type: 'resume', operation: reloaded },
        { wall: start.wall + seconds * 1000, monotonic: 500 },
      ];
      expect(sends(run(idle, [at(30)]).commands)).to.have.length(1);
      expect(sends(run(idle, [at(61)]).commands)).to.deep.equal([]);
    });

    it('not after *Close*', () => {
      const { state } = run(states.unknown, [events.close]);
      const [left] = state.unsettled;
      expect(left).to.include({ byHand: true });
      expect(sends(run(idle, [{ type: 'resume', operation: left! }]).commands)).to.deep.equal([]);
    });

    it('not after a newer success', () => {
      const newest: RegenerationEvent = { ...events.succeeded, operationId: 'op-2', key: other };
      const { state } = run(states.unknown, [events['ask-again'], { ...events.confirm, operationId: 'op-2' }, newest]);
      expect(state.unsettled).to.have.length(1);
      expect(state.unsettled[0]).to.include({ operationId: 'op', byHand: true, overtaken: true });
    });
  });

  describe('on the user’s word', () => {
    const left = (more: Partial<Operation> = {}): RegenerationState => ({
      name: 'idle',
      unsettled: [{ ...doubtful, byHand: true, saidUnknown: true, ...more }],
    });
    it('replays within the service’s memory, hours later', () => {
      const { commands } = run(left(), [[events['check-again'], after(5 * 3600)]]);
      expect(sends(commands)).to.have.length(1);
    });

    it('only reads once the service has forgotten', () => {
      const { commands, did } = run(left(), [[events['check-again'], after(25 * 3600)]]);
      expect(sends(commands)).to.deep.equal([]);
      expect(did).to.include('read');
      const short = run(left(), [[events['check-again'], after(600)]], { ...idempotent, memorySeconds: 300 });
      expect(sends(short.commands)).to.deep.equal([]);
    });

    it('does not send what could replace a newer key', () => {
      const overtaken = left({ overtaken: true });
      expect(sends(run(overtaken, [events['check-again']], unconditional).commands)).to.deep.equal([]);
      expect(sends(run(overtaken, [events['check-again']], idempotent).commands)).to.have.length(1);
    });

    it('only reads where ids are not honoured', () => {
      for (const adapter of [conditional, neither])
        expect(sends(run(left(), [events['check-again']], adapter).commands)).to.deep.equal([]);
    });
  });
};
