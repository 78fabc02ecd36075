import type { Channel } from '../../../model/channel.js';
import { Skipped } from '../check.js';
import type { Service } from '../service.js';

/**
 * The channel, for a check that stands on it.
 *
 * @throws Skipped where it cannot be read: a check of its own says why.
 */
export async function channelBefore(service: Service): Promise<Channel> {
  const answer = await service.getChannel();
  try {
    return answer.readAs('getChannel');
  } catch {
    throw new Skipped('The channel cannot be read: see the check "channel".');
  }
}
