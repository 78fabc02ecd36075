import { identityOf } from '../../api/identity.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { toSettingsError } from '../../api/settings-error.js';
import { requireAuthentication, retryAuthentication, stopWaiting, type Waiting } from '../../data/authentication.js';
import { keyChanged, writeKey } from '../../data/channels.js';
import { announceKeyChange } from '../../data/key-changes.js';
import type { BaEvent } from '../../events/ba-event.js';
import { dispatch } from '../../events/dispatch.js';
import type { ApiKey } from '../../model/api-key.js';
import { announcement } from './announcement.js';
import { conformingKey } from './conforming-key.js';
import { guardLeaving } from './leave-guard.js';
import { idle, type Machine } from '../machine/transition.js';
import type {
  Capabilities,
  Command,
  Operation,
  RegenerationEvent,
  RegenerationState,
  TimerName,
} from '../machine/states.js';
import { SecretVault } from './secret-vault.js';
import { loadUnsettled, storeUnsettled, unsettledOf } from './unsettled-storage.js';

/** An element that shows the channel. */
export interface Member {
  readonly host: HTMLElement;
  /** Something changed: render again. */
  changed(): void;
}

/**
 * The one place on a page where a channel's regeneration runs, however many elements show the channel.
 * It feeds the machine and carries out what it asks for; elements come and go without ending it.
 */
export class ChannelOperations implements Waiting {
  state: RegenerationState = idle;
  /** The channel's type, once an element has read it. */
  channelType: string | undefined;
  /** Whether a host took care of the sign-in that is waited for. */
  signInIsHandled = false;
  /** The new key that had to be removed before anybody had copied it. */
  clearedKeyId: string | undefined;
  /** Whether the service said that this user may not change this key. */
  isForbidden = false;
  /** The last key that was made here, and the one it replaced. */
  issued: { readonly key: ApiKey; readonly previousKeyId: string } | undefined;
  readonly #members = new Set<Member>();
  readonly #vault = new SecretVault((keyId) => this.#secretExpired(keyId));
  readonly #timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  readonly #unheard: BaEvent[] = [];
  #confirming: Member | undefined;

  constructor(
    public api: SettingsApi,
    readonly projectId: string,
    readonly channelId: string,
    readonly key: string,
    private readonly machine: Machine,
  ) {
    const [last, ...earlier] = api.id === undefined ? [] : [...loadUnsettled(key)].reverse();
    if (!last) return;
    this.state = { name: 'idle', unsettled: earlier };
    // Not within a constructor: an element that joins must be there to hear of it.
    queueMicrotask(() => this.apply({ type: 'resume', operation: last }));
  }

  get capabilities(): Capabilities {
    const { supports, revealKey } = this.api;
    return {
      idempotent: supports?.idempotentRegenerate === true,
      conditional: supports?.conditionalRegenerate === true,
      reveals: revealKey !== undefined,
    };
  }

  /** Whether something runs that must be waited for. */
  get isBusy(): boolean {
    const { name } = this.state;
    return name === 'requesting' || name === 'waiting' || name === 'reconciling';
  }

  /** Whether a new key is shown that will not be shown again, and has not been stored yet. */
  get holdsUnstoredKey(): boolean {
    return this.state.name === 'regenerated' && !this.state.acknowledged && !this.capabilities.reveals;
  }

  /** Whether nobody needs this any more. */
  get isDone(): boolean {
    const { name, unsettled } = this.state;
    return name === 'idle' && unsettled.length === 0 && this.#members.size === 0 && this.#vault.keyId === undefined;
  }

  join(member: Member): void {
    this.#members.add(member);
    for (const event of this.#unheard.splice(0)) dispatch(member.host, event, this.api);
  }

  leave(member: Member): void {
    this.#members.delete(member);
  }

  /** The first element that passes a test. */
  findMember(test: (host: HTMLElement) => boolean): HTMLElement | undefined {
    return [...this.#members].map(({ host }) => host).find(test);
  }

  confirm(member: Member, operationId: string): void {
    this.#confirming = member;
    this.apply({ type: 'confirm', operationId, at: Date.now() });
  }

  /** Asks the host once more to sign the user in; if it does not, the user's word is taken. */
  signInAgain(): void {
    if (!this.#requireAuthentication(true)) retryAuthentication(this.api);
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

  /** The user has the key, or wants it hidden: its value is let go as soon as nothing shows it. */
  releaseSecret(): void {
    if (this.holdsUnstoredKey) return;
    this.#vault.clear();
    this.#changed();
  }

  apply(event: RegenerationEvent, value?: string): void {
    const before = this.state;
    const { state, commands } = this.machine(before, event, this.capabilities);
    if (state === before && commands.length === 0) return; // It meant nothing here: nobody need render.
    this.state = state;
    if (state.name === 'refused') this.isForbidden = state.code === 'forbidden';
    if (state.name !== before.name) this.#stopTimers();
    for (const command of commands) {
      if (command.type === 'announce-regenerated' && value !== undefined) {
        this.#vault.keep(command.key.id, value);
        this.issued = { key: command.key, previousKeyId: command.operation.shown.id };
        this.clearedKeyId = undefined;
      }
    }
    if (before.name === 'suspended' && state.name !== 'suspended') stopWaiting(this.api, this);
    if (before.name === 'regenerated' && state.name === 'idle' && !this.capabilities.reveals) this.#vault.clear();
    if (this.api.id !== undefined) storeUnsettled(this.key, unsettledOf(state));
    guardLeaving(this, this.isBusy || this.holdsUnstoredKey);
    for (const command of commands) this.#carryOut(command);
    this.#changed();
  }

  #carryOut(command: Command): void {
    switch (command.type) {
      case 'send':
        void this.#send(command.operation);
        break;
      case 'read':
        void this.#read();
        break;
      case 'schedule':
        clearTimeout(this.#timers.get(command.timer));
        this.#timers.set(
          command.timer,
          setTimeout(() => this.apply({ type: 'elapsed', timer: command.timer }), command.seconds * 1000),
        );
        break;
      case 'require-authentication':
        this.#requireAuthentication(false);
        break;
      default:
        this.#announce(announcement(command, this.projectId, this.channelId));
        this.#keyChanged(command);
    }
  }

  #keyChanged(command: Command): void {
    const { projectId, channelId } = this;
    const change = { identity: identityOf(this.api), projectId, channelId };
    if (command.type !== 'announce-regenerated') return keyChanged(change);
    writeKey(change.identity, projectId, channelId, command.key);
    announceKeyChange(change);
  }

  async #send(operation: Operation): Promise<void> {
    const { operationId, shown, attempts: attempt } = operation;
    const request = {
      projectId: this.projectId,
      channelId: this.channelId,
      operationId,
      expectedVersion: shown.version,
    };
    try {
      // Nobody ever aborts this signal: a regeneration that was sent is not called back by going away.
      const reply = await this.api.regenerateKey(request, { signal: new AbortController().signal });
      const { key, value } = conformingKey(reply, { previousKeyId: shown.id, channelType: this.channelType });
      this.apply({ type: 'succeeded', operationId, key }, value);
    } catch (thrown) {
      const { code, retryAfter, message } = toSettingsError(thrown);
      this.apply({ type: 'failed', operationId, attempt, code, retryAfter, message });
    }
  }

  async #read(): Promise<void> {
    try {
      const { apiKey } = await this.api.getChannel(this.projectId, this.channelId, {
        signal: new AbortController().signal,
      });
      this.apply({ type: 'read', key: apiKey!, at: Date.now() });
    } catch (thrown) {
      this.apply({ type: 'read-failed', code: toSettingsError(thrown).code });
    }
  }

  #requireAuthentication(again: boolean): boolean {
    if (this.state.name !== 'suspended') return false;
    const target = this.#speaker()?.host;
    if (!target) return false;
    const { projectId, channelId } = this;
    const code = this.state.code === 'reauthentication-required' ? this.state.code : 'unauthenticated';
    const about = { code, operation: 'regenerateKey', projectId, channelId } as const;
    this.signInIsHandled = requireAuthentication(target, this.api, about, this, again);
    return this.signInIsHandled;
  }

  /** The element that confirmed speaks if it is still there, else the first one that shows the channel. */
  #speaker(): Member | undefined {
    return this.#confirming && this.#members.has(this.#confirming) ? this.#confirming : [...this.#members][0];
  }

  #announce(event: BaEvent): void {
    const speaker = this.#speaker();
    if (speaker) dispatch(speaker.host, event, this.api);
    else this.#unheard.push(event);
  }

  #secretExpired(keyId: string): void {
    if (this.holdsUnstoredKey) this.clearedKeyId = keyId;
    this.apply({ type: 'acknowledge' }); // There is nothing left to be stored: the dialog may be closed.
    this.#changed();
  }

  #stopTimers(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #changed(): void {
    for (const member of [...this.#members]) member.changed();
  }
}
