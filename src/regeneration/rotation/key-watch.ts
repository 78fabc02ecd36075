import { newestAdapter } from '../../api/identity.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { isSignInCode, type SignInCode, toSettingsError } from '../../api/settings-error.js';
import { type AuthWaiter, requireAuthentication, stopWaiting } from '../../data/authentication.js';
import { onChannelRead } from '../../data/channel-reads.js';
import { type ChannelIds, readChannel } from '../../data/channels.js';
import type { Channel } from '../../model/channel.js';
import { monotonicNow, wallNow } from '../../platform/clock.js';
import { whenActive } from '../../platform/page-activity.js';
import { whenInactive } from '../../platform/page-inactivity.js';
import type { Member } from '../runtime/members.js';
import { Timers } from '../runtime/timers.js';
import { AskedEnd } from './asked-end.js';
import { secondsLeft } from './old-key.js';
import { noteReading, type RotationFacts } from './rotation-facts.js';
import { longestWatch, pauseBefore, shortestPause } from './watch-schedule.js';

/**
 * `resting`: there is nothing to wait for. `suspended`: the host signs the user in. `stopped`: it has watched long enough, or cannot,
 * and goes on at the user's word.
 */
export type WatchState = 'resting' | 'watching' | 'suspended' | 'stopped';

/** Seconds of a watch for the end alone: enough for one slow reading, and for another where that fails or the service is late. */
const timeForEnd = 45;

/**
 * Watches a channel for the first message with a new key, and for the end of the old one: it reads, less and less often, while
 * somebody looks at the page. One for each channel of a page, however many elements show it. Without an element it keeps what
 * readings have told, and no timer.
 */
export class KeyWatch implements AuthWaiter {
  state: WatchState = 'resting';
  /** The last reading failed; what is known stays. */
  isFailing = false;
  /** It reads no more because the user has to sign in. */
  isSignedOut = false;
  /** When it stopped, in milliseconds since the epoch. */
  stoppedAt = 0;
  /** What readings have told of the two keys. */
  facts: RotationFacts | undefined;
  readonly #members = new Set<Member>();
  readonly #timers = new Timers();
  #api: SettingsApi | undefined;
  readonly #asked = new AskedEnd();
  #goal: string | undefined;
  /** For how many seconds it has paused and read. */
  #watched = 0;
  #hasLookedAtEnd = false;
  #failures = 0;
  /** The next reading has its time, and begins once the service need not be left alone any more. */
  #isDue = false;
  #isResting = false;
  #reading: AbortController | undefined;
  #stopListening = (): void => undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(
    readonly identity: string,
    readonly ids: ChannelIds,
  ) {}

  /** Whether nothing would be lost with it. */
  get isIdle(): boolean {
    return this.#members.size === 0 && !this.facts?.ended && this.facts?.usedSince === undefined;
  }

  join(member: Member, api: SettingsApi): void {
    this.#members.add(member);
    this.#api = api;
    const { projectId, channelId } = this.ids;
    this.#unsubscribe ??= onChannelRead(this.identity, projectId, channelId, (channel, begunAt) =>
      this.note(channel, begunAt),
    );
  }

  leave(member: Member): void {
    this.#members.delete(member);
    if (this.#members.size > 0) return;
    this.follow(undefined);
    this.#unsubscribe?.();
    this.#unsubscribe = this.#api = undefined;
  }

  /** A reading of the channel, by whomever. */
  note(channel: Channel, begunAt: number): void {
    const facts = noteReading(this.facts, { channel, begunAt, wall: wallNow(), asked: this.#asked });
    if (facts === this.facts) return;
    this.facts = facts;
    this.#failures = 0;
    this.isFailing = this.isSignedOut = false;
    this.#changed();
  }

  /** Notes whose end the user asks for. @returns to be called once that is over */
  noteEndedByUser(keyId: string): () => void {
    return this.#asked.note(keyId, monotonicNow);
  }

  /**
   * Watches for something from now on.
   *
   * @param goal names it, such as the new key; a new name begins a new watch. `undefined` ends it.
   * @param isKnown whether a reading has told of it; else one begins at once.
   */
  follow(goal: string | undefined, isKnown = true): void {
    if (goal === this.#goal) return;
    this.#goal = goal;
    if (goal === undefined) return this.#end('resting');
    this.#begin();
    if (isKnown) this.#wait(shortestPause);
    else this.#readWhenActive();
  }

  /** The user wants it to go on: it reads now. */
  again(): void {
    if (this.#goal === undefined || this.state !== 'stopped') return;
    this.#begin();
    void this.#read();
  }

  /**
   * The old key's time may have come: that is looked up, also where it has watched long enough.
   *
   * @param isOver whether it has come since the last reading that showed the key.
   */
  followEnd(isOver: boolean): void {
    if (!isOver) this.#hasLookedAtEnd = false;
    if (!isOver || this.#hasLookedAtEnd || this.state !== 'stopped') return;
    this.#hasLookedAtEnd = true;
    this.#begin();
    this.#watched = longestWatch - timeForEnd;
    this.#wait(shortestPause);
  }

  /** Also where the host did not say that it would sign the user in, and did. */
  retry(): void {
    this.isSignedOut = false;
    this.#enter('watching');
    this.#readWhenActive();
  }

  giveUp(): void {
    this.#enter('stopped');
  }

  #begin(): void {
    this.#end('watching');
    this.#watched = this.#failures = 0;
  }

  #stop(): void {
    this.stoppedAt = wallNow();
    this.#end('stopped');
  }

  #end(state: WatchState): void {
    this.#stopListening();
    this.#timers.clearAll();
    this.#isDue = this.#isResting = false;
    this.#reading?.abort();
    this.#reading = undefined;
    this.isFailing = this.isSignedOut = false;
    if (this.#api) stopWaiting(this.#api, this);
    this.#enter(state);
  }

  #enter(state: WatchState): void {
    if (this.state === state) return;
    this.state = state;
    this.#changed();
  }

  /** @param seconds until the next reading. A page that is left meanwhile reads when somebody is back. */
  #wait(seconds: number): void {
    this.#watched += seconds;
    this.#timers.set('pause', seconds, () => this.#readWhenActive());
    this.#stopListening();
    this.#stopListening = whenInactive(() => {
      this.#timers.clear('pause');
      this.#readWhenActive();
    });
  }

  #readWhenActive(): void {
    this.#stopListening();
    this.#isDue = this.#isResting;
    if (!this.#isDue) this.#stopListening = whenActive(() => void this.#read());
  }

  /** The user may come and go quickly, and a service may ask to be left alone. */
  #rest(seconds: number): void {
    this.#isResting = true;
    this.#timers.set('rest', seconds, () => {
      this.#isResting = false;
      if (this.#isDue) this.#readWhenActive();
    });
  }

  async #read(): Promise<void> {
    const api = this.#api;
    if (!api) return;
    const reading = (this.#reading = new AbortController());
    this.#rest(shortestPause);
    const begunAt = monotonicNow();
    let failure;
    try {
      const { projectId, channelId } = this.ids;
      await readChannel(newestAdapter(this.identity, api), projectId, channelId, reading.signal);
    } catch (thrown) {
      failure = toSettingsError(thrown);
    }
    if (this.#reading !== reading) return;
    this.#reading = undefined;
    this.#watched += (monotonicNow() - begunAt) / 1000;
    if (!failure) {
      this.#failures = 0;
      return this.#waitFor(undefined);
    }
    const { code, retryAfter } = failure;
    if (isSignInCode(code)) return this.#requireSignIn(code);
    if (code === 'not-found' || code === 'forbidden') return this.#stop();
    this.#failures += 1;
    this.isFailing = true;
    this.#changed();
    this.#waitFor(retryAfter);
  }

  #waitFor(retryAfter: number | undefined): void {
    const old = this.facts?.old;
    const endsIn = old ? secondsLeft(old, monotonicNow()) : undefined;
    const pause = pauseBefore({ watched: this.#watched, failures: this.#failures, retryAfter, endsIn });
    if (pause === undefined) return this.#stop();
    if (retryAfter !== undefined) this.#rest(retryAfter);
    this.#wait(pause);
  }

  #requireSignIn(code: SignInCode): void {
    const [member] = this.#members;
    this.stoppedAt = wallNow();
    this.isSignedOut = true;
    const about = { code, operation: 'getChannel', ...this.ids } as const;
    const isHandled = requireAuthentication(member!.host, this.#api!, about, this);
    // The host may have taken out the last element.
    if (this.#goal !== undefined) this.#enter(isHandled ? 'suspended' : 'stopped');
  }

  #changed(): void {
    for (const member of [...this.#members]) member.changed();
  }
}

const watches = new Map<string, KeyWatch>();

/** The watch of a channel: the same one for the same backend, account, project and channel. */
export function keyWatchOf(identity: string, ids: ChannelIds): KeyWatch {
  const key = JSON.stringify([identity, ids.projectId, ids.channelId]);
  for (const [other, watch] of watches) if (other !== key && watch.isIdle) watches.delete(other);
  let watch = watches.get(key);
  if (!watch) watches.set(key, (watch = new KeyWatch(identity, ids)));
  return watch;
}
