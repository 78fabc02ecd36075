import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { startPostgres } from './postgres.test-setup.js';

/** A kind of database that the tests run on. */
export interface DatabaseKind {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Why there is none here. */
  readonly skip: string | false;
  /** Makes an empty database. @returns its `DATABASE_URL` */
  create(): Promise<string>;
}

const folder = mkdtempSync(path.join(tmpdir(), 'reference-backend-'));
let files = 0;
const sqlite: DatabaseKind = {
  name: 'SQLite',
  skip: false,
  create: async () => path.join(folder, `${(files += 1)}.sqlite`),
};

// A CI job that has little time leaves PostgreSQL to another one.
const server = process.env.DATABASES === 'sqlite' ? { reason: 'only SQLite was asked for' } : await startPostgres();
const postgres: DatabaseKind = {
  name: 'PostgreSQL',
  skip: 'reason' in server && server.reason,
  create: () => ('reason' in server ? Promise.reject(new Error(server.reason)) : server.createDatabase()),
};
if (postgres.skip) console.log(`PostgreSQL was skipped: ${postgres.skip}.`);

after(async () => {
  if ('stop' in server) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Both kinds; what is not to be had is skipped, and says so. */
export const databaseKinds: readonly DatabaseKind[] = [sqlite, postgres];
