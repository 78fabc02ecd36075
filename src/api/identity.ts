import { attempt } from '../platform/attempt.js';
import type { SettingsApi } from './settings-api.js';

const identities = new WeakMap<SettingsApi, string>();
let count = 0;

/**
 * Names the backend and account behind an adapter: its `id`, if that is a non-empty text, or else a name for the object
 * itself. What belongs to one identity is never shown under another.
 */
export function identityOf(api: SettingsApi): string {
  let identity = identities.get(api);
  if (identity === undefined) {
    const id: unknown = attempt(() => api.id);
    identity = typeof id === 'string' && id !== '' ? `id:${id}` : `object:${++count}`;
    identities.set(api, identity); // For good: who an adapter is does not change.
  }
  return identity;
}

/** Weak: what holds no adapter any more must not keep its tokens in memory. */
const newest = new Map<string, WeakRef<SettingsApi>>();
const noted = new WeakSet<SettingsApi>();

/**
 * Notes an adapter that an element was given. Two adapters of one identity are the same, and the one that came last makes
 * every later call: its predecessor's tokens may have expired.
 *
 * @param isReplacement whether the element had another one before. Otherwise an adapter that is known already is no news:
 * an element that is added below a provider must not bring an old one back.
 */
export function noteAdapter(api: SettingsApi, isReplacement = true): void {
  if (!isReplacement && noted.has(api)) return;
  noted.add(api);
  const identity = identityOf(api);
  if (identity.startsWith('id:')) newest.set(identity, new WeakRef(api));
}

/** The adapter that came last for an identity. */
export function newestAdapter(identity: string, fallback: SettingsApi): SettingsApi {
  return newest.get(identity)?.deref() ?? fallback;
}
