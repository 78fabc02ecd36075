import { announceKeyChange } from '../../data/announce-key-change.js';
import { dispatch } from '../../events/dispatch.js';
import { KeyFirstUsedEvent, PreviousKeyEndedEvent } from '../../events/key-events.js';
import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { Moment } from '../machine/states.js';
import type { Announcing } from '../runtime/announcer.js';
import { AskedEnd } from './asked-end.js';
import { type KnownKeys, rotationNews, type RotationNews, withReading } from './rotation-news.js';

/** What this page has told, whichever elements came and went. */
const told = new Set<string>();

/** Tells, by an element of the page, what the readings of a channel have shown of its two keys: each end and first use once. */
export class RotationReporter {
  /** The end that the user asks for here. */
  readonly asked = new AskedEnd();
  #known: KnownKeys | undefined;

  constructor(private readonly announcing: Announcing) {}

  /** The previous key, as it was last read; `undefined` where there is none, or that is not known. */
  get previous(): PreviousKey | undefined {
    return this.#known?.previous?.key;
  }

  /** Takes a reading, or what an operation has answered. The first one is no news. @param now when it began, and the user's clock. */
  take(channel: Pick<Channel, 'apiKey' | 'previousKey'>, now: Moment): readonly RotationNews[] {
    const before = this.#known;
    this.#known = withReading(before, channel, now);
    return before ? rotationNews(before, this.#known, now, this.asked) : [];
  }

  tell(news: readonly RotationNews[]): void {
    for (const one of news) this.#tell(one);
  }

  #tell({ type, ...detail }: RotationNews): void {
    const { api, identity, ids, members } = this.announcing;
    const about = JSON.stringify([identity, ids, type, detail.keyId]);
    if (!members.speaker || told.has(about)) return;
    told.add(about);
    const Event = type === 'first-used' ? KeyFirstUsedEvent : PreviousKeyEndedEvent;
    dispatch(members.speaker, new Event({ ...ids, ...detail }), api);
    // The other tabs would not know before they read by themselves.
    if (type === 'previous-ended' && this.asked.isRunning(detail.keyId)) announceKeyChange({ identity, ...ids });
  }
}
