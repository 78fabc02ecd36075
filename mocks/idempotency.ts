import type { IssuedApiKey } from '../src/model/index.js';
import { Problem } from './problem.js';

/** How long an operation is remembered, in milliseconds. */
const remembered = 24 * 60 * 60_000;

interface Commit {
  readonly principal: string;
  readonly body: string;
  readonly at: number;
  /** Absent while the operation runs. */
  key?: IssuedApiKey;
}

/**
 * Remembers which operation made which key. Only commits are stored; while one runs, its id is reserved.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export class IdempotencyStore {
  #commits: Map<string, Commit>;

  constructor(stored: readonly (readonly [string, Commit])[] = []) {
    this.#commits = new Map(stored);
  }

  /**
   * Gives the key that the operation made before, or reserves its id: from one call to the next, without a gap.
   *
   * @throws Problem 403 to another principal, 422 for another body, 409 while it runs, 410 if its key was replaced since.
   */
  begin(
    principal: string,
    channel: string,
    id: string,
    body: string,
    currentKeyId: string,
    now: number,
  ): IssuedApiKey | undefined {
    const name = JSON.stringify([channel, id]);
    const commit = this.#commits.get(name);
    if (!commit || now - commit.at > remembered) {
      this.#commits.set(name, { principal, body, at: now });
      return undefined;
    }
    if (commit.principal !== principal) throw new Problem(403, 'This operation belongs to somebody else.');
    if (commit.body !== body) throw new Problem(422, 'The same Idempotency-Key came with another body.');
    if (!commit.key) throw new Problem(409, 'This operation is still running.', { 'retry-after': '1' });
    if (commit.key.id !== currentKeyId)
      throw new Problem(410, 'The key that this operation made has been replaced since.');
    return commit.key;
  }

  commit(channel: string, id: string, key: IssuedApiKey): void {
    const commit = this.#commits.get(JSON.stringify([channel, id]));
    if (commit) commit.key = key;
  }

  /** A refusal is not remembered. */
  release(channel: string, id: string): void {
    this.#commits.delete(JSON.stringify([channel, id]));
  }

  snapshot(): readonly (readonly [string, Commit])[] {
    return [...this.#commits].filter(([, { key }]) => key);
  }
}
