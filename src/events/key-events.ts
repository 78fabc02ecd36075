import type { SettingsErrorCode } from '../api/settings-error.js';
import type { Overlap } from '../model/overlap.js';
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
  static override readonly type = 'ba-key-regenerate-request';
  constructor(detail: KeyRegenerateRequestDetail) {
    super(detail, { cancelable: true });
  }
}

export interface KeyRegeneratedDetail extends OperationDetail {
  /** The new key. */
  keyId: string;
  previousKeyId: string;
  /** When the service made the key (ISO 8601, UTC). */
  regeneratedAt: string;
  /** How long the old key goes on working; absent: it ends at once. */
  overlap?: Overlap | undefined;
}

/** The operation made a new key. Where it was settled, its value may not have arrived. */
export class KeyRegeneratedEvent extends BaEvent<KeyRegeneratedDetail> {
  static override readonly type = 'ba-key-regenerated';
}

export interface KeyRegenerateFailedDetail extends OperationDetail {
  /** `conflict`: somebody else replaced the key. `superseded`: this operation's key was replaced since. */
  code: SettingsErrorCode;
}

/** The operation left no valid key: it changed nothing on the server, or its key was replaced since. */
export class KeyRegenerateFailedEvent extends BaEvent<KeyRegenerateFailedDetail> {
  static override readonly type = 'ba-key-regenerate-failed';
}

export interface KeyOutcomeUnknownDetail extends OperationDetail {
  code: SettingsErrorCode;
  /** What the channel's key was when it was last looked at: the same, another, or it could not be read. */
  key: 'same' | 'changed' | 'unread';
}

/** It is not known whether the operation changed the key. Another outcome may follow. */
export class KeyOutcomeUnknownEvent extends BaEvent<KeyOutcomeUnknownDetail> {
  static override readonly type = 'ba-key-outcome-unknown';
}

export interface KeyFirstUsedDetail extends ChannelDetail {
  /** The current key. */
  keyId: string;
  /** When the service last accepted a message with it (ISO 8601, UTC), as it told when that was seen. */
  at?: string | undefined;
}

/** The service has accepted a first message with the current key. Seen as a change, and told once a page and key. */
export class KeyFirstUsedEvent extends BaEvent<KeyFirstUsedDetail> {
  static override readonly type = 'ba-key-first-used';
}

export interface PreviousKeyEndedDetail extends ChannelDetail {
  /** The key that has ended. */
  keyId: string;
  /** When it ended (ISO 8601, UTC), where the service told. */
  endedAt?: string | undefined;
  /** What ended it, where that is known: the user, its time, the first use of the new key, or another regeneration. */
  cause?: 'user' | 'time' | 'first-use' | 'regenerated' | undefined;
}

/** The previous key does not work any more. Seen as a change, and told once a page and key. */
export class PreviousKeyEndedEvent extends BaEvent<PreviousKeyEndedDetail> {
  static override readonly type = 'ba-previous-key-ended';
}

export interface PreviousKeyRestoredDetail extends OperationDetail {
  /** The key that is the current one again. */
  keyId: string;
  /** The key that it has replaced. */
  endedKeyId: string;
}

/** The operation made the previous key the current one again. */
export class PreviousKeyRestoredEvent extends BaEvent<PreviousKeyRestoredDetail> {
  static override readonly type = 'ba-previous-key-restored';
}

/** The clipboard took the key: by *Copy*, or copied whole by hand out of the field that shows it. */
export class KeyCopiedEvent extends BaEvent<ChannelDetail & { keyId: string }> {
  static override readonly type = 'ba-key-copied';
}

/** Why the dialog closed. `regenerated`: the new key stands in the key field. */
export type DialogCloseReason = 'cancel' | 'prevented' | 'regenerated' | 'stored' | 'close';

/** The dialog closed. */
export class DialogCloseEvent extends BaEvent<ChannelDetail & { reason: DialogCloseReason }> {
  static override readonly type = 'ba-dialog-close';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ba-key-regenerate-request': KeyRegenerateRequestEvent;
    'ba-key-regenerated': KeyRegeneratedEvent;
    'ba-key-regenerate-failed': KeyRegenerateFailedEvent;
    'ba-key-outcome-unknown': KeyOutcomeUnknownEvent;
    'ba-key-first-used': KeyFirstUsedEvent;
    'ba-previous-key-ended': PreviousKeyEndedEvent;
    'ba-previous-key-restored': PreviousKeyRestoredEvent;
    'ba-key-copied': KeyCopiedEvent;
    'ba-dialog-close': DialogCloseEvent;
  }
}
