import { expect } from '@open-wc/testing';
import type { SettingsErrorCode } from '../../api/settings-error.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Command, EventName, RegenerationEvent, TimerName } from './events.js';
import {
  type Capabilities,
  type Context,
  idle,
  type Moment,
  openOperations,
  type Operation,
  type RegenerationState,
  type StateName,
} from './states.js';
import type { Machine } from './transition.js';

const aKey = (id: string, createdAt = '2026-10-12T09:41:00Z'): ApiKey => ({
  id,
  hint: id.slice(-4),
  createdAt,
  version: `v-${id}`,
});
const shown = aKey('key-old');
const made = aKey('key-new');
const other = aKey('key-other');

const idempotent: Capabilities = {
  settles: false,
  idempotent: true,
  conditional: true,
  reveals: true,
  memorySeconds: 86_400,
};
const settling: Capabilities = { ...idempotent, settles: true };
const unconditional: Capabilities = { ...idempotent, conditional: false };
const conditional: Capabilities = { ...idempotent, idempotent: false };
const neither: Capabilities = { ...conditional, conditional: false };
const once: Capabilities = { ...idempotent, reveals: false };

/** An hour into the page, at some time of the day. */
const start: Moment = { wall: Date.UTC(2026, 9, 12, 9, 41), monotonic: 3_600_000 };
const after = (seconds: number): Moment => ({
  wall: start.wall + seconds * 1000,
  monotonic: start.monotonic + seconds * 1000,
});

const operation: Operation = {
  operationId: 'op',
  shown,
  confirmedAt: start.wall,
  wordAt: start,
  attempts: 1,
  doubtful: false,
};
const doubtful: Operation = { ...operation, doubtful: true };
const unsettled: readonly Operation[] = [];
const refusal = { code: 'forbidden' } as const;
const since = start.monotonic;
const issued = { key: made, operation, value: 'held' } as const;

/** One sample of every state. */
const states: { readonly [Name in StateName]: Extract<RegenerationState, { name: Name }> } = {
  idle: { name: 'idle', unsettled },
  confirming: { name: 'confirming', unsettled, shown },
  requesting: { name: 'requesting', unsettled, operation },
  verifying: { name: 'verifying', unsettled, operation, refusal, since },
  waiting: { name: 'waiting', unsettled, operation },
  suspended: { name: 'suspended', unsettled, operation, code: 'unauthenticated', during: 'request' },
  reconciling: {
    name: 'reconciling',
    unsettled,
    operation: doubtful,
    by: 'replay',
    awaiting: 'answer',
    readings: 0,
    since,
  },
  unknown: { name: 'unknown', unsettled, operation: { ...doubtful, saidUnknown: true }, key: 'same' },
  regenerated: { name: 'regenerated', unsettled, operation, key: made, acknowledged: false, since, issued },
  refused: { name: 'refused', unsettled, operation, refusal, proof: 'unchanged' },
  conflict: { name: 'conflict', unsettled, operation, code: 'conflict' },
};

/** One sample of every event. */
const events: { readonly [Name in EventName]: Extract<RegenerationEvent, { type: Name }> } = {
  open: { type: 'open', key: shown },
  confirm: { type: 'confirm', operationId: 'op' },
  close: { type: 'close' },
  'check-again': { type: 'check-again' },
  'ask-again': { type: 'ask-again' },
  acknowledge: { type: 'acknowledge', keyId: made.id },
  release: { type: 'release' },
  'keep-longer': { type: 'keep-longer' },
  recall: { type: 'recall' },
  show: { type: 'show' },
  retry: { type: 'retry' },
  'give-up': { type: 'give-up' },
  succeeded: { type: 'succeeded', operationId: 'op', key: made, hasValue: true },
  failed: { type: 'failed', operationId: 'op', attempt: 1, code: 'network' },
  settled: { type: 'settled', operationId: 'op', outcome: 'never' },
  'settle-failed': { type: 'settle-failed', operationId: 'op', code: 'network' },
  'settles-not': { type: 'settles-not' },
  'key-seen': { type: 'key-seen', key: other, begunAt: since + 1 },
  'read-failed': { type: 'read-failed', code: 'network' },
  'recall-failed': { type: 'recall-failed' },
  elapsed: { type: 'elapsed', timer: 'deadline' },
  'page-hidden': { type: 'page-hidden' },
  resume: { type: 'resume', operation: doubtful },
  'ended-elsewhere': { type: 'ended-elsewhere', operationId: 'op' },
  'adapter-renewed': { type: 'adapter-renewed' },
};

/** For every state, where every event leads with an idempotent adapter; what is not named leaves the state as it is. */
const table: { readonly [Name in StateName]: Partial<Record<EventName, StateName>> } = {
  idle: { open: 'confirming', resume: 'reconciling' },
  confirming: { confirm: 'requesting', close: 'idle' },
  requesting: {
    succeeded: 'regenerated',
    failed: 'reconciling',
    elapsed: 'reconciling',
  },
  verifying: {
    succeeded: 'regenerated',
    settled: 'refused',
    'key-seen': 'unknown',
    'read-failed': 'unknown',
  },
  waiting: { succeeded: 'regenerated' },
  suspended: {
    succeeded: 'regenerated',
    retry: 'confirming',
    'give-up': 'verifying',
    close: 'verifying',
  },
  reconciling: { succeeded: 'regenerated', settled: 'refused' },
  unknown: {
    succeeded: 'regenerated',
    settled: 'refused',
    'check-again': 'reconciling',
    'ask-again': 'confirming',
    close: 'idle',
  },
  regenerated: { close: 'idle' },
  refused: { 'ask-again': 'confirming', close: 'idle' },
  conflict: { 'ask-again': 'confirming', close: 'idle' },
};

type At = readonly [event: RegenerationEvent, at: Moment];

const fail = (code: SettingsErrorCode, attempt = 1, operationId = 'op'): RegenerationEvent => ({
  type: 'failed',
  operationId,
  attempt,
  code,
});
const elapse = (timer: TimerName, operationId?: string): RegenerationEvent => ({
  type: 'elapsed',
  timer,
  operationId,
});
const sees = (key: ApiKey | undefined, begunAt = since + 1): RegenerationEvent => ({ type: 'key-seen', key, begunAt });
const sends = (commands: readonly Command[]) => commands.filter((command) => command.type === 'send');

/** How a test is registered: by Mocha, or by whoever wants to run the rules against another machine. */
export interface Registering {
  readonly describe: (title: string, body: () => void) => void;
  readonly it: (title: string, body: () => void | Promise<void>) => void;
}

/** The rules of the regeneration, each as a test of a machine. */
export function describeMachine(transition: Machine, { describe, it }: Registering): void {
  /** Plays events, each at the start or at a time of its own. */
  function run(state: RegenerationState, steps: readonly (RegenerationEvent | At)[], capabilities = idempotent) {
    const commands: Command[] = [];
    let current = state;
    for (const step of steps) {
      const [event, now] = Array.isArray(step) ? (step as At) : [step as RegenerationEvent, start];
      const context: Context = { capabilities, now };
      const { state: next, commands: more } = transition(current, event, context);
      current = next;
      commands.push(...more);
    }
    const did = commands.map(({ type }) => type);
    return { state: current, commands, did, told: did.filter((type) => type.startsWith('announce')) };
  }

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
      const { state, did } = run(states.requesting, [
        fail('forbidden'),
        { type: 'read-failed', code: 'unauthenticated' },
      ]);
      expect(state.name).to.equal('unknown');
      expect(did).not.to.include('require-sign-in');
    });

    it('tells a refusal where the channel is gone', () => {
      const { state } = run(states.requesting, [fail('not-found'), { type: 'read-failed', code: 'not-found' }]);
      expect(state).to.deep.include({ name: 'refused', proof: 'gone' });
    });

    it('verifies again on the user’s word', () => {
      const { state, did } = run(states.requesting, [fail('forbidden'), elapse('reading'), events['check-again']]);
      expect(state.name).to.equal('verifying');
      expect(did).not.to.include('reconcile');
    });

    it('may be closed: its end is told, and not shown', () => {
      const { state, told } = run(states.requesting, [fail('forbidden'), events.close, sees(shown)]);
      expect(state.name).to.equal('idle');
      expect(told).to.deep.equal(['announce-failed']);
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
      for (const last of [sees(shown), elapse('reading'), { type: 'read-failed', code: 'network' } as const]) {
        const same = run(states.requesting, [fail('conflict'), never, last], settling);
        expect(same.state).to.deep.include({ name: 'refused', proof: 'never' });
        expect(same.told).to.deep.equal(['announce-failed']);
      }
    });

    for (const code of ['invalid', 'forbidden', 'not-found', 'rate-limited', 'offline', 'not-sent'] as const) {
      it(`${code} after a doubtful attempt settles nothing`, () => {
        const { state, told } = run(states.requesting, [fail('server'), elapse('pause'), fail(code, 2)]);
        expect(state.name).to.equal('reconciling');
        expect(told).to.deep.equal([]);
      });
    }
  });

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
        [fail('network'), fail('conflict', 2), sees(made), events['check-again']],
        conditional,
      );
      expect(state).to.include({ name: 'reconciling', by: 'read' });
      expect(sends(commands).map((command) => command.operation.shown.version)).to.deep.equal([shown.version]);
    });

    it('sends nothing without a version', () => {
      const unversioned: RegenerationState = {
        ...states.requesting,
        operation: { ...operation, shown: { ...shown, version: '' } },
      };
      expect(sends(run(unversioned, [fail('network')], conditional).commands)).to.deep.equal([]);
    });

    it('takes the second answer for a success', () => {
      const { state } = run(states.requesting, [fail('network'), events.succeeded], conditional);
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

    it('says that the channel could not be read', () => {
      const { state } = run(
        states.requesting,
        [fail('network'), { type: 'read-failed', code: 'server' }, elapse('pause'), elapse('reading')],
        neither,
      );
      expect(state).to.include({ name: 'unknown', key: 'unread' });
    });
  });

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
        [fail('network'), { type: 'read-failed', code: 'unauthenticated' }, events.retry],
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
      expect(state.name).to.equal('idle');
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
