import { setTimeout as wait } from 'node:timers/promises';
import { createRestApi } from '../src/api/rest/create-rest-api.js';
import type { CallOptions, SettingsApi } from '../src/api/settings-api.js';
import { isSettingsError, type SettingsErrorCode } from '../src/api/settings-error.js';
import type { Channel, IssuedApiKey } from '../src/model/index.js';
import { type OwnSocket, ownSocket } from './own-socket.test-setup.js';
import { Problem } from './problem.js';
import { type Regenerate, regenerate, type RegenerationPoint } from './regenerate.js';
import { startMockServer } from './server.js';

const [projectId, channelId] = ['support-bot', 'universal'];
/** In milliseconds: longer than signing a key takes, so that every order of the points comes up. */
const longestDelay = 8;
/** So that neither admin is always the first. */
const longestStart = 3;
const marks: Readonly<Record<RegenerationPoint, string>> = { arrived: '>', checked: '?', committed: '!' };
const call = (): CallOptions => ({ signal: new AbortController().signal });

/** What an admin was answered: a key, or a refusal. */
export type Reply =
  | { readonly code: 'done'; readonly key: IssuedApiKey }
  | { readonly code: SettingsErrorCode; readonly message: string };

/** One of the two admins. */
export interface Lane {
  readonly name: string;
  readonly principal: string;
  /** Sends an operation. */
  regenerate(operationId: string, expectedVersion: string): Promise<Reply>;
  currentKey(): Promise<IssuedApiKey>;
  channel(): Promise<Channel>;
}

/** What came of two requests that were sent at once. */
export interface Finish {
  readonly replies: readonly [Reply, Reply];
  /**
   * In which order things happened to the two: `A>` it arrived, `A?` its checks were passed, `A!` it was committed, then
   * its answer: `A=` a key, `A×` refused as the key was changed, `A~` still running.
   */
  readonly interleaving: string;
  readonly commits: number;
  /** Every key that was signed meanwhile, also for nothing. */
  readonly signed: readonly IssuedApiKey[];
}

export interface RaceTrack {
  readonly lanes: readonly [Lane, Lane];
  /** Sends two operations at once that replace the same key, while a bot uses it. */
  race(random: () => number, old: IssuedApiKey, operationIds: readonly [string, string]): Promise<Finish>;
  /** Whether messages are taken with a key. */
  accepts(key: IssuedApiKey): Promise<boolean>;
  /** Lets the server fail at the next regeneration, between its checks and its commit. */
  stumble(): void;
  close(): Promise<void>;
}

/**
 * Starts a server, and gives two admins a socket each to it.
 *
 * @param principals who the two are; the same name twice for one person with two connections.
 * @param step the server's regeneration, to try out another one than the right one.
 */
export async function openTrack(principals: readonly [string, string], step: Regenerate = regenerate) {
  let delays: Readonly<Record<string, Readonly<Record<RegenerationPoint, number>>>> | undefined;
  let events: string[] = [];
  let signed: IssuedApiKey[] = [];
  let stumbling = false;

  const server = await startMockServer({
    regenerate: (regeneration) =>
      step({
        ...regeneration,
        issue: async () => {
          const key = await regeneration.issue();
          signed.push(key);
          return key;
        },
      }),
    pauses: async (point, request) => {
      if (stumbling && point === 'checked') {
        stumbling = false;
        throw new Problem(500, 'The server stumbled.');
      }
      const lane = request.headers.get('x-lane') ?? '';
      events.push(lane + marks[point]);
      await pause(delays?.[lane]?.[point]);
    },
  });

  const sockets = { A: ownSocket(), B: ownSocket(), bot: ownSocket() };
  const lanes = [laneOf('A', principals[0]), laneOf('B', principals[1])] as const;

  function laneOf(name: 'A' | 'B', principal: string): Lane {
    const headers = { authorization: `Bearer ${principal}`, 'x-lane': name };
    const api: SettingsApi = createRestApi({ base: server.url, fetch: sockets[name].fetch, headers });
    return {
      name,
      principal,
      async regenerate(operationId, expectedVersion) {
        const reply = await replyOf(api.regenerateKey({ projectId, channelId, operationId, expectedVersion }, call()));
        events.push(name + markOf(reply));
        return reply;
      },
      currentKey: () => api.revealKey!(projectId, channelId, call()),
      channel: () => api.getChannel(projectId, channelId, call()),
    };
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
        pause(starts[0]).then(() => lanes[0].regenerate(one, old.version)),
        pause(starts[1]).then(() => lanes[1].regenerate(other, old.version)),
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
    async close() {
      Object.values(sockets).forEach((socket) => socket.close());
      await server.close();
    },
  };
  return track;
}

async function replyOf(asked: Promise<IssuedApiKey>): Promise<Reply> {
  try {
    return { code: 'done', key: await asked };
  } catch (error) {
    if (!isSettingsError(error)) throw error;
    return { code: error.code, message: error.message };
  }
}

function markOf({ code }: Reply): string {
  return code === 'done' ? '=' : code === 'conflict' ? '×' : code === 'in-progress' ? '~' : `(${code})`;
}

async function pause(milliseconds = 0): Promise<void> {
  if (milliseconds > 0) await wait(milliseconds);
}

/** Requests that share a socket come one after the other: that would be no race. */
function assertSeparate({ A, B }: Readonly<Record<'A' | 'B', OwnSocket>>): void {
  if (A.port() === undefined || A.port() === B.port()) throw new Error('The two admins shared a socket.');
}
