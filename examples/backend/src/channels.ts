import type { Channel, Page } from './contract.js';
import type { Query } from './database.js';
import { type PageQuery, placeOfRow, readPage } from './paging.js';
import { Problem } from './problem.js';
import { getProject } from './projects.js';
import { apiKeyOf, keyColumns, type KeyRow, previousKeyOf } from './stored-key.js';

/** A channel and one of its keys, if it has one. The key's secret stays in the database. */
type ChannelRow = ChannelColumns & (KeyRow | { readonly [column in keyof KeyRow]: null });

interface ChannelColumns {
  readonly project_id: string;
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly sort_name: string;
  readonly rank: number;
  readonly connected_at: string;
}

/** @param places which of its keys stand beside a channel, each in a row */
const select = (places: string) => `SELECT c.project_id, c.id, c.type, c.name, c.sort_name, 0 AS rank, c.connected_at,
    ${keyColumns}
  FROM channels c
  LEFT JOIN api_keys k ON k.project_id = c.project_id AND k.channel_id = c.id AND k.place IN (${places})
  LEFT JOIN principals p ON p.id = k.created_by`;

/** By name, without previous keys. @throws Problem 404 where there is no such project */
export async function listChannels(query: Query, projectId: string, asked: PageQuery): Promise<Page<Channel>> {
  await getProject(query, projectId);
  return readPage(
    asked,
    async ([, sortName, id], pattern, limit) => {
      const rows = await query<ChannelRow>(
        `${select(`'current'`)} WHERE c.project_id = $1 AND c.sort_name LIKE $2 ESCAPE '\\' AND (c.sort_name, c.id) > ($3, $4)
         ORDER BY c.sort_name, c.id LIMIT $5`,
        ...[projectId, pattern, sortName, id, limit],
      );
      return rows.map((row) => ({ item: channelOf(row), place: placeOfRow(row) }));
    },
    async (pattern) => {
      const sql = `SELECT CAST(count(*) AS INTEGER) AS total FROM channels
        WHERE project_id = $1 AND sort_name LIKE $2 ESCAPE '\\'`;
      return (await query<{ total: number }>(sql, projectId, pattern))[0]!.total;
    },
  );
}

/** Both keys come from one statement: they fit each other, whatever is changed meanwhile. @throws Problem 404 */
export async function getChannel(query: Query, projectId: string, channelId: string): Promise<Channel> {
  const [current, previous] = await query<ChannelRow>(
    `${select(`'current', 'previous'`)} WHERE c.project_id = $1 AND c.id = $2 ORDER BY k.place`,
    ...[projectId, channelId],
  );
  if (!current) throw new Problem(404, 'There is no such channel.');
  return { ...channelOf(current), previousKey: previous?.key_id ? previousKeyOf(previous) : null };
}

/** Whether the service receives the bot's messages is no state of its own: it does once the current key has been used. */
function channelOf(row: ChannelRow): Channel {
  return {
    id: row.id,
    projectId: row.project_id,
    type: row.type,
    name: row.name,
    connectedAt: row.connected_at,
    status: row.last_used_at === null ? 'not-integrated' : 'integrated',
    ...(row.key_id !== null && { apiKey: apiKeyOf(row) }),
  };
}
