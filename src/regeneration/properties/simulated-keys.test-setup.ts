import type { IssuedApiKey } from '../../model/api-key.js';
import type { Overlap } from '../../model/overlap.js';
import type { PreviousKey } from '../../model/previous-key.js';

/** What the simulated service supports, in seconds. */
export const supportedOverlap = { seconds: [600], firstUse: { seconds: 5, atMost: 1000 } } as const;

/** What ended a key. */
export type Ended = 'time' | 'first-use' | 'page' | 'other' | 'replaced';

interface Previous {
  readonly key: IssuedApiKey;
  endsAt: number | undefined;
  readonly atMost?: number;
}

/** The two keys of one channel: the current one always works, the previous one until it ends. A key that has ended stays so. */
export class SimulatedKeys {
  current: IssuedApiKey;
  /** The keys that do not work any more, and what ended them. */
  readonly ended = new Map<string, Ended>();
  /** The versions of all keys that became the current one, in order. */
  readonly versions: string[] = [];
  #previous: Previous | undefined;
  #restored = 0;

  /** @param onChange is called when a host would update its own objects. */
  constructor(
    first: IssuedApiKey,
    private readonly onChange: () => void,
  ) {
    this.current = first;
    this.versions.push(first.version);
  }

  /** The key before, while it works. */
  get previous(): PreviousKey | null {
    const { previous } = this.#now;
    if (!previous) return null;
    const { value: _value, version: _version, ...key } = previous.key;
    const { endsAt, atMost } = previous;
    const iso = (at: number) => new Date(at).toISOString();
    return {
      ...key,
      ...(endsAt !== undefined && { endsAt: iso(endsAt), endsInSeconds: Math.floor((endsAt - Date.now()) / 1000) }),
      ...(atMost !== undefined && {
        endsAfterFirstUse: { seconds: supportedOverlap.firstUse.seconds, atMost: iso(atMost) },
      }),
    };
  }

  replace(key: IssuedApiKey, overlap?: Overlap): void {
    const { current } = this;
    this.#end('replaced');
    if (!overlap) this.ended.set(current.id, 'replaced');
    else if (overlap.from === 'now') this.#previous = { key: current, endsAt: Date.now() + overlap.seconds * 1000 };
    else {
      const atMost = Date.now() + supportedOverlap.firstUse.atMost * 1000;
      this.#previous = { key: current, endsAt: undefined, atMost };
    }
    this.#set(key);
  }

  /** @returns the key that is the current one again, if there was a previous one. */
  restore(): IssuedApiKey | undefined {
    const { previous } = this.#now;
    if (!previous) return undefined;
    this.#previous = undefined;
    this.ended.set(this.current.id, 'replaced');
    this.#set({ ...previous.key, version: `v-${previous.key.id}~${++this.#restored}` });
    return this.current;
  }

  /** Ends the previous key; that it has ended already is a success. */
  end(by: 'page' | 'other'): void {
    this.#end(by);
    this.onChange();
  }

  /** A message with the current key is accepted. */
  use(): void {
    const { previous } = this.#now;
    if (previous?.atMost !== undefined && previous.endsAt === undefined)
      previous.endsAt = Math.min(previous.atMost, Date.now() + supportedOverlap.firstUse.seconds * 1000);
    this.current = { ...this.current, lastUsedAt: new Date().toISOString() };
    this.onChange();
  }

  /** Whether a key was the current one at any time since there were so many versions. */
  wasCurrent(keyId: string, since: number): boolean {
    return this.versions.slice(since - 1).some((version) => keyIdOf(version) === keyId);
  }

  /** Time ends the previous key by itself. */
  get #now(): { readonly previous: Previous | undefined } {
    const { endsAt, atMost } = this.#previous ?? {};
    if ((endsAt ?? Infinity) <= Date.now()) this.#end(atMost === undefined ? 'time' : 'first-use');
    else if ((atMost ?? Infinity) <= Date.now()) this.#end('time');
    return { previous: this.#previous };
  }

  #end(by: Ended): void {
    if (this.#previous) this.ended.set(this.#previous.key.id, by);
    this.#previous = undefined;
  }

  #set(key: IssuedApiKey): void {
    this.current = key;
    this.versions.push(key.version);
    this.onChange();
  }
}

/** A version is `v-`, the id of its key, and a number where that was restored. */
export function keyIdOf(version: string | undefined): string | undefined {
  return version?.slice(2).replace(/~\d+$/, '');
}
