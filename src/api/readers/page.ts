import type { Page } from '../../model/page.js';
import { isSettingsError, type SettingsError } from '../settings-error.js';
import { count, malformed, object, optional, type Reader } from './readers.js';

const omissions = new WeakMap<object, readonly SettingsError[]>();

/** Why items were left out of a page: a `malformed` for each, with the path of its field. */
export function omittedFrom(page: object): readonly SettingsError[] {
  return omissions.get(page) ?? [];
}

/**
 * A page of a list. An item that does not conform is left out, so that one bad row does not take the others with it;
 * a page of which nothing conforms is none. A `nextCursor` that is empty or no string ends the list.
 */
export function page<T>(readItem: Reader<T>): Reader<Page<T>> {
  return (value) => {
    const omitted: SettingsError[] = [];
    const readItems: Reader<readonly T[]> = (found, path) => {
      if (!Array.isArray(found)) throw malformed(path!, 'an array');
      const items: T[] = [];
      for (let index = 0; index < found.length; index++) {
        const place = `${path}[${index}]`;
        try {
          items.push(readItem(found[index], place));
        } catch (thrown) {
          omitted.push(isSettingsError(thrown) ? thrown : malformed(place, 'readable'));
        }
      }
      if (items.length === 0 && omitted.length > 0) throw omitted[0]!;
      return Object.freeze(items);
    };
    const copy = object<Page<T>>({ total: optional(count()), items: readItems, nextCursor: readCursor })(value);
    omissions.set(copy, omitted);
    return copy;
  };
}

const readCursor: Reader<string | undefined> = (value) =>
  typeof value === 'string' && value !== '' ? value : undefined;
