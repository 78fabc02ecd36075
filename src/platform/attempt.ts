/** What `get` gives; where it throws, `otherwise`. */
export function attempt<T>(get: () => T): T | undefined;
export function attempt<T, U>(get: () => T, otherwise: U): T | U;
export function attempt<T, U>(get: () => T, otherwise?: U): T | U | undefined {
  try {
    return get();
  } catch {
    return otherwise;
  }
}
