interface Entries<Key, Value> {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
  readonly size?: number;
  clear?(): void;
}

/**
 * What a map holds at a key; the first time, what is made for it. Few browsers know `Map.prototype.getOrInsertComputed` yet. A map
 * does not grow for ever: on a server, each request may ask for another language.
 */
export function getOrInsert<Key, Value>(map: Entries<Key, Value>, key: Key, make: () => Value): Value {
  if (!map.has(key)) {
    if (map.size! > 99) map.clear!();
    map.set(key, make());
  }
  return map.get(key)!;
}
