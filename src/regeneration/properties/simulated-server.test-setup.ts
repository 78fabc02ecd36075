import type { RegenerateKeyRequest, RestorePreviousKeyRequest, Settled, SettingsApi } from '../../api/settings-api.js';
import { SettingsError, type SettingsErrorCode } from '../../api/settings-error.js';
import type { IssuedApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { Overlap } from '../../model/overlap.js';
import { keyIdOf, SimulatedKeys, supportedOverlap } from './simulated-keys.test-setup.js';

/** What an adapter promises, and what its host does with its own objects, in one schedule. */
export interface Promised {
  readonly settles: boolean;
  readonly idempotent: boolean;
  readonly conditional: boolean;
  readonly reveals: boolean;
  readonly hasId: boolean;
  /** It keeps two keys for a time, and restores the previous one. */
  readonly restores?: boolean;
  /** The host returns its own objects, and updates them in place. */
  readonly aliases: boolean;
}

export type Request = RegenerateKeyRequest | RestorePreviousKeyRequest;

/** A request on its way: it arrives once, or twice, or never, and is answered once, rightly or wrongly, or never. */
export interface Flight {
  readonly request: Request;
  arrived: boolean;
  answered: boolean;
  /** What the server made of it, once it has arrived. */
  outcome: IssuedApiKey | Channel | SettingsError | undefined;
  resolve(reply: unknown): void;
  reject(reason: unknown): void;
}

/** How a reply goes wrong. A code is thrown by the adapter; a key is given as if it were the new one. */
export const wrongAnswers = [
  ...(['network', 'timeout', 'server', 'aborted', 'malformed', 'unexpected', 'in-progress'] as const),
  ...(['old-key', 'masked-key', 'empty-key', 'cut-key', 'dotted-key', 'hint-key', 'no-key', 'array'] as const),
  ...(['text', 'code-throws', 'getter-throws'] as const),
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
  /** The key as it was when it became the current one. */
  readonly key: IssuedApiKey;
  readonly isRestoring: boolean;
}

/** How the next calls of a kind go. A late one tells later what was so when it was asked. */
export const manners = ['right', 'late', 'network', 'unauthenticated'] as const;
export type Manner = (typeof manners)[number];

/**
 * The model that schedules are judged by: a server that keeps exactly the promises of its adapter, and a network that keeps
 * none. Nothing moves here by itself.
 */
export class SimulatedServer {
  api: SettingsApi;
  readonly flights: Flight[] = [];
  readonly commits: Commit[] = [];
  /** The operations that will never make a key, whenever their requests arrive. */
  readonly fenced = new Set<string>();
  /** Every request that was sent, and when. */
  readonly sent: { readonly request: Request; readonly at: number; readonly token: number }[] = [];
  /** The operations whose right answer, with the key's value, reached the page, and when. */
  readonly delivered = new Map<string, number>();
  /** The newest adapter's token. */
  token = 0;
  reading: Manner = 'right';
  settling: Manner = 'right';
  readonly #keys = new Map<string, SimulatedKeys>();
  /** The host's own objects, where it returns those. */
  readonly #live = new Map<string, Record<string, unknown>>();
  readonly #late: (() => void)[] = [];
  #count = 0;
  #page = 0;

  constructor(
    readonly name: string,
    readonly promised: Promised,
    readonly onEvent?: (event: Event) => void,
  ) {
    this.api = this.#adapter();
  }

  /** The host makes a new adapter for the same backend and account, as after its token was renewed. */
  renew(): void {
    if (!this.promised.hasId) return; // It would be somebody else.
    this.token += 1;
    this.api = this.#adapter();
  }

  /** Whether an adapter is one of this server's: the same object, or one of the same backend and account. */
  owns(api: SettingsApi | undefined): boolean {
    return api === this.api || (this.promised.hasId && api?.id === this.name);
  }

  /** The channel's key as it is. */
  key(channelId: string): IssuedApiKey {
    return this.keys(channelId).current;
  }

  /** Both keys of the channel. */
  keys(channelId: string): SimulatedKeys {
    let keys = this.#keys.get(channelId);
    if (!keys) {
      keys = new SimulatedKeys(this.#make(channelId), () => this.#update(channelId));
      this.#keys.set(channelId, keys);
    }
    return keys;
  }

  /** Whether this is the key that the channel has now, and has had ever since. */
  isCurrent({ channelId, key }: Commit): boolean {
    return this.key(channelId).version === key.version;
  }

  channel(channelId: string): Channel {
    const { current, previous } = this.keys(channelId);
    const { value: _value, ...apiKey } = current;
    const connectedAt = '2026-10-12T09:41:00Z';
    const channel = { id: channelId, projectId: 'p', type: 'rasa', name: channelId, connectedAt, apiKey } as const;
    return { ...channel, status: 'unknown', ...(this.promised.restores && { previousKey: previous }) };
  }

  /** Another admin replaces the key. */
  replaceByAnother(channelId: string, overlap?: Overlap): void {
    this.keys(channelId).replace(this.#make(channelId), this.promised.restores ? overlap : undefined);
  }

  /**
   * The request reaches the server. The browser itself may send it a second time: where ids or versions are honoured that
   * makes no second key, and whatever the server makes of the second copy is the answer.
   */
  arrive(flight: Flight, refusal?: Refusal): void {
    const isSecond = flight.arrived;
    if (isSecond && refusal === undefined && !this.promised.idempotent && !this.promised.conditional) return;
    if (isSecond && refusal === undefined && flight.outcome instanceof SettingsError) return;
    flight.arrived = true;
    if (refusal === undefined) flight.outcome = this.#process(flight.request);
    else if (!flight.answered) flight.outcome = new SettingsError(refusal, 'No.');
  }

  /** The answer reaches the page. */
  answer(flight: Flight): void {
    if (flight.answered) return;
    if (!flight.arrived) this.arrive(flight);
    flight.answered = true;
    const { outcome } = flight;
    if (outcome instanceof SettingsError) return flight.reject(outcome);
    const { operationId, channelId } = flight.request;
    this.delivered.set(operationId, Date.now());
    flight.resolve(this.#given(`${'value' in outcome! ? 'issued' : 'channel'}-${channelId}`, outcome!));
  }

  /** Something else reaches the page, whether or not the request has arrived. */
  answerWrongly(flight: Flight, wrong: WrongAnswer): void {
    if (flight.answered) return;
    flight.answered = true;
    const { channelId, expectedVersion } = flight.request;
    const fake = this.#make(channelId);
    const jwt = `${btoa('{"alg":"EdDSA"}')}.${btoa(`{"channel":"rasa","sub":"${fake.value}"}`)}`;
    switch (wrong) {
      case 'old-key':
        if ('previousKeyId' in flight.request) return flight.resolve(this.#before(flight.request));
        return flight.resolve({ ...fake, id: keyIdOf(expectedVersion) });
      case 'masked-key':
        return flight.resolve({ ...fake, value: '••••••••3f9a' });
      case 'empty-key':
        return flight.resolve({ ...fake, value: '' });
      case 'cut-key':
        return flight.resolve({ ...fake, value: `${jwt}.${btoa(fake.value).slice(0, 40)}` });
      case 'dotted-key':
        return flight.resolve({ ...fake, value: 'eyJ...3f9a' });
      case 'hint-key':
        return flight.resolve({ ...fake, value: fake.hint });
      case 'no-key':
        return flight.resolve(undefined);
      case 'array':
        return flight.resolve([fake]);
      case 'getter-throws':
        return flight.resolve(Object.defineProperty({ ...fake }, 'id', { get: throwing, enumerable: true }));
      case 'code-throws':
        return flight.reject(Object.defineProperty(new SettingsError('forbidden', 'Odd.'), 'code', { get: throwing }));
      case 'text':
        return flight.reject('something odd');
      default:
        return flight.reject(wrong === 'unexpected' ? new Error('odd') : new SettingsError(wrong, 'Lost.'));
    }
  }

  /** What late calls saw reaches the page. */
  answerLate(): void {
    for (const answer of this.#late.splice(0)) answer();
  }

  /** The page that asked is gone: nothing reaches it any more. What is on its way still arrives. */
  forgetPage(): void {
    this.#late.length = 0;
    this.#page += 1;
    for (const flight of this.flights) flight.answered = true;
  }

  get isQuiet(): boolean {
    return this.#late.length === 0 && this.flights.every(({ answered, arrived }) => answered && arrived);
  }

  /** The beginning of every value that belongs to a channel of this server. */
  valuePrefix(channelId: string): string {
    return `secret-of-${this.name}-${channelId}-`;
  }

  #adapter(): SettingsApi {
    const { settles, idempotent, conditional, reveals, hasId, restores } = this.promised;
    const { token } = this;
    const overlap = restores ? supportedOverlap : undefined;
    return {
      ...(hasId && { id: this.name }),
      supports: { idempotentRegenerate: idempotent, conditionalRegenerate: conditional, overlap },
      listProjects: async () => ({ items: [] }),
      getProject: async (id) => ({ id, name: id, channelTypes: [] }),
      listChannels: async () => ({ items: ['a', 'b'].map((id) => this.channel(id)) }),
      getChannel: (_projectId, channelId) =>
        this.#toPage(async () => {
          const channel = this.channel(channelId);
          await this.#inManner(this.reading);
          return this.#given(`channel-${channelId}`, channel) as Channel;
        }),
      regenerateKey: (request) => this.#send<IssuedApiKey>(request, token),
      ...(restores && { restorePreviousKey: (request) => this.#send<Channel>(request, token) }),
      ...(settles && { settleRegeneration: (request) => this.#toPage(() => this.#settle(request)) }),
      ...(reveals && { revealKey: async (_projectId: string, channelId: string) => this.key(channelId) }),
      onEvent: (event) => this.onEvent?.(event),
    };
  }

  /** An answer for a page that is gone meanwhile reaches nobody. */
  async #toPage<T>(ask: () => Promise<T>): Promise<T> {
    const page = this.#page;
    try {
      return await ask();
    } finally {
      if (page !== this.#page) await new Promise(() => undefined);
    }
  }

  #send<Reply>(request: Request, token: number): Promise<Reply> {
    this.sent.push({ request, at: Date.now(), token });
    return new Promise((resolve: (reply: unknown) => void, reject) => {
      this.flights.push({ request, arrived: false, answered: false, outcome: undefined, resolve, reject });
    }) as Promise<Reply>;
  }

  #process(request: Request): IssuedApiKey | Channel | SettingsError {
    const { operationId, channelId, expectedVersion } = request;
    const { idempotent, conditional } = this.promised;
    const isRestoring = 'previousKeyId' in request;
    const keys = this.keys(channelId);
    const answer = (key: IssuedApiKey) => (isRestoring ? this.channel(channelId) : key);
    if (this.fenced.has(operationId)) return new SettingsError('superseded', 'Never.', { outcome: 'never' });
    const known = idempotent ? this.commits.find((commit) => commit.operationId === operationId) : undefined;
    if (known) return this.isCurrent(known) ? answer(known.key) : replacedSince();
    // A restoring that is not about the keys as they are is always refused.
    if ((conditional || isRestoring) && expectedVersion !== keys.current.version)
      return new SettingsError('conflict', 'Changed.');
    if (isRestoring) {
      if (keys.previous?.id !== request.previousKeyId)
        return new SettingsError('superseded', 'Ended.', { outcome: 'ended' });
      keys.restore();
    } else keys.replace(this.#make(channelId), request.overlap);
    this.commits.push({ operationId, channelId, key: keys.current, isRestoring });
    return answer(keys.current);
  }

  /** The answer to a restoring as if nothing had been done. */
  #before({ channelId, expectedVersion }: RestorePreviousKeyRequest): object {
    const { apiKey, ...channel } = this.channel(channelId);
    return { ...channel, apiKey: { ...apiKey, id: keyIdOf(expectedVersion), version: expectedVersion } };
  }

  /** Finds the commit or refuses the operation for good, at once; its answer may take its time, or be lost. */
  async #settle({ operationId }: { readonly operationId: string }): Promise<Settled> {
    if (this.settling === 'unauthenticated') throw new SettingsError('unauthenticated', 'Sign in.');
    const commit = this.commits.find((one) => one.operationId === operationId);
    if (!commit) this.fenced.add(operationId);
    const isCurrent = commit && this.isCurrent(commit);
    await this.#inManner(this.settling);
    if (!commit) return { outcome: 'never' };
    if (!isCurrent) return { outcome: 'superseded' };
    this.delivered.set(operationId, Date.now());
    return { outcome: 'done', key: commit.key };
  }

  async #inManner(manner: Manner): Promise<void> {
    if (manner === 'late') await new Promise<void>((resolve) => this.#late.push(resolve));
    else if (manner !== 'right') throw new SettingsError(manner satisfies SettingsErrorCode, 'Not now.');
  }

  /** What the host returns: a copy, or its own object, which it goes on updating. */
  #given(name: string, value: object): unknown {
    if (!this.promised.aliases) return value;
    const live = this.#live.get(name) ?? {};
    this.#live.set(name, live);
    return updated(live, value);
  }

  #update(channelId: string): void {
    for (const [name, value] of [
      [`channel-${channelId}`, this.channel(channelId)],
      [`issued-${channelId}`, this.key(channelId)],
    ] as const)
      if (this.#live.has(name)) this.#given(name, value);
  }

  #make(channelId: string): IssuedApiKey {
    const id = `${this.name}-${channelId}-${++this.#count}`;
    const value = `secret-of-${id}`;
    const createdAt = new Date(Date.UTC(2026, 9, 12) + this.#count * 1000).toISOString();
    return { id, hint: value.slice(-4), createdAt, lastUsedAt: null, version: `v-${id}`, value };
  }
}

function replacedSince(): SettingsError {
  return new SettingsError('superseded', 'Replaced since.', { outcome: 'superseded' });
}

function throwing(): never {
  throw new Error('odd');
}

/** The same object, and the same objects in it, with the fields of another one. */
function updated(own: object, now: object): object {
  for (const [name, value] of Object.entries(now) as [never, unknown][]) {
    const isObject = typeof value === 'object' && value !== null;
    Object.assign(own, { [name]: isObject ? updated(own[name] ?? {}, value) : value });
  }
  return own;
}
