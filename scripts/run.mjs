import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command line in the repository's root, its output shown as it comes.
 *
 * @throws {Error} when it ends with another code than 0
 */
export async function run(command) {
  const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code, signal] = await once(child, 'exit');
  if (code !== 0) throw new Error(`"${command}" failed (${signal ?? `exit code ${code}`}).`);
}
