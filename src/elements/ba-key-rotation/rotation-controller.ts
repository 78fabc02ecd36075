import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ConnectionController } from '../../controllers/connection-controller.js';
import type { Resource } from '../../data/resource.js';
import { pauseOfCountdown } from '../../localization/rotation-formats.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import { monotonicNow, wallNow } from '../../platform/clock.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { type KeyWatch, keyWatchOf } from '../../regeneration/rotation/key-watch.js';
import { isTimeOver, secondsLeft } from '../../regeneration/rotation/old-key.js';
import type { RotationFacts } from '../../regeneration/rotation/rotation-facts.js';
import { isUnderWay, type RotationStep, rotationSteps } from '../../regeneration/rotation/rotation-steps.js';
import type { Member } from '../../regeneration/runtime/members.js';

export interface RotationOptions {
  readonly connection: ConnectionController;
  readonly channel: Resource<Channel>;
  readonly regeneration: RegenerationController;
}

const second = 1000;

/** Shows an element the rotation of its channel's key, and lets the page watch it as long as there is something to wait for. */
export class RotationController implements ReactiveController, Member {
  #watch: KeyWatch | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: RotationOptions,
  ) {
    host.addController(this);
  }

  /** The current key; `undefined` while nothing is known of it, or the channel has none. */
  get key(): ApiKey | undefined {
    const { channel, regeneration } = this.options;
    return regeneration.newest(channel.current?.apiKey);
  }

  /** What readings have told of this key and the one before it. */
  get facts(): RotationFacts | undefined {
    const facts = this.#watch?.facts;
    return facts && facts.key.id === this.key?.id ? facts : undefined;
  }

  /** The key before, while it works. */
  get previous(): PreviousKey | undefined {
    return this.facts?.old?.key;
  }

  /** The seconds that the key before has left, where that is known. */
  get secondsLeft(): number | undefined {
    const old = this.facts?.old;
    return old ? secondsLeft(old, monotonicNow()) : undefined;
  }

  /** Whether the time of the key before has come: nobody knows whether it works before that is read. */
  get isTimeOver(): boolean {
    const old = this.facts?.old;
    return old ? isTimeOver(old, { monotonic: monotonicNow(), wall: wallNow() }) : false;
  }

  get watch(): KeyWatch | undefined {
    return this.#watch;
  }

  /** The steps; none where there is nothing to show: no second key, and none that was made in this page. */
  get steps(): readonly RotationStep[] {
    const { key, facts } = this;
    const { capabilities, issued } = this.options.regeneration;
    if (!key || !capabilities?.overlap) return [];
    const steps = rotationSteps({ key, facts, issued, isTimeOver: this.isTimeOver });
    const isMadeHere = issued?.key.id === key.id && steps.some(({ name }) => name === 'first-message');
    return isMadeHere || steps.some(({ name }) => name === 'old-key') ? steps : [];
  }

  changed(): void {
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdate(): void {
    this.#join();
    this.#seed();
    const { key, facts } = this;
    const { issued } = this.options.regeneration;
    // A key that was copied just now is used soon: the watch begins anew.
    const goal = isUnderWay(this.steps) ? JSON.stringify([key?.id, issued?.isCopied]) : undefined;
    this.#watch?.follow(goal, facts?.old !== undefined);
    this.#watch?.followEnd(this.isTimeOver);
    this.#tick();
  }

  /** What another element has read already. */
  #seed(): void {
    const { current, begunAt } = this.options.channel;
    if (current?.previousKey !== undefined && begunAt > (this.#watch?.facts?.begunAt ?? -Infinity))
      this.#watch?.note(current, begunAt);
  }

  /** The countdown goes on when it reads differently, and what is said of an end that has come is said then. */
  #tick(): void {
    clearTimeout(this.#timer);
    const old = this.facts?.old;
    if (!old || this.isTimeOver) return;
    const { endsAt, endsAfterFirstUse } = old.key;
    const untilEnd = (Date.parse(endsAt ?? endsAfterFirstUse?.atMost ?? '') - wallNow()) / second;
    const left = this.secondsLeft ?? untilEnd;
    if (!(left > 0)) return;
    this.#timer = setTimeout(() => this.host.requestUpdate(), pauseOfCountdown(left) * second);
  }

  #join(): void {
    const { connection, regeneration } = this.options;
    const { subject } = regeneration;
    const { api } = connection;
    const watch = subject && api && this.host.isConnected ? keyWatchOf(subject.identity, subject.ids) : undefined;
    if (watch !== this.#watch) this.#leave();
    this.#watch = watch;
    watch?.join(this, api!);
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#watch?.leave(this);
    this.#watch = undefined;
  }
}
