import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** In milliseconds: it asks one question. */
const longestProbe = 60_000;

/**
 * Makes a probe of a host's own command, which tells whether a key works: by its exit code, 0 where it does. It is given the key on its
 * standard input and as `BA_API_KEY`, and never as an argument, which other users of the machine could read.
 *
 * @param {string} command a line for the shell
 * @returns {(key: string) => Promise<boolean>} it rejects where the command does not end
 */
export const probeOf = (command) => async (key) => {
  const child = spawn(command, {
    shell: true,
    // What it prints may contain the key.
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, BA_API_KEY: key },
    timeout: longestProbe,
  });
  child.stdin.on('error', () => undefined); // It need not read.
  child.stdin.end(key);
  const [code, signal] = await once(child, 'exit');
  if (code === null) throw new Error(`--probe did not end by itself (${signal}).`);
  return code === 0;
};
