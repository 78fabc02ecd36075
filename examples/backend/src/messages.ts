import type { Query } from './database.js';
import { hashOf } from './keys.js';
import type { Service } from './operations.js';
import { after } from './overlap.js';
import { type KeyRow, worksAt } from './stored-key.js';
import { lock } from './working-keys.js';

/** Where a message comes from. */
export interface Sender {
  readonly address: string;
  /** The header `User-Agent`. */
  readonly agent: string | undefined;
}

interface UsedKey {
  readonly id: string;
  readonly project_id: string;
  readonly channel_id: string;
  readonly first_used_at: string | null;
}

/**
 * Checks a bot's key and notes its use, in one statement: a key that has ended is refused from that COMMIT on, and every accepted
 * message is in `last_used_at`. With many messages a second, note the use at most once in a second and key.
 *
 * A process that dies before the first use is noted has answered nothing; the next message notes it.
 *
 * @returns whether the key works
 */
export async function acceptKey(service: Service, value: string, { address, agent }: Sender): Promise<boolean> {
  const [key] = await service.database.query<UsedKey>(
    `UPDATE api_keys SET last_used_at = $1, last_used_client = $2, last_used_address = $3
     WHERE value_hash = $4 AND ${worksAt('$1')} RETURNING id, project_id, channel_id, first_used_at`,
    ...[new Date().toISOString(), productOf(agent), address, hashOf(value)],
  );
  if (!key) return false;
  if (key.first_used_at === null) await noteFirstUse(service, key);
  return true;
}

/** Notes the first use of a key, and from when on the previous one is refused, if that was to depend on it. */
async function noteFirstUse(
  { database }: Service,
  { id: keyId, project_id: projectId, channel_id: channelId }: UsedKey,
): Promise<void> {
  await database.transaction(async (query) => {
    await lock(query, { projectId, channelId });
    const now = new Date();
    const [used] = await query<Pick<KeyRow, 'place'>>(
      'UPDATE api_keys SET first_used_at = $1 WHERE id = $2 AND first_used_at IS NULL RETURNING place',
      ...[now.toISOString(), keyId],
    );
    if (used?.place !== 'current') return;
    const [waiting] = await query<{ readonly id: string; readonly first_use_seconds: number }>(
      `SELECT id, first_use_seconds FROM api_keys
       WHERE project_id = $1 AND channel_id = $2 AND place = 'previous' AND first_use_seconds IS NOT NULL`,
      ...[projectId, channelId],
    );
    if (!waiting) return;
    await query(
      `UPDATE api_keys SET first_use_seconds = NULL, ends_at = CASE WHEN ends_at < $1 THEN ends_at ELSE $1 END
       WHERE id = $2`,
      ...[after(now, waiting.first_use_seconds), waiting.id],
    );
  });
}

/** Whether a key works, without using it. */
export async function isWorkingKey(query: Query, value: string): Promise<boolean> {
  const sql = `SELECT id FROM api_keys WHERE value_hash = $1 AND ${worksAt('$2')}`;
  return (await query(sql, hashOf(value), new Date().toISOString())).length === 1;
}

/** The first product of a `User-Agent` (RFC 9110, section 10.1.5). It is shown to people: no more is taken from a stranger. */
function productOf(agent = ''): string | null {
  return /^[\w.+-]{1,40}(\/[\w.+-]{1,20})?/.exec(agent)?.[0] ?? null;
}

/** Whether a body is `{"messages": [{"message": {…}}, …]}`. */
export function areMessages(body: unknown): boolean {
  const messages = (body as { messages?: unknown } | null)?.messages;
  return Array.isArray(messages) && messages.length > 0 && messages.every(isMessage);
}

function isMessage(item: unknown): boolean {
  const message = (item as { message?: unknown } | null)?.message;
  return typeof message === 'object' && message !== null;
}
