import type { RegenerateBody, SupportedOverlap } from '../src/api/rest/wire.js';
import type { AnsweredApiKey, IssuedApiKey } from '../src/model/index.js';
import type { IdempotencyStore } from './idempotency.js';
import { endFromOf, reasonOf } from './overlap.js';
import { Problem } from './problem.js';
import type { ChannelRecord } from './state.js';
import { replaceKey } from './two-keys.js';

/** Where a request can be held up: before it is looked at, between its checks and its commit, before its answer. */
export type OperationPoint = 'arrived' | 'checked' | 'committed';

/** What it takes to carry out a request about a channel's keys. */
export interface KeyContext {
  /** Who asks. */
  readonly principal: string;
  readonly channel: ChannelRecord;
  /** The service's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Holds the request up. It is answered with what this throws. */
  readonly pause: (point: OperationPoint) => Promise<void>;
}

/** What it takes to carry out a request about an operation. */
export interface OperationContext extends KeyContext {
  readonly operations: IdempotencyStore;
  /** Signs a key; it is worth nothing until it is the channel's. */
  readonly issue: () => Promise<IssuedApiKey>;
  /** The overlaps that the service supports. */
  readonly overlap: SupportedOverlap | false;
}

/** One request for a new key, with what it takes to carry it out. */
export interface Regeneration extends OperationContext {
  readonly request: Request;
}

/**
 * Carries a regeneration out.
 *
 * @throws Problem for every answer that is not the new key.
 */
export type Regenerate = (regeneration: Regeneration) => Promise<AnsweredApiKey>;

/**
 * Makes one key of one operation, and lets one operation replace a key: first the `Idempotency-Key`, then the
 * `If-Match`. Between a look at the key and its replacement others may come, so that the last look and the replacement
 * stand together with no `await` between them (compare and set). In the same step the operation is committed, which checks that
 * it still holds its reservation: it may have been settled, or taken over, while the key was made. A key that was signed for nothing is forgotten: it was
 * neither stored nor answered, and no message is taken with it.
 */
export const regenerate: Regenerate = async (regeneration) => {
  const { request, principal, channel, operations, issue, overlap, now, pause } = regeneration;
  const { ifMatch, asked, ...operation } = await operationOf(request, channel);
  await pause('arrived');
  const begun = operations.begin({ ...operation, principal }, channel.key, now());
  if ('replay' in begun) return begun.replay;
  let key: IssuedApiKey;
  try {
    refuseIfChanged(channel, ifMatch);
    const reason = reasonOf(asked.reason);
    const endFrom = endFromOf(asked.overlap, overlap, channel.key.exposed ? 'leaked' : reason);
    await pause('checked');
    const issued = await issue();
    // First: the key that a request is stuck behind may be the one of its own operation, which is no conflict.
    operations.expectHeld(begun.reservation);
    refuseIfChanged(channel, ifMatch);
    const at = now();
    operations.commit(begun.reservation, issued, at);
    key = replaceKey(channel, issued, { by: principal, at, endFrom, reason });
  } catch (problem) {
    operations.release(begun.reservation);
    throw problem;
  }
  await pause('committed');
  return key;
};

/** An operation as its request names it. */
export interface Operation {
  /** The channel's name among the operations. */
  readonly channel: string;
  /** The `Idempotency-Key`. */
  readonly id: string;
  /** What was asked for, in one form: spaces and the order of its members make no other body of it. */
  readonly body: string;
  readonly asked: RegenerateBody;
  readonly ifMatch: string | null;
}

/** Reads a request. @throws Problem 400 if it names no operation, or its body is no JSON object. */
export async function operationOf(request: Request, channel: ChannelRecord): Promise<Operation> {
  const id = operationIdOf(request);
  const asked = parseBody((await request.text()) || '{}');
  return {
    channel: channelNameOf(channel),
    id,
    body: JSON.stringify(sorted(asked)),
    asked,
    ifMatch: request.headers.get('if-match'),
  };
}

/** The `Idempotency-Key` of a request. @throws Problem 400 if there is none. */
export function operationIdOf({ headers }: Request): string {
  const id = headers.get('idempotency-key');
  if (!id) throw new Problem(400, 'The header Idempotency-Key is missing.');
  return id;
}

export function channelNameOf({ projectId, id }: ChannelRecord): string {
  return JSON.stringify([projectId, id]);
}

/**
 * Looks whether the channel still has the key that was meant. The version tells, not the record: that is written anew
 * whenever a bot uses the key.
 *
 * @throws Problem 412, which says since when and by whom.
 */
export function refuseIfChanged({ key, events }: ChannelRecord, ifMatch: string | null): void {
  if (ifMatch === null || ifMatch === `"${key.version}"`) return;
  const { at = key.createdAt, by = key.createdBy } = events.findLast(({ type }) => changesKey.has(type)) ?? {};
  throw new Problem(412, `The key was changed at ${at}${by === undefined ? '' : ` by ${by}`}.`);
}

const changesKey: ReadonlySet<string> = new Set(['issued', 'regenerated', 'restored']);

function parseBody(text: string): RegenerateBody {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Falls through.
  }
  throw new Problem(400, 'The body is not a JSON object.');
}

/** The same JSON with the members of every object in one order. */
function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted);
  if (typeof json !== 'object' || json === null) return json;
  const members = Object.entries(json).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, value]) => [name, sorted(value)]));
}
