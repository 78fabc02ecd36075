import { followTabs } from './key-changes.js';
import type { Question } from './question.js';

/** What the page shares, under the key of its question. */
export interface Shared {
  readonly key: string;
  readonly question: Question;
}

const entries = new Map<string, Shared>();

/** The entry that the page shares under a key. */
export function entryAt(key: string): Shared | undefined {
  return entries.get(key);
}

export function entriesOf(): Iterable<Shared> {
  return entries.values();
}

export function addEntry(entry: Shared): void {
  entries.set(entry.key, entry);
  followTabs(true);
}

export function removeEntry(entry: Shared): void {
  if (entries.get(entry.key) === entry) entries.delete(entry.key);
  followTabs(entries.size > 0);
}
