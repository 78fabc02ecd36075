import type { Page } from '../../model/page.js';
import { isSettingsError, type SettingsError } from '../settings-error.js';
import { count, malformed, object, optional, ownField, type Reader } from './readers.js';

const omissions = new WeakMap<object, readonly SettingsError[]>();

/** Why items were left out of a page: a `malformed` for each, with the path of its field. */
export function omittedFrom(page: object): readonly SettingsError[] {
  return omissions.get(page) ?? [];
}

const readTotal = object<{ total: number | undefined }>({ total: optional(count()) });

/**
 * A page of a list. An item that does not conform is left out, so that one bad row does not take the others with it;
 * a page of which nothing conforms is none. A `nextCursor` that is empty or no string ends the list.
 */
export function page<T>(readItem: Reader<T>): Reader<Page<T>> {
  return (value) => {
    const { total } = readTotal(value);
    const found = ownField(value as object, 'items', 'items');
    if (!Array.isArray(found)) throw malformed('items', 'an array');
    const items: T[] = [];
    const omitted: SettingsError[] = [];
    for (let index = 0; index < found.length; index++) {
      const place = `items[${index}]`;
      try {
        items.push(readItem(found[index], place));
      } catch (thrown) {
        omitted.push(isSettingsError(thrown) ? thrown : malformed(place, 'readable'));
      }
    }
    if (items.length === 0 && omitted.length > 0) throw omitted[0]!;
    const nextCursor = ownField(value as object, 'nextCursor', 'nextCursor');
    const copy: Page<T> = Object.freeze({
      items: Object.freeze(items),
      ...(typeof nextCursor === 'string' && nextCursor !== '' && { nextCursor }),
      ...(total !== undefined && { total }),
    });
    if (omitted.length > 0) omissions.set(copy, omitted);
    return copy;
  };
}
