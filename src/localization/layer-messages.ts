import { getOrInsert } from './get-or-insert.js';
import type { MessageOverrides } from './messages.js';

const layered = new WeakMap<MessageOverrides, WeakMap<MessageOverrides, MessageOverrides>>();

/**
 * Lays the texts of an inner provider over those of an outer one: what the inner one does not say, the outer one says.
 * The same two give the same result, so that nothing is drawn anew for it.
 */
export function layerMessages(
  outer: MessageOverrides | undefined,
  inner: MessageOverrides | undefined,
): MessageOverrides | undefined {
  if (!outer || !inner || outer === inner) return inner ?? outer;
  const results = getOrInsert(layered, outer, () => new WeakMap<MessageOverrides, MessageOverrides>());
  return getOrInsert(results, inner, () => [outer, inner].flat());
}
