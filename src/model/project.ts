/** New users of one day. */
export interface DayActivity {
  /**
   * The day, `YYYY-MM-DD`, in UTC.
   * @format date
   */
  readonly day: string;
  /** @minimum 0 */
  readonly newUsers: number;
}

/** A chatbot and its channels. */
export interface Project {
  /** @minLength 1 */
  readonly id: string;
  readonly name: string;
  /** A CSS hexadecimal colour such as `#e8711a`. Anything else is drawn as neutral. */
  readonly color?: string | undefined;
  readonly starred?: boolean | undefined;
  /** A disabled project receives no messages. */
  readonly disabled?: boolean | undefined;
  /** The types of the project's channels, each once. */
  readonly channelTypes: readonly string[];
  /** @minimum 0 */
  readonly channelCount?: number | undefined;
  /** @format date-time */
  readonly createdAt?: string | undefined;
  /** The last days, oldest first. */
  readonly activity?: readonly DayActivity[] | undefined;
}
