/** Who used a key last, as far as the service knows. */
export interface KeyUse {
  /** The program, such as `botanalytics-node/3.0.0`. */
  readonly client?: string | undefined;
  /** Where from: an address or a place. */
  readonly address?: string | undefined;
}

/** Where a key was found by somebody who should not have it. */
export interface KeyExposure {
  /**
   * When it was found.
   * @format date-time
   */
  readonly at: string;
  /** Such as the address of a public repository. */
  readonly where?: string | undefined;
}

/**
 * What is known of any key of a channel, the current one or the one before, without knowing the key.
 *
 * An instant is an ISO 8601 date and time in UTC, such as `2026-10-12T09:41:00Z`.
 */
export interface KeyFacts {
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
  /** Who used it then. Absent where the service does not know. */
  readonly lastUsedBy?: KeyUse | undefined;
  /**
   * When the key stops working by itself; absent where it does not.
   * @format date-time
   */
  readonly expiresAt?: string | undefined;
  /** The service knows that the key has leaked. */
  readonly exposed?: KeyExposure | undefined;
}

/** The current key of a channel. */
export interface ApiKey extends KeyFacts {
  /**
   * Opaque text that changes when another key becomes the current one, and only then: an entity tag without its quotes (RFC
   * 9110, section 8.8.3). It never repeats.
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
