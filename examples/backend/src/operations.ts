/**
 * The heart: one operation makes at most one key, whatever is lost, repeated, late or running elsewhere at the same time.
 *
 * Nothing here locks, remembers or counts. Two rows decide, and the database lets each be written once: the row of the operation
 * (`operations`, primary key) and the channel's count of its keys (`channels.key_version`, changed only where it is still the one
 * that the caller saw). What goes wrong before the COMMIT never happened; what goes wrong after it is found by the next request.
 */
import { getChannel } from './channels.js';
import type { AnsweredKey, Settled } from './contract.js';
import { type Database, LockTimeout, type Query } from './database.js';
import type { Keys, NewKey } from './keys.js';
import type { Principal } from './principals.js';
import { Problem } from './problem.js';
import { apiKeyOf, expectedCount, keyColumns, type KeyRow, versionOf } from './stored-key.js';

/** How long a commit is replayed with its value, in milliseconds. */
export const valueMemory = 24 * 60 * 60_000;

export interface Service {
  readonly database: Database;
  readonly keys: Keys;
}

/** What names an operation, and who asks about it. */
export interface OperationName {
  readonly projectId: string;
  readonly channelId: string;
  /** The `Idempotency-Key`. */
  readonly id: string;
  readonly principal: Principal;
}

export interface Regeneration extends OperationName {
  readonly body: Readonly<Record<string, unknown>>;
  readonly ifMatch: string | undefined;
}

/**
 * Makes a channel's new key and ends the old one, or gives the key that the same operation made before.
 *
 * @throws Problem 403, 404, 409, 410, 412, 422. None is stored: the same operation may be sent again
 */
export async function regenerate({ database, keys }: Service, operation: Regeneration): Promise<AnsweredKey> {
  const channel = await getChannel(database.query, operation.projectId, operation.channelId);
  // Only a shortcut, so that a repeated request signs nothing. What decides is the reservation below.
  const known = await findOperation(database.query, operation);
  if (known) return replay(keys, known, operation);

  if (!channel.apiKey) throw new Problem(404, 'This channel has no API key.');
  if (operation.body.overlap !== undefined) throw new Problem(422, 'This service does not keep old keys working.');

  // Signed before the transaction, which then holds its locks for no more than a few statements.
  const key = await keys.issue(channel);
  const made = await database.transaction(async (query) => {
    if (!(await writeEnd(query, operation, 'committed', canonical(operation.body)))) return undefined;
    return replaceKey(query, operation, key);
  });
  if (made) return { ...made, value: key.value };

  // Another request with this id came first. It has committed, or it could not have kept its row.
  const first = await findOperation(database.query, operation);
  if (!first) throw new Error('An operation that was on record is gone.');
  return replay(keys, first, operation);
}

/**
 * Tells how an operation ended. One that has not ended ends here: it is fenced, and refused for good. Never makes a key.
 *
 * Looking first and fencing afterwards would be wrong: a commit could slip in between. The INSERT does both in one step.
 *
 * @throws Problem 404; 409 while the operation runs
 */
export async function settle({ database, keys }: Service, operation: OperationName): Promise<Settled> {
  await getChannel(database.query, operation.projectId, operation.channelId);
  const isFenced = await database.transaction((query) => writeEnd(query, operation, 'fenced', null));
  if (isFenced) return { outcome: 'never' };

  const known = await findOperation(database.query, operation);
  if (!known) throw new Error('An operation that was on record is gone.');
  if (!isCommit(known)) return { outcome: 'never' };
  if (known.key_ended_at !== null) return { outcome: 'superseded' };
  return { outcome: 'done', key: keyFor(keys, known, operation.principal) };
}

/** Removes the values that are never given again, where keys are shown once. */
export async function eraseOldValues(query: Query): Promise<void> {
  const before = new Date(Date.now() - valueMemory).toISOString();
  await query('UPDATE api_keys SET sealed_value = NULL WHERE sealed_value IS NOT NULL AND created_at < $1', before);
}

/**
 * Writes the end of an operation that has none. In the transaction of a regeneration this is its reservation as well: until the
 * COMMIT nobody else sees the row, and whoever inserts the same one waits. If the process dies, the row never was.
 *
 * @returns whether the row was written; if not, the operation has another end
 * @throws Problem 409 where the wait takes too long
 */
async function writeEnd(
  query: Query,
  { projectId, channelId, id, principal }: OperationName,
  outcome: 'committed' | 'fenced',
  body: string | null,
): Promise<boolean> {
  try {
    const written = await query(
      `INSERT INTO operations (project_id, channel_id, id, outcome, principal_id, body, ended_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (project_id, channel_id, id) DO NOTHING RETURNING id`,
      ...[projectId, channelId, id, outcome, principal.id, body, new Date().toISOString()],
    );
    return written.length === 1;
  } catch (error) {
    if (!(error instanceof LockTimeout)) throw error;
    throw new Problem(409, 'This operation is still running.', { 'retry-after': '1' });
  }
}

/** @throws Problem 412, which rolls back the reservation, too */
async function replaceKey(query: Query, operation: Regeneration, key: NewKey): Promise<AnsweredKey> {
  const { projectId, channelId, id, principal, ifMatch } = operation;
  const [counted] = await query<{ key_version: number }>(
    `UPDATE channels SET key_version = key_version + 1
     WHERE project_id = $1 AND id = $2 AND key_version = COALESCE($3, key_version) RETURNING key_version`,
    ...[projectId, channelId, expectedCount(ifMatch)],
  );
  if (!counted) {
    const { apiKey } = await getChannel(query, projectId, channelId);
    throw new Problem(412, `The key was changed at ${apiKey?.createdAt} by ${apiKey?.createdBy}.`);
  }
  const now = new Date().toISOString();
  // In this order: the index one_working_key refuses the new key while the old one works.
  await query(
    `UPDATE api_keys SET ended_at = $1, sealed_value = NULL
     WHERE project_id = $2 AND channel_id = $3 AND ended_at IS NULL`,
    ...[now, projectId, channelId],
  );
  await query(
    `INSERT INTO api_keys
       (id, project_id, channel_id, operation_id, version, value_hash, sealed_value, hint, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    ...[key.id, projectId, channelId, id, counted.key_version, key.valueHash, key.sealedValue, key.hint],
    ...[now, principal.id],
  );
  const version = versionOf(counted.key_version);
  return { id: key.id, hint: key.hint, createdAt: now, createdBy: principal.name, lastUsedAt: null, version };
}

interface Fence {
  readonly outcome: 'fenced';
}

interface Commit extends KeyRow {
  readonly outcome: 'committed';
  readonly principal_id: string;
  readonly body: string;
  readonly ended_at: string;
  readonly sealed_value: string | null;
  readonly key_ended_at: string | null;
}

const isCommit = (row: Commit | Fence): row is Commit => row.outcome === 'committed';

/** How an operation ended, with the key that it made. */
async function findOperation(
  query: Query,
  { projectId, channelId, id }: OperationName,
): Promise<Commit | Fence | undefined> {
  const [row] = await query<Commit | Fence>(
    `SELECT o.outcome, o.principal_id, o.body, o.ended_at, ${keyColumns}, k.sealed_value, k.ended_at AS key_ended_at
     FROM operations o
     LEFT JOIN api_keys k ON k.project_id = o.project_id AND k.channel_id = o.channel_id AND k.operation_id = o.id
     LEFT JOIN principals p ON p.id = k.created_by
     WHERE o.project_id = $1 AND o.channel_id = $2 AND o.id = $3`,
    ...[projectId, channelId, id],
  );
  return row;
}

/** The answer to a request whose operation has ended already. `If-Match` is not asked: the key that it named is gone by now. */
function replay(keys: Keys, known: Commit | Fence, { principal, body }: Regeneration): AnsweredKey {
  if (!isCommit(known)) throw ended('never', 'This operation was settled as never done, and is refused for good.');
  if (known.principal_id !== principal.id) throw new Problem(403, 'This operation belongs to someone else.');
  if (known.body !== canonical(body)) throw new Problem(422, 'The same Idempotency-Key came with another body.');
  if (known.key_ended_at !== null)
    throw ended('superseded', 'The key that this operation made has been replaced since.');
  return keyFor(keys, known, principal);
}

function ended(outcome: 'never' | 'superseded', detail: string): Problem {
  return new Problem(410, detail, {}, { outcome });
}

/** The value is for who committed, and for a day; all else is for everyone who may ask. */
function keyFor(keys: Keys, commit: Commit, principal: Principal): AnsweredKey {
  const key = apiKeyOf(commit);
  const isOwn = commit.principal_id === principal.id;
  const isRecent = Date.now() - Date.parse(commit.ended_at) <= valueMemory;
  if (!isOwn || !isRecent || commit.sealed_value === null) return key;
  return { ...key, value: keys.open(commit.key_id, commit.sealed_value) };
}

/** JSON in one form: spaces and the order of members do not make another body. */
function canonical(json: unknown): string {
  return JSON.stringify(json, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
