/**
 * What is said about the channel before anything is asked or changed. A service can put a key, or a header that it was sent, into any of its
 * texts. So no text of it is repeated: of the type of a channel only one that this library knows, of the times only what is one, and
 * of the hint only what is as short as a hint. The name of the channel is left out: whoever runs this gave its id.
 */
import { knownChannelTypes } from '../../src/model/channel.ts';

/** The end of a key, by which people tell two apart; no key, and no header, is as short. */
const hint = /^[\w-]{1,8}$/;
/** RFC 3339 */
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** What the user gave, without what would steer a terminal. */
export const printable = (text) => text.replace(/\p{C}/gu, '\ufffd');

function useOf(lastUsedAt) {
  if (lastUsedAt === null) return 'never used';
  const at = typeof lastUsedAt === 'string' && time.test(lastUsedAt) ? Date.parse(lastUsedAt) : NaN;
  return Number.isNaN(at) ? 'use not known' : `last used ${new Date(at).toISOString()}`;
}

/**
 * @param {import('../../src/testing/check-api/service-options.ts').ServiceOptions} options
 * @param {unknown} channel the channel as the service answered it
 */
export function channelLine({ channelId, ...options }, channel) {
  const { type, apiKey } = typeof channel === 'object' && channel !== null ? channel : {};
  const sent = [options.headers, options.otherHeaders, options.staleHeaders].flatMap((one) => Object.values(one ?? {}));
  const isHint = typeof apiKey?.hint === 'string' && hint.test(apiKey.hint);
  const key = isHint && !sent.some((value) => value.includes(apiKey.hint)) ? `key …${apiKey.hint}` : 'a key';
  const kind = knownChannelTypes.includes(type) ? ` (${type})` : '';
  return `${printable(channelId)}${kind}, ${key}, ${useOf(apiKey?.lastUsedAt)}`;
}
