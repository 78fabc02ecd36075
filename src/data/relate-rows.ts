import type { Item, Kind, Known, Rows } from './kind.js';
import { isSame } from './same.js';
import { entriesOf } from './store.js';

/** Keeps the rows that a page has brought and what is known of the same things by themselves at the newer state. */
export function relateRows<T extends Item>(kind: Kind<T>, list: Rows<T>, begunAt: number): void {
  const { identity, ids } = list.question;
  for (const entry of entriesOf() as Iterable<Known<T>>) {
    const { question } = entry;
    if (question.call !== kind.call || question.identity !== identity || !isSame(question.ids.slice(0, -1), ids))
      continue;
    const row = list.row(question.ids.at(-1)!);
    if (row?.begunAt !== begunAt) continue; // It came with another page.
    if (entry.value && entry.begunAt > begunAt) list.replace(entry.value, entry.begunAt);
    else if (kind.isWholeInLists) entry.take(row.item, begunAt);
  }
}
