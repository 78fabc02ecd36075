import { adapterOf } from '../../api/boundary.js';
import type { SettingsApi } from '../../api/settings-api.js';
import type { Capabilities } from '../machine/states.js';

/** As long as a service remembers an operation's id that does not say for how long: a day, in seconds. */
const aDay = 86_400;

/** @param settlesNot the service has turned out not to settle, whatever its adapter says. */
export function capabilitiesOf(api: SettingsApi, settlesNot: boolean): Capabilities {
  const { supports, settleRegeneration, revealKey } = adapterOf(api);
  return {
    settles: settleRegeneration !== undefined && !settlesNot,
    idempotent: supports.idempotentRegenerate === true,
    conditional: supports.conditionalRegenerate === true,
    reveals: revealKey !== undefined,
    memorySeconds: supports.memorySeconds ?? aDay,
  };
}
