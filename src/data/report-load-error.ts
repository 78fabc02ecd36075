import type { SettingsApi } from '../api/settings-api.js';
import type { SettingsError } from '../api/settings-error.js';
import { dispatch } from '../events/dispatch.js';
import { BaErrorEvent, type SettingsCall } from '../events/error-events.js';
import type { Messages } from '../localization/messages.js';
import { requireAuthentication, type Waiting } from './authentication.js';
import { readingErrorText } from './load-error-text.js';

/** Tells the host about a reading that failed: by `ba-auth-required` where a sign-in mends it, else by `ba-error`. */
export function reportReadingError(
  target: EventTarget,
  api: SettingsApi,
  call: SettingsCall,
  error: SettingsError,
  messages: Messages,
  waiting: Waiting,
): void {
  if (error.code === 'unauthenticated' || error.code === 'reauthentication-required') {
    requireAuthentication(target, api, { code: error.code, operation: call }, waiting);
  } else {
    const message = readingErrorText(error, messages);
    dispatch(target, new BaErrorEvent({ code: error.code, operation: call, message }), api);
  }
}
