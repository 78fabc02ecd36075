import type { SettingsErrorCode } from '../api/settings-error.js';
import { BaEvent } from './ba-event.js';
import type { ChannelDetail } from './navigation-events.js';

export interface OperationDetail extends ChannelDetail {
  /** The operation's id: one for every attempt. */
  operationId: string;
}

export interface KeyRegenerateRequestDetail extends OperationDetail {
  /** The key that is to be replaced. */
  keyId: string;
}

/** The user confirmed, and nothing has been sent yet. Cancelable: a host that prevents it stops the operation. */
export class KeyRegenerateRequestEvent extends BaEvent<KeyRegenerateRequestDetail> {
  static readonly type = 'ba-key-regenerate-request';
  constructor(detail: KeyRegenerateRequestDetail) {
    super(KeyRegenerateRequestEvent.type, detail, { cancelable: true });
  }
}

export interface KeyRegeneratedDetail extends OperationDetail {
  /** The new key. */
  keyId: string;
  previousKeyId: string;
  /** When the service made the key (ISO 8601, UTC). */
  regeneratedAt: string;
}

/** The operation made a new key. Where it was settled, its value may not have arrived. */
export class KeyRegeneratedEvent extends BaEvent<KeyRegeneratedDetail> {
  static readonly type = 'ba-key-regenerated';
  constructor(detail: KeyRegeneratedDetail) {
    super(KeyRegeneratedEvent.type, detail);
  }
}

export interface KeyRegenerateFailedDetail extends OperationDetail {
  /** `conflict`: somebody else replaced the key. `superseded`: this operation's key was replaced since. */
  code: SettingsErrorCode;
}

/** The operation left no valid key: it changed nothing on the server, or its key was replaced since. */
export class KeyRegenerateFailedEvent extends BaEvent<KeyRegenerateFailedDetail> {
  static readonly type = 'ba-key-regenerate-failed';
  constructor(detail: KeyRegenerateFailedDetail) {
    super(KeyRegenerateFailedEvent.type, detail);
  }
}

export interface KeyOutcomeUnknownDetail extends OperationDetail {
  code: SettingsErrorCode;
  /** What the channel's key was when it was last looked at: the same, another, or it could not be read. */
  key: 'same' | 'changed' | 'unread';
}

/** It is not known whether the operation changed the key. Another outcome may follow. */
export class KeyOutcomeUnknownEvent extends BaEvent<KeyOutcomeUnknownDetail> {
  static readonly type = 'ba-key-outcome-unknown';
  constructor(detail: KeyOutcomeUnknownDetail) {
    super(KeyOutcomeUnknownEvent.type, detail);
  }
}

/** The clipboard took the key. */
export class KeyCopiedEvent extends BaEvent<ChannelDetail & { keyId: string }> {
  static readonly type = 'ba-key-copied';
  constructor(detail: ChannelDetail & { keyId: string }) {
    super(KeyCopiedEvent.type, detail);
  }
}

/** Why the dialog closed. `regenerated`: the new key stands in the key field. */
export type DialogCloseReason = 'cancel' | 'prevented' | 'regenerated' | 'stored' | 'close';

/** The dialog closed. */
export class DialogCloseEvent extends BaEvent<ChannelDetail & { reason: DialogCloseReason }> {
  static readonly type = 'ba-dialog-close';
  constructor(detail: ChannelDetail & { reason: DialogCloseReason }) {
    super(DialogCloseEvent.type, detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ba-key-regenerate-request': KeyRegenerateRequestEvent;
    'ba-key-regenerated': KeyRegeneratedEvent;
    'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
    'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
    'ba-key-copied': KeyCopiedEvent;
    'ba-dialog-close': DialogCloseEvent;
  }
}
