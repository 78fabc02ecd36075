/**
 * The keys of a channel and everything that changes them: the current one, and the previous one while it works. No function here
 * awaits anything, so that each is one atomic step, and at every moment the current key is accepted.
 */
import type { IssuedApiKey, KeyUse, PreviousKey, RegenerationReason } from '../src/model/index.js';
import { note } from './key-events.js';
import type { End, EndFrom } from './overlap.js';
import type { ChannelRecord } from './state.js';

/** The key before the current one, while it works. */
export interface PreviousRecord {
  readonly key: IssuedApiKey;
  readonly end: End;
}

type Keys = Pick<ChannelRecord, 'key' | 'previous' | 'events'>;

/** Who does something, and when: in milliseconds since 1970. */
interface Deed {
  readonly by: string;
  readonly at: number;
}

const instant = (at: number) => new Date(at).toISOString();

/** Opaque, and never the same twice. */
export function newVersion(): string {
  return crypto.randomUUID().slice(0, 13);
}

/** Lets the previous key end if its time is over by now. Nothing else here looks at the previous key before it has called this. */
export function expirePrevious(channel: Keys, now: number): void {
  const { previous } = channel;
  if (!previous) return;
  const at = 'at' in previous.end ? previous.end.at : previous.end.atMost;
  if (now < at) return;
  note(channel, { type: 'previous-ended', at, key: previous.key });
  channel.previous = undefined;
}

/** The previous key, if it still works. */
export function previousOf(channel: Keys, now: number): PreviousRecord | undefined {
  expirePrevious(channel, now);
  return channel.previous;
}

/** Whether a key was one of the channel's, and is refused by now. */
export function hasEnded(channel: Keys, keyId: string, now: number): boolean {
  if (channel.key.id === keyId || previousOf(channel, now)?.key.id === keyId) return false;
  return channel.events.some((event) => event.keyId === keyId);
}

/**
 * Makes another key the current one. A previous key that still works ends; the key that was current becomes the previous one, or
 * ends as well.
 *
 * @param issued the new key, as it was signed
 * @returns the new key: made now
 */
export function replaceKey(
  channel: Keys,
  issued: IssuedApiKey,
  { by, at, endFrom, reason }: Deed & { readonly endFrom: EndFrom; readonly reason?: RegenerationReason | undefined },
): IssuedApiKey {
  endPrevious(channel, { by, at });
  const key = { ...issued, createdAt: instant(at) };
  const end = endFrom(at);
  channel.previous = end && { key: channel.key, end };
  channel.key = key;
  note(channel, { type: 'regenerated', at, key, by, reason });
  return key;
}

/** Ends the previous key, if it still works. The current key keeps its version. */
export function endPrevious(channel: Keys, { by, at }: Deed): void {
  const previous = previousOf(channel, at);
  if (!previous) return;
  note(channel, { type: 'previous-ended', at, key: previous.key, by });
  channel.previous = undefined;
}

/** Makes the previous key the current one again, with another version. The one that was current ends. */
export function restorePrevious(channel: Keys, { key }: PreviousRecord, { by, at }: Deed): void {
  channel.key = { ...key, version: newVersion() };
  channel.previous = undefined;
  note(channel, { type: 'restored', at, key, by });
}

/** Takes note that a key was accepted for messages. The first use of the current key may set the end of the previous one. */
export function useKey(channel: Keys, key: IssuedApiKey, at: number, by: KeyUse | undefined): void {
  const { lastUsedBy: _before, ...facts } = key;
  const used = { ...facts, lastUsedAt: instant(at), ...(by && { lastUsedBy: by }) };
  if (key.lastUsedAt === null) note(channel, { type: 'first-used', at, key });
  const { previous } = channel;
  if (previous?.key === key) {
    channel.previous = { ...previous, key: used };
    return;
  }
  channel.key = used;
  // What waits for the first use waits for no other one.
  if (previous && 'atMost' in previous.end) {
    const { afterFirstUse, atMost } = previous.end;
    channel.previous = { ...previous, end: { at: Math.min(at + afterFirstUse, atMost) } };
  }
}

/** Takes note that the current key was found where it should not be. */
export function exposeKey(channel: Keys, at: number, where?: string): void {
  channel.key = { ...channel.key, exposed: { at: instant(at), ...(where !== undefined && { where }) } };
  note(channel, { type: 'exposed', at, key: channel.key });
}

/** The previous key as it is answered: without its value and its version, with the time that it has left by now. */
export function publicPrevious({ key, end }: PreviousRecord, now: number): PreviousKey {
  const { value: _secret, version: _version, ...facts } = key;
  if ('at' in end) {
    // Rounded up: when the countdown is over, so is the key.
    return { ...facts, endsAt: instant(end.at), endsInSeconds: Math.ceil((end.at - now) / 1000) };
  }
  return { ...facts, endsAfterFirstUse: { seconds: end.afterFirstUse / 1000, atMost: instant(end.atMost) } };
}
