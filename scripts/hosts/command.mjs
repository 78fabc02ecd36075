import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a command line and keeps what it says.
 *
 * @returns {Promise<{ code: number, output: string }>} unless it has to succeed
 * @throws {Error} with its output, when it ends with another code than 0 and `mayFail` is not set
 */
export async function command(line, cwd, { mayFail = false } = {}) {
  const child = spawn(line, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const [code] = await once(child, 'close');
  if (code !== 0 && !mayFail) throw new Error(`"${line}" failed with exit code ${code}:\n${output}`);
  return { code, output };
}
