import type { OldKey } from './old-key.js';

/** The end of a previous key that the user of this page asks for. What was asked in vain may have been done all the same. */
export class AskedEnd {
  #keyId: string | undefined;
  /** Monotonic, in milliseconds: when asking was over; infinite while it goes on. */
  #overAt = 0;

  /** @returns to be called once it is asked for no longer: the service has answered, or whoever asked is gone. */
  note(keyId: string, clock: () => number): () => void {
    this.#keyId = keyId;
    this.#overAt = Infinity;
    return () => {
      if (this.#keyId === keyId) this.#overAt = clock();
    };
  }

  /** Whether the end of this key is being asked for. */
  isRunning(keyId: string): boolean {
    return this.#keyId === keyId && this.#overAt === Infinity;
  }

  /** Whether it was asked for, or still is, since a reading showed the key: any of these requests may have ended it. */
  mayHaveEnded({ key, begunAt }: OldKey): boolean {
    return this.#keyId === key.id && begunAt < this.#overAt;
  }
}
