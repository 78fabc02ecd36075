import { pathOf, searchOf } from '../../api/rest/address.js';
import { endpoints } from '../../api/rest/endpoints.js';
import { retryAfter } from '../../api/rest/retry-after.js';
import { readIssuedApiKey } from '../../api/readers/model-readers.generated.js';
import { readToldKey } from '../../api/readers/told-key.js';
import type { Settled } from '../../api/settings-api.js';
import type { AnsweredApiKey, IssuedApiKey } from '../../model/api-key.js';
import type { PageQuery } from '../../model/page.js';
import { monotonicNow } from '../../platform/clock.js';
import { randomUuid } from '../../platform/uuid.js';
import type { Method } from '../../api/replies.js';
import { Answer } from './answer.js';
import { Skipped } from './check.js';
import { Observations } from './observations.js';
import type { Caller, HeaderMap, ServiceOptions } from './service-options.js';
import type { Wire, WireAnswer, WireRequest } from './wire.js';

/** How an operation is sent. */
export interface Sending {
  readonly id: string;
  /** The version in `If-Match`. */
  readonly version: string;
  readonly body?: string;
  readonly as?: Caller;
}

/** An operation that made a key. */
export interface Rotation extends Sending {
  readonly before: AnsweredApiKey;
  readonly key: IssuedApiKey;
}

/** At most so many times a call is sent again that the service was too busy for. */
const mostRepeats = 5;
/** The longest `Retry-After` that is kept, in seconds. */
const longestWait = 60;
/** In seconds: how long an operation is asked after that is still running. It is longer than a lease. */
const longestRun = 90;
/** In milliseconds: the same once an operation never ended. Another one will hardly do better. */
const runOfNext = 1_000;

/** The service as a client of the contract calls it. Everything that it answers is observed. */
export class Service {
  readonly observations = new Observations();
  /** Whether an operation was still running when it was not asked after any more. */
  #hasStuck = false;

  constructor(
    readonly options: ServiceOptions,
    readonly wire: Wire,
  ) {}

  listProjects(query: PageQuery = {}): Promise<Answer> {
    return this.ask('listProjects', [], { query });
  }

  getProject(id = this.options.projectId): Promise<Answer> {
    return this.ask('getProject', [id]);
  }

  listChannels(query: PageQuery = {}): Promise<Answer> {
    return this.ask('listChannels', [this.options.projectId], { query });
  }

  getChannel(id = this.options.channelId): Promise<Answer> {
    return this.ask('getChannel', [this.options.projectId, id]);
  }

  verifyChannel(): Promise<Answer> {
    return this.ask('verifyChannel', this.ids);
  }

  /** Metadata of the key, and its value where the service shows it again. */
  apiKey(more: AskOptions = {}): Promise<Answer> {
    return this.ask('revealKey', this.ids, more);
  }

  regenerate(sending: Sending): Promise<Answer> {
    return this.ask('regenerateKey', this.ids, regeneration(sending));
  }

  /** Sends an operation whose answer nobody hears. */
  dropRegeneration(sending: Sending, delay: number): Promise<void> {
    return this.drop('regenerateKey', this.ids, regeneration(sending), delay);
  }

  /** Sends an operation until it does not run any more. */
  regenerateToItsEnd(sending: Sending): Promise<Answer> {
    return this.untilItEnds(() => this.regenerate(sending));
  }

  settle(id: string, as: Caller = 'own'): Promise<Answer> {
    return this.ask('settleRegeneration', [...this.ids, id], { as });
  }

  /**
   * Settles an operation until it does not run any more.
   *
   * @throws Skipped where the service does not settle.
   */
  async settleToItsEnd(id: string, as: Caller = 'own'): Promise<Answer> {
    const answer = await this.untilItEnds(() => this.settle(id, as));
    if (as === 'own' && [404, 405, 501].includes(answer.status)) {
      throw new Skipped(`This service does not settle (status ${answer.status}): an unknown outcome stays unknown.`);
    }
    return answer;
  }

  /** Asks the service whether it accepts a key, by a message that says what it is. */
  async sendMessage(key: string, agent = 'ba-check-api'): Promise<Answer> {
    this.observations.learn(key);
    const text = 'A message of check-api, which proves whether this key works.';
    const answer = await this.#wait({
      method: 'POST',
      url: this.options.messages ?? `${this.options.base}/messages`,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'user-agent': agent },
      body: JSON.stringify({ messages: [{ message: { type: 'text', text, content: { text } } }] }),
    });
    return this.#observe(new Answer('messages', [], answer));
  }

  /** The key in an answer. Its value is a secret from then on. @throws Broken where it does not conform. */
  keyOf(answer: Answer): AnsweredApiKey {
    const key = answer.read(answer.call === 'regenerateKey' ? readIssuedApiKey : readToldKey);
    if (key.value !== undefined) this.observations.learn(key.value);
    this.observations.addVersion(key);
    return key;
  }

  /** The end in an answer to a settle. @throws Broken where it does not conform. */
  endOf(answer: Answer): Settled {
    const settled = answer.readAs('settleRegeneration');
    if (settled.outcome === 'done' && settled.key.value !== undefined) this.observations.learn(settled.key.value);
    return settled;
  }

  /**
   * The key as it stands now.
   *
   * @throws Skipped where it cannot be read: a check of its own says why.
   */
  async currentKey(): Promise<AnsweredApiKey> {
    const answer = await this.apiKey();
    try {
      return this.keyOf(answer);
    } catch {
      throw new Skipped('The key cannot be read: see the check "api-key".');
    }
  }

  /**
   * Makes a key, as the elements do.
   *
   * @param body such as one that asks for an overlap.
   * @throws Skipped where that does not work: a check of its own says why.
   */
  async rotate(body = '{}'): Promise<Rotation> {
    const before = await this.currentKey();
    const sent: Sending = { id: randomUuid(), version: before.version, body };
    const answer = await this.regenerateToItsEnd(sent);
    try {
      return { ...sent, before, key: this.keyOf(answer) as IssuedApiKey };
    } catch {
      throw new Skipped(`No key could be made: see the check "${body === '{}' ? 'regenerate' : 'overlap'}".`);
    }
  }

  /** Sends an operation until it does not run any more. */
  async untilItEnds(send: () => Promise<Answer>): Promise<Answer> {
    const end = monotonicNow() + (this.#hasStuck ? runOfNext : 1000 * (this.options.runSeconds ?? longestRun));
    for (;;) {
      const answer = await send();
      if (answer.status !== 409) return answer;
      if (monotonicNow() > end) {
        this.#hasStuck = true;
        return answer;
      }
      await this.wire.pause(1000 * Math.min(5, retryAfter(answer.headers) ?? 1));
    }
  }

  /** The ids in the address of the channel. */
  get ids(): readonly string[] {
    return [this.options.projectId, this.options.channelId];
  }

  /** The address of a call. */
  urlOf(call: Method, ids: readonly string[] = this.ids): string {
    return this.options.base + pathOf(endpoints[call].replace(/^\w+ /, ''), ids);
  }

  /** Makes a call. @param ids in the order of its address */
  async ask(call: Method, ids: readonly string[], more: AskOptions = {}): Promise<Answer> {
    const request = this.#request(call, ids, more);
    const answer = await (more.isRepeated === false ? this.wire.send(request) : this.#wait(request));
    return this.#observe(new Answer(call, ids, answer));
  }

  /** Makes a call, and breaks the connection so many milliseconds after it was sent. */
  drop(call: Method, ids: readonly string[], more: AskOptions, delay: number): Promise<void> {
    return this.wire.drop(this.#request(call, ids, more), delay);
  }

  #request(call: Method, ids: readonly string[], { as = 'own', query = {}, headers, body }: AskOptions): WireRequest {
    const { origin } = this.options;
    return {
      method: endpoints[call].startsWith('GET') ? 'GET' : 'POST',
      url: this.urlOf(call, ids) + searchOf(query),
      headers: { accept: 'application/json', ...this.#headersOf(as), ...(origin && { origin }), ...headers },
      body,
    };
  }

  #headersOf(caller: Caller): HeaderMap {
    const { headers, otherHeaders, staleHeaders } = this.options;
    if (caller === 'nobody') return {};
    return { ...headers, ...(caller === 'other' && otherHeaders), ...(caller === 'stale' && staleHeaders) };
  }

  /** Sends a request, and again when the service asks for patience. */
  async #wait(request: WireRequest): Promise<WireAnswer> {
    for (let repeats = 0; ; repeats++) {
      const answer = await this.wire.send(request);
      const isBusy = answer.status === 429 || answer.status === 503;
      if (!isBusy || repeats === mostRepeats) return answer;
      this.observations.addBusy(answer);
      await this.wire.pause(1000 * Math.min(longestWait, retryAfter(answer.headers) ?? 1));
    }
  }

  #observe(answer: Answer): Answer {
    this.observations.add(answer);
    return answer;
  }
}

/** Of a call. */
export interface AskOptions {
  readonly as?: Caller;
  readonly query?: PageQuery;
  readonly headers?: HeaderMap;
  readonly body?: string;
  /** Whether it is sent again where the service is busy. Default: `true`. */
  readonly isRepeated?: boolean;
}

function regeneration({ id, version, body = '{}', as = 'own' }: Sending): AskOptions {
  const headers = { 'content-type': 'application/json', 'idempotency-key': id, 'if-match': `"${version}"` };
  return { as, headers, body };
}
