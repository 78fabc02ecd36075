import { attempt } from './attempt.js';

/** A channel to the other tabs of this origin. */
export interface Tabs {
  /** Sends data to the other tabs. Dropped where there is no channel, it is closed, or the data cannot be cloned. */
  post(data: unknown): void;
  /** Stops sending and receiving. Closing twice is harmless. */
  close(): void;
}

/**
 * Opens a `BroadcastChannel` to the other tabs of this origin. Where it is missing or its constructor throws, this tab stays
 * alone: nothing is sent and nothing is received.
 *
 * @param name the channel's name.
 * @param onMessage receives what another tab posted. Any script of the origin can post: check the data.
 * @see https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts
 */
export function openTabs(name: string, onMessage: (data: unknown) => void): Tabs {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => onMessage(data);
  } catch {
    // An opaque origin has no other tabs.
  }
  return {
    post(data) {
      attempt(() => channel?.postMessage(data)); // Otherwise, the other tabs learn of it by their next load.
    },
    close() {
      attempt(() => channel?.close()); // A stand-in that cannot be closed is not used from here on.
      channel = undefined;
    },
  };
}
