import type { Answer } from '../answer.js';
import { Skipped } from '../check.js';

/**
 * Reads what a check stands on.
 *
 * @param id the check that says what is wrong with it.
 * @throws Skipped where it cannot be read.
 */
export async function readBefore<T>(id: string, ask: () => Promise<Answer>, read: (answer: Answer) => T): Promise<T> {
  const answer = await ask();
  try {
    return read(answer);
  } catch {
    throw new Skipped(`What this needs cannot be read: see the check "${id}".`);
  }
}
