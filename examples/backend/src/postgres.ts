import pg from 'pg';
import { type Database, DatabaseUnavailable, LockTimeout, type Query, type SqlValue } from './database.js';

/** How long a transaction may stand still, in milliseconds. It consists of a few statements, and waits for nothing else. */
const usualLease = 10_000;

/**
 * Begins a transaction, in one round trip.
 *
 * - `READ COMMITTED`, whatever the server's default is: after a statement has waited for another transaction, the next one sees
 *   what that one committed.
 * - `lock_timeout`: a copy of an operation waits this long for the first one, and is then told that it is still running.
 * - `idle_in_transaction_session_timeout`: the lease. A process that hangs in its transaction loses it, and all it reserved; one
 *   that dies loses it at once, with its connection.
 */
const beginWith = (lease: number) => `
  BEGIN ISOLATION LEVEL READ COMMITTED;
  SET LOCAL lock_timeout = '2s';
  SET LOCAL statement_timeout = '15s';
  SET LOCAL idle_in_transaction_session_timeout = ${lease}`;

/** Any number, as long as all processes of this service take the same and no other use of the database does. */
const setUpLock = 7_203_114;

/** Opens a pool of connections. @param onLost hears of connections that broke; the pool makes new ones */
export function openPostgres(url: string, onLost: (error: Error) => void, lease = usualLease): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000, keepAlive: true });
  pool.on('error', onLost);

  const queryOn =
    (connection: pg.Pool | pg.PoolClient): Query =>
    async <Row>(sql: string, ...parameters: SqlValue[]) => {
      const { rows } = await connection.query<Row & pg.QueryResultRow>(sql, parameters).catch(throwNamed);
      return rows;
    };

  const transaction: Database['transaction'] = async (work) => {
    const client = await pool.connect().catch(throwNamed);
    const query = queryOn(client);
    client.on('error', onLost); // The pool listens to idle connections alone, and an error that nobody hears ends the process.
    try {
      await client.query(beginWith(lease));
      const result = await work(query);
      // PostgreSQL answers the COMMIT of a failed transaction with a ROLLBACK, and calls that a success.
      const { command } = await client.query('COMMIT').catch(throwNamed);
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back.');
      client.release();
      return result;
    } catch (error) {
      // A connection that cannot even roll back is thrown away; the server then rolls back by itself.
      await client.query('ROLLBACK').then(
        () => client.release(),
        () => client.release(true),
      );
      throw error;
    } finally {
      client.off('error', onLost);
    }
  };

  return {
    query: queryOn(pool),
    transaction,
    exclusively: (work) =>
      transaction(async (query) => {
        await query(`SET LOCAL lock_timeout = '60s'`);
        await query('SELECT pg_advisory_xact_lock($1)', setUpLock);
        return work(query);
      }),
    close: () => pool.end(),
  };
}

/** Gives errors the service's names. @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
function throwNamed(error: unknown): never {
  const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
  if (code === '55P03') throw new LockTimeout('Another transaction holds the row.', { cause: error });
  // Connection exceptions, insufficient resources, operator intervention; without a code, the socket broke.
  if (code === '' || /^(08|53|57)/.test(code)) {
    throw new DatabaseUnavailable('The database cannot be reached.', { cause: error });
  }
  throw error;
}
