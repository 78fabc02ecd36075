import { adapterOf } from '../../api/boundary.js';
import type { CallOptions, SettingsApi } from '../../api/settings-api.js';
import { SettingsError, type SettingsErrorCode, toSettingsError } from '../../api/settings-error.js';
import { restorePreviousKey } from '../../data/channel-calls.js';
import { type ChannelIds, readChannel } from '../../data/channels.js';
import type { Operation } from '../machine/states.js';
import { conformingKey, type SplitKey } from './conforming-key.js';

/** Where an operation's calls go, and what their replies must fit. */
export interface CallTarget {
  readonly api: SettingsApi;
  readonly ids: ChannelIds;
  readonly channelType: string | undefined;
}

/** A key whose value may not have come along. */
type FoundKey = Pick<SplitKey, 'key'> & Partial<SplitKey>;

/** How an operation ended, or why that is not known. */
export type EndAnswer =
  | (FoundKey & { readonly type: 'key' })
  | { readonly type: 'settled'; readonly outcome: 'superseded' | 'never' | 'forgotten' }
  | { readonly type: 'settles-not' }
  | {
      readonly type: 'settle-failed';
      readonly code: SettingsErrorCode;
      readonly retryAfter?: number | undefined;
      /** There is no such channel: nothing is left to ask about. */
      readonly isGone: boolean;
    };

// Nobody ever aborts these calls: a regeneration that was sent is not called back by going away.
const call = (mayStillSend?: () => boolean): CallOptions => ({ signal: new AbortController().signal, mayStillSend });

/**
 * Sends an operation, for the first time or again: always with the same id and body.
 *
 * @param mayStillSend is asked right before by an adapter that has to wait for something first.
 *
 * @throws SettingsError `malformed` for a reply that is no whole, new key of this channel, or has not restored the key.
 */
export async function carryOut(
  { api, ids, channelType }: CallTarget,
  operation: Operation,
  mayStillSend?: () => boolean,
): Promise<FoundKey> {
  const { operationId, shown, restores, overlap, reason } = operation;
  const named = { ...ids, operationId, expectedVersion: shown.version };
  if (restores) {
    const { apiKey } = await restorePreviousKey(api, { ...named, previousKeyId: restores.id }, call(mayStillSend));
    return { key: apiKey! };
  }
  const request = { ...named, ...(overlap && { overlap }), ...(reason && { reason }) };
  const reply = await adapterOf(api).regenerateKey(request, call(mayStillSend));
  return conformingKey(reply, { previousKeyId: shown.id, channelType });
}

/** Asks the service how an operation ended. */
export async function askForEnd(target: CallTarget, operation: Operation): Promise<EndAnswer> {
  try {
    return await settle(target, operation);
  } catch (thrown) {
    const error = toSettingsError(thrown);
    const { status, retryAfter } = error;
    // A 404 is about the address or about the channel.
    const channel = error.code === 'not-found' ? await readFailure(target) : undefined;
    const isUnknownAddress = error.code === 'not-found' && channel === undefined;
    if (status === 405 || status === 501 || isUnknownAddress) return { type: 'settles-not' };
    const code = isRedirect(error) ? 'unauthenticated' : error.code;
    return { type: 'settle-failed', code, retryAfter, isGone: channel === 'not-found' };
  }
}

/**
 * Asks for the value of a key again that an operation has made.
 *
 * @throws SettingsError also where the key was replaced since.
 */
export async function recallKey(target: CallTarget, operation: Operation, by: 'settle' | 'replay'): Promise<FoundKey> {
  if (by === 'replay') return carryOut(target, operation);
  const answer = await settle(target, operation);
  if (answer.type !== 'key') throw new SettingsError('superseded', 'The key was replaced since.');
  return answer;
}

/** Whether a write was redirected, as to a login page; a browser hides the status (0). */
export function isRedirect({ code, status }: SettingsError): boolean {
  return code === 'unexpected' && status !== undefined && (status === 0 || (status >= 300 && status < 400));
}

async function settle(
  { api, ids, channelType }: CallTarget,
  { operationId, shown, restores }: Operation,
): Promise<Extract<EndAnswer, { type: 'key' | 'settled' }>> {
  const settled = await adapterOf(api).settleRegeneration!({ ...ids, operationId }, call());
  if (settled.outcome !== 'done') return { type: 'settled', outcome: settled.outcome };
  const { value, ...key } = settled.key;
  if (restores) {
    if (key.id !== restores.id)
      throw new SettingsError('malformed', 'The service names another key as the restored one.');
    return { type: 'key', key };
  }
  if (key.id === shown.id) throw new SettingsError('malformed', 'The service names the old key as the new one.');
  if (value === undefined) return { type: 'key', key };
  try {
    return { type: 'key', ...conformingKey({ ...key, value }, { previousKeyId: shown.id, channelType }) };
  } catch {
    return { type: 'key', key }; // Its value is masked or cut, which is as good as none.
  }
}

/** Why the channel cannot be read; `undefined` where it can. */
async function readFailure({ api, ids }: CallTarget): Promise<SettingsErrorCode | undefined> {
  return readChannel(api, ids.projectId, ids.channelId).then(
    () => undefined,
    (thrown: unknown) => toSettingsError(thrown).code,
  );
}
