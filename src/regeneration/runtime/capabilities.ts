import { adapterOf } from '../../api/boundary.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { supportsOf } from '../../api/supports.js';
import type { Capabilities } from '../machine/states.js';

/** As long as a service remembers an operation's id that does not say for how long: a day, in seconds. */
const aDay = 86_400;

/** Services that have turned out not to settle, whatever their adapters say, by identity. */
const unsettling = new Set<string>();

const listeners = new Set<(identity: string) => void>();

/** Notes that a service does not settle: from now on its adapters count as ones without. */
export function noteSettlesNot(identity: string): void {
  unsettling.add(identity);
  for (const listener of [...listeners]) listener(identity);
}

/**
 * Calls back when a service turns out not to settle, by whichever operation.
 *
 * @returns a function that ends it.
 */
export function onSettlesNot(identity: string, callback: () => void): () => void {
  const listener = (which: string) => which === identity && callback();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What an adapter declares, as far as a regeneration depends on it. */
export function capabilitiesOf(api: SettingsApi): Capabilities {
  const { settleRegeneration, restorePreviousKey, revealKey, identity } = adapterOf(api);
  const supports = supportsOf(api);
  return {
    settles: settleRegeneration !== undefined && !unsettling.has(identity),
    idempotent: supports.idempotentRegenerate === true,
    conditional: supports.conditionalRegenerate === true,
    reveals: revealKey !== undefined,
    memorySeconds: supports.memorySeconds ?? aDay,
    overlap: supports.overlap,
    restores: restorePreviousKey !== undefined,
    revocationSeconds: supports.revocation?.withinSeconds ?? 0,
  };
}
