import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of the test's own: in a folder, on a port, and gone afterwards. */
export interface PostgresServer {
  /** Makes an empty database. @returns its address */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;
const debianFolder = '/usr/lib/postgresql';

/**
 * Starts a server. Debian's package is installed where it is missing and no password is needed for that.
 *
 * @param flushes whether commits wait for the disk, as they must outside tests
 * @returns the server, or why there is none
 */
export async function startPostgres({ flushes = false } = {}): Promise<PostgresServer | { readonly reason: string }> {
  const folder = findPrograms() ?? installPrograms();
  if (!folder) return { reason: 'PostgreSQL is not installed, and cannot be without a password' };
  const user = isRoot ? userPostgres() : undefined;
  if (isRoot && !user) return { reason: 'PostgreSQL does not run as root, and there is no user "postgres"' };

  const data = mkdtempSync(path.join(tmpdir(), 'reference-backend-postgres-'));
  if (user) chownSync(data, user.uid, user.gid);
  const program = (name: string) => path.join(folder, name);
  const words = ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C'];
  const made = spawnSync(program('initdb'), words, { ...user, cwd: data, encoding: 'utf8' });
  if (made.status !== 0) return { reason: `initdb failed: ${made.stderr || String(made.error)}` };

  const port = await freePort();
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    ...(!flushes && { fsync: 'off' }),
  };
  const server = spawn(
    program('postgres'),
    ['-D', data, '-p', String(port), ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...user, cwd: data, stdio: 'ignore' },
  );
  const ended = once(server, 'exit');
  const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  await untilItAnswers(address('postgres'));

  let count = 0;
  return {
    async createDatabase() {
      count += 1;
      await runSql(address('postgres'), `CREATE DATABASE test_${count}`);
      return address(`test_${count}`);
    },
    async stop() {
      server.kill('SIGQUIT'); // At once: nothing here is kept.
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Runs a statement on a connection of its own. */
export async function runSql(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function findPrograms(): string | undefined {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => path.join(debianFolder, version, 'bin'))];
  folders.push(...(process.env.PATH ?? '').split(path.delimiter));
  return folders.find((folder) => existsSync(path.join(folder, 'initdb')));
}

function installPrograms(): string | undefined {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A cluster of the system's own is not wanted.
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, { stdio: 'ignore', env: environment, timeout: 300_000 });
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'postgresql');
  return findPrograms();
}

function userPostgres(): { readonly uid: number; readonly gid: number } | undefined {
  const number = (option: string) => spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
  const [uid, gid] = [number('-u'), number('-g')];
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilItAnswers(url: string): Promise<void> {
  for (const end = Date.now() + 30_000; ;) {
    try {
      await runSql(url, 'SELECT 1');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
