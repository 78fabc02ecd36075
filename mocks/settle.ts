import type { Settled } from '../src/api/rest/wire.js';
import { channelNameOf, type OperationContext } from './regenerate.js';

/** One request to settle an operation, with what it takes to carry it out. */
export interface Settlement extends OperationContext {
  readonly operationId: string;
}

/**
 * Settles an operation.
 *
 * @throws Problem 409 while it runs.
 */
export type Settle = (settlement: Settlement) => Promise<Settled>;

/**
 * Finds the operation's commit or refuses it for good, in one step with no `await` in it: a commit cannot come between the look and
 * the fence. It never makes a key.
 */
export const settle: Settle = async ({ operationId, principal, channel, operations, now, pause }) => {
  await pause('arrived');
  const operation = { principal, channel: channelNameOf(channel), id: operationId };
  const settled = operations.settle(operation, channel.key, now());
  await pause('committed');
  return settled;
};
