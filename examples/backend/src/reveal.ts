import type { AnsweredKey } from './contract.js';
import type { Query } from './database.js';
import { Problem } from './problem.js';
import { type Service, valueMemory } from './operations.js';
import type { Settings } from './settings.js';
import { apiKeyOf, keyColumns, type KeyRow } from './stored-key.js';

/**
 * Gives a channel's working key.
 *
 * @param withValue whether the caller may see its value; where it was sealed with another encryption key it is left out
 * @throws Problem 404
 */
export async function readKey(
  { database, keys }: Service,
  projectId: string,
  channelId: string,
  withValue: boolean,
): Promise<AnsweredKey> {
  const [row] = await database.query<KeyRow & { sealed_value: string | null }>(
    `SELECT ${keyColumns}, k.sealed_value FROM api_keys k JOIN principals p ON p.id = k.created_by
     WHERE k.project_id = $1 AND k.channel_id = $2 AND k.place = 'current'`,
    ...[projectId, channelId],
  );
  if (!row) throw new Problem(404, 'There is no such channel, or it has no API key.');
  const value = withValue && row.sealed_value !== null ? keys.open(row.key_id, row.sealed_value) : undefined;
  return { ...apiKeyOf(row), ...(value !== undefined && { value }) };
}

/**
 * Removes the values that are never given again: those of keys that ended by their time, and where keys are shown once, those that are
 * too old to be replayed.
 */
export async function eraseOldValues(query: Query, shows: Settings['shows']): Promise<void> {
  const now = new Date();
  await query(
    'UPDATE api_keys SET sealed_value = NULL WHERE sealed_value IS NOT NULL AND ends_at <= $1',
    now.toISOString(),
  );
  if (shows === 'revealable') return;
  const before = new Date(now.getTime() - valueMemory).toISOString();
  await query('UPDATE api_keys SET sealed_value = NULL WHERE sealed_value IS NOT NULL AND created_at < $1', before);
}
