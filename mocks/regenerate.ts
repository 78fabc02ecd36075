import type { RegenerateBody } from '../src/api/rest/wire.js';
import type { IssuedApiKey } from '../src/model/index.js';
import type { IdempotencyStore } from './idempotency.js';
import { Problem } from './problem.js';
import type { ChannelRecord } from './state.js';

/** Where a regeneration can be held up: before it is looked at, between its checks and its commit, before its answer. */
export type RegenerationPoint = 'arrived' | 'checked' | 'committed';

/** One request for a new key, with what it takes to carry it out. */
export interface Regeneration {
  readonly request: Request;
  /** Who asks. */
  readonly principal: string;
  readonly channel: ChannelRecord;
  readonly operations: Pick<IdempotencyStore, 'begin' | 'commit' | 'release'>;
  /** Signs a key; it is worth nothing until it is the channel's. */
  readonly issue: () => Promise<IssuedApiKey>;
  /** Holds it up. What it throws, the request is answered with. */
  readonly pause: (point: RegenerationPoint) => Promise<void>;
}

/**
 * Carries a regeneration out.
 *
 * @throws Problem for every answer that is not the new key.
 */
export type Regenerate = (regeneration: Regeneration) => Promise<IssuedApiKey>;

/**
 * Makes one key of one operation, and lets one operation replace a key: first the `Idempotency-Key`, then the
 * `If-Match`. Between a look at the key and its replacement others may come, so that the last look and the replacement
 * stand together with no `await` between them (compare and set). A key that was signed for nothing is forgotten: it was
 * neither stored nor answered, and no message is taken with it.
 */
export const regenerate: Regenerate = async ({ request, principal, channel, operations, issue, pause }) => {
  const { name, id, body, ifMatch, overlap } = await operationOf(request, channel);
  await pause('arrived');
  const known = operations.begin(principal, name, id, body, channel.key.id, Date.now());
  if (known) return known;
  let key: IssuedApiKey;
  try {
    refuseIfChanged(channel, ifMatch);
    if (overlap !== undefined) throw new Problem(422, 'This service does not keep old keys working.');
    await pause('checked');
    key = await issue();
    refuseIfChanged(channel, ifMatch);
    setKey(channel, key);
    operations.commit(name, id, key);
  } catch (problem) {
    operations.release(name, id);
    throw problem;
  }
  await pause('committed');
  return key;
};

/** An operation as its request names it. */
export interface Operation {
  /** The channel's name among the operations. */
  readonly name: string;
  /** The `Idempotency-Key`. */
  readonly id: string;
  readonly body: string;
  readonly ifMatch: string | null;
  readonly overlap: unknown;
}

/** Reads a request. @throws Problem 400 if it names no operation, or its body is no JSON object. */
export async function operationOf(request: Request, channel: ChannelRecord): Promise<Operation> {
  const id = request.headers.get('idempotency-key');
  if (!id) throw new Problem(400, 'The header Idempotency-Key is missing.');
  const body = (await request.text()) || '{}';
  const { overlap } = parseBody(body);
  const name = JSON.stringify([channel.projectId, channel.id]);
  return { name, id, body, ifMatch: request.headers.get('if-match'), overlap };
}

/**
 * Looks whether the channel still has the key that was meant. The version tells, not the record: that is written anew
 * whenever a bot uses the key.
 *
 * @throws Problem 412, which says since when and by whom.
 */
export function refuseIfChanged({ key }: ChannelRecord, ifMatch: string | null): void {
  if (ifMatch === null || ifMatch === `"${key.version}"`) return;
  const by = key.createdBy === undefined ? '' : ` by ${key.createdBy}`;
  throw new Problem(412, `The key was changed at ${key.createdAt}${by}.`);
}

/** From here on the old key is refused. The channel counts as integrated again once the new one is used. */
export function setKey(channel: ChannelRecord, key: IssuedApiKey): void {
  channel.key = key;
  channel.status = 'not-integrated';
}

function parseBody(text: string): RegenerateBody {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // Falls through.
  }
  throw new Problem(400, 'The body is not a JSON object.');
}
