import type { SettingsApi } from '../api/settings-api.js';
import { isSignInCode, type SettingsError } from '../api/settings-error.js';
import { dispatch } from '../events/dispatch.js';
import { BaErrorEvent, type SettingsCall } from '../events/error-events.js';
import type { SharedMessages } from '../localization/messages.js';
import { requireAuthentication, type AuthWaiter } from './authentication.js';
import { loadErrorText } from './load-error-text.js';

/** Tells the host about a load error: by `ba-auth-required` where a sign-in fixes it, else by `ba-error`. */
export function reportLoadError(
  target: EventTarget,
  api: SettingsApi,
  call: SettingsCall,
  error: SettingsError,
  messages: SharedMessages,
  waiting: AuthWaiter,
  about: { readonly projectId?: string | undefined; readonly channelId?: string | undefined } = {},
): void {
  if (isSignInCode(error.code)) {
    requireAuthentication(target, api, { code: error.code, operation: call, ...about }, waiting);
  } else {
    dispatchLoadError(target, api, call, error, messages);
  }
}

/** Fires `ba-error`, with the field where the reply does not conform. */
export function dispatchLoadError(
  target: EventTarget,
  api: SettingsApi,
  operation: SettingsCall,
  error: SettingsError,
  messages: SharedMessages,
): void {
  const { code, path } = error;
  const message = loadErrorText(error, messages);
  dispatch(target, new BaErrorEvent({ code, operation, message, ...(path ? { path } : {}) }), api);
}
