import type { KeySnippets } from './key-snippet.js';

/**
 * What a partner shows and hides. This is presentation, not security: the server decides what is allowed.
 * Everything is on unless it is set to `false`, except `createProject`, which is off unless it is set to `true`.
 */
export interface Policy {
  /** Offers *Add project…*. Default: `false`. */
  readonly createProject?: boolean | undefined;
  /** Offers *Regenerate*. */
  readonly regenerate?: boolean | undefined;
  /** Offers *Verify*. */
  readonly verify?: boolean | undefined;
  /** Shows whether a channel is integrated. */
  readonly status?: boolean | undefined;
  /** Offers to download a key that is shown once. */
  readonly download?: boolean | undefined;
  /** Offers to search lists. */
  readonly search?: boolean | undefined;
  /** `masked`: a key can be revealed. `never`: it can be copied, never shown. Default: `masked`. */
  readonly keyDisplay?: 'masked' | 'never' | undefined;
  /** From this age in days on, a key is marked as due for renewal. */
  readonly maxKeyAgeDays?: number | undefined;
  /**
   * When the old key stops unless the user chooses otherwise: at once, once the bot uses the new key, or after so many seconds. What
   * the service does not support counts as `now`. `hidden`: at once, and the question does not ask. Default: `now`.
   */
  readonly overlap?: 'now' | 'first-use' | number | 'hidden' | undefined;
  /**
   * Where a bot takes its key, instead of the library's own snippets; `keySnippets()` gives those, so that some can be added. An
   * empty list shows none.
   */
  readonly keySnippets?: KeySnippets | undefined;
}
