import type { Channel } from '../model/channel.js';
import { channelKind } from './channels.js';
import { keyOf } from './question.js';

type ReadListener = (channel: Channel, begunAt: number) => void;

interface Listening {
  readonly key: string;
  readonly listener: ReadListener;
}

const listening = new Set<Listening>();

function channelKey(identity: string, ids: readonly string[]): string {
  return keyOf({ identity, call: 'getChannel', ids });
}

/**
 * Calls a listener with every channel that is read by itself or verified from now on, and the monotonic time at which
 * its request began.
 *
 * @returns a function that ends it.
 */
export function onChannelRead(
  identity: string,
  projectId: string,
  channelId: string,
  listener: ReadListener,
): () => void {
  const one: Listening = { key: channelKey(identity, [projectId, channelId]), listener };
  channelKind.onRead = tell; // Nobody listens in a page that only lists channels.
  listening.add(one);
  return () => void listening.delete(one);
}

function tell(identity: string, ids: readonly string[], channel: Channel, begunAt: number): void {
  const key = channelKey(identity, ids);
  for (const one of [...listening]) if (one.key === key) one.listener(channel, begunAt);
}
