/**
 * Which keys of a channel work: the current one, and perhaps the previous one. Every change is one transaction that first updates the
 * channel's row. So one waits for the other, none sees half of another, and at no moment does no key work.
 */
import { getChannel } from './channels.js';
import type { AnsweredKey, Channel } from './contract.js';
import type { Query } from './database.js';
import type { NewKey } from './keys.js';
import { carryOut, findCommit, keyFor, type OperationName, requestOf, type Service } from './operations.js';
import { after, type End, endOf, reasonOf } from './overlap.js';
import { Problem } from './problem.js';
import { expectedCount, type KeyRow, versionOf } from './stored-key.js';

export interface Regeneration extends OperationName {
  readonly body: Readonly<Record<string, unknown>>;
  readonly ifMatch: string | undefined;
}

export interface Restoration extends OperationName {
  /** The previous key, which is to be the current one again. */
  readonly keyId: string;
  readonly ifMatch: string | undefined;
}

/** What names a channel. */
type ChannelName = Pick<OperationName, 'projectId' | 'channelId'>;

/**
 * Makes a channel's new key and ends the old one, now or later, or gives the key that the same operation made before.
 *
 * @throws Problem 403, 404, 409, 410, 412, 422. None is stored: the same operation may be sent again
 */
export async function regenerate(service: Service, operation: Regeneration): Promise<AnsweredKey> {
  const { database, keys, overlap } = service;
  const { body, principal } = operation;
  const channel = await getChannel(database.query, operation.projectId, operation.channelId);
  const reason = reasonOf(body['reason']);
  const request = requestOf('regenerate', body, reason);
  // Only a shortcut, so that a repeated request signs nothing. What decides is the reservation.
  const known = await findCommit(database.query, operation, request);
  if (known) return keyFor(keys, known, principal);

  if (!channel.apiKey) throw new Problem(404, 'This channel has no API key.');
  const end = endOf(body['overlap'], overlap, reason);
  // Signed before the transaction, which then holds its locks for no more than a few statements.
  const key = await keys.issue(channel);
  const made = await carryOut(database, operation, { ...request, keyId: key.id }, (query) =>
    replaceKey(query, operation, key, end),
  );
  return 'outcome' in made ? keyFor(keys, made, principal) : { ...made, value: key.value };
}

/**
 * Makes the previous key the current one again and ends the current one, once.
 *
 * @returns the channel as it is then
 * @throws Problem 403, 404, 409, 410, 412, 422, as {@link regenerate}
 */
export async function restore({ database }: Service, operation: Restoration): Promise<Channel> {
  const { projectId, channelId, keyId } = operation;
  const channel = () => getChannel(database.query, projectId, channelId);
  await channel();
  const request = requestOf('restore', keyId);
  const done =
    (await findCommit(database.query, operation, request)) ??
    (await carryOut(database, operation, { ...request, keyId }, (query) => restoreKey(query, operation)));
  return 'outcome' in done ? channel() : done;
}

/**
 * @param end when the old key ends; now, if nothing is given
 * @throws Problem 412, which rolls back the reservation, too
 */
async function replaceKey(
  query: Query,
  operation: Regeneration,
  key: NewKey,
  end: End | undefined,
): Promise<AnsweredKey> {
  const { projectId, channelId, principal } = operation;
  const count = await countChange(query, operation);
  const time = new Date();
  const now = time.toISOString();
  // In this order: a place is taken once.
  await endKeyOf('previous', query, operation, now);
  if (end) {
    await query(
      `UPDATE api_keys SET place = 'previous', replaced_at = $1, ends_at = $2, first_use_seconds = $3
       WHERE project_id = $4 AND channel_id = $5 AND place = 'current'`,
      ...[now, after(time, end.atMost), end.afterFirstUse, projectId, channelId],
    );
  } else {
    await endKeyOf('current', query, operation, now);
  }
  await query(
    `INSERT INTO api_keys
       (id, project_id, channel_id, version, value_hash, sealed_value, hint, created_at, created_by, place)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'current')`,
    ...[key.id, projectId, channelId, count, key.valueHash, key.sealedValue, key.hint, now, principal.id],
  );
  const version = versionOf(count);
  return { id: key.id, hint: key.hint, createdAt: now, createdBy: principal.name, lastUsedAt: null, version };
}

/**
 * That the previous key has ended is looked at first: whatever the current one is by now, an ended key does not come back.
 *
 * @throws Problem 404; 410 where it has ended; 412
 */
async function restoreKey(query: Query, operation: Restoration): Promise<Channel> {
  const { place, hasEnded, now } = await findKey(query, operation);
  if (hasEnded) throw new Problem(410, 'The previous key has ended, and stays so.', {}, { outcome: 'ended' });
  const count = await countChange(query, operation);
  if (place === 'current') throw notPrevious();
  await endKeyOf('current', query, operation, now);
  await query(
    `UPDATE api_keys SET place = 'current', replaced_at = NULL, ends_at = NULL, first_use_seconds = NULL, version = $1
     WHERE id = $2`,
    ...[count, operation.keyId],
  );
  return getChannel(query, operation.projectId, operation.channelId);
}

/**
 * Ends the previous key now. May be repeated: one that has ended already is a success, whatever `If-Match` says.
 *
 * @returns the channel as it is then
 * @throws Problem 404; 412 where another key than the one that was seen is current
 */
export async function endPreviousKey({ database }: Service, asked: Omit<Restoration, 'id'>): Promise<Channel> {
  return database.transaction(async (query) => {
    const { count, place, hasEnded, now } = await findKey(query, asked);
    if (!hasEnded) {
      if (count !== (expectedCount(asked.ifMatch) ?? count)) throw await changed(query, asked);
      if (place === 'current') throw notPrevious();
      await endKeyOf('previous', query, asked, now);
    }
    return getChannel(query, asked.projectId, asked.channelId);
  });
}

/** Ends the key that has a place. One whose time was over before then ended by itself. */
async function endKeyOf(
  place: 'current' | 'previous',
  query: Query,
  { projectId, channelId, principal }: Omit<OperationName, 'id'>,
  now: string,
): Promise<void> {
  await query(
    `UPDATE api_keys SET place = NULL, sealed_value = NULL, replaced_at = COALESCE(replaced_at, $1),
       ends_at = CASE WHEN ends_at <= $1 THEN ends_at ELSE $1 END, ended_by = CASE WHEN ends_at <= $1 THEN NULL ELSE $2 END
     WHERE project_id = $3 AND channel_id = $4 AND place = $5`,
    ...[now, principal.id, projectId, channelId, place],
  );
}

/** Counts a change of the current key, and thereby locks the channel. @returns the new count @throws Problem 404, 412 */
async function countChange(
  query: Query,
  channel: ChannelName & { readonly ifMatch: string | undefined },
): Promise<number> {
  const [counted] = await query<{ readonly key_version: number }>(
    `UPDATE channels SET key_version = key_version + 1
     WHERE project_id = $1 AND id = $2 AND key_version = COALESCE($3, key_version) RETURNING key_version`,
    ...[channel.projectId, channel.channelId, expectedCount(channel.ifMatch)],
  );
  if (!counted) throw await changed(query, channel);
  return counted.key_version;
}

/** Waits until no other change of the channel's keys runs, and keeps others out. @returns the count @throws Problem 404 */
export async function lock(query: Query, { projectId, channelId }: ChannelName): Promise<number> {
  const [locked] = await query<{ readonly key_version: number }>(
    'UPDATE channels SET key_version = key_version WHERE project_id = $1 AND id = $2 RETURNING key_version',
    ...[projectId, channelId],
  );
  if (!locked) throw new Problem(404, 'There is no such channel.');
  return locked.key_version;
}

/** Finds a key of a channel, and locks the channel before it looks. @throws Problem 404 */
async function findKey(
  query: Query,
  channel: ChannelName & { readonly keyId: string },
): Promise<Pick<KeyRow, 'place'> & { readonly count: number; readonly hasEnded: boolean; readonly now: string }> {
  const count = await lock(query, channel);
  const now = new Date().toISOString(); // Not before: the lock may have taken its time.
  const [key] = await query<Pick<KeyRow, 'place' | 'ends_at'>>(
    'SELECT place, ends_at FROM api_keys WHERE project_id = $1 AND channel_id = $2 AND id = $3',
    ...[channel.projectId, channel.channelId, channel.keyId],
  );
  if (!key) throw notPrevious();
  const { place, ends_at: endsAt } = key;
  return { count, place, hasEnded: place === null || (endsAt !== null && endsAt <= now), now };
}

const notPrevious = () => new Problem(404, 'This channel has no such previous key.');

async function changed(query: Query, { projectId, channelId }: ChannelName): Promise<Problem> {
  const { apiKey } = await getChannel(query, projectId, channelId);
  return new Problem(412, `The key was changed: it is the one that ${apiKey?.createdBy} made at ${apiKey?.createdAt}.`);
}
