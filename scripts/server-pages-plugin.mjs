import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
let scenes;

/** What a server writes, in a process that has no DOM: once for all tests, from what the tests run on. */
async function write() {
  const arguments_ = ['--import=./scripts/register-typescript.mjs', 'test/server/write.ts'];
  if (process.env.BUILT) arguments_.push('dist/define.js');
  const { stdout } = await run(process.execPath, arguments_, { maxBuffer: 64 * 2 ** 20 });
  return JSON.parse(stdout).written;
}

/** Serves pages that a server wrote: `/server-pages/NAME`, where NAME is a scene of `test/server/scenes.ts`. None runs a script. */
export const serverPagesPlugin = {
  name: 'server-pages',
  async serve({ path }) {
    const [, name] = /^\/server-pages\/(.+)$/.exec(decodeURIComponent(path)) ?? [];
    if (name === undefined) return undefined;
    const written = (await (scenes ??= write()))[name];
    if (written === undefined) throw new Error(`Failed to serve a page: there is no scene "${name}".`);
    const body = `<!doctype html><html lang="en"><title>A page that a server wrote</title><body>${written}</body></html>`;
    return { body, type: 'html' };
  },
};
