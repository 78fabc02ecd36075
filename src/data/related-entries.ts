import type { Item, Kind, Known, Rows } from './kind.js';
import { keyOf } from './question.js';
import { isSame } from './same.js';
import { entriesOf, entryAt } from './store.js';

/** The entry of one thing, if the page has it. */
export function valueEntryOf<T extends Item>(
  { call }: Kind<T>,
  identity: string,
  ids: readonly string[],
): Known<T> | undefined {
  return entryAt(keyOf({ identity, call, ids })) as Known<T> | undefined;
}

/** The lists of the page that may have a row for it, whatever they search for. */
export function* listEntriesOf<T extends Item>(
  { list }: Kind<T>,
  identity: string,
  ids: readonly string[],
): Generator<Rows<T>> {
  const around = ids.slice(0, -1);
  for (const entry of entriesOf()) {
    const { question } = entry;
    if (question.call === list && question.identity === identity && isSame(question.ids, around))
      yield entry as Rows<T>;
  }
}

/** Hands what was read to everything on the page that shows it. */
export function publish<T extends Item>(
  kind: Kind<T>,
  identity: string,
  ids: readonly string[],
  value: T,
  begunAt: number,
): void {
  valueEntryOf(kind, identity, ids)?.take(value, begunAt);
  for (const list of listEntriesOf(kind, identity, ids)) list.replace(value, begunAt);
  kind.onRead?.(identity, ids, value, begunAt);
}
