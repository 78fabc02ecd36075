import type { ChannelMessages } from '../../localization/messages.js';
import { operationToCheck, type RegenerationState } from '../../regeneration/machine/states.js';

/** That an operation runs, outside of its dialog. */
export function runningText(state: RegenerationState, { restoring, runningNotice }: ChannelMessages): string {
  return operationToCheck(state)?.restores ? restoring : runningNotice;
}

/** That it is not known how an operation ended. */
export function unsettledText(
  state: RegenerationState,
  { restoreUnknownTitle, unsettledNotice }: ChannelMessages,
): string {
  return operationToCheck(state)?.restores ? restoreUnknownTitle : unsettledNotice;
}

/** How an operation ended after its dialog was closed, but with a new key; `undefined` where none did. */
export function unseenEndText(state: RegenerationState, messages: ChannelMessages): string | undefined {
  if (!('quiet' in state) || !state.quiet) return undefined;
  const restores = state.operation.restores !== undefined;
  switch (state.name) {
    case 'restored':
      return messages.restored;
    case 'refused':
      if (restores)
        return state.refusal.code === 'superseded' ? messages.previousGoneTitle : messages.restoreRefusedTitle;
      return state.forbidden ? messages.refusedReason.forbidden : messages.refusedTitle;
    case 'conflict':
      return state.code === 'superseded' && !restores ? messages.supersededTitle : messages.conflictTitle;
    default:
      return undefined;
  }
}
