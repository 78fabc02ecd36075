import type { SettingsErrorCode } from '../../../api/settings-error.js';
import type { ApiKey } from '../../../model/api-key.js';
import type { PreviousKey } from '../../../model/previous-key.js';
import type { Command, EventName, RegenerationEvent, TimerName } from '../events.js';
import type { Capabilities, Context, Moment, Operation, RegenerationState, StateName } from '../states.js';
import type { Machine } from '../transition.js';

export const aKey = (id: string, createdAt = '2026-10-12T09:41:00Z'): ApiKey => ({
  id,
  hint: id.slice(-4),
  createdAt,
  version: `v-${id}`,
});
export const shown = aKey('key-old');
export const made = aKey('key-new');
export const other = aKey('key-other');
export const before = aKey('key-before', '2026-10-01T09:41:00Z');

export const idempotent: Capabilities = {
  settles: false,
  idempotent: true,
  conditional: true,
  reveals: true,
  memorySeconds: 86_400,
  restores: true,
  revocationSeconds: 0,
};
export const settling: Capabilities = { ...idempotent, settles: true };
export const unconditional: Capabilities = { ...idempotent, conditional: false };
export const conditional: Capabilities = { ...idempotent, idempotent: false };
export const neither: Capabilities = { ...conditional, conditional: false };
export const once: Capabilities = { ...idempotent, reveals: false };

/** An hour into the page, at some time of the day. */
export const start: Moment = { wall: Date.UTC(2026, 9, 12, 9, 41), monotonic: 3_600_000 };
export const after = (seconds: number): Moment => ({
  wall: start.wall + seconds * 1000,
  monotonic: start.monotonic + seconds * 1000,
});

export const operation: Operation = {
  operationId: 'op',
  shown,
  confirmedAt: start.wall,
  wordAt: start,
  attempts: 1,
  doubtful: false,
};
/** The undo of what made the shown key: the key before it is to be the current one again. */
export const restoring: Operation = {
  ...operation,
  restores: { id: before.id, hint: before.hint, createdAt: before.createdAt },
};
export const doubtful: Operation = { ...operation, doubtful: true };
export const unsettled: readonly Operation[] = [];
export const refusal = { code: 'forbidden' } as const;
export const since = start.monotonic;
export const issued = { key: made, operation, value: 'held' } as const;

/** One sample of every state. */
export const states: { readonly [Name in StateName]: Extract<RegenerationState, { name: Name }> } = {
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
  restored: { name: 'restored', unsettled, operation: restoring, key: before, since },
  refused: { name: 'refused', unsettled, operation, refusal, proof: 'unchanged' },
  conflict: { name: 'conflict', unsettled, operation, code: 'conflict' },
};

/** One sample of every event. */
export const events: { readonly [Name in EventName]: Extract<RegenerationEvent, { type: Name }> } = {
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
  'read-failed': { type: 'read-failed', code: 'network', begunAt: since + 1 },
  'recall-failed': { type: 'recall-failed' },
  elapsed: { type: 'elapsed', timer: 'deadline' },
  'page-hidden': { type: 'page-hidden' },
  resume: { type: 'resume', operation: doubtful },
  'ended-elsewhere': { type: 'ended-elsewhere', operationId: 'op' },
  'adapter-renewed': { type: 'adapter-renewed' },
};

/** For every state, where every event leads with an idempotent adapter; what is not named leaves the state as it is. */
export const table: { readonly [Name in StateName]: Partial<Record<EventName, StateName>> } = {
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
  restored: { 'ask-again': 'confirming', close: 'idle' },
  refused: { 'ask-again': 'confirming', close: 'idle' },
  conflict: { 'ask-again': 'confirming', close: 'idle' },
};

export type At = readonly [event: RegenerationEvent, at: Moment];

export const fail = (code: SettingsErrorCode, attempt = 1, operationId = 'op'): RegenerationEvent => ({
  type: 'failed',
  operationId,
  attempt,
  code,
});
export const elapse = (timer: TimerName, operationId?: string): RegenerationEvent => ({
  type: 'elapsed',
  timer,
  operationId,
});
export const sees = (key: ApiKey | undefined, begunAt = since + 1): RegenerationEvent => ({
  type: 'key-seen',
  key,
  begunAt,
});
export const failsToRead = (code: SettingsErrorCode, begunAt = since + 1): RegenerationEvent => ({
  type: 'read-failed',
  code,
  begunAt,
});
export const sends = (commands: readonly Command[]) => commands.filter((command) => command.type === 'send');

/** How a test is registered: by Mocha, or by whoever wants to run the rules against another machine. */
export interface Registering {
  readonly describe: (title: string, body: () => void) => void;
  readonly it: (title: string, body: () => void | Promise<void>) => void;
}

/** Plays events, each at the start or at a time of its own. */
export type Run = ReturnType<typeof runOf>;

/** A group of the machine's rules. */
export type Rules = (run: Run, registering: Registering) => void;

export function runOf(transition: Machine) {
  return (
    state: RegenerationState,
    steps: readonly (RegenerationEvent | At)[],
    capabilities = idempotent,
    previous?: PreviousKey | null,
  ) => {
    const commands: Command[] = [];
    let current = state;
    for (const step of steps) {
      const [event, now] = Array.isArray(step) ? (step as At) : [step as RegenerationEvent, start];
      const context: Context = { capabilities, now, previous };
      const { state: next, commands: more } = transition(current, event, context);
      current = next;
      commands.push(...more);
    }
    const did = commands.map(({ type }) => type);
    return { state: current, commands, did, told: did.filter((type) => type.startsWith('announce')) };
  };
}
