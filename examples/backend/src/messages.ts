import type { Query } from './database.js';
import { hashOf } from './keys.js';

/**
 * Checks a bot's key and notes its use, in one statement: a key that was replaced is refused from that COMMIT on, and every accepted
 * message is in `last_used_at`. With many messages a second, note the use at most once in a second and key.
 *
 * @returns whether the key works
 */
export async function acceptKey(query: Query, value: string): Promise<boolean> {
  const accepted = await query(
    'UPDATE api_keys SET last_used_at = $1 WHERE value_hash = $2 AND ended_at IS NULL RETURNING id',
    ...[new Date().toISOString(), hashOf(value)],
  );
  return accepted.length === 1;
}

/** Whether a key works, without using it. */
export async function isWorkingKey(query: Query, value: string): Promise<boolean> {
  const sql = 'SELECT id FROM api_keys WHERE value_hash = $1 AND ended_at IS NULL';
  return (await query(sql, hashOf(value))).length === 1;
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
