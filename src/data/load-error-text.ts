import type { SettingsError } from '../api/settings-error.js';
import type { Messages } from '../localization/messages.js';

/** Says in words why something could not be read. */
export function loadErrorText(error: SettingsError, { errorReason }: Messages): string {
  switch (error.code) {
    case 'offline':
    case 'not-sent':
    case 'forbidden':
    case 'not-found':
    case 'rate-limited':
    case 'server':
    case 'network':
    case 'timeout':
      return errorReason[error.code];
    case 'unauthenticated':
    case 'reauthentication-required':
      return errorReason.unauthenticated;
    default:
      return errorReason.other;
  }
}

/** Whether it may be there at another time: not what does not exist, and not what the user may not see. */
export function mayBeLoaded({ code }: SettingsError): boolean {
  return code !== 'not-found' && code !== 'forbidden';
}
