import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RegenerationReason } from '../../model/overlap.js';
import type { Policy } from '../../model/policy.js';
import { wallNow } from '../../platform/clock.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { offeredStopTimes, overlapOf, type StopTime } from './stop-times.js';

export interface ChoiceOptions {
  readonly regeneration: RegenerationController;
  readonly policy: () => Policy['overlap'];
  readonly isOpen: () => boolean;
  readonly onChosen: () => void;
}

/**
 * What the user has chosen besides the new key: when the old one stops, and why it is replaced. A choice is kept as long as its
 * question is open, also where that turns to another key; the next question begins anew.
 */
export class ChoiceController implements ReactiveController {
  #stopTime: StopTime | undefined;
  #reason: RegenerationReason | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: ChoiceOptions,
  ) {
    host.addController(this);
  }

  /** What can be chosen; nothing where it is not asked. */
  get stopTimes(): readonly StopTime[] {
    const { regeneration, policy } = this.options;
    return this.#isAsked ? offeredStopTimes(regeneration.capabilities?.overlap, policy()) : [];
  }

  /** When the old key stops, as it is chosen now. */
  get stopTime(): StopTime {
    const { stopTimes } = this;
    const wanted = this.isLeaked ? 'now' : (this.#stopTime ?? this.options.policy());
    return stopTimes.find((time) => time === wanted) ?? 'now';
  }

  /** Why the key is replaced; `undefined` unless the user says so. */
  get reason(): RegenerationReason | undefined {
    return this.#reason;
  }

  /** Whether the service knows that the key has leaked: then there is nothing to choose. */
  get isExposed(): boolean {
    const { state } = this.options.regeneration;
    return state.name === 'confirming' && state.shown.exposed !== undefined;
  }

  /** Whether the key has leaked, as the service or the user says: it can only stop at once. */
  get isLeaked(): boolean {
    return this.isExposed || this.#reason === 'leaked';
  }

  /** What goes with the request. An operation that continues asks for what it has asked for before. */
  get chosen() {
    return { overlap: overlapOf(this.stopTime), reason: this.#reason };
  }

  /** The ids of all that describes the question, where that is more than a sentence: the focus starts behind the choice. */
  get describedBy(): string | undefined {
    return this.stopTimes.length > 0 && !this.isExposed ? 'description question chosen' : undefined;
  }

  chooseStopTime(stopTime: StopTime): void {
    this.#stopTime = stopTime;
    this.#chosen();
  }

  chooseReason(reason: RegenerationReason | undefined): void {
    this.#reason = reason;
    this.#chosen();
  }

  /** The question was left. */
  reset(): void {
    this.#stopTime = undefined;
    this.#reason = undefined;
  }

  hostUpdate(): void {
    const { name } = this.options.regeneration.state;
    if (name !== 'idle' && name !== 'confirming') this.reset();
  }

  /** The time at which an old key would stop moves on with the clock. */
  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.stopTime === 'now') return;
    this.#timer = setTimeout(() => this.host.requestUpdate(), 60_000 - (wallNow() % 60_000));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #chosen(): void {
    this.host.requestUpdate();
    this.options.onChosen();
  }

  /** Whether a new key is asked about, and not whether an operation is to continue or the old key to come back. */
  get #isAsked(): boolean {
    const { isOpen, regeneration } = this.options;
    const { state } = regeneration;
    if (!isOpen()) return false;
    return state.name === 'idle' || (state.name === 'confirming' && !state.operation && !state.restores);
  }
}
