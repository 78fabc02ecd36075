import type { SupportedOverlap } from '../../api/settings-api.js';

/** Who makes a call. */
export type Caller = 'own' | 'other' | 'stale' | 'nobody';

export type HeaderMap = Readonly<Record<string, string>>;

export interface ServiceOptions {
  /** The address of the service, without a slash at its end. */
  readonly base: string;
  readonly projectId: string;
  readonly channelId: string;
  /** The headers of every call, such as `authorization`, by their names in lower case. */
  readonly headers: HeaderMap;
  /** The headers of another user. */
  readonly otherHeaders?: HeaderMap | undefined;
  /** The headers of a session whose sign-in is too old to change a key. */
  readonly staleHeaders?: HeaderMap | undefined;
  /** The origin of the pages that the elements stand in. */
  readonly origin?: string | undefined;
  /** Where the bots send their messages. Default: `{base}/messages`. */
  readonly messages?: string | undefined;
  /** Tells whether the service accepts a key, in place of `messages`. */
  readonly probe?: ((key: string) => Promise<boolean>) | undefined;
  /** How long an old key may go on working that has ended, in seconds. */
  readonly oldKeySeconds: number;
  /** How long an old key can be made to go on working beside the new one. Absent: nothing of two keys is checked. */
  readonly overlap?: SupportedOverlap | undefined;
  /** The longest overlap whose end is waited for, in seconds. */
  readonly longestOverlap: number;
  /** How many reads are sent at once to be told to slow down. */
  readonly burst: number;
  /** How long an operation is asked after that is still running, in seconds. Default: 90, which is longer than a lease. */
  readonly runSeconds?: number | undefined;
  /** How long the service has to remember what it said, in seconds, before it is asked again. Default: 5. */
  readonly laterSeconds?: number | undefined;
}
