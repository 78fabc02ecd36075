import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from './client.test-setup.js';

/** Where a process stops in its first regeneration or settle, and waits to be told or killed. */
export type HaltingPlace = 'before-commit' | 'after-commit';

/** One process of the service. */
export interface ServiceProcess {
  readonly client: Client;
  /** Resolves when it has stopped where it was told to. */
  readonly halted: Promise<void>;
  /** Lets it go on. */
  goOn(): void;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Ends it as a new release does. @returns its exit code */
  stop(): Promise<number | null>;
}

const file = fileURLToPath(new URL('halting-server.test-setup.ts', import.meta.url));
// Processes on one database share their keys: what one seals, another opens.
const encryptionKey = randomBytes(32).toString('base64');

export async function startProcess(url: string, haltAt?: HaltingPlace): Promise<ServiceProcess> {
  const child: ChildProcess = fork(file, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: url, ENCRYPTION_KEY: encryptionKey, HALT_AT: haltAt ?? '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const heard = (name: string) =>
    new Promise<string>((resolve) => {
      child.on('message', (message: { name: string; text: string }) => message.name === name && resolve(message.text));
    });
  const halted = heard('halted').then(() => undefined);
  const address = await Promise.race([
    heard('listening'),
    ended.then(([code]) => Promise.reject(new Error(`It ended with ${code}.`))),
  ]);
  return {
    client: new Client(address),
    halted,
    goOn: () => void child.send('go on'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}
