import type { Operation, RegenerationState } from '../machine/states.js';

const storageKey = 'ba-settings-operations';
/** As long as a service remembers an operation's id. */
const oneDay = 24 * 60 * 60_000;

type Stored = Readonly<Record<string, readonly Operation[]>>;

/**
 * Remembers the ids of unsettled operations across a reload of the page, never a key: the next load finds out
 * by the same operation id what became of them. Where storage is denied, nothing is remembered.
 */
export function storeUnsettled(channel: string, operations: readonly Operation[]): void {
  const stored: Record<string, readonly Operation[]> = { ...readAll() };
  if (operations.length === 0 && !Object.hasOwn(stored, channel)) return;
  if (operations.length > 0) stored[channel] = operations.map(idsOnly);
  else delete stored[channel];
  try {
    if (Object.keys(stored).length > 0) sessionStorage.setItem(storageKey, JSON.stringify(stored));
    else sessionStorage.removeItem(storageKey);
  } catch {
    // Storage is full or denied. The operation goes on all the same; only a reload would lose sight of it.
  }
}

/** What a reload must not lose sight of: operations in flight, and those in doubt. */
export function unsettledOf(state: RegenerationState): readonly Operation[] {
  const operation = 'operation' in state ? state.operation : undefined;
  const isOver = state.name === 'regenerated' || state.name === 'refused' || state.name === 'conflict';
  if (!operation || isOver) return state.unsettled;
  const isInFlight = state.name === 'requesting' || state.name === 'waiting';
  return operation.doubtful || isInFlight ? [...state.unsettled, operation] : state.unsettled;
}

/** The operations of this channel that were unsettled when the page was left, less than a day ago. */
export function loadUnsettled(channel: string): readonly Operation[] {
  const stored = readAll();
  const operations = Object.hasOwn(stored, channel) ? stored[channel]! : [];
  return operations.filter(({ confirmedAt }) => Date.now() - confirmedAt < oneDay);
}

function idsOnly({ operationId, shown, confirmedAt, attempts, saidUnknown }: Operation): Operation {
  const { id, hint, createdAt, version } = shown;
  return { operationId, shown: { id, hint, createdAt, version }, confirmedAt, attempts, saidUnknown, doubtful: true };
}

function readAll(): Stored {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Stored) : {};
  } catch {
    return {};
  }
}
