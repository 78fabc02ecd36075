import type { MessageOverrides, MessageSet } from './messages.js';

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
  let results = layered.get(outer);
  if (!results) layered.set(outer, (results = new WeakMap<MessageOverrides, MessageOverrides>()));
  let result = results.get(inner);
  if (!result) results.set(inner, (result = [...setsOf(outer), ...setsOf(inner)]));
  return result;
}

function setsOf(overrides: MessageOverrides): readonly MessageSet[] {
  return Array.isArray(overrides) ? (overrides as readonly MessageSet[]) : [overrides as MessageSet];
}
