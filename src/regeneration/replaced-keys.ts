import type { ApiKey } from '../model/api-key.js';
import type { Operation, RegenerationState } from './machine/states.js';

/** Which keys have been replaced. */
interface KnownKeys {
  /** The ids of those that an operation here has replaced, and their versions then. */
  readonly certain: Map<string, string>;
  /** Elements had been given these, and no later ones, when a key was made here. One that is given anew is newer. */
  readonly likely: Set<string>;
  /** The last key that was made or restored here. */
  latest?: ApiKey;
}

/** What all elements that show a channel know, also those that come later. */
const known = new WeakMap<object, KnownKeys>();

/**
 * Tells for one element whether the key that it is given was replaced by one that was made or restored here: a host need not
 * follow. Ids tell it; a service with several clocks may date a key before one that it has replaced.
 */
export class ReplacedKeys {
  readonly #keys: KnownKeys;
  #given: ApiKey | undefined;
  #latest: ApiKey | undefined;

  /** @param channel what stands for the channel, as long as anything is known of it. */
  constructor(channel: { readonly state: RegenerationState }) {
    this.#keys = known.get(channel) ?? { certain: new Map(), likely: new Set() };
    known.set(channel, this.#keys);
    this.#latest = latestOf(channel.state)?.key;
    this.note(channel.state);
  }

  /**
   * The newest that is known: what the element is given, or what has replaced that.
   *
   * @param restores see `isReplaced`.
   */
  newest(key: ApiKey | undefined, restores = false): ApiKey | undefined {
    return this.isReplaced(key, restores) ? (this.#keys.latest ?? key) : key;
  }

  /**
   * @param key what the element is given now: asked about whenever it renders.
   * @param restores whether keys are restored: one that is the current one again has another version.
   */
  isReplaced(key: ApiKey | undefined, restores = false): boolean {
    const { certain, likely } = this.#keys;
    if (key && this.#given && key.id !== this.#given.id) likely.delete(key.id);
    this.#given = key;
    if (!key || likely.has(key.id)) return true;
    return certain.has(key.id) && !(restores && certain.get(key.id) !== key.version);
  }

  /** To be told of every state. */
  note(state: RegenerationState): void {
    const latest = latestOf(state);
    if (!latest) return;
    const { key, operation } = latest;
    const { certain, likely } = this.#keys;
    certain.set(operation.shown.id, operation.shown.version);
    if (key.id !== this.#latest?.id) {
      if (this.#latest) certain.set(this.#latest.id, this.#latest.version);
      if (this.#given && !(Date.parse(this.#given.createdAt) > Date.parse(key.createdAt))) likely.add(this.#given.id);
    }
    this.#latest = this.#keys.latest = key;
    const current = 'replacedBy' in state && state.replacedBy ? [key, state.replacedBy.key] : [key];
    for (const { id } of current) for (const ids of [certain, likely]) ids.delete(id);
  }
}

/** The key that an operation here has made the current one last, as far as the state tells. */
function latestOf(state: RegenerationState): { readonly key: ApiKey; readonly operation: Operation } | undefined {
  return state.name === 'restored' ? state : state.issued;
}
