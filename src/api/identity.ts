import type { SettingsApi } from './settings-api.js';

const identities = new WeakMap<SettingsApi, string>();
let count = 0;

/**
 * Names the backend and account behind an adapter: its `id`, or else a name for the object itself.
 * What belongs to one identity is never shown under another.
 */
export function identityOf(api: SettingsApi): string {
  if (api.id !== undefined) return `id:${api.id}`;
  let identity = identities.get(api);
  if (identity === undefined) identities.set(api, (identity = `object:${++count}`));
  return identity;
}
