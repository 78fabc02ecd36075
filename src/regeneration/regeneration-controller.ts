import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { identityOf } from '../api/identity.js';
import type { SettingsApi } from '../api/settings-api.js';
import type { ConnectionController } from '../controllers/connection-controller.js';
import { reportLoadError } from '../data/report-load-error.js';
import { dispatch } from '../events/dispatch.js';
import { KeyRegenerateRequestEvent } from '../events/key-events.js';
import type { ChannelMessages } from '../localization/messages.js';
import type { ApiKey } from '../model/api-key.js';
import type { PreviousKey } from '../model/previous-key.js';
import { isHidden } from '../platform/is-hidden.js';
import { isInPage } from '../platform/is-in-page.js';
import { randomUuid } from '../platform/uuid.js';
import { EndWithWindow } from './end-with-window.js';
import { reconcilingByWord } from './machine/rules.js';
import {
  type Capabilities,
  idle,
  type Issued,
  operationToCheck,
  type Reconciling,
  type RegenerationState,
} from './machine/states.js';
import { recallBy } from './machine/secret.js';
import { ReplacedKeys } from './replaced-keys.js';
import { capabilitiesOf } from './runtime/capabilities.js';
import type { ChannelIds } from '../data/channels.js';
import type { ChannelOperations, RegenerationChoice } from './runtime/channel-operations.js';
import { foreignClaim } from './runtime/jwt.js';
import type { Member } from './runtime/members.js';
import { operationStore } from './runtime/operation-store.js';

export interface RegenerationOptions {
  readonly connection: ConnectionController;
  /** The channel whose regeneration is shown; `undefined` while there is none. */
  readonly ids: () => ChannelIds | undefined;
}

/** A channel, in a backend and account. */
export interface RegenerationSubject {
  readonly identity: string;
  readonly ids: ChannelIds;
}

/**
 * Shows an element the regeneration of its channel, and passes on what the user does.
 *
 * Whenever it is asked, it answers about the channel that the element has now: what is held or runs is known before the
 * element is drawn for the first time.
 */
export class RegenerationController implements ReactiveController, Member {
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly #options: RegenerationOptions;
  #joined: ChannelOperations | undefined;
  #api: SettingsApi | undefined;
  #isAsking = false;
  #replaced: ReplacedKeys | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RegenerationOptions) {
    this.host = host;
    this.#options = options;
    host.addController(this);
    new EndWithWindow(host);
  }

  /** Where the regeneration stands. */
  get state(): RegenerationState {
    return this.#operations?.state ?? idle;
  }

  get isBusy(): boolean {
    return this.#operations?.isBusy ?? false;
  }

  /** Whether closing now would lose something: an answer that is outstanding, or a key that is shown once. */
  get mustStayOpen(): boolean {
    return this.#operations?.mustStayOpen ?? false;
  }

  /** Whether a dialog for the channel opens by itself: it must stay open, or an operation waits for the user. */
  get mustBeSeen(): boolean {
    return this.#operations?.mustBeSeen ?? false;
  }

  /** What the adapter declares; nothing while there is none. */
  get capabilities(): Capabilities | undefined {
    const { api } = this.#options.connection;
    return this.#operations?.context.capabilities ?? (api && capabilitiesOf(api));
  }

  /** Whether the service shows the current key again. */
  get reveals(): boolean {
    return this.capabilities?.reveals ?? false;
  }

  /** Whether the host took care of the sign-in that is waited for. */
  get signInIsHandled(): boolean {
    return this.#operations?.signInIsHandled ?? false;
  }

  /** The last key that was made here, and what became of its value. */
  get issued(): Issued | undefined {
    return this.state.issued;
  }

  /** What *Check again* does about the operation whose outcome is unknown. */
  get checksBy(): Reconciling {
    const operations = this.#operations;
    const operation = operations && operationToCheck(operations.state);
    return operation ? reconcilingByWord(operation, operations.context) : 'read';
  }

  /** Whether the value of the new key can be asked for again. */
  get canRecall(): boolean {
    const operations = this.#operations;
    return operations !== undefined && recallBy(operations.state, operations.context) !== undefined;
  }

  /** The newest that is known of the key: what the host gave, or what has replaced that since, however often. */
  newest(key: ApiKey | undefined): ApiKey | undefined {
    return this.#replaced ? this.#replaced.newest(key, this.capabilities?.restores) : key;
  }

  /** The secret value of a new key, while the store holds it. */
  valueOf(keyId: string): string | undefined {
    return this.#operations?.valueOf(keyId);
  }

  /** The type of channel that a key says it is for, where that is not this channel's. */
  foreignClaim(value: string, channelType = this.#operations?.channelType): string | undefined {
    return foreignClaim(value, channelType);
  }

  /** Whether a new key came after the user had left its dialog: it is shown when the user asks for it. */
  get isLate(): boolean {
    const { state } = this;
    return state.name === 'regenerated' && (state.quiet ?? false);
  }

  /** Whether the host, of several elements of its kind for this channel, is the one that says what is to be said once. */
  get isSpeaker(): boolean {
    const isOfKind = ({ localName }: HTMLElement) => localName === this.host.localName;
    return this.#operations?.members.find(isOfKind) === this.host;
  }

  /** What the regeneration is about: a channel of an adapter; nothing while there is none of them. */
  get subject(): RegenerationSubject | undefined {
    return this.#operations;
  }

  /** Another connected element with this tag name that shows the same channel. */
  otherElement(localName: string): HTMLElement | undefined {
    return this.#operations?.members.find((host) => host !== this.host && host.localName === localName);
  }

  /** The same, if the page does not hide it while the host is seen: what the host leaves to it is seen there. */
  seenElement(localName: string): HTMLElement | undefined {
    return this.#operations?.members.find(
      (host) => host !== this.host && host.localName === localName && (!isHidden(host) || isHidden(this.host)),
    );
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdate(): void {
    this.#join();
  }

  changed(): void {
    if (this.#joined) this.#replaced?.note(this.#joined.state);
    this.host.requestUpdate();
  }

  /** Asks the user about replacing this key. */
  open(key: ApiKey): void {
    this.#operations?.apply({ type: 'open', key });
  }

  /** Asks the user whether the previous key should be the current one again, in place of this one. */
  openRestoring(key: ApiKey, previous: PreviousKey): void {
    this.#operations?.apply({ type: 'open', key, restores: previous });
  }

  /**
   * The user confirmed. However often this is called, one operation comes of it: the state changes before anything else can
   * happen.
   *
   * @param choice what the user has chosen besides: how long the old key goes on working, and why it is replaced.
   *
   * @returns `false` if the host prevented it.
   */
  confirm(choice: RegenerationChoice = {}): boolean {
    const operations = this.#operations;
    if (!operations || operations.state.name !== 'confirming' || this.#isAsking) return true;
    const { operation, shown, restores } = operations.state;
    const operationId = operation?.operationId ?? randomUuid();
    // That a key is to be restored is asked of no host: no such event is in the contract.
    if (!operation && !restores) {
      const event = new KeyRegenerateRequestEvent({ ...operations.ids, keyId: shown.id, operationId });
      this.#isAsking = true;
      const isAllowed = dispatch(this.host, event, operations.api) && !event.defaultPrevented;
      this.#isAsking = false;
      if (!isAllowed) {
        operations.apply({ type: 'close' });
        return false;
      }
    }
    operations.confirm(this, operationId, choice);
    return true;
  }

  /** The user leaves what is shown. */
  close(): void {
    this.#operations?.apply({ type: 'close' });
  }

  /** The user has this new key: it may go. */
  acknowledge(keyId: string): void {
    this.#operations?.apply({ type: 'acknowledge', keyId });
  }

  checkAgain(): void {
    this.#operations?.apply({ type: 'check-again' });
  }

  askAgain(): void {
    this.#operations?.apply({ type: 'ask-again' });
  }

  /** The user wants to see the new key that came late. */
  show(): void {
    this.#operations?.apply({ type: 'show' });
  }

  /** The new key is held for another five minutes. */
  keepLonger(): void {
    this.#operations?.apply({ type: 'keep-longer' });
  }

  /** The user wants the value of the new key back. A host hears why it is not to be had; after a sign-in it is asked for again. */
  recall(messages: ChannelMessages): void {
    const operations = this.#operations;
    const waiting = { retry: () => this.recall(messages) };
    operations?.recall((error, call) =>
      reportLoadError(this.host, operations.api, call, error, messages, waiting, operations.ids),
    );
  }

  /** Whether the host, a dialog, is the one of several for this channel that opens by itself. */
  present(): boolean {
    return this.#operations?.members.present(this) ?? false;
  }

  stopPresenting(): void {
    this.#joined?.stopPresenting(this);
  }

  signInAgain(): void {
    this.#operations?.signInAgain();
  }

  /** Whether an element tells what becomes of ending the old key. */
  get isEndingTold(): boolean {
    return this.#operations?.endingTeller !== undefined;
  }

  /** The host tells what becomes of ending the old key, or does no longer. */
  tellOfEnding(isTold: boolean): void {
    this.#operations?.tellOfEnding(this, isTold);
  }

  /** Notes that the user ends the previous key: its end is told as theirs. @returns to be called once that is over */
  noteEndedByUser(keyId: string): (() => void) | undefined {
    return this.#operations?.noteEndedByUser(keyId);
  }

  /** The new key need not be shown any longer. */
  releaseSecret(): void {
    this.#operations?.apply({ type: 'release' });
  }

  get #operations(): ChannelOperations | undefined {
    this.#join();
    return this.#joined;
  }

  /** Joins the operations of the channel that the element has now, and leaves those of another. */
  #join(): void {
    const { connection, ids } = this.#options;
    const api = isInPage(this.host) ? connection.api : undefined;
    const wanted = api && ids();
    const joined = this.#joined;
    const isSameChannel =
      joined && wanted && joined.ids.projectId === wanted.projectId && joined.ids.channelId === wanted.channelId;
    if (isSameChannel && joined.identity === identityOf(api)) {
      if (api !== this.#api) joined.renew((this.#api = api));
      return;
    }
    if (isSameChannel && joined.mustStayOpen) {
      console.warn(
        `Failed to go on showing the regeneration: <${this.host.localName}> has an adapter of another account now. ` +
          `Did you forget to give both adapters the same "id"?`,
      );
    }
    this.#leave();
    if (!wanted) return;
    this.#joined = operationStore.join((this.#api = api), wanted, this);
    this.#replaced = new ReplacedKeys(this.#joined);
  }

  #leave(): void {
    const joined = this.#joined;
    this.#joined = undefined;
    joined?.leave(this);
  }
}
