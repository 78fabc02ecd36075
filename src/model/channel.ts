import type { ApiKey } from './api-key.js';
import type { PreviousKey } from './previous-key.js';

/** Whether the service receives the bot's messages. A status that is not known reads as `unknown`. */
export type ChannelStatus = 'integrated' | 'not-integrated' | 'unknown';

/** The channel types that have an icon and a name of their own; any other string is allowed too. */
export const knownChannelTypes = [
  'universal',
  'amazon-alexa',
  'facebook-messenger',
  'microsoft-bot-framework',
  'rasa',
  'samsung-bixby',
] as const;

/** One of the types that this library knows by name. */
export type KnownChannelType = (typeof knownChannelTypes)[number];

/** Where a bot reports to: one integration of a project, with a key of its own. */
export interface Channel {
  /** @minLength 1 */
  readonly id: string;
  /** @minLength 1 */
  readonly projectId: string;
  /** The kind of integration, such as `rasa`; see {@link knownChannelTypes}. */
  readonly type: string;
  readonly name: string;
  /**
   * When the channel was connected.
   * @format date-time
   */
  readonly connectedAt: string;
  /** @default "unknown" */
  readonly status: ChannelStatus;
  /** Absent for a channel that was connected by a sign-in elsewhere: it has no key. */
  readonly apiKey?: ApiKey | undefined;
  /**
   * The key before, while the service still accepts it. `null`: there is none. Absent: not known, as in a list; only a `null` that
   * was read tells that the old key has ended.
   */
  readonly previousKey?: PreviousKey | null | undefined;
}
