import type { SettingsError } from '../api/settings-error.js';
import type { SharedMessages } from '../localization/messages.js';

/** Says in words why something could not be read. */
export function loadErrorText({ code }: SettingsError, { errorReason }: SharedMessages): string {
  const known = code === 'reauthentication-required' ? 'unauthenticated' : code;
  return Object.hasOwn(errorReason, known) ? errorReason[known as keyof typeof errorReason] : errorReason.other;
}

/** Whether it may be there at another time: not what does not exist, and not what the user may not see. */
export function mayBeLoaded({ code }: SettingsError): boolean {
  return code !== 'not-found' && code !== 'forbidden';
}
