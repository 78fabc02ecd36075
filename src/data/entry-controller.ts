import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { identityOf } from '../api/identity.js';
import type { SettingsApi } from '../api/settings-api.js';
import type { SharedMessages } from '../localization/messages.js';
import { type Entry, type EntryReader } from './entry.js';
import { keyOf, type Question } from './question.js';
import { entryAt } from './store.js';

export type EntryHost = ReactiveControllerHost & HTMLElement;

export interface EntryOptions {
  /** Which adapter the element uses. */
  readonly connection: { readonly api: SettingsApi | undefined };
  /** The words in which an error is told. */
  readonly localize: { readonly messages: SharedMessages };
}

/**
 * Lets an element take part in the entry that its adapter's identity and its ids name, whichever those are now. It leaves
 * with the element, and comes back with it.
 */
export abstract class EntryController<E extends Entry> implements ReactiveController, EntryReader {
  protected entry: E | undefined;
  #isConnected = false;
  #isJoined = false;

  constructor(
    readonly host: EntryHost,
    private readonly options: EntryOptions,
  ) {
    host.addController(this);
  }

  get messages(): SharedMessages {
    return this.options.localize.messages;
  }

  get isLoading(): boolean {
    return this.entry?.isLoading ?? false;
  }

  changed(): void {
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.#isConnected = true;
    // At once: an element that is moved is back before what it shows is dropped.
    if (this.entry) this.follow();
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#leave();
  }

  hostUpdate(): void {
    this.follow();
  }

  /** What is to be shown with an adapter of this identity; `undefined` for nothing. */
  protected abstract question(identity: string): Question | undefined;

  protected abstract make(question: Question, api: SettingsApi): E;

  /** Called when another entry is shown, before anything is read for it. */
  protected switched(_from: E | undefined, _to: E | undefined): void {}

  /** Reads what is missing or old in an entry that was joined just now. */
  protected begin(entry: E): void {
    entry.ensure(this);
  }

  /** Joins the entry that is to be shown now, and leaves another. */
  protected follow(): void {
    if (!this.#isConnected) return;
    const { api } = this.options.connection;
    const question = api && this.question(identityOf(api));
    const key = question && keyOf(question);
    const { entry } = this;
    if (key === entry?.key && (this.#isJoined || !entry)) return;
    this.#leave();
    const own = entry?.key === key ? entry : undefined;
    const shared = key === undefined ? undefined : (entryAt(key) as E | undefined);
    this.entry = question && (shared ?? own ?? this.make(question, api));
    if (this.entry !== entry) this.switched(entry, this.entry);
    if (!this.entry) return;
    this.#isJoined = true;
    this.entry.join(this, api!);
    // Nothing told it of changes while it was out of the page.
    if (!shared && own) own.read(this);
    else this.begin(this.entry);
  }

  #leave(): void {
    if (this.#isJoined) this.entry?.leave(this);
    this.#isJoined = false;
  }
}
