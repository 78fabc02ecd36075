import { adapterOf } from '../../api/boundary.js';
import { identityOf } from '../../api/identity.js';
import type { SettingsApi } from '../../api/settings-api.js';
import type { Capabilities } from '../machine/states.js';

/** As long as a service remembers an operation's id that does not say for how long: a day, in seconds. */
const aDay = 86_400;

/** Services that have turned out not to settle, whatever their adapters say, by identity. */
const unsettling = new Set<string>();

/** Notes that a service does not settle: from now on its adapters count as ones without. */
export function noteSettlesNot(api: SettingsApi): void {
  unsettling.add(identityOf(api));
}

/** What an adapter declares, as far as a regeneration depends on it. */
export function capabilitiesOf(api: SettingsApi): Capabilities {
  const { supports, settleRegeneration, revealKey, identity } = adapterOf(api);
  return {
    settles: settleRegeneration !== undefined && !unsettling.has(identity),
    idempotent: supports.idempotentRegenerate === true,
    conditional: supports.conditionalRegenerate === true,
    reveals: revealKey !== undefined,
    memorySeconds: supports.memorySeconds ?? aDay,
  };
}
