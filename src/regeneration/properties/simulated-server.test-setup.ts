import type { RegenerateKeyRequest, SettingsApi } from '../../api/settings-api.js';
import { SettingsError } from '../../api/settings-error.js';
import type { IssuedApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';

/** What an adapter promises in one schedule. */
export interface Promised {
  readonly idempotent: boolean;
  readonly conditional: boolean;
  readonly reveals: boolean;
  readonly hasId: boolean;
}

/** A request on its way: it arrives once, or twice, or never, and is answered once, rightly or wrongly, or never. */
export interface Flight {
  readonly request: RegenerateKeyRequest;
  arrived: boolean;
  answered: boolean;
  /** What the server made of it, once it has arrived. */
  outcome: IssuedApiKey | SettingsError | undefined;
  resolve(reply: unknown): void;
  reject(reason: unknown): void;
}

/** How a reply goes wrong. A code is thrown by the adapter; a key is given as if it were the new one. */
export const wrongAnswers = [
  ...(['network', 'timeout', 'server', 'aborted', 'malformed', 'unexpected', 'in-progress'] as const),
  ...(['old-key', 'masked-key', 'empty-key', 'no-key', 'text'] as const),
] as const;
export type WrongAnswer = (typeof wrongAnswers)[number];

/** What a server may answer without having changed anything. */
export const refusals = [
  'invalid',
  'forbidden',
  'not-found',
  'rate-limited',
  'unauthenticated',
  'reauthentication-required',
] as const;
export type Refusal = (typeof refusals)[number];

export interface Commit {
  readonly operationId: string;
  readonly channelId: string;
  readonly key: IssuedApiKey;
}

/** How the next readings of a channel go. A stale one tells later what was so when it was asked. */
export type Reading = 'right' | 'stale' | 'network' | 'unauthenticated';

/**
 * The model that schedules are judged by: a server that keeps exactly the promises of its adapter, and a network that
 * keeps none. Nothing moves here by itself.
 */
export class SimulatedServer {
  readonly api: SettingsApi;
  readonly flights: Flight[] = [];
  readonly commits: Commit[] = [];
  /** Every request that was sent. */
  readonly sent: RegenerateKeyRequest[] = [];
  /** The operations whose right answer reached the page. */
  readonly delivered = new Set<string>();
  reading: Reading = 'right';
  readonly #keys = new Map<string, IssuedApiKey>();
  readonly #late: (() => void)[] = [];
  #count = 0;

  constructor(
    readonly name: string,
    readonly promised: Promised,
  ) {
    const { idempotent, conditional, reveals, hasId } = promised;
    this.api = {
      ...(hasId && { id: name }),
      supports: { idempotentRegenerate: idempotent, conditionalRegenerate: conditional },
      listProjects: async () => ({ items: [] }),
      getProject: async (id) => ({ id, name: id, channelTypes: [] }),
      listChannels: async () => ({ items: ['a', 'b'].map((id) => this.channel(id)) }),
      getChannel: async (_projectId, channelId) => this.#read(channelId),
      regenerateKey: (request) => this.#send(request),
      ...(reveals && { revealKey: async (_projectId: string, channelId: string) => this.key(channelId) }),
    };
  }

  /** The channel's key as it is. */
  key(channelId: string): IssuedApiKey {
    if (!this.#keys.has(channelId)) this.#keys.set(channelId, this.#make(channelId));
    return this.#keys.get(channelId)!;
  }

  channel(channelId: string): Channel {
    const { value: _value, ...apiKey } = this.key(channelId);
    const connectedAt = '2026-10-12T09:41:00Z';
    return { id: channelId, projectId: 'p', type: 'rasa', name: channelId, connectedAt, status: 'unknown', apiKey };
  }

  /** Somebody else replaces the key. */
  replaceByAnother(channelId: string): void {
    this.#keys.set(channelId, this.#make(channelId));
  }

  /** The request reaches the server. Where ids or versions are honoured, it may do so twice. */
  arrive(flight: Flight, refusal?: Refusal): void {
    if (flight.outcome instanceof SettingsError && flight.arrived && refusal === undefined) return;
    if (flight.arrived && !this.promised.idempotent && !this.promised.conditional) return;
    if (refusal && flight.arrived) return;
    flight.arrived = true;
    flight.outcome = refusal ? new SettingsError(refusal, 'No.') : this.#process(flight.request);
  }

  /** The right answer reaches the page. */
  answer(flight: Flight): void {
    if (flight.answered) return;
    if (!flight.arrived) this.arrive(flight);
    flight.answered = true;
    const { outcome } = flight;
    if (outcome instanceof SettingsError) return flight.reject(outcome);
    this.delivered.add(flight.request.operationId);
    flight.resolve(outcome);
  }

  /** Something else reaches the page, whether or not the request has arrived. */
  answerWrongly(flight: Flight, wrong: WrongAnswer): void {
    if (flight.answered) return;
    flight.answered = true;
    switch (wrong) {
      case 'old-key':
        // A version is `v-` and the id of its key.
        return flight.resolve({
          ...this.#make(flight.request.channelId),
          id: flight.request.expectedVersion?.slice(2),
        });
      case 'masked-key':
        return flight.resolve({ ...this.#make(flight.request.channelId), value: '••••••••3f9a' });
      case 'empty-key':
        return flight.resolve({ ...this.#make(flight.request.channelId), value: '' });
      case 'no-key':
        return flight.resolve(undefined);
      case 'text':
        return flight.reject('something odd');
      default:
        return flight.reject(wrong === 'unexpected' ? new Error('odd') : new SettingsError(wrong, 'Lost.'));
    }
  }

  /** What late readings saw reaches the page. */
  answerReadings(): void {
    for (const answer of this.#late.splice(0)) answer();
  }

  /** The page that asked is gone: nothing reaches it any more. What is on its way still arrives. */
  forgetPage(): void {
    this.#late.length = 0;
    for (const flight of this.flights) flight.answered = true;
  }

  get isQuiet(): boolean {
    return this.#late.length === 0 && this.flights.every(({ answered, arrived }) => answered && arrived);
  }

  #send(request: RegenerateKeyRequest): Promise<IssuedApiKey> {
    this.sent.push(request);
    return new Promise((resolve, reject) => {
      const outcome = undefined;
      this.flights.push({
        request,
        arrived: false,
        answered: false,
        outcome,
        resolve: resolve,
        reject,
      });
    });
  }

  #process({ operationId, channelId, expectedVersion }: RegenerateKeyRequest): IssuedApiKey | SettingsError {
    const { idempotent, conditional } = this.promised;
    const current = this.key(channelId);
    const known = idempotent ? this.commits.find((commit) => commit.operationId === operationId) : undefined;
    if (known) return known.key.id === current.id ? known.key : new SettingsError('superseded', 'Replaced since.');
    if ((idempotent || conditional) && expectedVersion !== current.version)
      return new SettingsError('conflict', 'Changed.');
    const key = this.#make(channelId);
    this.#keys.set(channelId, key);
    this.commits.push({ operationId, channelId, key });
    return key;
  }

  async #read(channelId: string): Promise<Channel> {
    const channel = this.channel(channelId);
    if (this.reading === 'stale') {
      await new Promise<void>((resolve) => this.#late.push(resolve));
      return channel;
    }
    if (this.reading !== 'right') throw new SettingsError(this.reading, 'Unreadable.');
    return channel;
  }

  /** The beginning of every value that belongs to a channel of this server. */
  valuePrefix(channelId: string): string {
    return `secret-of-${this.name}-${channelId}-`;
  }

  #make(channelId: string): IssuedApiKey {
    const id = `${this.name}-${channelId}-${++this.#count}`;
    const value = `secret-of-${id}`;
    const createdAt = new Date(Date.UTC(2026, 9, 12) + this.#count * 1000).toISOString();
    return { id, hint: value.slice(-4), createdAt, version: `v-${id}`, value };
  }
}
