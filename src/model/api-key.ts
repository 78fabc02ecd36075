/**
 * What is known of an API key without knowing the key.
 *
 * An instant is an ISO 8601 date and time in UTC, such as `2026-10-12T09:41:00Z`.
 */
export interface ApiKey {
  /**
   * The key's public identifier: the `kid` of its JWT header (RFC 7515, section 4.1.4).
   * @minLength 1
   */
  readonly id: string;
  /** The last four characters of the key, enough to recognise it by. */
  readonly hint: string;
  /**
   * When the key was made.
   * @format date-time
   */
  readonly createdAt: string;
  /** Who made the key: a name to show, not an identifier. */
  readonly createdBy?: string | undefined;
  /**
   * When the service last accepted the key; `null` if it never did. Absent where the service does not know: then nothing
   * is said about its use.
   * @format date-time
   */
  readonly lastUsedAt?: string | null | undefined;
  /**
   * Opaque text that changes with the key: an entity tag without its quotes (RFC 9110, section 8.8.3).
   * @minLength 1
   */
  readonly version: string;
}

/** An API key together with its secret value. Only the key field and the dialog may hold one. */
export interface IssuedApiKey extends ApiKey {
  /**
   * The secret.
   * @minLength 1
   */
  readonly value: string;
}

/** An API key as an answer carries it: with its value where the service still has it and the caller may see it. */
export interface AnsweredApiKey extends ApiKey {
  /**
   * The secret.
   * @minLength 1
   */
  readonly value?: string | undefined;
}
