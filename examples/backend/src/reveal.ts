import type { AnsweredKey } from './contract.js';
import { Problem } from './problem.js';
import type { Service } from './operations.js';
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
     WHERE k.project_id = $1 AND k.channel_id = $2 AND k.ended_at IS NULL`,
    ...[projectId, channelId],
  );
  if (!row) throw new Problem(404, 'There is no such channel, or it has no API key.');
  const value = withValue && row.sealed_value !== null ? keys.open(row.key_id, row.sealed_value) : undefined;
  return { ...apiKeyOf(row), ...(value !== undefined && { value }) };
}
