import type { SettingsApi } from '../api/settings-api.js';
import { reportError } from '../platform/report-error.js';
import type { BaEvent } from './ba-event.js';

/**
 * Dispatches an event, then hands it to the adapter.
 *
 * @returns `false` if a listener prevented it.
 */
export function dispatch(target: EventTarget, event: BaEvent, api?: SettingsApi): boolean {
  const goesOn = target.dispatchEvent(event);
  try {
    api?.onEvent?.(event);
  } catch (error) {
    reportError(error);
  }
  return goesOn;
}
