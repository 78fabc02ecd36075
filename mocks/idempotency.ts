import type { OperationEnd, Settled } from '../src/api/rest/wire.js';
import type { AnsweredApiKey, ApiKey, IssuedApiKey } from '../src/model/index.js';
import { Problem } from './problem.js';

/**
 * How long a commit is replayed with its value, and how long the end of an operation is known once its key was replaced.
 * In milliseconds.
 */
export const memory = 24 * 60 * 60_000;

/** How long an operation may run before others may take its id over, in milliseconds. */
export const lease = 60_000;

/** An operation as its request names it. */
export interface OperationName {
  /** Who asks. */
  readonly principal: string;
  /** The channel's name among the operations. */
  readonly channel: string;
  /** The `Idempotency-Key`. */
  readonly id: string;
}

/** An operation that made or restored a key. The key itself stands with its channel. */
export interface Commit {
  readonly principal: string;
  /** What was asked for. */
  readonly body: string;
  readonly at: number;
  readonly keyId: string;
  /** It restored a key that was made before: it never gives the value of it. */
  readonly isRestoring?: boolean | undefined;
}

/** The right to commit an operation. It is lost once its lease is over and another request takes the id. */
export interface Reservation extends Pick<Commit, 'principal' | 'body' | 'isRestoring'> {
  readonly name: string;
  readonly until: number;
}

/** What outlives a restart. A process that dies takes its reservations with it. */
export interface StoredOperations {
  readonly commits: readonly (readonly [string, Commit])[];
  /** The names that were settled as never done, each with its time. */
  readonly fences: readonly (readonly [string, number])[];
}

/**
 * Remembers which operation made or restored which key, which ones run, and which are refused for good (fenced). Refusals and failures are not
 * remembered. No method awaits anything, so that each is one atomic step.
 *
 * A commit's row is never dropped: as long as its key lives it tells *done*, after that *superseded* for a day, and then *forgotten*.
 * A service that deletes such rows must keep their ids: *never* would be wrong for an operation that made a key.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export class IdempotencyStore {
  protected readonly commits: Map<string, Commit>;
  protected readonly fences: Map<string, number>;
  protected readonly running = new Map<string, Reservation>();

  constructor({ commits, fences }: StoredOperations = { commits: [], fences: [] }) {
    this.commits = new Map(commits);
    this.fences = new Map(fences);
  }

  /**
   * Gives the key that the operation made before, or reserves its id.
   *
   * @param current the channel's key.
   * @throws Problem 403 to another principal, 422 for another body, 409 while it runs, 410 once it has ended otherwise.
   */
  begin(
    operation: OperationName & Pick<Commit, 'body' | 'isRestoring'>,
    current: IssuedApiKey,
    now: number,
  ): { readonly replay: AnsweredApiKey } | { readonly reservation: Reservation } {
    const name = nameOf(operation);
    const { principal, body, isRestoring } = operation;
    if (this.fences.has(name)) throw ended('never');
    const commit = this.commits.get(name);
    const known = commit ?? this.#runningAt(name, now);
    if (known && known.principal !== principal) throw new Problem(403, 'This operation belongs to someone else.');
    if (known && known.body !== body) throw new Problem(422, 'The same Idempotency-Key came with another request.');
    if (commit) {
      const end = endOf(commit, current, now);
      if (end !== 'done') throw ended(end);
      return { replay: answeredKey(commit, current, principal, now) };
    }
    if (known) throw new Problem(409, 'This operation is still running.', { 'retry-after': '1' });
    const reservation = { name, principal, body, until: now + lease, ...(isRestoring && { isRestoring }) };
    this.running.set(name, reservation);
    return { reservation };
  }

  /**
   * Looks whether an operation may still be committed.
   *
   * @throws Problem 410 if it was settled as never done meanwhile, 409 if another request took it over.
   */
  expectHeld(reservation: Reservation): void {
    if (this.fences.has(reservation.name)) throw ended('never');
    if (this.running.get(reservation.name) !== reservation) {
      throw new Problem(409, 'Another request took this operation over.', { 'retry-after': '1' });
    }
  }

  /** Stores that an operation made or restored a key. It stands in one step with {@link expectHeld} and the change of the channel's key. */
  commit({ name, until: _until, ...operation }: Reservation, { id: keyId }: ApiKey, now: number): void {
    this.running.delete(name);
    this.commits.set(name, { ...operation, at: now, keyId });
  }

  /** Gives a reservation back: a refusal is not remembered. */
  release(reservation: Reservation): void {
    if (this.running.get(reservation.name) === reservation) this.running.delete(reservation.name);
  }

  /**
   * Tells how an operation ended. One that never was is refused from now on.
   *
   * @throws Problem 409 while it runs.
   */
  settle(operation: OperationName, current: IssuedApiKey, now: number): Settled {
    const name = nameOf(operation);
    if (this.#runningAt(name, now)) throw new Problem(409, 'This operation is still running.', { 'retry-after': '1' });
    const commit = this.commits.get(name);
    if (!commit) {
      this.fences.set(name, this.fences.get(name) ?? now);
      return { outcome: 'never' };
    }
    const outcome = endOf(commit, current, now);
    if (outcome !== 'done') return { outcome };
    return { outcome, key: answeredKey(commit, current, operation.principal, now) };
  }

  snapshot(): StoredOperations {
    return { commits: [...this.commits], fences: [...this.fences] };
  }

  #runningAt(name: string, now: number): Reservation | undefined {
    const reservation = this.running.get(name);
    return reservation && now < reservation.until ? reservation : undefined;
  }
}

export function nameOf({ channel, id }: OperationName): string {
  return JSON.stringify([channel, id]);
}

/** Without its value the key of a commit is everybody's to see. One that was restored is never given with its value. */
export function answeredKey(
  { principal, at, isRestoring }: Commit,
  { value, ...key }: IssuedApiKey,
  asking: string,
  now: number,
): AnsweredApiKey {
  return principal === asking && !isRestoring && now - at <= memory ? { ...key, value } : key;
}

function endOf({ keyId, at }: Commit, current: ApiKey, now: number): 'done' | 'superseded' | 'forgotten' {
  if (keyId === current.id) return 'done';
  return now - at > memory ? 'forgotten' : 'superseded';
}

const ends = {
  superseded: 'The key that this operation made has been replaced since.',
  never: 'This operation was settled as never done, and is refused for good.',
  ended: 'The key that was to be restored has ended.',
  forgotten: 'What came of this operation is not remembered any more.',
} as const satisfies Partial<Record<OperationEnd, string>>;

/** The answer to a request whose operation has ended, with its end as the member `outcome`. */
export function ended(outcome: keyof typeof ends): Problem {
  return new Problem(410, ends[outcome], {}, { outcome });
}
