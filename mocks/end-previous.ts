import type { KeyContext } from './regenerate.js';
import { expectPrevious, ifMatchOf } from './restore.js';
import { endPrevious, hasEnded } from './two-keys.js';

/** One request to end the previous key, with what it takes to carry it out. */
export interface Ending extends KeyContext {
  readonly request: Request;
  readonly keyId: string;
}

/**
 * Ends the previous key.
 *
 * @throws Problem for every answer that is not the channel.
 */
export type EndPrevious = (ending: Ending) => Promise<void>;

/**
 * Ends the previous key in one step with no `await` in it. That it has ended already is looked at first, and is a success: whoever
 * repeats the call gets what was asked for, whatever the current key is by now.
 */
export const end: EndPrevious = async ({ request, keyId, principal, channel, now, pause }) => {
  const ifMatch = ifMatchOf(request);
  await pause('arrived');
  const at = now();
  if (!hasEnded(channel, keyId, at)) {
    expectPrevious(channel, keyId, ifMatch, at);
    endPrevious(channel, { by: principal, at });
  }
  await pause('committed');
};
