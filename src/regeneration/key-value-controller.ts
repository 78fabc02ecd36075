import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { identityOf } from '../api/identity.js';
import { type SettingsError, toSettingsError } from '../api/settings-error.js';
import { requireAuthentication, stopWaiting } from '../data/authentication.js';
import { keyChanged } from '../data/channels.js';
import { copyText } from '../platform/clipboard.js';
import type { ConnectionController } from '../controllers/connection-controller.js';
import { dispatch } from '../events/dispatch.js';
import { BaErrorEvent } from '../events/error-events.js';
import { KeyCopiedEvent } from '../events/key-events.js';
import { splitKey } from './runtime/conforming-key.js';
import type { RegenerationController } from './regeneration-controller.js';

export interface KeyValueOptions {
  readonly connection: ConnectionController;
  readonly regeneration: RegenerationController;
  readonly ids: () => { readonly projectId: string; readonly channelId: string } | undefined;
  /** The id of the key that the element is about. */
  readonly keyId: () => string | undefined;
  /** The field for the value, while there is one. */
  readonly input: () => HTMLInputElement | null;
  /** What the user is told when the key cannot be read. */
  readonly failureText: () => string;
}

interface HeldValue {
  readonly keyId: string;
  readonly value: string;
}

/**
 * Holds a key's value for the one element that shows it: a new key as long as the store has it, or the current
 * key after the user asked to see it. It is dropped on hide, when another key is shown, on disconnect and on `pagehide`.
 */
export class KeyValueController implements ReactiveController {
  error: SettingsError | undefined;
  isReading = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: KeyValueOptions;
  #revealed: HeldValue | undefined;
  #deniedKeyId: string | undefined;
  #timesForgotten = 0;
  #reading: AbortController | undefined;
  #input: HTMLInputElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: KeyValueOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The value to show, if it is to be shown. */
  get value(): string | undefined {
    return this.#held?.value;
  }

  get #held(): HeldValue | undefined {
    const keyId = this.#options.keyId();
    if (keyId === undefined) return undefined;
    const value = this.#options.regeneration.valueOf(keyId);
    if (value !== undefined) return { keyId, value };
    return this.#revealed?.keyId === keyId ? this.#revealed : undefined;
  }

  /** Whether the clipboard refused the last copy of this key. */
  get copyWasDenied(): boolean {
    return this.#deniedKeyId !== undefined && this.#deniedKeyId === this.#options.keyId();
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#forget);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#forget);
    this.#fill(null);
    this.#forget();
  }

  hostUpdate(): void {
    // A value is never shown under another key.
    if (this.#revealed && this.#revealed.keyId !== this.#options.keyId()) this.#revealed = undefined;
  }

  hostUpdated(): void {
    const input = this.#host.isConnected ? this.#options.input() : null;
    if (!input) this.#revealed = undefined; // What nobody sees is not held.
    this.#fill(input);
  }

  /** Reads the current key and shows it. */
  async reveal(): Promise<void> {
    const read = await this.#read();
    if (read) this.#revealed = read;
    this.#host.requestUpdate();
  }

  /** Shows the mask again. */
  hide(): void {
    this.#forget();
    this.#options.regeneration.releaseSecret();
    this.#host.requestUpdate();
  }

  /**
   * Copies the key, without showing it.
   *
   * @returns whether the clipboard took it. If it did not, the key is shown so that the user can take it.
   */
  async copy(): Promise<boolean> {
    const ids = this.#options.ids();
    const held = this.#held ?? (await this.#read());
    if (!held || !ids) return false;
    const { keyId } = held;
    const forgotten = this.#timesForgotten;
    const isCopied = await copyText(held.value);
    // Another key, or none, may stand here by now.
    const isStillHere = forgotten === this.#timesForgotten && keyId === this.#options.keyId();
    if (isCopied) {
      if (isStillHere) {
        this.#deniedKeyId = undefined;
        this.#options.regeneration.acknowledge();
      }
      dispatch(this.#host, new KeyCopiedEvent({ ...ids, keyId }), this.#options.connection.api);
    } else if (isStillHere) {
      this.#deniedKeyId = keyId;
      if (this.value === undefined) this.#revealed = held;
    }
    this.#host.requestUpdate();
    return isCopied;
  }

  retry(): void {
    void this.reveal();
  }

  giveUp(): void {}

  /**
   * Puts the value into the field, and takes it out of the one before. No binding does it: a browser may hold on to a field
   * that is gone, in its list of those of a form around, and the field's listener reaches what Lit's parts have bound.
   */
  #fill(input: HTMLInputElement | null): void {
    if (this.#input && this.#input !== input) this.#input.value = '';
    this.#input = input;
    if (input) input.value = this.value ?? '';
  }

  /** @returns the value, if the key is still the one that the element is about. */
  async #read(): Promise<HeldValue | undefined> {
    const { connection, ids, keyId } = this.#options;
    const [api, wanted, wantedKey] = [connection.api, ids(), keyId()];
    if (!api?.revealKey || !wanted || this.isReading) return undefined;
    const reading = (this.#reading = new AbortController());
    this.isReading = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const { key, value } = splitKey(
        await api.revealKey(wanted.projectId, wanted.channelId, { signal: reading.signal }),
      );
      if (reading.signal.aborted) return undefined;
      // A key that was changed elsewhere: read the channel, and let the user ask for the key that is shown then.
      if (key.id !== wantedKey) keyChanged({ identity: identityOf(api), ...wanted });
      else if (key.id === keyId()) return { keyId: key.id, value };
    } catch (thrown) {
      if (!reading.signal.aborted) this.#fail(toSettingsError(thrown));
    } finally {
      if (this.#reading === reading) this.isReading = false;
      this.#host.requestUpdate();
    }
    return undefined;
  }

  #fail(error: SettingsError): void {
    const { connection, ids, failureText } = this.#options;
    this.error = error;
    if (!connection.api) return;
    if (error.code === 'unauthenticated' || error.code === 'reauthentication-required') {
      requireAuthentication(this.#host, connection.api, { code: error.code, operation: 'revealKey', ...ids() }, this);
    } else {
      const detail = { code: error.code, operation: 'revealKey', message: failureText() } as const;
      dispatch(this.#host, new BaErrorEvent(detail), connection.api);
    }
  }

  #forget = (): void => {
    this.#revealed = undefined;
    this.#reading?.abort();
    this.#timesForgotten += 1;
    this.isReading = false;
    this.#deniedKeyId = undefined;
    this.error = undefined;
    if (this.#options.connection.api) stopWaiting(this.#options.connection.api, this);
    this.#host.requestUpdate();
  };
}
