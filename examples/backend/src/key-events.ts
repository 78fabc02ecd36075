import type { KeyEvent, Page } from './contract.js';
import type { Query } from './database.js';
import { type PageQuery, readPage } from './paging.js';

interface EventRow {
  readonly id: string;
  readonly type: KeyEvent['type'];
  readonly at: string;
  readonly by: string | null;
  readonly key_id: string;
  readonly hint: string;
  readonly reason: KeyEvent['reason'] | null;
}

/** The history is no table of its own: it is read from what happened, so that nothing can happen without being in it. */
const history = `
  SELECT 'made:' || k.id AS id, CASE WHEN o.id IS NULL THEN 'issued' ELSE 'regenerated' END AS type, k.created_at AS at,
    k.created_by AS by_id, k.id AS key_id, o.reason, k.project_id, k.channel_id
  FROM api_keys k LEFT JOIN operations o ON o.key_id = k.id AND o.kind = 'regenerate'
  UNION ALL
  SELECT 'used:' || id, 'first-used', first_used_at, NULL, id, NULL, project_id, channel_id
  FROM api_keys WHERE first_used_at IS NOT NULL
  UNION ALL
  SELECT 'ended:' || id, 'previous-ended', ends_at, ended_by, id, NULL, project_id, channel_id
  FROM api_keys WHERE ends_at <> replaced_at
  UNION ALL
  SELECT 'restored:' || id, 'restored', ended_at, principal_id, key_id, NULL, project_id, channel_id
  FROM operations WHERE kind = 'restore'`;

/** What happened to a channel's keys, newest first. That a key was shown is in the log alone. */
export function listKeyEvents(
  query: Query,
  projectId: string,
  channelId: string,
  asked: Omit<PageQuery, 'query'>,
): Promise<Page<KeyEvent>> {
  return readPage(asked, async ([rank, at, id], _pattern, limit) => {
    const rows = await query<EventRow>(
      `SELECT e.id, e.type, e.at, p.name AS by, e.key_id, k.hint, e.reason
       FROM (${history}) e JOIN api_keys k ON k.id = e.key_id LEFT JOIN principals p ON p.id = e.by_id
       WHERE e.project_id = $1 AND e.channel_id = $2 AND e.at <= $3 AND ($4 = -1 OR (e.at, e.id) < ($5, $6))
       ORDER BY e.at DESC, e.id DESC LIMIT $7`,
      ...[projectId, channelId, new Date().toISOString(), rank, at, id, limit],
    );
    return rows.map((row) => ({ item: eventOf(row), place: [0, row.at, row.id] }));
  });
}

function eventOf({ id, type, at, by, key_id: keyId, hint, reason }: EventRow): KeyEvent {
  return { id, type, at, keyId, hint, ...(by !== null && { by }), ...(reason !== null && { reason }) };
}
