/** A value that both databases take and give back unchanged. */
export type SqlValue = string | number | null;

/** Runs one statement. Parameters are `$1`, `$2`, …; a statement without `RETURNING` that is no `SELECT` gives no rows. */
export type Query = <Row = Record<string, SqlValue>>(sql: string, ...parameters: SqlValue[]) => Promise<Row[]>;

/** All that the service asks of a database. The SQL is the same everywhere; how it is run is not. */
export interface Database {
  /** Runs one statement by itself. It sees every commit that came before it, so it never reads from a replica. */
  readonly query: Query;
  /**
   * Runs statements as one: all of them, or, if `work` throws or the process dies, none.
   *
   * @throws LockTimeout where another transaction holds a row for too long
   */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** A transaction beside which no other process runs one of this kind: for the schema and the seed. */
  exclusively<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Another transaction is at work on what this one needs. Nothing was changed; the same may be tried again. */
export class LockTimeout extends Error {}

/** The database cannot be reached, or broke off. Whether a commit arrived is not known. */
export class DatabaseUnavailable extends Error {}

/**
 * Opens the database that an address names.
 *
 * @param url `postgres://…`, or the path of an SQLite file, which is made where there is none
 */
export async function openDatabase(url: string, onLost: (error: Error) => void): Promise<Database> {
  // Only the driver that is used is loaded.
  if (/^postgres(ql)?:/.test(url)) return (await import('./postgres.js')).openPostgres(url, onLost);
  return (await import('./sqlite.js')).openSqlite(url);
}
