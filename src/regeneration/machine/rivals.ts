import type { ApiKey } from '../../model/api-key.js';
import type { Command, Step } from './events.js';
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
    ...baseOf(state),
    unsettled: state.unsettled.map((one) => ({ ...one, byHand: true, overtaken: true })),
    forbidden: undefined,
    issued: { key, operation, value },
    name: 'regenerated',
    operation,
    key,
    acknowledged: false,
    since: now.monotonic,
    quiet,
  };
}

/** Shows a new key, and announces it unless that was done. */
export function show(state: BaseState, success: Rival, context: Context, quiet?: boolean): Step {
  const { operation, key, announced } = success;
  return stay(
    regenerated(state, success, context, quiet),
    { type: 'write-key', key },
    ...(announced ? [] : [{ type: 'announce-regenerated', operation, key } as const]),
  );
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
  const shown = show(state, late, context, quiet);
  if (!late.operation.overtaken) return shown;
  // The newer key was made before the page was reloaded.
  if (!issued) return also(shown, { type: 'read' });
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
 * @returns `undefined` where there is no such key, or the channel has another; then `dropping` says so.
 */
export function afterwards(
  state: BaseState & { readonly closed?: boolean | undefined },
  { shown }: Operation,
  current: ApiKey | undefined,
  context: Context,
): Step | undefined {
  const { rival, closed } = state;
  if (!rival) return undefined;
  const alone = { ...baseOf(state), rival: undefined };
  if (current?.id === rival.key.id) return show(alone, rival, context, closed);
  // What still has the key before it proves nothing, unless another was made since.
  const isProof = current && (current.id !== shown.id || rival.operation.overtaken);
  return isProof ? undefined : showLate(alone, rival, context, closed);
}

/** Says of a key that the channel does not have any more that it was replaced, if nothing was said of it. */
export function dropping(rival: Rival | undefined): readonly Command[] {
  if (!rival || rival.announced) return [];
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
  return state.name === 'idle' || state.name === 'unknown' || state.name === 'refused' || state.name === 'conflict';
}

/** By the service's dates; where these are the same, or odd, by when the user confirmed. */
function isNewer(one: Rival, other: Rival): boolean {
  const later = Date.parse(one.key.createdAt) - Date.parse(other.key.createdAt);
  return later > 0 || (!(later < 0) && one.operation.confirmedAt >= other.operation.confirmedAt);
}
