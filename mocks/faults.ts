import { type EndpointName, endpoints } from '../src/api/rest/endpoints.js';
import { isPagingFault } from './faulty-pages.js';
import { Problem } from './problem.js';
import { seededRandom } from './random.js';

/**
 * When a fault strikes: instead of carrying the call out (`before`), after it was carried out (`after`), or while its
 * reply is on the way (`during`: the head has arrived, the body breaks).
 */
export type FaultPhase = 'before' | 'after' | 'during';

/** The calls that can be struck. */
export type MockCall = EndpointName;

/** The faults that have a name, and the phases in which they can strike. */
export const faultPhases = {
  /** The connection is reset. */
  network: ['before', 'after', 'during'],
  /** Nothing comes any more. */
  hang: ['before', 'after', 'during'],
  /** It takes `delay` longer: before, the commit is late; after, the reply is. */
  slow: ['before', 'after'],
  /** The body arrives a byte at a time, `delay` apart. */
  drip: ['during'],
  /** The body ends in its middle, as if that were its end. */
  'cut-off': ['during'],
  /** The request arrives late: the connection is reset at once, and the call is carried out after `delay`. */
  late: ['before'],
  /**
   * The call is carried out, its answer is lost on a kept-alive connection, and the browser itself sends the request again: this
   * second answer is given. With `status` it is that status, as of a service that counts or checks the second request.
   */
  resent: ['after'],
  /** A page of HTML with status 200, as a proxy or a missing mock worker answers. */
  html: ['before', 'after'],
  /** Status 200 without a body. */
  empty: ['before', 'after'],
  /** JSON that is not what was asked for. */
  'wrong-schema': ['before', 'after'],
  /** A body of 10 MB. */
  huge: ['before', 'after'],
  /** A redirect to a login page. */
  redirect: ['before', 'after'],
  /** The key that stood there before, as if it were the new one. */
  'old-key': ['before', 'after'],
  /** The key's metadata with an empty value. */
  'empty-key': ['before', 'after'],
  /** The key with most of its characters replaced by dots. */
  'masked-key': ['before', 'after'],
  /** The key of another channel. */
  'foreign-key': ['before', 'after'],
  /** The request is delivered twice, one copy right after the other. */
  twice: ['before'],
  /** The key, cut off after 120 characters. */
  'cut-key': ['before', 'after'],
  /** The key's first and last characters, with dots between them. */
  'dotted-key': ['before', 'after'],
  /** The key's hint, as if it were the key. */
  'hint-key': ['before', 'after'],
  /** Someone else replaces the key just before. */
  overtaken: ['before'],
  /** A firewall answers with a page of its own and status 403. */
  firewall: ['before', 'after'],
  /** A channel: as it was before the call, as if it were the answer. */
  'old-channel': ['before', 'after'],
  /** A channel: another one of the project. */
  'foreign-channel': ['before', 'after'],
  /** Lists: the cursor of the next page is an empty text. */
  'cursor-empty': ['after'],
  /** Lists: the cursor of the next page is the one of this page. */
  'cursor-same': ['after'],
  /** Lists: the cursors lead in a circle. */
  'cursor-circle': ['after'],
  /** Lists: pages without items, each with another cursor, without end. */
  'empty-pages': ['after'],
  /** Lists: one item in the middle does not conform. */
  'bad-row': ['after'],
} as const satisfies Readonly<Record<string, readonly FaultPhase[]>>;

export type FaultName = keyof typeof faultPhases;

export interface Fault {
  /** Which call is struck. */
  readonly call: MockCall | 'any';
  readonly phase: FaultPhase;
  /** A name, or a status: the call is answered with that one and a problem (RFC 9457). */
  readonly kind: FaultName | number;
  /** How many calls are struck. Default: 1; `null` is without end. */
  readonly times?: number | null | undefined;
  /** How probable it is that a call is struck, from 0 to 1; drawn from the backend's seed. Default: 1. */
  readonly probability?: number | undefined;
  /** For `slow`, `drip` and `late`: milliseconds. Default: 2000; 60,000 for `late`. */
  readonly delay?: number | undefined;
  /** For `resent`: the status of the second answer. Without it the call is carried out again. */
  readonly status?: number | undefined;
  /** For a status: headers of the answer, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The faults that are still to strike, in the order in which they were set. */
export class FaultQueue {
  #waiting: { readonly fault: Fault; left: number }[] = [];
  #random: () => number;

  constructor(private readonly seed: number) {
    this.#random = seededRandom(seed);
  }

  add(fault: Fault): void {
    this.#waiting.push({ fault: validFault(fault), left: fault.times === null ? Infinity : (fault.times ?? 1) });
  }

  /** Forgets them all, and begins the seed's row of chances anew. */
  clear(): void {
    this.#waiting = [];
    this.#random = seededRandom(this.seed);
  }

  list(): readonly Fault[] {
    return this.#waiting.filter(({ left }) => left > 0).map(({ fault }) => fault);
  }

  /** The first fault that strikes this call in one of these phases, used up by one. */
  take(call: MockCall, ...phases: readonly FaultPhase[]): Fault | undefined {
    const found = this.#waiting.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.call === 'any' || fault.call === call) &&
        phases.includes(fault.phase) &&
        (fault.probability === undefined || this.#random() < fault.probability),
    );
    if (found) found.left--;
    return found?.fault;
  }
}

/** `any` stands for all calls. */
const calls: readonly string[] = ['any', ...Object.keys(endpoints)];

const listCalls: readonly string[] = ['listProjects', 'listChannels', 'listKeyEvents'];
const channelCalls: readonly string[] = ['getChannel', 'verifyChannel', 'endPreviousKey', 'restorePreviousKey'];

/** The calls that a fault can strike. */
function callsOf(kind: Fault['kind']): readonly string[] {
  if (isPagingFault(kind)) return listCalls;
  return kind === 'old-channel' || kind === 'foreign-channel' ? channelCalls : calls;
}

const isErrorStatus = (status: number) => Number.isInteger(status) && status >= 400 && status <= 599;

/**
 * Gives a fault back if it can strike.
 *
 * @throws TypeError for an unknown call or kind, a phase or a call in which it cannot strike, or a status that is none.
 */
export function validFault(fault: Fault): Fault {
  const { call, kind, phase, status } = fault;
  if (!calls.includes(call)) {
    throw new TypeError(
      `Failed to set a fault: there is no call "${call}". Did you forget that it is one of ${calls.join(', ')}?`,
    );
  }
  const phases: readonly FaultPhase[] =
    typeof kind === 'number' ? ['before', 'after'] : Object.hasOwn(faultPhases, kind) ? faultPhases[kind] : [];
  if (phases.length === 0) {
    throw new TypeError(`Failed to set a fault: there is no kind "${kind}". Did you forget to look at faultPhases?`);
  }
  if (!phases.includes(phase)) {
    throw new TypeError(
      `Failed to set a fault: "${kind}" cannot strike in the phase "${phase}". Did you forget that it strikes ${phases.join(' or ')}?`,
    );
  }
  if (typeof kind === 'number' && !isErrorStatus(kind)) {
    throw new TypeError(`Failed to set a fault: ${kind} is no status of an error. Did you forget a name?`);
  }
  if (status !== undefined && (kind !== 'resent' || !isErrorStatus(status))) {
    throw new TypeError(
      `Failed to set a fault: "${kind}" takes no status ${status}. Did you forget that "resent" takes one from 400 to 599?`,
    );
  }
  if (!callsOf(kind).includes(call)) {
    throw new TypeError(
      `Failed to set a fault: "${kind}" cannot strike "${call}". Did you forget that it strikes ${callsOf(kind).join(' or ')}?`,
    );
  }
  return fault;
}

/**
 * The fault that a request asks for itself, by the header `X-Mock-Fault: {"phase":"after","kind":"network"}`.
 *
 * @throws Problem 400 for one that cannot be.
 */
export function faultOfHeader(request: Request, call: MockCall): Fault | undefined {
  const header = request.headers.get('x-mock-fault');
  if (header === null) return undefined;
  try {
    return validFault({ ...(JSON.parse(header) as Omit<Fault, 'call'>), call });
  } catch (error) {
    throw new Problem(400, (error as Error).message);
  }
}
