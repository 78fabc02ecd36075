import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Database, LockTimeout, type Query, type SqlValue } from './database.js';

/** How long another process may hold the file before a write is given up, in milliseconds. */
const longestWait = 2000;

/**
 * Opens an SQLite file. One connection, and one transaction or statement at a time: SQLite has a single writer anyway, and a
 * statement of another request must not slip into an open transaction.
 */
export function openSqlite(file: string): Database {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true });
  const connection = new Sqlite(file, { timeout: longestWait });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL'); // A commit that was answered survives a power cut.
  connection.pragma('foreign_keys = ON');

  const prepared = new Map<string, Sqlite.Statement>();
  const query: Query = async <Row>(sql: string, ...parameters: SqlValue[]) => {
    const statement = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, statement);
    const named = Object.fromEntries(parameters.map((value, index) => [index + 1, value]));
    try {
      if (statement.reader) return statement.all(named) as Row[];
      statement.run(named);
      return [];
    } catch (error) {
      throw isBusy(error) ? new LockTimeout('Another process is writing to the database.') : error;
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }

  const transaction: Database['transaction'] = (work) =>
    inTurn(async () => {
      // Takes the write lock at once: a transaction that reads first and writes later could be refused half-way.
      await query('BEGIN IMMEDIATE');
      try {
        const result = await work(query);
        await query('COMMIT');
        return result;
      } catch (error) {
        if (connection.inTransaction) await query('ROLLBACK');
        throw error;
      }
    });

  return {
    query: (sql, ...parameters) => inTurn(() => query(sql, ...parameters)),
    transaction,
    exclusively: transaction,
    close: () => inTurn(async () => void connection.close()),
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
