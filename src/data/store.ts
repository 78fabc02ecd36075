import type { Entry } from './entry.js';
import { followTabs } from './key-changes.js';

const entries = new Map<string, Entry>();

/** The entry that the page shares under a key. */
export function entryAt(key: string): Entry | undefined {
  return entries.get(key);
}

export function entriesOf(): Iterable<Entry> {
  return entries.values();
}

export function addEntry(entry: Entry): void {
  entries.set(entry.key, entry);
  followTabs(true);
}

export function removeEntry(entry: Entry): void {
  if (entries.get(entry.key) === entry) entries.delete(entry.key);
  followTabs(entries.size > 0);
}
