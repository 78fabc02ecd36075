import { en } from './en.js';
import type { MessageOverrides, MessageSet, Messages } from './messages.js';

const resolved = new WeakMap<MessageOverrides, Map<string, Messages>>();

/**
 * Lays a host's texts over the English ones; a later set wins, and a channel type's texts win over both.
 *
 * A set with a `locale` applies to that language and its regions (`de` to `de-AT`).
 */
export function resolveMessages(overrides: MessageOverrides | undefined, locale: string, channelType = ''): Messages {
  if (overrides === undefined) return en;
  let memory = resolved.get(overrides);
  if (!memory) resolved.set(overrides, (memory = new Map<string, Messages>()));
  const key = `${locale}\n${channelType}`;
  let messages = memory.get(key);
  if (!messages) {
    const sets = (Array.isArray(overrides) ? (overrides as MessageSet[]) : [overrides as MessageSet]).filter((set) =>
      applies(set, locale),
    );
    messages = Object.assign({}, en, ...sets, ...sets.map((set) => ownType(set, channelType))) as Messages;
    memory.set(key, messages);
  }
  return messages;
}

function applies(set: MessageSet, locale: string): boolean {
  if (set.locale === undefined) return true;
  const [wanted, given] = [locale.toLowerCase(), set.locale.toLowerCase()];
  return wanted === given || wanted.startsWith(`${given}-`);
}

function ownType({ byChannelType }: MessageSet, type: string): Partial<Messages> | undefined {
  return byChannelType && Object.hasOwn(byChannelType, type) ? byChannelType[type] : undefined;
}
