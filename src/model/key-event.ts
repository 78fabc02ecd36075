import type { RegenerationReason } from './overlap.js';

/** What can happen to the keys of a channel. */
export const keyEventTypes = [
  'issued',
  'regenerated',
  'first-used',
  'previous-ended',
  'restored',
  'revealed',
  'exposed',
  'unknown',
] as const;

/** One of {@link keyEventTypes}. */
export type KeyEventType = (typeof keyEventTypes)[number];

/** One entry of a channel's history: something that happened to one of its keys. It never has the value of a key. */
export interface KeyEvent {
  /** @minLength 1 */
  readonly id: string;
  /**
   * A type that is not known reads as `unknown`.
   * @default "unknown"
   */
  readonly type: KeyEventType;
  /**
   * When it happened.
   * @format date-time
   */
  readonly at: string;
  /** Who did it: a name to show, not an identifier. */
  readonly by?: string | undefined;
  /** The key that it happened to: the new one where one was made, the ended one where one ended. */
  readonly keyId?: string | undefined;
  /** The last four characters of that key. */
  readonly hint?: string | undefined;
  /**
   * Why, where the user gave a reason. One that is not known reads as `other`.
   * @default "other"
   */
  readonly reason?: RegenerationReason | undefined;
}
