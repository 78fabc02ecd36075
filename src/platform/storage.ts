import { attempt } from './attempt.js';

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
      const value: unknown = attempt(() => storage().getItem(key));
      return typeof value === 'string' ? value : undefined;
    },
    write(key, value) {
      return attempt(() => (storage().setItem(key, value), true), false);
    },
    remove(key) {
      attempt(() => storage().removeItem(key)); // What cannot be reached cannot be stored either.
    },
  };
}
