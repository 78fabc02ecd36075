import type { SettingsErrorCode, SignInCode } from '../api/settings-error.js';
import type { SettingsApi } from '../api/settings-api.js';
import { BaEvent } from './ba-event.js';

/** What failed: a method of the adapter; or to copy or download a key, or to load a part of the library. */
export type SettingsCall = Exclude<keyof SettingsApi, 'id' | 'supports' | 'onEvent'> | 'copy' | 'download' | 'load';

export interface AuthRequiredDetail {
  code: SignInCode;
  operation: SettingsCall;
  projectId?: string | undefined;
  channelId?: string | undefined;
  /** The user is signed in again: everything that waits goes on. Works once. */
  retry(): void;
  /** The user does not sign in: everything that waits ends. Works once. */
  giveUp(): void;
}

/**
 * The service wants the user to sign in. One is pending per identity, however many calls and adapters of that `id` wait.
 * A host that prevents it signs the user in and then calls `retry()` or `giveUp()`;
 * unprevented, the elements offer *Sign in again* themselves.
 */
export class AuthRequiredEvent extends BaEvent<AuthRequiredDetail> {
  static override readonly type = 'ba-auth-required';
  constructor(detail: AuthRequiredDetail) {
    super(detail, { cancelable: true });
  }
}

export interface ErrorDetail {
  code: SettingsErrorCode;
  operation: SettingsCall;
  /** The failure in words, in the language of the page; the user reads the same, but for what was left out of a list. */
  message: string;
  /** The field that does not conform, such as `items[3].name`, where the adapter answered `malformed`. */
  path?: string | undefined;
}

/**
 * Every other failure. One element tells of a request that failed, however many show it, and of each field by which an item
 * was left out of a list.
 */
export class BaErrorEvent extends BaEvent<ErrorDetail> {
  static override readonly type = 'ba-error';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ba-auth-required': AuthRequiredEvent;
    'ba-error': BaErrorEvent;
  }
}
