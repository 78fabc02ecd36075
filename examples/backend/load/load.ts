/**
 * Measures the service on this machine, and writes the table in README.md: each kind of call for some seconds, on SQLite with one
 * process and on PostgreSQL with two, with commits that wait for the disk. `npm run load -- --seconds 3` is quicker.
 */
import { randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon, { type Request } from 'autocannon';
import { startPostgres } from '../test/postgres.test-setup.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '8' } } });
const seconds = Number(values.seconds);
const connections = 16;
const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const channel = '/projects/everything/channels/channel-1';
const signedIn = { authorization: 'Bearer demo-ada' };
const json = { 'content-type': 'application/json' };

/** The calls, by the names of the table's rows. A regeneration is a new operation each time, in one of 120 channels. */
const calls: Readonly<Record<string, (key: string) => Request>> = {
  'a page of 50 channels': () => ({ method: 'GET', path: '/projects/everything/channels', headers: signedIn }),
  'a channel': () => ({ method: 'GET', path: channel, headers: signedIn }),
  'a key with its value': () => ({ method: 'GET', path: `${channel}/api-key`, headers: signedIn }),
  'a message': (key) => ({
    method: 'POST',
    path: '/messages',
    headers: { ...json, authorization: `Bearer ${key}` },
    body: '{"messages":[{"message":{"text":"Hi"}}]}',
  }),
  'a regeneration': () => ({
    method: 'POST',
    body: '{}',
    setupRequest: (request: Request) => ({
      ...request,
      path: `/projects/everything/channels/channel-${2 + Math.floor(Math.random() * 119)}/api-key/regenerate`,
      headers: { ...signedIn, ...json, 'idempotency-key': randomUUID() },
    }),
  }),
  'a settle that fences': () => ({
    method: 'POST',
    setupRequest: (request: Request) => ({
      ...request,
      path: `${channel}/api-key/operations/${randomUUID()}/settle`,
      headers: signedIn,
    }),
  }),
};

/** Starts the service as `npm start` does. @returns its address, and how to end it */
async function startService(url: string, port: number): Promise<{ base: string; stop: () => Promise<unknown> }> {
  const server = fileURLToPath(new URL('../src/server.ts', import.meta.url));
  const environment = { ...process.env, DATABASE_URL: url, PORT: String(port), CALLS_PER_MINUTE: '100000000' };
  const child = fork(server, {
    execArgv: ['--import', 'tsx'],
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const base = `http://127.0.0.1:${port}`;
  const ended = once(child, 'exit');
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (await fetch(base).catch(() => undefined)) break;
  }
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { base, stop };
}

/** Calls one process, or several at once. @returns calls per second, and the latency that 99 of 100 stay below, in milliseconds */
async function measure(bases: readonly string[], call: (key: string) => Request): Promise<string> {
  const { value } = (await (await fetch(`${bases[0]}${channel}/api-key`, { headers: signedIn })).json()) as {
    value: string;
  };
  const results = await Promise.all(
    bases.map((url) =>
      autocannon({ url, connections: connections / bases.length, duration: seconds, requests: [call(value)] }),
    ),
  );
  const failed = results.reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0);
  if (failed > 0) throw new Error(`${failed} calls failed.`);
  const rate = results.reduce((sum, { requests }) => sum + requests.average, 0);
  return `${Math.round(rate).toLocaleString('en')}/s, ${Math.max(...results.map(({ latency }) => latency.p99))} ms`;
}

async function column(url: string, processes: number): Promise<readonly string[]> {
  const services = [];
  for (let index = 0; index < processes; index += 1) services.push(await startService(url, 4831 + index));
  const cells: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    cells.push(
      await measure(
        services.map(({ base }) => base),
        call,
      ),
    );
    console.log(`${name}: ${cells.at(-1)}`);
  }
  for (const { stop } of services) await stop();
  return cells;
}

const folder = mkdtempSync(path.join(tmpdir(), 'reference-backend-load-'));
console.log('SQLite, one process');
const sqlite = await column(path.join(folder, 'load.sqlite'), 1);
const server = await startPostgres({ flushes: true });
if ('reason' in server) throw new Error(server.reason);
console.log('PostgreSQL, two processes');
const postgres = await column(await server.createDatabase(), 2);
await server.stop();
rmSync(folder, { recursive: true });

const names = Object.keys(calls);
const table = tableOf([
  ['call', 'SQLite, one process', 'PostgreSQL, two processes'],
  ...names.map((name, index) => [name, sqlite[index]!, postgres[index]!]),
]);
const [begin, end] = ['<!-- load -->', '<!-- /load -->'];
const conditions =
  `Calls per second, and the latency that 99 of 100 stay below. ${connections} connections, ${seconds} s each, ` +
  `${cpus().length} cores that the service shares with the database and the load; Node ${process.versions.node}.`;
const text = readFileSync(readme, 'utf8');
const [before, after] = [text.split(begin)[0]!, text.split(end)[1]!];
writeFileSync(readme, `${before}${begin}\n\n${conditions}\n\n${table}\n\n${end}${after}`);

/** A table of Markdown, its columns aligned. The first row is its head. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [rows[0]!, rule, ...rows.slice(1)].map(line).join('\n');
}
