import type { SupportedOverlap } from '../src/api/rest/wire.js';
import type { AnsweredApiKey, Channel } from '../src/model/index.js';
import { seedProjects } from './data.js';
import { end } from './end-previous.js';
import type { MockCall } from './faults.js';
import { IdempotencyStore } from './idempotency.js';
import { keyEventPage, note } from './key-events.js';
import { receiveMessages } from './messages.js';
import type { MockBackendOptions, MockSnapshot } from './mock-backend.js';
import { mockOverlap } from './overlap.js';
import { pageOf } from './paging.js';
import { Problem } from './problem.js';
import { Records } from './records.js';
import { type OperationContext, regenerate } from './regenerate.js';
import { restore } from './restore.js';
import type { MatchedCall } from './routes.js';
import { settle } from './settle.js';
import { type ChannelRecord, listedChannel, publicChannel } from './state.js';

/** One call of the settings, and who makes it. */
interface Asked extends MatchedCall {
  readonly request: Request;
  readonly principal: string;
}

/** The calls that change a key. Each may want a fresh sign-in. */
const keyChanges: readonly MockCall[] = ['regenerateKey', 'endPreviousKey', 'restorePreviousKey'];

/** The service behind a mock backend: what it stores, and how it answers each call where nothing goes wrong. */
export class MockService {
  /** Who may call: everybody, nobody, or everybody who does not change a key. */
  session: 'open' | 'step-up' | 'closed' = 'open';
  records: Records;
  /** How long an old key can go on working; `false`: this service knows of one key alone. */
  readonly overlap: SupportedOverlap | false;
  #operations: IdempotencyStore;
  /** How far the clock was moved, in milliseconds. */
  #advanced: number;
  readonly #remember: (...stored: ConstructorParameters<typeof IdempotencyStore>) => IdempotencyStore;

  constructor(private readonly options: MockBackendOptions) {
    const { snapshot, overlap = mockOverlap, remember = (stored) => new IdempotencyStore(stored) } = options;
    this.overlap = overlap;
    this.#advanced = (snapshot?.advanced ?? 0) * 1000;
    this.#remember = remember;
    this.#operations = remember(snapshot && { commits: snapshot.operations, fences: snapshot.fences ?? [] });
    this.records = this.#makeRecords(snapshot);
  }

  /** The service's clock, in milliseconds since 1970. */
  readonly now = (): number => (this.options.now ?? Date.now)() + this.#advanced;

  /** Moves the clock. */
  advance(seconds: number): void {
    this.#advanced += seconds * 1000;
  }

  /** Begins anew: new keys, no operations, the clock and the session as at first. */
  async reset(): Promise<void> {
    this.session = 'open';
    this.#advanced = 0;
    this.#operations = this.#remember();
    this.records = this.#makeRecords();
    await this.records.projects();
  }

  async snapshot(): Promise<MockSnapshot> {
    const { signingKey, records } = await this.records.snapshot();
    const { commits, fences } = this.#operations.snapshot();
    return { signingKey, records, operations: commits, fences, advanced: this.#advanced / 1000 };
  }

  /** The channel as it is answered by itself. */
  describe(channel: ChannelRecord): Channel {
    return (this.overlap ? publicChannel : listedChannel)(channel, this.now());
  }

  /** Whether there is an address for this call. */
  has(call: MockCall): boolean {
    if (call === 'settleRegeneration') return this.options.settles ?? true;
    return this.overlap !== false || (call !== 'endPreviousKey' && call !== 'restorePreviousKey');
  }

  /** @throws Problem for every answer that is not the one that was asked for. */
  async answer(request: Request, matched: MatchedCall): Promise<Response> {
    const principal = matched.call === 'messages' ? '' : this.#authenticate(request, matched.call);
    return this.#answers[matched.call]({ ...matched, request, principal });
  }

  readonly #answers: Readonly<Record<MockCall, (asked: Asked) => Promise<Response>>> = {
    listProjects: async ({ request }) => {
      const projects = (await this.records.projects()).map(({ project }) => project);
      return Response.json(pageOf(projects, parametersOf(request)));
    },
    getProject: async ({ ids }) => Response.json((await this.records.project(ids.projectId)).project),
    listChannels: async ({ request, ids }) =>
      Response.json(await this.records.channelPage(ids.projectId, parametersOf(request))),
    getChannel: async (asked) => this.#answerChannel(await this.#channelOf(asked)),
    verifyChannel: async (asked) => this.#answerChannel(await this.#channelOf(asked)),
    revealKey: async (asked) => {
      const channel = await this.#channelOf(asked);
      const { value, ...metadata } = channel.key;
      if (this.options.keys === 'once') return answerKey(metadata);
      note(channel, { type: 'revealed', at: this.now(), key: metadata, by: asked.principal });
      return answerKey({ ...metadata, value });
    },
    regenerateKey: async (asked) => {
      const context = await this.#contextOf(asked);
      return answerKey(await (this.options.regenerate ?? regenerate)({ ...context, request: asked.request }));
    },
    settleRegeneration: async (asked) => {
      const { operationId } = asked.ids;
      const settled = await (this.options.settle ?? settle)({ ...(await this.#contextOf(asked)), operationId });
      return Response.json(settled, { headers: { 'cache-control': 'no-store' } });
    },
    endPreviousKey: async (asked) => {
      const { request, ids } = asked;
      const context = await this.#contextOf(asked);
      await (this.options.endPreviousKey ?? end)({ ...context, request, keyId: ids.keyId });
      return this.#answerChannel(context.channel);
    },
    restorePreviousKey: async (asked) => {
      const { request, ids } = asked;
      const context = await this.#contextOf(asked);
      await (this.options.restorePreviousKey ?? restore)({ ...context, request, keyId: ids.keyId });
      return this.#answerChannel(context.channel);
    },
    listKeyEvents: async (asked) => {
      const { events } = await this.#channelOf(asked);
      return Response.json(keyEventPage(events, parametersOf(asked.request)));
    },
    messages: async ({ request }) => receiveMessages(request, await this.records.channels(), this.now),
  };

  #makeRecords(stored?: MockSnapshot): Records {
    return new Records(this.options.projects ?? seedProjects, this.now, stored);
  }

  #authenticate(request: Request, call: MockCall): string {
    if (this.session === 'closed') throw new Problem(401, 'Sign in first.', { 'www-authenticate': 'Bearer' });
    if (this.session === 'step-up' && keyChanges.includes(call)) {
      const challenge = 'Bearer error="insufficient_user_authentication", max_age=300';
      throw new Problem(401, 'Sign in again to change a key.', { 'www-authenticate': challenge });
    }
    return /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? 'Ada Lovelace';
  }

  #channelOf({ ids }: Asked): Promise<ChannelRecord> {
    return this.records.channel(ids.projectId, ids.channelId);
  }

  async #contextOf(asked: Asked): Promise<OperationContext> {
    const { request, principal } = asked;
    const channel = await this.#channelOf(asked);
    return {
      principal,
      channel,
      operations: this.#operations,
      overlap: this.overlap,
      now: this.now,
      issue: () => this.records.issue(channel, principal),
      pause: async (point) => this.options.pauses?.(point, request),
    };
  }

  #answerChannel(channel: ChannelRecord): Response {
    return Response.json(this.describe(channel));
  }
}

function parametersOf({ url }: Request): URLSearchParams {
  return new URL(url).searchParams;
}

function answerKey(key: AnsweredApiKey): Response {
  return Response.json(key, { headers: { etag: `"${key.version}"`, 'cache-control': 'no-store' } });
}
