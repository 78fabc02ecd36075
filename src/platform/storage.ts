/** A store of texts that never throws. */
export interface TextStore {
  /** The text under a key; `undefined` where there is none, or storage is missing or denied. */
  read(key: string): string | undefined;
  /**
   * Stores a text.
   *
   * @returns `false` where it was not stored: storage is missing, denied or full.
   */
  write(key: string, value: string): boolean;
  /** Removes a key. Does nothing where storage is missing or denied. */
  remove(key: string): void;
}

/**
 * The storage of this tab.
 *
 * @see https://html.spec.whatwg.org/multipage/webstorage.html#dom-sessionstorage
 */
export const sessionStore: TextStore = textStore(() => sessionStorage);

/**
 * The storage of this origin, shared by its tabs.
 *
 * @see https://html.spec.whatwg.org/multipage/webstorage.html#dom-localstorage
 */
export const localStore: TextStore = textStore(() => localStorage);

/** Asks for the storage at each call: in a sandboxed frame, or with cookies blocked, its getter throws. */
function textStore(storage: () => Storage): TextStore {
  return {
    read(key) {
      try {
        const value: unknown = storage().getItem(key);
        return typeof value === 'string' ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write(key, value) {
      try {
        storage().setItem(key, value);
        return true;
      } catch {
        return false;
      }
    },
    remove(key) {
      try {
        storage().removeItem(key);
      } catch {
        // What cannot be reached cannot be stored either.
      }
    },
  };
}
