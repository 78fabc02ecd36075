import { spawn } from 'node:child_process';

/**
 * Runs a program that goes on, and waits for the address that it prints.
 *
 * @param {string} line its name and its words
 * @param {string} cwd
 * @param {Record<string, string>} [env] in addition to this process's own
 * @returns {Promise<{ url: string, stop: () => void }>}
 * @throws {Error} with its output, when it ends without one
 */
export async function startServer(line, cwd, env = {}) {
  const [program, ...words] = line.split(' ');
  const options = { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = spawn(program, words, options);
  let output = '';
  const url = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
        if (address) resolve(address);
      });
    }
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`"${line}" ended: ${output}`)));
  });
  return { url, stop: () => child.kill() };
}

/** The server of a host that has one, on a free port. */
export const startOwnServer = (home) => startServer('node server.js', home, { PORT: '0' });
