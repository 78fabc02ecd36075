import { setTimeout as wait } from 'node:timers/promises';
import { createRestApi } from '../src/api/rest/create-rest-api.js';
import type { CallOptions, Settled, SettingsApi } from '../src/api/settings-api.js';
import { isSettingsError, type OperationEnd, type SettingsErrorCode } from '../src/api/settings-error.js';
import type { Channel, IssuedApiKey, Overlap } from '../src/model/index.js';
import { AnswerLog } from './answer-log.test-setup.js';
import type { MockBackendOptions, MockSnapshot } from './mock-backend.js';
import type { Fault } from './faults.js';
import { conformance } from './node-conformance.test-setup.js';
import { type OwnSocket, ownSocket } from './own-socket.test-setup.js';
import { mockOverlap } from './overlap.js';
import { Problem } from './problem.js';
import { type OperationPoint, regenerate } from './regenerate.js';
import { settle } from './settle.js';
import { type MockServer, startMockServer } from './server.js';

const [projectId, channelId] = ['support-bot', 'universal'];
/** In milliseconds: longer than signing a key takes, so that every order of the points comes up. */
const longestDelay = 8;
/** So that neither admin is always the first. */
const longestStart = 3;
/** In milliseconds, once its delay is over: until a request that nobody waits for has been carried out. */
const grace = 15;
/** How the points of a request are written, by the end of its address. */
const marks = {
  regenerate: { arrived: '>', checked: '?', committed: '!' },
  restore: { arrived: '↶>', checked: '↶?', committed: '↶!' },
  end: { arrived: '⊢', checked: '⊢', committed: '⊣' },
  settle: { arrived: '»', checked: '¿', committed: '§' },
} as const satisfies Readonly<Record<string, Readonly<Record<OperationPoint, string>>>>;
const call = (): CallOptions => ({ signal: new AbortController().signal });

/** The parts of a server that a mistake can be in. */
export type ServerParts = Pick<
  MockBackendOptions,
  'regenerate' | 'settle' | 'remember' | 'restorePreviousKey' | 'endPreviousKey'
>;

/** A call that did not give what was asked for. */
export interface Refusal {
  readonly code: SettingsErrorCode;
  readonly message: string;
  /** How the operation ended, where the server said so. */
  readonly outcome?: OperationEnd | undefined;
}

/** What an admin was answered: a key, or a refusal. */
export type Reply = { readonly code: 'done'; readonly key: IssuedApiKey } | Refusal;

/** What a restoring or an ending was answered: the channel, or a refusal. */
export type ChannelReply = { readonly code: 'done'; readonly channel: Channel } | Refusal;

/** What a settle was answered: an end, or a refusal. */
export type SettleReply = { readonly code: 'settled'; readonly settled: Settled } | Refusal;

/** One of the two admins. */
export interface Lane {
  readonly name: string;
  readonly principal: string;
  /** Sends an operation. Without a version it replaces whatever key there is. */
  regenerate(operationId: string, expectedVersion: string | undefined, overlap?: Overlap): Promise<Reply>;
  /** Sends an operation whose connection breaks at once, and whose request arrives so many milliseconds later. */
  regenerateLate(operationId: string, expectedVersion: string, delay: number): Promise<Reply>;
  restore(previousKeyId: string, operationId: string, expectedVersion: string): Promise<ChannelReply>;
  end(previousKeyId: string, expectedVersion: string): Promise<ChannelReply>;
  settle(operationId: string): Promise<SettleReply>;
  /** Settles until the operation does not run any more. */
  settleToItsEnd(operationId: string): Promise<SettleReply>;
  currentKey(): Promise<IssuedApiKey>;
  channel(): Promise<Channel>;
}

/** What came of two requests that were sent at once. */
export interface Finish<First = Reply, Second = Reply> {
  readonly replies: readonly [First, Second];
  /**
   * In which order things happened to the two: `A>` it arrived, `A?` its checks were passed, `A!` it was committed, then
   * its answer: `A=` a key, `A×` refused as the key was changed, `A~` still running. Of a restoring the same with `↶`. Of an ending:
   * `B⊢` it arrived, `B⊣` it was carried out. Of a settle: `B»` it arrived, `B§` it was settled, then its end or `B~`.
   */
  readonly interleaving: string;
  readonly commits: number;
  /** Every key that was signed meanwhile, also for nothing. */
  readonly signed: readonly IssuedApiKey[];
}

/** A regeneration that is stuck between its checks and its commit. */
export interface Stuck {
  readonly reached: Promise<void>;
  release(): void;
}

export interface RaceTrack {
  readonly lanes: readonly [Lane, Lane];
  /** Sends two requests at once about the same key, while a bot uses it. */
  race<First, Second>(
    random: () => number,
    old: IssuedApiKey,
    requests: readonly [() => Promise<First>, () => Promise<Second>],
  ): Promise<Finish<First, Second>>;
  /** Whether messages are taken with a key. */
  accepts(key: IssuedApiKey): Promise<boolean>;
  /** Lets the server fail at the next regeneration, between its checks and its commit. */
  stumble(): void;
  /** Lets the next regeneration stop there. */
  stick(): Stuck;
  /** Moves the server's clock. */
  pass(milliseconds: number): void;
  /** Waits until a request that was sent late has been carried out. */
  arrival(delay: number): Promise<void>;
  /** Ends the server, and starts another one on what it has stored. */
  restart(): Promise<void>;
  /** What is wrong with the server's answers so far, by the contract; begins anew. */
  answerFaults(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * Starts a server, and gives two admins a socket each to it.
 *
 * @param principals who the two are; the same name twice for one person with two connections.
 * @param parts parts of the server, to try out others than the right ones.
 */
export async function openTrack(principals: readonly [string, string], parts: ServerParts = {}): Promise<RaceTrack> {
  let delays: Readonly<Record<string, Readonly<Record<OperationPoint, number>>>> | undefined;
  let events: string[] = [];
  let signed: IssuedApiKey[] = [];
  let stumbling = false;
  let sticking: { reach(): void; readonly released: Promise<void> } | undefined;
  let passed = 0;

  const log = new AnswerLog(conformance);
  const start = async (snapshot?: MockSnapshot): Promise<MockServer> => {
    const started = await startMockServer({
      ...parts,
      snapshot,
      now: () => Date.now() + passed,
      regenerate: (regeneration) =>
        (parts.regenerate ?? regenerate)({ ...regeneration, issue: noted(regeneration.issue) }),
      settle: (settlement) => (parts.settle ?? settle)({ ...settlement, issue: noted(settlement.issue) }),
      pauses: async (point, request) => {
        const kind = request.url.split('/').at(-1) as keyof typeof marks;
        if (kind !== 'settle' && point === 'checked') await holdUp();
        const lane = request.headers.get('x-lane') ?? '';
        events.push(lane + marks[kind][point]);
        await pause(delays?.[lane]?.[point]);
      },
    });
    log.watch(started.backend);
    return started;
  };

  function noted(issue: () => Promise<IssuedApiKey>): () => Promise<IssuedApiKey> {
    return async () => {
      const key = await issue();
      signed.push(key);
      return key;
    };
  }

  async function holdUp(): Promise<void> {
    if (stumbling) {
      stumbling = false;
      throw new Problem(500, 'The server stumbled.');
    }
    const stuck = sticking;
    sticking = undefined;
    stuck?.reach();
    await stuck?.released;
  }

  let server = await start();
  const sockets = { A: ownSocket(), B: ownSocket(), bot: ownSocket() };
  const lanes = [laneOf('A', principals[0]), laneOf('B', principals[1])] as const;

  function laneOf(name: 'A' | 'B', principal: string): Lane {
    const apiOf = (more: Record<string, string> = {}): SettingsApi =>
      createRestApi({
        base: server.url,
        fetch: sockets[name].fetch,
        overlap: mockOverlap,
        headers: { authorization: `Bearer ${principal}`, 'x-lane': name, ...more },
      });
    async function regenerateBy(
      api: SettingsApi,
      operationId: string,
      expectedVersion?: string,
      overlap?: Overlap,
    ): Promise<Reply> {
      const request = { projectId, channelId, operationId, expectedVersion, overlap };
      const reply = await replyOf(api.regenerateKey(request, call()).then((key) => ({ code: 'done', key }) as const));
      events.push(name + markOf(reply));
      return reply;
    }
    async function channelReplyOf(asked: Promise<Channel>): Promise<ChannelReply> {
      const reply = await replyOf(asked.then((channel) => ({ code: 'done', channel }) as const));
      events.push(name + markOf(reply));
      return reply;
    }
    const lane: Lane = {
      name,
      principal,
      regenerate: (operationId, version, overlap) => regenerateBy(apiOf(), operationId, version, overlap),
      restore(previousKeyId, operationId, expectedVersion) {
        const request = { projectId, channelId, previousKeyId, operationId, expectedVersion };
        return channelReplyOf(apiOf().restorePreviousKey!(request, call()));
      },
      end(previousKeyId, expectedVersion) {
        const request = { projectId, channelId, previousKeyId, expectedVersion };
        return channelReplyOf(apiOf().endPreviousKey!(request, call()));
      },
      regenerateLate(operationId, version, delay) {
        const late: Omit<Fault, 'call'> = { phase: 'before', kind: 'late', delay };
        return regenerateBy(apiOf({ 'x-mock-fault': JSON.stringify(late) }), operationId, version);
      },
      async settle(operationId) {
        const asked = apiOf().settleRegeneration!({ projectId, channelId, operationId }, call());
        const reply = await replyOf(asked.then((settled) => ({ code: 'settled', settled }) as const));
        events.push(name + (reply.code === 'settled' ? reply.settled.outcome : markOf(reply)));
        return reply;
      },
      async settleToItsEnd(operationId) {
        let reply = await lane.settle(operationId);
        for (let attempt = 0; reply.code === 'in-progress' && attempt < 50; attempt++) {
          await pause(2);
          reply = await lane.settle(operationId);
        }
        return reply;
      },
      currentKey: () => apiOf().revealKey!(projectId, channelId, call()),
      channel: () => apiOf().getChannel(projectId, channelId, call()),
    };
    return lane;
  }

  const track: RaceTrack = {
    lanes,
    async race(random, old, [one, other]) {
      // Drawn before anything is sent: chance decides how long each point takes, not which request asks first.
      const drawn = (longest: number) => Math.floor(random() * longest);
      const drawnForAll = () => ({
        arrived: drawn(longestDelay),
        checked: drawn(longestDelay),
        committed: drawn(longestDelay),
      });
      [delays, events, signed] = [{ A: drawnForAll(), B: drawnForAll() }, [], []];
      const starts = [drawn(longestStart), drawn(longestStart), drawn(longestDelay)] as const;
      const [first, second] = await Promise.all([
        pause(starts[0]).then(one),
        pause(starts[1]).then(other),
        pause(starts[2]).then(() => track.accepts(old)),
      ]);
      assertSeparate(sockets);
      delays = undefined;
      const commits = events.filter((event) => event.endsWith('!')).length;
      return { replies: [first, second], interleaving: events.join(' '), commits, signed: [...signed] };
    },
    async accepts(key) {
      const response = await sockets.bot.fetch(`${server.url}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key.value}`, 'content-type': 'application/json' },
        body: JSON.stringify({ messages: [{ message: { text: 'hello' } }] }),
      });
      await response.arrayBuffer(); // Read to its end, so that the socket is free again.
      return response.status === 200;
    },
    stumble: () => (stumbling = true),
    stick() {
      const [reached, released] = [gate(), gate()];
      sticking = { reach: reached.open, released: released.opened };
      return { reached: reached.opened, release: released.open };
    },
    pass: (milliseconds) => void (passed += milliseconds),
    arrival: (delay) => pause(delay + grace),
    async restart() {
      const snapshot = JSON.parse(JSON.stringify(await server.backend.snapshot())) as MockSnapshot;
      await server.close();
      server = await start(snapshot);
    },
    answerFaults: () => log.takeFaults(),
    async close() {
      Object.values(sockets).forEach((socket) => socket.close());
      await server.close();
    },
  };
  return track;
}

async function replyOf<T>(asked: Promise<T>): Promise<T | Refusal> {
  try {
    return await asked;
  } catch (error) {
    if (!isSettingsError(error)) throw error;
    return { code: error.code, message: error.message, outcome: error.outcome };
  }
}

function markOf({ code }: { readonly code: string }): string {
  return code === 'done' ? '=' : code === 'conflict' ? '×' : code === 'in-progress' ? '~' : `(${code})`;
}

function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

async function pause(milliseconds = 0): Promise<void> {
  if (milliseconds > 0) await wait(milliseconds);
}

/** Requests that share a socket come one after the other: that would be no race. */
function assertSeparate({ A, B }: Readonly<Record<'A' | 'B', OwnSocket>>): void {
  if (A.port() === undefined || A.port() === B.port()) throw new Error('The two admins shared a socket.');
}
