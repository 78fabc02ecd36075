import { newestAdapter } from '../../api/identity.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { type SettingsError, toSettingsError } from '../../api/settings-error.js';
import { type AuthWaiter, requireAuthentication, retryAuthentication, stopWaiting } from '../../data/authentication.js';
import { onChannelRead } from '../../data/channel-reads.js';
import { type ChannelIds, readChannel } from '../../data/channels.js';
import { announceKeyChange } from '../../data/announce-key-change.js';
import { writeKey } from '../../data/write-key.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { Overlap, RegenerationReason } from '../../model/overlap.js';
import { monotonicNow, wallNow } from '../../platform/clock.js';
import { type Command, lastingTimers, type RegenerationEvent } from '../machine/events.js';
import {
  type Context,
  idle,
  mustBeSeen,
  mustStayOpen,
  openOperations,
  type Operation,
  type RegenerationState,
  stateTraits,
} from '../machine/states.js';
import { mayStillSend } from '../machine/rules.js';
import type { Machine } from '../machine/transition.js';
import { Announcer } from './announcer.js';
import { capabilitiesOf, noteSettlesNot, onSettlesNot } from './capabilities.js';
import type { SplitKey } from './conforming-key.js';
import { guardLeaving } from './leave-guard.js';
import { type Member, Members } from './members.js';
import { askForEnd, carryOut, type EndAnswer, isRedirect, recallKey } from './operation-calls.js';
import { OperationMemory } from './operation-memory.js';
import { onEnd } from './operation-storage.js';
import { RotationReporter } from '../rotation/rotation-reporter.js';
import { SecretVault } from './secret-vault.js';
import { Settler } from './settler.js';
import { Timers } from './timers.js';

/** Hears why the value of a new key is not to be had, and which call failed. */
export type RecallFailed = (error: SettingsError, call: 'settleRegeneration' | 'regenerateKey') => void;

/** What the user chooses with a regeneration. */
export interface RegenerationChoice {
  readonly overlap?: Overlap | undefined;
  readonly reason?: RegenerationReason | undefined;
}

/** What is done once: nobody needs the operations of this channel any more. */
export type OnDone = (operations: ChannelOperations) => void;

/**
 * The one place on a page where a channel's regeneration runs, however many elements show the channel. It feeds the machine
 * and carries out its commands, and decides nothing; elements come and go without ending it.
 */
export class ChannelOperations implements AuthWaiter {
  state: RegenerationState = idle;
  /** Whether a host took care of the sign-in that is waited for. */
  signInIsHandled = false;
  /** The type that the channel had when it was last read. */
  channelType: string | undefined;
  readonly members = new Members();
  /** The element that tells what becomes of ending the old key: it stays in sight as long as it does. */
  endingTeller: Member | undefined;
  readonly #vault = new SecretVault(() => this.apply({ type: 'page-hidden' }));
  readonly #stateTimers = new Timers();
  readonly #lastingTimers = new Timers();
  readonly #settler = new Settler({
    ask: (operation) => askForEnd(this, operation),
    onAnswer: (operation, answer, begunAt) => this.#onEndAnswer(operation, answer, begunAt),
  });
  readonly #unsubscribe: readonly (() => void)[];
  readonly #memory: OperationMemory;
  readonly #announcer: Announcer;
  readonly #rotation = new RotationReporter(this);
  #api: SettingsApi;
  #onRecallFailed: RecallFailed | undefined;
  /** Monotonic: when the newest of what is known of the key was asked for, or made. */
  #knownSince = 0;

  constructor(
    api: SettingsApi,
    readonly identity: string,
    readonly ids: ChannelIds,
    private readonly machine: Machine,
    private readonly onDone: OnDone,
  ) {
    this.#api = api;
    const { projectId, channelId } = ids;
    this.#unsubscribe = [
      onChannelRead(identity, projectId, channelId, (channel, begunAt) => this.#onChannelRead(channel, begunAt)),
      onEnd(() => this.#dropEnded()),
      onSettlesNot(identity, () => this.apply({ type: 'settles-not' })),
    ];
    this.#memory = new OperationMemory(identity, ids, {
      onResume: (operation) => this.apply({ type: 'resume', operation }),
      store: () => this.#store(),
    });
    this.#announcer = new Announcer(this, this.#memory, () => {
      this.#store();
      this.#endIfDone();
    });
  }

  /** The newest adapter of the identity: every call is made with that. */
  get api(): SettingsApi {
    return newestAdapter(this.identity, this.#api);
  }

  get context(): Context {
    const capabilities = capabilitiesOf(this.api);
    return { capabilities, now: { wall: wallNow(), monotonic: monotonicNow() }, previous: this.#rotation.previous };
  }

  get isBusy(): boolean {
    return stateTraits[this.state.name].isBusy ?? false;
  }

  get mustStayOpen(): boolean {
    return mustStayOpen(this.state, this.context.capabilities);
  }

  get mustBeSeen(): boolean {
    return mustBeSeen(this.state, this.context.capabilities);
  }

  /** Whether nobody needs this any more. */
  get isDone(): boolean {
    const { name, issued } = this.state;
    const isAtRest = name === 'idle' && issued?.recall !== 'running' && openOperations(this.state).length === 0;
    return isAtRest && this.members.size === 0 && this.#vault.isEmpty && this.#announcer.unheard.length === 0;
  }

  join(member: Member): void {
    this.members.add(member);
    this.#announcer.announceSoon();
  }

  leave(member: Member): void {
    this.members.delete(member);
    this.stopPresenting(member);
    this.tellOfEnding(member, false);
    // An element that is only moved is back by then, to all that was read and asked.
    if (this.members.size === 0) this.#lastingTimers.set('idle', 0, () => this.#onAbandoned());
  }

  /** A dialog has closed, or is gone: what must still be seen is seen in another. */
  stopPresenting(member: Member): void {
    if (this.members.stopPresenting(member) && this.mustStayOpen) this.members.changed();
  }

  /** Lets everything go that this has taken of the page. Nothing must be running. */
  dispose(): void {
    this.#unsubscribe.forEach((unsubscribe) => unsubscribe());
    this.#memory.dispose();
    this.#settler.dispose();
    this.#announcer.dispose();
    this.#stateTimers.clearAll();
    this.#lastingTimers.clearAll();
    this.members.clear();
  }

  /** Another adapter of the same identity. */
  renew(api: SettingsApi): void {
    this.#api = api;
    this.apply({ type: 'adapter-renewed' });
  }

  confirm(member: Member, operationId: string, choice: RegenerationChoice = {}): void {
    this.members.confirming = member;
    this.apply({ type: 'confirm', operationId, ...choice });
  }

  /** Asks the host once more to sign the user in; if it does not, the user's word is taken. */
  signInAgain(): void {
    if (!this.#requireSignIn(true)) retryAuthentication(this.api);
  }

  /** The user wants the value of the new key. */
  recall(onFailed: RecallFailed): void {
    this.#onRecallFailed = onFailed;
    this.apply({ type: 'recall' });
  }

  retry(): void {
    this.apply({ type: 'retry' });
  }

  giveUp(): void {
    this.apply({ type: 'give-up' });
  }

  /** An element tells what becomes of ending the old key, or does no longer. */
  tellOfEnding(member: Member, isTold: boolean): void {
    if (isTold === (this.endingTeller === member)) return;
    this.endingTeller = isTold ? member : undefined;
    this.members.changed();
  }

  /**
   * Notes which previous key the user ends, so that its end is told as theirs.
   *
   * @returns to be called once that is over
   */
  noteEndedByUser(keyId: string): () => void {
    return this.#rotation.asked.note(keyId, monotonicNow);
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
    if (state.name !== before.name) this.#stateTimers.clearAll();
    for (const command of commands) this.#carryOut(command, value);
    this.members.changed();
    this.#endIfDone();
  }

  /** Nobody answers a question that went with its element. */
  #onAbandoned(): void {
    const { state } = this;
    if (this.members.size === 0 && state.name === 'confirming' && !state.operation) this.apply({ type: 'close' });
    else this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.isDone) this.onDone(this);
  }

  #carryOut(command: Command, value: string | undefined): void {
    switch (command.type) {
      case 'send':
        return void this.#send(command.operation);
      case 'settle':
        this.#lastingTimers.clear(`settle ${command.operation.operationId}`);
        return this.#settler.settle(command.operation);
      case 'stop-settling':
        this.#lastingTimers.clear(`settle ${command.operationId}`);
        return this.#settler.stop(command.operationId);
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
        return this.#writeKey(command.key);
      case 'remember':
        return this.#store();
      case 'guard':
        return guardLeaving(this, command.isNeeded);
      default:
        return this.#announcer.announce(command);
    }
  }

  async #send(operation: Operation): Promise<void> {
    const { operationId, attempts: attempt } = operation;
    try {
      const isWanted = () => mayStillSend(this.state, operation, this.context);
      this.#succeed(operationId, await carryOut(this, operation, isWanted));
    } catch (thrown) {
      const error = toSettingsError(thrown);
      const { code, retryAfter, message, outcome } = error;
      const wantsSignIn = isRedirect(error);
      this.apply({ type: 'failed', operationId, attempt, code, retryAfter, message, outcome, wantsSignIn });
    }
  }

  #onEndAnswer({ operationId }: Operation, answer: EndAnswer, begunAt: number): void {
    if (answer.type === 'key') return this.#succeed(operationId, answer);
    if (answer.type === 'settles-not') return noteSettlesNot(this.identity);
    if (answer.type === 'settle-failed' && answer.isGone)
      this.apply({ type: 'read-failed', code: 'not-found', begunAt });
    this.apply({ ...answer, operationId });
  }

  /** Asks for the value of a key again that this operation made, on the user's word. */
  async #recall(operation: Operation, by: 'settle' | 'replay'): Promise<void> {
    try {
      this.#succeed(operation.operationId, await recallKey(this, operation, by));
    } catch (thrown) {
      this.apply({ type: 'recall-failed' });
      this.#onRecallFailed?.(toSettingsError(thrown), by === 'settle' ? 'settleRegeneration' : 'regenerateKey');
    }
  }

  #succeed(operationId: string, { key, value }: Pick<SplitKey, 'key'> & Partial<SplitKey>): void {
    this.apply({ type: 'succeeded', operationId, key, hasValue: value !== undefined }, value);
  }

  async #read(): Promise<void> {
    const { projectId, channelId } = this.ids;
    const begunAt = monotonicNow();
    // What it finds comes by the store, as every reading does.
    await readChannel(this.api, projectId, channelId).catch((thrown: unknown) =>
      this.apply({ type: 'read-failed', code: toSettingsError(thrown).code, begunAt }),
    );
  }

  #onChannelRead(channel: Channel, begunAt: number): void {
    if (begunAt < this.#knownSince) return; // An answer that a later one has overtaken.
    const { type, apiKey } = channel;
    this.#knownSince = begunAt;
    this.channelType = type;
    const news = this.#rotation.take(channel, { wall: wallNow(), monotonic: begunAt });
    this.apply({ type: 'key-seen', key: apiKey, begunAt });
    this.#rotation.tell(news);
  }

  #writeKey(key: ApiKey): void {
    const { identity, ids } = this;
    const { now } = this.context;
    this.#knownSince = now.monotonic;
    this.#rotation.take({ apiKey: key }, now);
    writeKey(identity, ids.projectId, ids.channelId, key);
    announceKeyChange({ identity, ...ids });
  }

  #schedule({ timer, operationId, seconds }: Extract<Command, { type: 'schedule' }>): void {
    const timers = lastingTimers.has(timer) ? this.#lastingTimers : this.#stateTimers;
    const name = operationId === undefined ? timer : `${timer} ${operationId}`;
    timers.set(name, seconds, () => this.apply({ type: 'elapsed', timer, operationId }));
  }

  #requireSignIn(again: boolean): boolean {
    const { state } = this;
    const target = this.members.speaker;
    if (state.name !== 'suspended' || !target) return false;
    const code = state.code === 'reauthentication-required' ? state.code : 'unauthenticated';
    const operation = state.operation.restores ? 'restorePreviousKey' : 'regenerateKey';
    const about = { code, operation, ...this.ids } as const;
    return (this.signInIsHandled = requireAuthentication(target, this.api, about, this, again));
  }

  /** Another tab has seen an end. */
  #dropEnded(): void {
    for (const { operationId } of this.#memory.ended(openOperations(this.state)))
      this.apply({ type: 'ended-elsewhere', operationId });
  }

  #store(): void {
    this.#memory.store(openOperations(this.state), this.#announcer.unheard);
  }
}
