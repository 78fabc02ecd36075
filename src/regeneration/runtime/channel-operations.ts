import { adapterOf } from '../../api/boundary.js';
import { newestAdapter } from '../../api/identity.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { SettingsError, toSettingsError } from '../../api/settings-error.js';
import { type AuthWaiter, requireAuthentication, retryAuthentication, stopWaiting } from '../../data/authentication.js';
import { onChannelRead, readChannel, writeKey } from '../../data/channels.js';
import { announceKeyChange } from '../../data/key-changes.js';
import { dispatch } from '../../events/dispatch.js';
import type { Channel } from '../../model/channel.js';
import { monotonicNow, wallNow } from '../../platform/clock.js';
import { holdLock } from '../../platform/locks.js';
import { whenActive } from '../../platform/page-activity.js';
import type { Command, RegenerationEvent } from '../machine/events.js';
import {
  type Context,
  holdsUnstoredKey,
  idle,
  mustStayOpen,
  openOperations,
  type Operation,
  type RegenerationState,
  stateTraits,
} from '../machine/states.js';
import type { Machine } from '../machine/transition.js';
import { type Announcement, announcement } from './announcement.js';
import { capabilitiesOf } from './capabilities.js';
import { conformingKey, type SplitKey } from './conforming-key.js';
import { guardLeaving } from './leave-guard.js';
import { hasEnded, loadOperations, noteEnd, onEnd, storeOperations } from './operation-storage.js';
import { SecretVault } from './secret-vault.js';

/** An element that shows the channel. */
export interface Member {
  readonly host: HTMLElement;
  /** Something changed: render again. */
  changed(): void;
}

export interface ChannelIds {
  readonly projectId: string;
  readonly channelId: string;
}

/**
 * The one place on a page where a channel's regeneration runs, however many elements show the channel. It feeds the machine
 * and carries out its commands, and decides nothing; elements come and go without ending it.
 */
export class ChannelOperations implements AuthWaiter {
  state: RegenerationState = idle;
  /** Whether a host took care of the sign-in that is waited for. */
  signInIsHandled = false;
  readonly #members = new Set<Member>();
  readonly #vault = new SecretVault(() => this.apply({ type: 'page-hidden' }));
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #locks = new Map<string, () => void>();
  /** Operations whose end is being asked for right now. */
  readonly #settling = new Map<string, () => void>();
  /** Outcomes that no element was there to announce. */
  #unheard: readonly Announcement[] = [];
  readonly #unsubscribe: readonly (() => void)[];
  /** Operations of a former load that another tab, which knows them too, is looking into. */
  #elsewhere: readonly Operation[];
  #api: SettingsApi;
  #settlesNot = false;
  #channelType: string | undefined;
  #confirming: Member | undefined;
  /** The dialog in which the user sees it. */
  #presenter: Member | undefined;

  constructor(
    api: SettingsApi,
    readonly identity: string,
    readonly ids: ChannelIds,
    private readonly machine: Machine,
  ) {
    this.#api = api;
    const { projectId, channelId } = ids;
    this.#unsubscribe = [
      onChannelRead(identity, projectId, channelId, (channel, begunAt) => this.#onChannelRead(channel, begunAt)),
      onEnd(() => this.#dropEnded()),
    ];
    this.#elsewhere = this.#isStored ? loadOperations(this.#storageKey) : [];
    this.#elsewhere.forEach((operation, index, { length }) => this.#resume(operation, index < length - 1));
  }

  /** The newest adapter of the identity: every call is made with that. */
  get api(): SettingsApi {
    return newestAdapter(this.identity, this.#api);
  }

  get context(): Context {
    const capabilities = capabilitiesOf(this.api, this.#settlesNot);
    return { capabilities, now: { wall: wallNow(), monotonic: monotonicNow() } };
  }

  get isBusy(): boolean {
    return stateTraits[this.state.name].isBusy;
  }

  get mustStayOpen(): boolean {
    return mustStayOpen(this.state, this.context.capabilities);
  }

  get holdsUnstoredKey(): boolean {
    return holdsUnstoredKey(this.state, this.context.capabilities);
  }

  /** Whether nobody needs this any more. */
  get isDone(): boolean {
    const { name, unsettled } = this.state;
    return name === 'idle' && unsettled.length === 0 && this.#members.size === 0 && this.#vault.isEmpty;
  }

  /** The type that the channel had when it was last read. */
  get channelType(): string | undefined {
    return this.#channelType;
  }

  join(member: Member): void {
    this.#members.add(member);
    if (this.#unheard.length === 0) return;
    // Not while the element is being drawn.
    queueMicrotask(() => {
      if (!this.#members.has(member)) return;
      const commands = this.#unheard;
      this.#unheard = [];
      this.#store();
      for (const command of commands) this.#announce(command);
    });
  }

  leave(member: Member): void {
    this.#members.delete(member);
    this.stopPresenting(member);
  }

  /** Of several dialogs for the channel one opens by itself. @returns whether it is this one. */
  present(member: Member): boolean {
    this.#presenter ??= member;
    return this.#presenter === member;
  }

  /** A dialog has closed, or is gone: what must still be seen is seen in another. */
  stopPresenting(member: Member): void {
    if (this.#presenter !== member) return;
    this.#presenter = undefined;
    if (this.mustStayOpen) for (const other of this.#members) other.changed();
  }

  /** Lets everything go that this has taken of the page. Nothing must be running. */
  dispose(): void {
    this.#unsubscribe.forEach((unsubscribe) => unsubscribe());
    this.#locks.forEach((release) => release());
    this.#settling.forEach((stop) => stop());
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#members.clear();
  }

  /** Another adapter of the same identity. */
  renew(api: SettingsApi): void {
    this.#api = api;
    this.apply({ type: 'adapter-renewed' });
  }

  /** The first element that passes a test. */
  findMember(test: (host: HTMLElement) => boolean): HTMLElement | undefined {
    return [...this.#members].map(({ host }) => host).find(test);
  }

  confirm(member: Member, operationId: string): void {
    this.#confirming = member;
    this.apply({ type: 'confirm', operationId });
  }

  /** Asks the host once more to sign the user in; if it does not, the user's word is taken. */
  signInAgain(): void {
    if (!this.#requireSignIn(true)) retryAuthentication(this.api);
  }

  retry(): void {
    this.apply({ type: 'retry' });
  }

  giveUp(): void {
    this.apply({ type: 'give-up' });
  }

  /** A new key's value, while it is held. */
  valueOf(keyId: string): string | undefined {
    return this.#vault.valueOf(keyId);
  }

  /** @param value the secret of the key that the event is about; the machine does not see it. */
  apply(event: RegenerationEvent, value?: string): void {
    const before = this.state;
    const { state, commands } = this.machine(before, event, this.context);
    if (state === before && commands.length === 0) return; // It meant nothing here: nobody need render.
    this.state = state;
    if (state.name !== before.name) this.#stopStateTimers();
    for (const command of commands) this.#carryOut(command, value);
    for (const member of [...this.#members]) member.changed();
  }

  #carryOut(command: Command, value: string | undefined): void {
    switch (command.type) {
      case 'send':
        return void this.#send(command.operation);
      case 'settle':
        return this.#settle(command.operation);
      case 'stop-settling':
        this.#settling.get(command.operationId)?.();
        return this.#clearTimer(`settle ${command.operationId}`);
      case 'recall':
        return void this.#recall(command.operation, command.by);
      case 'read':
        return void this.#read();
      case 'schedule':
        return this.#schedule(command);
      case 'require-sign-in':
        return void this.#requireSignIn(false);
      case 'end-sign-in':
        return stopWaiting(this.api, this);
      case 'keep-secret':
        return value === undefined ? undefined : this.#vault.keep(command.keyId, value);
      case 'clear-secret':
        return this.#vault.clear(command.keyId);
      case 'write-key':
        return writeKey(this.identity, this.ids.projectId, this.ids.channelId, command.key);
      case 'remember':
        return this.#store();
      case 'guard':
        return guardLeaving(this, command.isNeeded);
      default:
        return this.#announce(command);
    }
  }

  async #send(operation: Operation): Promise<void> {
    const { operationId, attempts: attempt } = operation;
    try {
      const { key, value } = await this.#request(operation);
      this.apply({ type: 'succeeded', operationId, key, hasValue: true }, value);
    } catch (thrown) {
      const error = toSettingsError(thrown);
      const { code, retryAfter, message, outcome } = error;
      const wantsSignIn = isRedirect(error);
      this.apply({ type: 'failed', operationId, attempt, code, retryAfter, message, outcome, wantsSignIn });
    }
  }

  /** Asks how an operation ended, once the page is seen and online: nobody waits for it elsewhere. */
  #settle(operation: Operation): void {
    const { operationId } = operation;
    if (this.#settling.has(operationId)) return;
    const stop = whenActive(() => void this.#askForEnd(operation));
    // While an answer is outstanding this stays, so that no second question is asked.
    if (!this.#settling.has(operationId))
      this.#settling.set(operationId, () => (stop(), this.#settling.delete(operationId)));
  }

  async #askForEnd(operation: Operation): Promise<void> {
    const { operationId } = operation;
    this.#settling.set(operationId, () => undefined);
    try {
      const reply = await this.#settleOnce(operation);
      this.#settling.delete(operationId);
      if ('key' in reply)
        this.apply(
          { type: 'succeeded', operationId, key: reply.key, hasValue: reply.value !== undefined },
          reply.value,
        );
      else this.apply({ type: 'settled', operationId, outcome: reply.outcome });
    } catch (thrown) {
      this.#settling.delete(operationId);
      const error = toSettingsError(thrown);
      if (await this.#settlesNotAfter(error)) {
        this.#settlesNot = true;
        this.apply({ type: 'settles-not' });
      } else {
        const code = isRedirect(error) ? 'unauthenticated' : error.code;
        this.apply({ type: 'settle-failed', operationId, code, retryAfter: error.retryAfter });
      }
    }
  }

  /** @returns the operation's key, with its value if that arrived whole, or its other end. */
  async #settleOnce({
    operationId,
    shown,
  }: Operation): Promise<
    (Pick<SplitKey, 'key'> & Partial<SplitKey>) | { readonly outcome: 'superseded' | 'never' | 'forgotten' }
  > {
    const request = { ...this.ids, operationId };
    const settled = await adapterOf(this.api).settleRegeneration!(request, { signal: new AbortController().signal });
    if (settled.outcome !== 'done') return { outcome: settled.outcome };
    const { value, ...key } = settled.key;
    if (key.id === shown.id) throw new SettingsError('malformed', 'The service names the old key as the new one.');
    if (value === undefined) return { key };
    try {
      return conformingKey({ ...key, value }, { previousKeyId: shown.id, channelType: this.#channelType });
    } catch {
      return { key }; // Its value is masked or cut, which is as good as none.
    }
  }

  /** Whether an error says that this service does not settle: 405, 501, or 404 for a channel that can be read. */
  async #settlesNotAfter({ code, status }: SettingsError): Promise<boolean> {
    if (status === 405 || status === 501) return true;
    if (code !== 'not-found') return false;
    const { projectId, channelId } = this.ids;
    try {
      await readChannel(this.api, projectId, channelId);
      return true;
    } catch (thrown) {
      // There is nothing left to ask about.
      if (toSettingsError(thrown).code === 'not-found') this.apply({ type: 'read-failed', code: 'not-found' });
      return false;
    }
  }

  /** Asks for the value of a key again that this operation made, on the user's word. */
  async #recall(operation: Operation, by: 'settle' | 'replay'): Promise<void> {
    const { operationId } = operation;
    try {
      const reply = await (by === 'settle' ? this.#settleOnce(operation) : this.#request(operation));
      if (!('key' in reply)) throw new SettingsError('superseded', 'The key was replaced since.');
      this.apply({ type: 'succeeded', operationId, key: reply.key, hasValue: reply.value !== undefined }, reply.value);
    } catch {
      this.apply({ type: 'recall-failed' });
    }
  }

  async #request({ operationId, shown }: Operation): Promise<SplitKey> {
    const request = { ...this.ids, operationId, expectedVersion: shown.version };
    // Nobody ever aborts this signal: a regeneration that was sent is not called back by going away.
    const reply = await adapterOf(this.api).regenerateKey(request, { signal: new AbortController().signal });
    return conformingKey(reply, { previousKeyId: shown.id, channelType: this.#channelType });
  }

  async #read(): Promise<void> {
    const { projectId, channelId } = this.ids;
    // What it finds comes by the store, as every reading does.
    await readChannel(this.api, projectId, channelId).catch((thrown: unknown) =>
      this.apply({ type: 'read-failed', code: toSettingsError(thrown).code }),
    );
  }

  #onChannelRead({ type, apiKey }: Channel, begunAt: number): void {
    this.#channelType = type;
    this.apply({ type: 'key-seen', key: apiKey, begunAt });
  }

  #schedule({ timer, operationId, seconds }: Extract<Command, { type: 'schedule' }>): void {
    const name = operationId === undefined ? timer : `${timer} ${operationId}`;
    this.#clearTimer(name);
    const elapsed = () => {
      this.#timers.delete(name);
      this.apply({ type: 'elapsed', timer, operationId });
    };
    this.#timers.set(name, setTimeout(elapsed, seconds * 1000));
  }

  #clearTimer(name: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }

  #stopStateTimers(): void {
    for (const name of [...this.#timers.keys()]) if (!/^(settle|secret-)/.test(name)) this.#clearTimer(name);
  }

  #requireSignIn(again: boolean): boolean {
    if (this.state.name !== 'suspended') return false;
    const target = this.#speaker()?.host;
    if (!target) return false;
    const code = this.state.code === 'reauthentication-required' ? this.state.code : 'unauthenticated';
    const about = { code, operation: 'regenerateKey', ...this.ids } as const;
    this.signInIsHandled = requireAuthentication(target, this.api, about, this, again);
    return this.signInIsHandled;
  }

  /** Without an element it waits for the next one, and its operation stays stored: a reload asks again how it ended. */
  #announce(command: Announcement): void {
    const speaker = this.#speaker();
    if (!speaker) {
      this.#unheard = [...this.#unheard, command];
      return this.#store();
    }
    const isEnd = command.type !== 'announce-unknown';
    if (isEnd && this.#isStored && !noteEnd(command.operation.operationId)) return; // Another tab has told it.
    dispatch(speaker.host, announcement(command, this.ids), this.api);
    announceKeyChange({ identity: this.identity, ...this.ids });
  }

  /** The element that confirmed speaks if it is still there, else the first one that shows the channel. */
  #speaker(): Member | undefined {
    return this.#confirming && this.#members.has(this.#confirming) ? this.#confirming : [...this.#members][0];
  }

  /** An identity that is an object of this page means nothing after a reload. */
  get #isStored(): boolean {
    return this.identity.startsWith('id:');
  }

  get #storageKey(): string {
    return JSON.stringify([this.identity, this.ids.projectId, this.ids.channelId]);
  }

  #store(): void {
    if (!this.#isStored) return;
    const operations = openOperations(this.state);
    const kept = [...this.#elsewhere, ...this.#unheard.map(({ operation }) => operation)].filter(
      ({ operationId }) => !operations.some((one) => one.operationId === operationId),
    );
    storeOperations(this.#storageKey, [...kept, ...operations]);
    const open = new Set([...kept, ...operations].map(({ operationId }) => operationId));
    for (const [operationId, release] of this.#locks) {
      if (open.has(operationId)) continue;
      release();
      this.#locks.delete(operationId);
    }
    for (const { operationId } of operations) this.#hold(operationId, () => undefined);
  }

  /** Of the tabs that know an operation, the one that holds its lock acts. */
  #hold(operationId: string, onHeld: () => void): void {
    if (this.#locks.has(operationId)) return;
    this.#locks.set(operationId, holdLock(`ba-settings-operation ${operationId}`, onHeld));
  }

  #resume(operation: Operation, isEarlier: boolean): void {
    const { operationId } = operation;
    this.#hold(operationId, () => {
      this.#elsewhere = this.#elsewhere.filter((one) => one !== operation);
      if (hasEnded(operationId)) return this.#store();
      this.apply({ type: 'resume', operation: isEarlier ? { ...operation, byHand: true } : operation });
    });
  }

  #dropEnded(): void {
    this.#elsewhere = this.#elsewhere.filter(({ operationId }) => !hasEnded(operationId));
    for (const { operationId } of openOperations(this.state))
      if (this.#isStored && hasEnded(operationId)) this.apply({ type: 'ended-elsewhere', operationId });
  }
}

/** Whether a write was redirected, as to a login page; a browser hides the status (0). */
function isRedirect({ code, status }: SettingsError): boolean {
  return code === 'unexpected' && status !== undefined && (status === 0 || (status >= 300 && status < 400));
}
