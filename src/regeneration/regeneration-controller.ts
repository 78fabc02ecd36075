import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ConnectionController } from '../controllers/connection-controller.js';
import { dispatch } from '../events/dispatch.js';
import { KeyRegenerateRequestEvent } from '../events/key-events.js';
import type { ApiKey } from '../model/api-key.js';
import type { Channel } from '../model/channel.js';
import type { ChannelOperations, Member } from './runtime/channel-operations.js';
import { readJwt } from './runtime/jwt.js';
import { mintOperationId } from './runtime/operation-id.js';
import { operationStore } from './runtime/operation-store.js';
import { idle } from './machine/transition.js';
import type { RegenerationState } from './machine/states.js';

export interface RegenerationOptions {
  readonly connection: ConnectionController;
  /** The channel whose regeneration is shown; `undefined` while there is none. */
  readonly ids: () => { readonly projectId: string; readonly channelId: string } | undefined;
}

/** Shows an element the regeneration of its channel, and hands on what the user does. */
export class RegenerationController implements ReactiveController, Member {
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly #options: RegenerationOptions;
  #operations: ChannelOperations | undefined;
  #isAsking = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RegenerationOptions) {
    this.host = host;
    this.#options = options;
    host.addController(this);
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
    return this.isBusy || (this.#operations?.holdsUnstoredKey ?? false);
  }

  /** Whether the service shows the current key again. */
  get reveals(): boolean {
    return this.#options.connection.api?.revealKey !== undefined;
  }

  /** Whether the host took care of the sign-in that is waited for. */
  get signInIsHandled(): boolean {
    return this.#operations?.signInIsHandled ?? false;
  }

  /** The new key that had to be removed from the page before anybody had copied it. */
  get clearedKeyId(): string | undefined {
    return this.#operations?.clearedKeyId;
  }

  /** Whether the service refused this user, and would again. */
  get isForbidden(): boolean {
    return this.#operations?.isForbidden ?? false;
  }

  /** The newest that is known of the key: what was read, or what has replaced that since. */
  newest(key: ApiKey | undefined): ApiKey | undefined {
    const issued = this.#operations?.issued;
    return issued && (key === undefined || key.id === issued.previousKeyId) ? issued.key : key;
  }

  /** The secret value of a new key, while the store holds it. */
  valueOf(keyId: string): string | undefined {
    return this.#operations?.valueOf(keyId);
  }

  /** The type of channel that a key says it is for, where that is not this channel's. The key is read, not verified. */
  foreignClaim(value: string): string | undefined {
    const [claim, type] = [readJwt(value)?.channel, this.#operations?.channelType];
    return claim !== undefined && type !== undefined && claim !== type ? claim : undefined;
  }

  /** Another connected element with this tag name that shows the same channel. */
  otherElement(localName: string): HTMLElement | undefined {
    return this.#operations?.findMember((host) => host !== this.host && host.localName === localName);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdate(): void {
    const { connection, ids } = this.#options;
    const [api, wanted] = [this.host.isConnected ? connection.api : undefined, ids()];
    const current = this.#operations;
    const isSame =
      current && wanted && current.projectId === wanted.projectId && current.channelId === wanted.channelId;
    if (isSame && api && (current.api === api || (current.api.id === api.id && api.id !== undefined))) return;
    if (current?.isBusy && isSame) {
      console.warn(
        `Failed to switch the running regeneration to another adapter: it ends with the one it began with. ` +
          `Did you forget to wait for "ba-key-regenerated" before setting "api" of <${this.host.localName}>?`,
      );
    }
    this.#leave();
    if (api && wanted) this.#operations = operationStore.join(api, wanted.projectId, wanted.channelId, this);
  }

  changed(): void {
    this.host.requestUpdate();
  }

  /** Tells what type the channel has. */
  knows({ type }: Pick<Channel, 'type'>): void {
    if (this.#operations) this.#operations.channelType = type;
  }

  /** Tells what a reading of the channel saw. */
  seen(channel: Channel): void {
    if (!this.#operations) return;
    this.knows(channel);
    if (channel.apiKey) this.#operations.apply({ type: 'key-seen', key: channel.apiKey, at: Date.now() });
  }

  /** Asks the user about replacing this key. */
  open(key: ApiKey): void {
    this.#operations?.apply({ type: 'open', key });
  }

  /**
   * The user confirmed. However often this is called, one operation comes of it: the state changes before
   * anything else can happen.
   *
   * @returns `false` if the host prevented it.
   */
  confirm(): boolean {
    const operations = this.#operations;
    if (!operations || operations.state.name !== 'confirming' || this.#isAsking) return true;
    const { operation, shown } = operations.state;
    const operationId = operation?.operationId ?? mintOperationId();
    if (!operation) {
      const { projectId, channelId, api } = operations;
      const event = new KeyRegenerateRequestEvent({ projectId, channelId, keyId: shown.id, operationId });
      this.#isAsking = true;
      const goesOn = dispatch(this.host, event, api) && !event.defaultPrevented;
      this.#isAsking = false;
      if (!goesOn) {
        operations.apply({ type: 'cancel' });
        return false;
      }
    }
    operations.confirm(this, operationId);
    return true;
  }

  cancel(): void {
    this.#operations?.apply({ type: 'cancel' });
  }

  close(): void {
    this.#operations?.apply({ type: 'close' });
  }

  /** The user has the new key: it may go. */
  acknowledge(): void {
    this.#operations?.apply({ type: 'acknowledge' });
  }

  checkAgain(): void {
    this.#operations?.apply({ type: 'check-again' });
  }

  askAgain(): void {
    this.#operations?.apply({ type: 'ask-again' });
  }

  signInAgain(): void {
    this.#operations?.signInAgain();
  }

  /** The new key need not be shown any longer. */
  releaseSecret(): void {
    this.#operations?.releaseSecret();
  }

  #leave(): void {
    if (this.#operations) operationStore.leave(this.#operations, this);
    this.#operations = undefined;
  }
}
