import type { ApiKey } from '../model/api-key.js';
import type { RegenerationState } from './machine/states.js';

/** The ids of keys that have been replaced. */
interface KnownKeys {
  /** A key that was made here has replaced these. */
  readonly certain: Set<string>;
  /** Elements had been given these, and no later ones, when a key was made here. One that is given anew is newer. */
  readonly likely: Set<string>;
}

/** What all elements that show a channel know, also those that come later. */
const known = new WeakMap<object, KnownKeys>();

/**
 * Tells for one element whether the key that it is given was replaced by one that was made here: a host need not follow. Ids
 * tell it; a service with several clocks may date a key before one that it has replaced.
 */
export class ReplacedKeys {
  readonly #keys: KnownKeys;
  #given: ApiKey | undefined;
  #issuedId: string | undefined;

  /** @param channel what stands for the channel, as long as anything is known of it. */
  constructor(channel: { readonly state: RegenerationState }) {
    this.#keys = known.get(channel) ?? { certain: new Set(), likely: new Set() };
    known.set(channel, this.#keys);
    this.#issuedId = channel.state.issued?.key.id;
    this.note(channel.state);
  }

  /** @param key what the element is given now: asked about whenever it renders. */
  isReplaced(key: ApiKey | undefined): boolean {
    const { certain, likely } = this.#keys;
    if (key && this.#given && key.id !== this.#given.id) likely.delete(key.id);
    this.#given = key;
    return key === undefined || certain.has(key.id) || likely.has(key.id);
  }

  /** To be told of every state. */
  note(state: RegenerationState): void {
    if (!state.issued) return;
    const { key, operation } = state.issued;
    const { certain, likely } = this.#keys;
    certain.add(operation.shown.id);
    if (key.id !== this.#issuedId) {
      if (this.#issuedId !== undefined) certain.add(this.#issuedId);
      if (this.#given && !(Date.parse(this.#given.createdAt) > Date.parse(key.createdAt))) likely.add(this.#given.id);
    }
    this.#issuedId = key.id;
    const current = state.name === 'regenerated' && state.replacedBy ? [key, state.replacedBy.key] : [key];
    for (const { id } of current) for (const ids of [certain, likely]) ids.delete(id);
  }
}
