import { expect } from '@open-wc/testing';
import type { ApiKey } from '../../model/api-key.js';
import { idle, transition } from './transition.js';
import type {
  Capabilities,
  Command,
  EventName,
  Operation,
  RegenerationEvent,
  RegenerationState,
  StateName,
} from './states.js';

const aKey = (id: string): ApiKey => ({
  id,
  hint: id.slice(-4),
  createdAt: '2026-10-12T09:41:00Z',
  version: `v-${id}`,
});
const shown = aKey('key-old');
const made = aKey('key-new');
const idempotent: Capabilities = { idempotent: true, conditional: true, reveals: true };
const conditional: Capabilities = { idempotent: false, conditional: true, reveals: true };
const neither: Capabilities = { idempotent: false, conditional: false, reveals: true };

const operation: Operation = { operationId: 'op', shown, confirmedAt: 0, attempts: 1, doubtful: false };
const doubtful: Operation = { ...operation, doubtful: true };
const unsettled: readonly Operation[] = [];

/** One sample of every state. */
const states: { readonly [Name in StateName]: Extract<RegenerationState, { name: Name }> } = {
  idle: { name: 'idle', unsettled },
  confirming: { name: 'confirming', unsettled, shown },
  requesting: { name: 'requesting', unsettled, operation },
  waiting: { name: 'waiting', unsettled, operation },
  suspended: { name: 'suspended', unsettled, operation, code: 'unauthenticated' },
  reconciling: { name: 'reconciling', unsettled, operation: doubtful, by: 'replay', awaiting: 'answer', readings: 0 },
  unknown: { name: 'unknown', unsettled, operation: { ...doubtful, saidUnknown: true }, key: 'same' },
  regenerated: { name: 'regenerated', unsettled, operation, key: made, acknowledged: false },
  refused: { name: 'refused', unsettled, operation, code: 'forbidden' },
  conflict: { name: 'conflict', unsettled, operation, code: 'conflict' },
};

/** One sample of every event. */
const events: { readonly [Name in EventName]: Extract<RegenerationEvent, { type: Name }> } = {
  open: { type: 'open', key: shown },
  'key-seen': { type: 'key-seen', key: made, at: 1 },
  read: { type: 'read', key: made, at: 1 },
  'read-failed': { type: 'read-failed', code: 'network' },
  confirm: { type: 'confirm', operationId: 'op', at: 0 },
  cancel: { type: 'cancel' },
  succeeded: { type: 'succeeded', operationId: 'op', key: made },
  failed: { type: 'failed', operationId: 'op', attempt: 1, code: 'network' },
  elapsed: { type: 'elapsed', timer: 'deadline' },
  retry: { type: 'retry' },
  'give-up': { type: 'give-up' },
  'check-again': { type: 'check-again' },
  'ask-again': { type: 'ask-again' },
  acknowledge: { type: 'acknowledge' },
  close: { type: 'close' },
  resume: { type: 'resume', operation },
};

/** For every state, where every event leads with an idempotent adapter; what is not named leaves the state as it is. */
const table: { readonly [Name in StateName]: Partial<Record<EventName, StateName>> } = {
  idle: { open: 'confirming', resume: 'reconciling' },
  confirming: { confirm: 'requesting', cancel: 'idle', close: 'idle' },
  requesting: { succeeded: 'regenerated', failed: 'reconciling', elapsed: 'reconciling' },
  waiting: { succeeded: 'regenerated' },
  suspended: {
    succeeded: 'regenerated',
    retry: 'confirming',
    'give-up': 'refused',
    cancel: 'refused',
    close: 'refused',
  },
  reconciling: { succeeded: 'regenerated' },
  unknown: {
    succeeded: 'regenerated',
    'check-again': 'reconciling',
    'ask-again': 'confirming',
    close: 'idle',
    cancel: 'idle',
  },
  regenerated: { close: 'idle' },
  refused: { 'ask-again': 'confirming', close: 'idle', cancel: 'idle' },
  conflict: { 'ask-again': 'confirming', close: 'idle', cancel: 'idle' },
};

function run(state: RegenerationState, steps: readonly RegenerationEvent[], capabilities = idempotent) {
  const commands: Command[] = [];
  let current = state;
  for (const event of steps) {
    const step = transition(current, event, capabilities);
    current = step.state;
    commands.push(...step.commands);
  }
  return { state: current, commands, did: commands.map(({ type }) => type) };
}

const fail = (code: Extract<RegenerationEvent, { type: 'failed' }>['code'], attempt = 1): RegenerationEvent => ({
  type: 'failed',
  operationId: 'op',
  attempt,
  code,
});
const elapse = (timer: Extract<RegenerationEvent, { type: 'elapsed' }>['timer']): RegenerationEvent => ({
  type: 'elapsed',
  timer,
});
const sees = (key: ApiKey): RegenerationEvent => ({ type: 'read', key, at: 5 });

describe('the regeneration machine', () => {
  describe('has a row for every state and event', () => {
    for (const state of Object.values(states)) {
      for (const event of Object.values(events)) {
        const expected = table[state.name][event.type] ?? state.name;
        it(`${state.name}: ${event.type} → ${expected}`, () => {
          expect(transition(state, event, idempotent).state.name).to.equal(expected);
        });
      }
    }
  });

  describe('judges a first failure', () => {
    const first: readonly [
      code: Parameters<typeof fail>[0],
      idempotent: StateName,
      conditional: StateName,
      neither: StateName,
    ][] = [
      ['offline', 'refused', 'refused', 'refused'],
      ['invalid', 'refused', 'refused', 'refused'],
      ['forbidden', 'refused', 'refused', 'refused'],
      ['not-found', 'refused', 'refused', 'refused'],
      ['rate-limited', 'refused', 'refused', 'refused'],
      ['unauthenticated', 'suspended', 'suspended', 'suspended'],
      ['reauthentication-required', 'suspended', 'suspended', 'suspended'],
      ['conflict', 'conflict', 'reconciling', 'reconciling'],
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

  describe('tells a refusal from a doubt', () => {
    for (const code of ['invalid', 'forbidden', 'not-found', 'rate-limited', 'offline'] as const) {
      it(`${code} after a doubtful attempt settles nothing`, () => {
        const { state, did } = run(states.requesting, [fail('server'), elapse('pause'), fail(code, 2)]);
        expect(state.name).to.equal('reconciling');
        expect(did).not.to.include('announce-failed');
      });
    }

    it('a refusal that comes after the deadline settles an operation that was sent once', () => {
      const { state } = run(states.requesting, [elapse('deadline'), fail('forbidden')], neither);
      expect(state.name).to.equal('refused');
    });
  });

  describe('reconciles with an adapter that honours operation ids', () => {
    it('replays the same operation until an answer settles it', () => {
      const { state, commands } = run(states.requesting, [
        fail('server'),
        elapse('pause'),
        fail('network', 2),
        elapse('pause'),
        { type: 'succeeded', operationId: 'op', key: made },
      ]);
      expect(state.name).to.equal('regenerated');
      const sent = commands.filter((command) => command.type === 'send');
      expect(sent.map((command) => [command.operation.operationId, command.operation.attempts])).to.deep.equal([
        ['op', 2],
        ['op', 3],
      ]);
      expect(commands.filter(({ type }) => type === 'announce-regenerated')).to.have.length(1);
    });

    it('replays at once where the answer is outstanding', () => {
      expect(run(states.requesting, [elapse('deadline')]).did).to.deep.equal(['send', 'schedule']);
    });

    it('reads once when its time is over, and says what it saw', () => {
      const { state, did } = run(states.reconciling, [elapse('budget'), sees(shown)]);
      expect(state).to.include({ name: 'unknown', key: 'same' });
      expect(did).to.deep.equal(['read', 'schedule', 'announce-unknown']);
    });

    it('ends in a conflict when the key had been changed before', () => {
      const { state, did } = run(states.requesting, [fail('server'), elapse('pause'), fail('conflict', 2), sees(made)]);
      expect(state).to.deep.include({ name: 'conflict', code: 'conflict' });
      expect(did.filter((type) => type === 'announce-failed')).to.have.length(1);
    });

    it('does not believe a refusal after the service was at work on it: that work may have made a key', () => {
      const { state, did } = run(states.requesting, [fail('in-progress'), elapse('wait'), fail('forbidden', 2)]);
      expect(state.name).to.equal('reconciling');
      expect(did).not.to.include('announce-failed');
    });

    it('waits while the service is at work, but not for ever', () => {
      let state: RegenerationState = states.requesting;
      for (let attempt = 1; attempt <= 10; attempt++) {
        state = run(state, [fail('in-progress', attempt)]).state;
        if (state.name === 'waiting') state = run(state, [elapse('wait')]).state;
      }
      expect(state.name).to.equal('reconciling');
    });
  });

  describe('reconciles with an adapter that only refuses stale versions', () => {
    it('sends once more, and then only reads', () => {
      const { state, did } = run(states.requesting, [fail('network'), fail('conflict', 2), sees(made)], conditional);
      expect(state).to.include({ name: 'unknown', key: 'changed' });
      expect(did.filter((type) => type === 'send')).to.have.length(1);
    });

    it('takes the second answer for a success', () => {
      const { state } = run(
        states.requesting,
        [fail('network'), { type: 'succeeded', operationId: 'op', key: made }],
        conditional,
      );
      expect(state.name).to.equal('regenerated');
    });
  });

  describe('reconciles with an adapter that promises nothing', () => {
    it('never sends again', () => {
      const { state, did } = run(
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
      expect(did).not.to.include('send');
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

    it('does not send a doubtful operation again after a sign-in', () => {
      const { state, did } = run(
        states.requesting,
        [fail('network'), { type: 'read-failed', code: 'unauthenticated' }, events.retry],
        neither,
      );
      expect(state.name).to.equal('reconciling');
      expect(did).not.to.include('send');
    });
  });

  describe('goes on after a sign-in', () => {
    it('with the same operation, confirmed anew', () => {
      const { commands } = run(states.requesting, [
        fail('unauthenticated'),
        events.retry,
        { ...events.confirm, operationId: 'op' },
      ]);
      const sent = commands.find((command) => command.type === 'send');
      expect(sent?.operation).to.include({ operationId: 'op', attempts: 2 });
    });

    it('ends as failed when the user gives up and nothing was in doubt', () => {
      const { state, did } = run(states.requesting, [fail('unauthenticated'), events['give-up']]);
      expect(state.name).to.equal('refused');
      expect(did).to.include('announce-failed');
    });

    it('ends as unknown when the user gives up and an attempt was in doubt', () => {
      const { state, did } = run(states.requesting, [
        fail('server'),
        elapse('pause'),
        fail('unauthenticated', 2),
        events['give-up'],
      ]);
      expect(state.name).to.equal('unknown');
      expect(did).not.to.include('announce-failed');
    });

    it('tells the host that a cancelled operation failed', () => {
      const { state, did } = run(states.requesting, [fail('unauthenticated'), events.retry, events.cancel]);
      expect(state.name).to.equal('idle');
      expect(did.filter((type) => type === 'announce-failed')).to.have.length(1);
    });
  });

  describe('counts a success that comes late', () => {
    const late: RegenerationEvent = { type: 'succeeded', operationId: 'op', key: made };
    const next: RegenerationEvent = { type: 'confirm', operationId: 'op-2', at: 0 };

    it('after the dialog was closed on an unknown outcome', () => {
      const { state, did } = run(states.unknown, [events.close, late]);
      expect(state.name).to.equal('regenerated');
      expect(did).to.deep.equal(['announce-regenerated']);
    });

    it('while the user is asked about another operation', () => {
      expect(run(states.unknown, [events['ask-again'], late]).state.name).to.equal('regenerated');
    });

    it('while another operation is refused because of it', () => {
      const { state, did } = run(states.unknown, [
        events['ask-again'],
        next,
        late,
        { type: 'failed', operationId: 'op-2', attempt: 1, code: 'conflict' },
      ]);
      expect(state).to.deep.include({ name: 'regenerated', key: made });
      expect(did.filter((type) => type.startsWith('announce'))).to.deep.equal([
        'announce-regenerated',
        'announce-failed',
      ]);
    });

    it('as superseded after another operation has replaced it', () => {
      const newest = { ...aKey('key-newest'), createdAt: '2026-10-12T09:42:00Z' };
      const { state, did } = run(states.unknown, [
        events['ask-again'],
        next,
        { type: 'succeeded', operationId: 'op-2', key: newest },
        late,
      ]);
      expect(state).to.deep.include({ name: 'regenerated', key: newest });
      expect(did.slice(-2)).to.deep.equal(['announce-regenerated', 'announce-failed']);
    });

    it('as done if its key is the newer one, however late it was confirmed', () => {
      const older = { ...aKey('key-older'), createdAt: '2026-10-12T09:40:00Z' };
      const { state, did } = run(states.unknown, [
        events['ask-again'],
        next,
        { type: 'succeeded', operationId: 'op-2', key: older },
        late,
      ]);
      expect(state).to.deep.include({ name: 'regenerated', key: made });
      expect(did.slice(-2)).to.deep.equal(['announce-regenerated', 'announce-regenerated']);
    });

    it('once', () => {
      const { did } = run(states.requesting, [late, late]);
      expect(did).to.deep.equal(['announce-regenerated']);
    });
  });

  it('says at most once that an outcome is unknown', () => {
    const { did } = run(
      states.requesting,
      [fail('network'), sees(made), events['check-again'], sees(made), events['check-again'], sees(made)],
      neither,
    );
    expect(did.filter((type) => type === 'announce-unknown')).to.have.length(1);
  });

  it('asks anew when the key changed while it asked', () => {
    const { state } = run(idle, [events.open, events['key-seen']]);
    expect(state).to.deep.include({ name: 'confirming', shown: made, changed: true });
  });

  it('holds a key that is shown once until it was stored', () => {
    const once: Capabilities = { ...idempotent, reveals: false };
    expect(run(states.regenerated, [events.close], once).state.name).to.equal('regenerated');
    expect(run(states.regenerated, [events.acknowledge, events.close], once).state.name).to.equal('idle');
  });

  it('sends once however often it is confirmed', () => {
    const { did } = run(idle, [events.open, events.confirm, events.confirm, events.confirm]);
    expect(did.filter((type) => type === 'send')).to.have.length(1);
  });
});
