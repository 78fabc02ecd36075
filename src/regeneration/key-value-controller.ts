import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { adapterOf } from '../api/boundary.js';
import { identityOf, newestAdapter } from '../api/identity.js';
import type { SettingsApi } from '../api/settings-api.js';
import { isSignInCode, type SettingsError, type SettingsErrorCode, toSettingsError } from '../api/settings-error.js';
import { type AuthWaiter, requireAuthentication, stopWaiting } from '../data/authentication.js';
import { inNextTask } from '../platform/next-task.js';
import { copyText } from '../platform/clipboard.js';
import { watchSize } from '../platform/observers.js';
import type { ConnectionController } from '../controllers/connection-controller.js';
import { type ChannelIds, readChannel } from '../data/channels.js';
import { dispatch } from '../events/dispatch.js';
import { BaErrorEvent } from '../events/error-events.js';
import { KeyCopiedEvent } from '../events/key-events.js';
import { splitKey } from './runtime/conforming-key.js';
import type { RegenerationController } from './regeneration-controller.js';
import { viewOf } from '../platform/realm.js';

/** What the user asked for. */
export type KeyOperation = 'revealKey' | 'copy';

export interface KeyValueOptions {
  readonly connection: ConnectionController;
  readonly regeneration: RegenerationController;
  readonly ids: () => ChannelIds | undefined;
  /** The id of the key that the element is about. */
  readonly keyId: () => string | undefined;
  /** The field for the value, while there is one. */
  readonly input: () => HTMLInputElement | null;
  /** The value is to be taken from the field by hand. */
  readonly focusInput: () => void;
  /** What a copy writes to the clipboard, made of the value. Default: the value itself. */
  readonly textOf?: ((value: string) => string) | undefined;
  /** What the user is told when the key could not be revealed, or not be copied. */
  readonly failureText: (operation: KeyOperation) => string;
  /** What the user is told of a key that was changed elsewhere; `isShown` tells whether the element is about the current one by now. */
  readonly changedText: (isShown: boolean) => string;
  /** The key is shown, or the clipboard took it. */
  readonly onSuccess: (operation: KeyOperation) => void;
}

interface HeldValue {
  readonly keyId: string;
  readonly value: string;
}

/**
 * Holds a key's value for the one element that shows it: a new key as long as the store has it, or the current
 * key after the user asked to see it. It is dropped on hide, when another key is shown, on disconnect and on `pagehide`, and so is
 * what was asked for.
 */
export class KeyValueController implements ReactiveController, AuthWaiter {
  error: SettingsError | undefined;
  /** What is under way. */
  readonly busy = new Set<KeyOperation>();
  /** Whether the clipboard refused the last copy of this key. */
  copyWasDenied = false;
  /** Why what was asked for was not done: the key was changed elsewhere. */
  changed: string | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: KeyValueOptions;
  #revealed: HeldValue | undefined;
  /** Aborted with what is dropped: it ends what was asked for, and makes what is still under way come too late. */
  #session = new AbortController();
  #reading: Promise<HeldValue | undefined> | undefined;
  #asked: KeyOperation = 'revealKey';
  /** The adapter that was asked. */
  #api: SettingsApi | undefined;
  /** The key that this is about, as a text. */
  #about: string | undefined;
  #input: HTMLInputElement | null = null;
  #stopWatching: (() => void) | undefined;
  /** The window that the host stands in. */
  #view: Window | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: KeyValueOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The value to show, if it is to be shown. */
  get value(): string | undefined {
    return this.#held?.value;
  }

  /** Whether the user may have it hidden: not while hiding would lose it. */
  get canHide(): boolean {
    const { keyId, regeneration } = this.#options;
    const id = keyId();
    return id === undefined || regeneration.valueOf(id) === undefined || !regeneration.mustStayOpen;
  }

  get #held(): HeldValue | undefined {
    const keyId = this.#options.keyId();
    if (keyId === undefined) return undefined;
    const value = this.#options.regeneration.valueOf(keyId);
    if (value !== undefined) return { keyId, value };
    return this.#revealed?.keyId === keyId ? this.#revealed : undefined;
  }

  hostConnected(): void {
    this.#view = viewOf(this.#host);
    this.#view.addEventListener('pagehide', this.#forget);
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('pagehide', this.#forget);
    this.#fill(null);
    this.#forget();
  }

  hostUpdate(): void {
    const { connection, ids, keyId } = this.#options;
    const about = JSON.stringify([connection.identity, ids(), keyId()]);
    // Neither a value nor an error is ever shown under another key.
    if (about !== this.#about) this.#forget();
    this.#about = about;
  }

  hostUpdated(): void {
    const input = this.#host.isConnected ? this.#options.input() : null;
    if (!input) this.#revealed = undefined; // What nobody sees is not held.
    this.#fill(input);
  }

  /** Reads the current key and shows it. */
  async reveal(): Promise<void> {
    const read = await this.#during('revealKey', () => this.#read('revealKey'));
    if (!read) return;
    this.#revealed = read;
    this.#host.requestUpdate();
    this.#options.onSuccess('revealKey');
  }

  /** Shows the mask again. */
  hide(): void {
    this.#forget();
    this.#options.regeneration.releaseSecret();
    this.#host.requestUpdate();
  }

  /** Copies the key, without showing it. If the clipboard refuses, it is shown and selected, so that the user can take it. */
  async copy(): Promise<void> {
    const { focusInput, ids, keyId } = this.#options;
    const { textOf = (value: string) => value } = this.#options;
    const wanted = ids();
    const { signal } = this.#session;
    let held: HeldValue | undefined;
    const isCopied = await this.#during('copy', async () => {
      const reading = this.#held ?? this.#read('copy');
      const textOfRead = (read: HeldValue | undefined) => read && textOf(read.value);
      const text = reading instanceof Promise ? reading.then(textOfRead) : textOf(reading.value);
      const copying = copyText(text, this.#host);
      held = await reading;
      return held !== undefined && copying; // It may wait long for what could not be read.
    });
    if (!held || !wanted) return;
    if (isCopied) return this.#tellCopied(wanted, held.keyId, signal);
    if (signal.aborted || held.keyId !== keyId()) return;
    this.copyWasDenied = true;
    this.#host.requestUpdate();
    if (this.value === undefined) this.#revealed = held;
    this.#report('unexpected', 'copy');
    await this.#host.updateComplete;
    focusInput();
  }

  retry(): void {
    void (this.#asked === 'copy' ? this.copy() : this.reveal());
  }

  /** The user copies the key out of the field: by keys, by a menu, by touch. */
  readonly #copyByHand = (event: Event): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget as HTMLInputElement;
    const [wanted, held, { signal }] = [this.#options.ids(), this.#held, this.#session];
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    // An event that a script has made copies nothing.
    if (!event.isTrusted || !isWhole || !held || !wanted) return;
    // Whoever listens on the page may prevent it.
    inNextTask(() => event.defaultPrevented || this.#tellCopied(wanted, held.keyId, signal));
  };

  #tellCopied(ids: ChannelIds, keyId: string, signal: AbortSignal): void {
    const { connection, keyId: currentId, onSuccess, regeneration } = this.#options;
    // Another key, or none, may stand here by now.
    const isStillHere = !signal.aborted && keyId === currentId();
    regeneration.acknowledge(keyId);
    dispatch(this.#host, new KeyCopiedEvent({ ...ids, keyId }), connection.api);
    if (!isStillHere) return;
    this.copyWasDenied = false;
    this.#host.requestUpdate();
    onSuccess('copy');
  }

  /**
   * Puts the value into the field, and takes it out of the one before. No binding does it: a browser may hold on to a field
   * that is gone, in its list of those of a form around, and the field's listener reaches what Lit's parts have bound.
   */
  #fill(input: HTMLInputElement | null): void {
    if (this.#input !== input) {
      if (this.#input) this.#input.value = '';
      this.#input?.removeEventListener('copy', this.#copyByHand);
      this.#stopWatching?.();
      input?.addEventListener('copy', this.#copyByHand);
      this.#stopWatching = input ? watchSize(input.parentElement!, this.#cut) : undefined;
      this.#input = input;
    }
    if (!input) return;
    input.value = this.value ?? '';
    this.#cut();
  }

  /** A value that does not fit what is around its field is cut. */
  readonly #cut = (): void => {
    const input = this.#input;
    input?.classList.toggle('cut', input.scrollWidth > input.parentElement!.clientWidth);
  };

  /** Does one thing at a time, and tells that it does. */
  async #during<Result>(operation: KeyOperation, act: () => Promise<Result>): Promise<Result | undefined> {
    if (this.busy.has(operation)) return undefined;
    const { signal } = this.#session;
    this.busy.add(operation);
    this.#host.requestUpdate();
    try {
      return await act();
    } finally {
      if (!signal.aborted) this.busy.delete(operation);
      this.#host.requestUpdate();
    }
  }

  /** Showing and copying wait for the same value. */
  #read(asked: KeyOperation): Promise<HeldValue | undefined> {
    this.#asked = asked;
    const reading = (this.#reading ??= this.#fetch());
    void reading.finally(() => {
      if (this.#reading === reading) this.#reading = undefined;
    });
    return reading;
  }

  /** @returns the value, if the key is still the one that the element is about. */
  async #fetch(): Promise<HeldValue | undefined> {
    const { connection, ids, keyId } = this.#options;
    const [own, wanted, wantedKey] = [connection.api, ids(), keyId()];
    const api = own && newestAdapter(identityOf(own), own);
    if (!api || !wanted || !this.#options.regeneration.reveals) return undefined;
    const { signal } = this.#session;
    this.#api = api;
    this.error = this.changed = undefined;
    this.#host.requestUpdate();
    try {
      const { projectId, channelId } = wanted;
      const { key, value } = splitKey(await adapterOf(api).revealKey!(projectId, channelId, { signal }));
      if (signal.aborted) return undefined;
      if (key.id !== wantedKey) void this.#tellChanged(api, wanted, key.id);
      else if (key.id === keyId()) return { keyId: key.id, value };
    } catch (thrown) {
      if (!signal.aborted) this.#fail(api, wanted, toSettingsError(thrown));
    }
    return undefined;
  }

  #fail(api: SettingsApi, ids: ChannelIds, error: SettingsError): void {
    const { code } = error;
    this.error = error;
    if (isSignInCode(code)) {
      // An adapter of the same identity may have taken its place.
      requireAuthentication(
        this.#host,
        this.#options.connection.api ?? api,
        { code, operation: 'revealKey', ...ids },
        this,
      );
    } else this.#report(code, 'revealKey');
  }

  /** The key was changed elsewhere: the channel is read, and the user may ask for the key that is shown then. */
  async #tellChanged(api: SettingsApi, { projectId, channelId }: ChannelIds, currentId: string): Promise<void> {
    const { connection, ids, keyId, changedText } = this.#options;
    const [operation, wantedId] = [this.#asked, keyId()];
    const about = () => JSON.stringify([connection.identity, ids()]);
    const before = about();
    await readChannel(api, projectId, channelId).catch(() => undefined);
    await new Promise<void>(inNextTask); // Elements around this one have drawn what was read.
    if (!this.#host.isConnected || about() !== before) return;
    const isShown = keyId() === currentId;
    if (!isShown && keyId() !== wantedId) return;
    this.changed = changedText(isShown);
    this.#report('conflict', operation, this.changed);
    this.#host.requestUpdate();
  }

  #report(code: SettingsErrorCode, operation: KeyOperation, message = this.#options.failureText(operation)): void {
    const { connection } = this.#options;
    const detail = { code, operation, message };
    dispatch(this.#host, new BaErrorEvent(detail), connection.api);
  }

  #forget = (): void => {
    this.#session.abort();
    this.#session = new AbortController();
    this.#revealed = this.#reading = undefined;
    this.busy.clear();
    this.copyWasDenied = false;
    this.error = this.changed = undefined;
    if (this.#api) stopWaiting(this.#api, this);
    this.#host.requestUpdate();
  };
}
