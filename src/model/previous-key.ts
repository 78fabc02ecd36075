import type { KeyFacts } from './api-key.js';

/** The old key ends so long after the first message that the service accepts with the new one. */
export interface EndAfterFirstUse {
  /**
   * Seconds from the first use of the new key to the end of the old one.
   * @minimum 0
   */
  readonly seconds: number;
  /**
   * When the old key ends even if the new one is not used by then.
   * @format date-time
   */
  readonly atMost?: string | undefined;
}

/** The key before the current one, while the service still accepts it. */
export interface PreviousKey extends KeyFacts {
  /**
   * When it stops working. Absent while that depends on the first use of the new key.
   * @format date-time
   */
  readonly endsAt?: string | undefined;
  /**
   * The whole seconds that it has left as the service answers, rounded up: for a countdown that no clock of a device can falsify.
   * @minimum 0
   */
  readonly endsInSeconds?: number | undefined;
  /** It ends once the new key is used. */
  readonly endsAfterFirstUse?: EndAfterFirstUse | undefined;
}
