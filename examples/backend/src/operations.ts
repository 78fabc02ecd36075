/**
 * The heart: one operation changes the current key at most once, whatever is lost, repeated, late or running elsewhere at the same
 * time.
 *
 * Nothing here remembers or counts. Two rows decide, and the database lets each be written once: the row of the operation
 * (`operations`, primary key) and the channel's count of its changes (`channels.key_version`, changed only where it is still the one
 * that the caller saw). What goes wrong before the COMMIT never happened; what goes wrong after it is found by the next request.
 */
import { getChannel } from './channels.js';
import type { AnsweredKey, Settled } from './contract.js';
import { type Database, LockTimeout, type Query } from './database.js';
import { hashOf, type Keys } from './keys.js';
import type { SupportedOverlap } from './overlap.js';
import type { Principal } from './principals.js';
import { Problem } from './problem.js';
import { apiKeyOf, keyColumns, type KeyRow } from './stored-key.js';

/** How long a commit is replayed with its value, in milliseconds. */
export const valueMemory = 24 * 60 * 60_000;

export interface Service {
  readonly database: Database;
  readonly keys: Keys;
  readonly overlap: SupportedOverlap;
}

/** What names an operation, and who asks about it. */
export interface OperationName {
  readonly projectId: string;
  readonly channelId: string;
  /** The `Idempotency-Key`. */
  readonly id: string;
  readonly principal: Principal;
}

/**
 * Tells how an operation ended. One that has not ended ends here: it is fenced, and refused for good. Never changes a key.
 *
 * Looking first and fencing afterwards would be wrong: a commit could slip in between. The INSERT does both in one step.
 *
 * @throws Problem 404; 409 while the operation runs
 */
export async function settle({ database, keys }: Service, operation: OperationName): Promise<Settled> {
  await getChannel(database.query, operation.projectId, operation.channelId);
  const isFenced = await database.transaction((query) => writeEnd(query, operation));
  if (isFenced) return { outcome: 'never' };

  const known = await findOperation(database.query, operation);
  if (!known) throw new Error('An operation that was on record is gone.');
  if (!isCommit(known)) return { outcome: 'never' };
  if (known.place !== 'current') return { outcome: 'superseded' };
  return { outcome: 'done', key: keyFor(keys, known, operation.principal) };
}

/** What a request asks for. Copies of it ask for the same. */
export interface Request {
  readonly kind: 'regenerate' | 'restore';
  /** A hash is enough to compare, and tells nobody what a client may have put there. */
  readonly hash: string;
  readonly reason: string | null;
}

export function requestOf(kind: Request['kind'], asked: unknown, reason: string | null = null): Request {
  return { kind, hash: hashOf(canonical([kind, asked])), reason };
}

/**
 * Makes a change and the commit of its operation, in one transaction.
 *
 * @param request with the key that the change is about
 * @returns what the change gives, or the commit of another request with this id that came first
 * @throws Problem 403, 409, 410, 422, and what the change throws. None is stored: the same operation may be sent again
 */
export async function carryOut<Done extends object>(
  database: Database,
  operation: OperationName,
  request: Request & { readonly keyId: string },
  change: (query: Query) => Promise<Done>,
): Promise<Done | Commit> {
  const done = await database.transaction(async (query) =>
    (await writeEnd(query, operation, request)) ? change(query) : undefined,
  );
  if (done) return done;
  // The other one has committed, or it could not have kept its row.
  const first = await findCommit(database.query, operation, request);
  if (!first) throw new Error('An operation that was on record is gone.');
  return first;
}

/**
 * Writes the end of an operation that has none: its commit, or without a request a fence. In the transaction of a change this is its
 * reservation as well: until the COMMIT nobody else sees the row, and whoever inserts the same one waits. If the process dies, the
 * row never was.
 *
 * @returns whether the row was written; if not, the operation has another end
 * @throws Problem 409 where the wait takes too long
 */
async function writeEnd(
  query: Query,
  { projectId, channelId, id, principal }: OperationName,
  request?: Request & { readonly keyId: string },
): Promise<boolean> {
  const { kind = null, hash = null, reason = null, keyId = null } = request ?? {};
  try {
    const written = await query(
      `INSERT INTO operations
         (project_id, channel_id, id, outcome, principal_id, kind, request_hash, reason, key_id, ended_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (project_id, channel_id, id) DO NOTHING RETURNING id`,
      ...[projectId, channelId, id, request ? 'committed' : 'fenced', principal.id],
      ...[kind, hash, reason, keyId, new Date().toISOString()],
    );
    return written.length === 1;
  } catch (error) {
    if (!(error instanceof LockTimeout)) throw error;
    throw new Problem(409, 'This operation is still running.', { 'retry-after': '1' });
  }
}

interface Fence {
  readonly outcome: 'fenced';
}

/** With the key that the operation made or restored. */
export interface Commit extends KeyRow {
  readonly outcome: 'committed';
  readonly kind: Request['kind'];
  readonly principal_id: string;
  readonly request_hash: string;
  readonly ended_at: string;
  readonly sealed_value: string | null;
}

const isCommit = (row: Commit | Fence): row is Commit => row.outcome === 'committed';

async function findOperation(
  query: Query,
  { projectId, channelId, id }: OperationName,
): Promise<Commit | Fence | undefined> {
  const [row] = await query<Commit | Fence>(
    `SELECT o.outcome, o.kind, o.principal_id, o.request_hash, o.ended_at, ${keyColumns}, k.sealed_value
     FROM operations o LEFT JOIN api_keys k ON k.id = o.key_id LEFT JOIN principals p ON p.id = k.created_by
     WHERE o.project_id = $1 AND o.channel_id = $2 AND o.id = $3`,
    ...[projectId, channelId, id],
  );
  return row;
}

/**
 * Finds the commit of an operation whose request came again. `If-Match` is not asked: the key that it named is gone by now.
 *
 * @throws Problem 403, 410, 422
 */
export async function findCommit(
  query: Query,
  operation: OperationName,
  { hash }: Request,
): Promise<Commit | undefined> {
  const known = await findOperation(query, operation);
  if (!known) return undefined;
  if (!isCommit(known)) throw ended('never', 'This operation was settled as never done, and is refused for good.');
  if (known.principal_id !== operation.principal.id) throw new Problem(403, 'This operation belongs to someone else.');
  if (known.request_hash !== hash) throw new Problem(422, 'The same Idempotency-Key came with another request.');
  if (known.place !== 'current') throw ended('superseded', 'The key of this operation has been replaced since.');
  return known;
}

function ended(outcome: 'never' | 'superseded', detail: string): Problem {
  return new Problem(410, detail, {}, { outcome });
}

/** The value is for who made the key, and for a day; all else is for everyone who may ask. */
export function keyFor(keys: Keys, commit: Commit, principal: Principal): AnsweredKey {
  const key = apiKeyOf(commit);
  const isMaker = commit.kind === 'regenerate' && commit.principal_id === principal.id;
  const isRecent = Date.now() - Date.parse(commit.ended_at) <= valueMemory;
  if (!isMaker || !isRecent || commit.sealed_value === null) return key;
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
