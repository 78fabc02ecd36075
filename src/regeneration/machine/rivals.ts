import type { ApiKey } from '../../model/api-key.js';
import type { Command, Step } from './events.js';
import { isShown } from './rules.js';
import { also, baseOf, leaveUnsettled, stay } from './step.js';
import type { BaseState, Context, In, Operation, RegenerationState, Rival } from './states.js';

/** The state that shows a new key. */
export function regenerated(
  state: BaseState,
  { operation, key, value }: Pick<Rival, 'operation' | 'key' | 'value'>,
  { now }: Context,
  quiet?: boolean,
): In<'regenerated'> {
  return {
    ...succeeded(state),
    issued: { key, operation, value },
    name: 'regenerated',
    operation,
    key,
    acknowledged: false,
    since: now.monotonic,
    quiet,
  };
}

/** The state that shows a restored key. The one that was made here before has ended with it. */
function restored(state: BaseState, { operation, key }: Rival, { now }: Context, quiet?: boolean): In<'restored'> {
  return { ...succeeded(state), issued: undefined, name: 'restored', operation, key, since: now.monotonic, quiet };
}

/** The fields of every state after a success: no earlier operation is sent again by itself, nor counts without a reading. */
function succeeded(state: BaseState): BaseState {
  const unsettled = state.unsettled.map((one) => ({ ...one, byHand: true, overtaken: true }));
  return { ...baseOf(state), unsettled, forbidden: undefined };
}

/** Shows the key that is the current one now, and announces it unless that was done. What became of the old key, a reading tells. */
export function show(state: BaseState, success: Rival, context: Context, quiet?: boolean): Step {
  const { operation, key, announced } = success;
  const shown = operation.restores ? restored : regenerated;
  const hasPrevious = operation.restores !== undefined || context.capabilities.overlap !== undefined;
  return stay(
    shown(state, success, context, quiet),
    { type: 'write-key', key },
    ...(announced ? [] : [announcementOf(success)]),
    ...(hasPrevious ? [{ type: 'read' } as const] : []),
  );
}

/** The command that tells a success. */
export function announcementOf({ operation, key }: Rival): Command {
  return { type: operation.restores ? 'announce-restored' : 'announce-regenerated', operation, key };
}

/**
 * Shows a key that came late; where a newer operation has made one since, the two contend.
 *
 * @param resting see `contend`.
 */
export function showLate(
  state: BaseState,
  late: Rival,
  context: Context,
  quiet?: boolean,
  resting?: RegenerationState,
): Step {
  const { issued } = state;
  if (!late.operation.overtaken) return show(state, late, context, quiet);
  // The newer key was made before the page was reloaded, or one was restored: only a reading tells which of them counts.
  if (!issued) return also(keepRival(resting ?? { ...baseOf(state), name: 'idle' }, late), { type: 'read' });
  return contend(state, late, { ...issued, announced: true, since: 0 }, context, quiet, resting);
}

/**
 * Two operations have made a key each. Until a reading tells which of them the channel has, the one that the service dates
 * later is shown, and both values are kept.
 *
 * @param known what is shown, or was last.
 * @param resting the state that stays as it is if `known` is dated later.
 */
export function contend(
  state: BaseState,
  fresh: Rival,
  known: Rival,
  context: Context,
  quiet?: boolean,
  resting?: RegenerationState,
): Step {
  const isFreshNewer = isNewer(fresh, known);
  if (!isFreshNewer && resting) return also(keepRival(resting, fresh), { type: 'read' });
  const [first, second] = isFreshNewer ? [fresh, known] : [known, fresh];
  const rival = state.rival?.key.id === known.key.id ? undefined : state.rival;
  const shown = show({ ...baseOf(state), rival }, first, context, quiet);
  const kept = keepRival(shown.state, second);
  return stay(kept.state, ...shown.commands, ...kept.commands, { type: 'read' });
}

/** Keeps a key beside what is shown. Of more than two, the service's own dates say which was replaced first. */
export function keepRival(state: RegenerationState, rival: Rival): Step {
  const { rival: before } = state;
  if (!before) return stay({ ...state, rival });
  const [kept, dropped] = isNewer(rival, before) ? [rival, before] : [before, rival];
  return stay({ ...state, rival: kept }, ...dropping(dropped));
}

/** Which of two keys the channel has, now that it was read. */
export function decide(state: RegenerationState, isRival: boolean, context: Context): Step {
  const { rival } = state;
  if (!rival) return stay(state);
  const alone = { ...state, rival: undefined };
  if (!isRival) return stay(alone, ...dropping(rival));
  return show(leaveUnknown(alone), rival, context, isQuiet(alone));
}

/**
 * What becomes of a key that came late, once the operation that could have replaced it has ended.
 *
 * @param current the channel's key, where it was read since.
 * @param next the state where there is no such key, or the channel has another.
 */
export function afterwards(
  state: BaseState & { readonly closed?: boolean | undefined },
  operation: Operation,
  current: ApiKey | undefined,
  context: Context,
  next: RegenerationState,
): Step {
  const { rival, issued, closed } = state;
  if (!rival) return stay(next);
  const alone = { ...baseOf(state), rival: undefined };
  if (current?.id === rival.key.id) return show(alone, rival, context, closed);
  // What still has the key before it proves nothing, unless another was made since.
  const isProof = current && (!isShown(current, operation, context) || rival.operation.overtaken);
  if (isProof) return stay(next, ...dropping(rival));
  return showLate(alone, rival, context, closed, issued ? undefined : next);
}

/** Says of a key that the channel does not have any more that it was replaced, if nothing was said of it. */
function dropping(rival: Rival): readonly Command[] {
  if (rival.announced) return [];
  return [{ type: 'announce-failed', operation: rival.operation, code: 'superseded' }];
}

/** An operation whose outcome is not known makes room for another's key. */
export function leaveUnknown(state: RegenerationState): BaseState {
  return state.name === 'unknown' ? leaveUnsettled(state, state.operation) : state;
}

/** Whether a key that comes now opens nothing by itself. */
export function isQuiet(state: RegenerationState): boolean | undefined {
  return 'quiet' in state ? state.quiet : state.name === 'idle';
}

/** Whether nothing runs that could make a key. */
export function isAtRest(state: RegenerationState): boolean {
  if (state.name === 'confirming') return !state.operation;
  return ['idle', 'unknown', 'restored', 'refused', 'conflict'].includes(state.name);
}

/** By the service's dates; where these are the same, or odd, by when the user confirmed. */
function isNewer(one: Rival, other: Rival): boolean {
  const later = dateOf(one) - dateOf(other);
  return later > 0 || (!(later < 0) && one.operation.confirmedAt >= other.operation.confirmedAt);
}

/** A key is restored after the one was made that it replaces, and before any other is. */
function dateOf({ key, operation }: Rival): number {
  return Date.parse((operation.restores ? operation.shown : key).createdAt);
}
