interface Entries<Key, Value> {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What a map holds at a key; the first time, what is made for it. Few browsers know `Map.prototype.getOrInsertComputed` yet. */
export function getOrInsert<Key, Value>(map: Entries<Key, Value>, key: Key, make: () => Value): Value {
  if (!map.has(key)) map.set(key, make());
  return map.get(key)!;
}
