import type { Page, Project } from './contract.js';
import type { Query } from './database.js';
import { type PageQuery, placeOfRow, readPage } from './paging.js';
import { Problem } from './problem.js';

interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly sort_name: string;
  readonly rank: number;
  readonly color: string | null;
  readonly created_at: string;
  readonly activity: string;
  readonly channel_types: string | null;
  readonly channel_count: number;
}

const columns = `p.id, p.name, p.sort_name, p.rank, p.color, p.created_at, p.activity,
  (SELECT string_agg(type, ',') FROM (SELECT DISTINCT type FROM channels WHERE project_id = p.id ORDER BY type) AS types)
    AS channel_types,
  (SELECT CAST(count(*) AS INTEGER) FROM channels WHERE project_id = p.id) AS channel_count`;

/** Starred projects come first, disabled ones last, each by name. */
export async function listProjects(query: Query, asked: PageQuery): Promise<Page<Project>> {
  return readPage(
    asked,
    async (after, pattern, limit) => {
      const rows = await query<ProjectRow>(
        `SELECT ${columns} FROM projects p
         WHERE p.sort_name LIKE $1 ESCAPE '\\' AND (p.rank, p.sort_name, p.id) > ($2, $3, $4)
         ORDER BY p.rank, p.sort_name, p.id LIMIT $5`,
        ...[pattern, ...after, limit],
      );
      return rows.map((row) => ({ item: projectOf(row), place: placeOfRow(row) }));
    },
    async (pattern) => {
      const sql = `SELECT CAST(count(*) AS INTEGER) AS total FROM projects WHERE sort_name LIKE $1 ESCAPE '\\'`;
      return (await query<{ total: number }>(sql, pattern))[0]!.total;
    },
  );
}

/** @throws Problem 404 */
export async function getProject(query: Query, projectId: string): Promise<Project> {
  const [row] = await query<ProjectRow>(`SELECT ${columns} FROM projects p WHERE p.id = $1`, projectId);
  if (!row) throw new Problem(404, 'There is no such project.');
  return projectOf(row);
}

function projectOf(row: ProjectRow): Project {
  return {
    id: row.id,
    name: row.name,
    ...(row.color !== null && { color: row.color }),
    starred: row.rank === 0,
    disabled: row.rank === 2,
    channelTypes: row.channel_types?.split(',') ?? [],
    channelCount: row.channel_count,
    createdAt: row.created_at,
    activity: JSON.parse(row.activity) as Project['activity'],
  };
}
