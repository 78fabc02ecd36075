import type { SettingsCall } from '../events/error-events.js';

/** What an entry is about. Its key is made of all of it. */
export interface Question {
  readonly identity: string;
  readonly call: SettingsCall;
  /** The ids that the method takes. */
  readonly ids: readonly string[];
  /** What tells lists of the same ids apart. */
  readonly more?: readonly unknown[] | undefined;
}

export function keyOf({ identity, call, ids, more = [] }: Question): string {
  return JSON.stringify([identity, call, ids, ...more]);
}
