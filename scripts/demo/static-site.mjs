/** The built demo below a path, as a static host serves it, and what its pages refer to. */
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const contentTypes = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder below a path, and nothing else.
 *
 * @returns {Promise<{ address: string, missing: string[], close: () => void }>} `missing` are the paths that were asked for in vain
 */
export async function serveBelow(base, folder) {
  const missing = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      if (!pathname.startsWith(base)) throw new Error('It is outside of the site.');
      const file = path.join(
        folder,
        decodeURIComponent(pathname.slice(base.length)),
        pathname.endsWith('/') ? 'index.html' : '',
      );
      const body = await readFile(file);
      response.setHeader('content-type', contentTypes[path.extname(file)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      missing.push(pathname);
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}${base}`, missing, close: () => server.close() };
}

const targets = (html) => [...html.matchAll(/\s(?:href|src|srcset)="([^"]+)"/g)].map(([, target]) => target);

/**
 * @param {string} folder of the site
 * @param {string} part the folder in it whose pages are looked at
 * @returns {Promise<{ faults: string[], count: number }>} the links that lead to no file or to no heading, and how many were followed
 */
export async function deadLinksOf(folder, part) {
  const names = (await readdir(path.join(folder, part), { recursive: true })).filter((name) => name.endsWith('.html'));
  const faults = [];
  let count = 0;
  for (const name of names) {
    const file = path.join(folder, part, name);
    for (const target of targets(await readFile(file, 'utf8'))) {
      if (/^(?:https|mailto|data):/.test(target)) continue;
      count++;
      const fault = await faultOf(file, target);
      if (fault) faults.push(`${path.join(part, name)}: ${target} ${fault}`);
    }
  }
  return { faults, count };
}

async function faultOf(file, target) {
  if (/^(?:[a-z]+:|\/)/i.test(target)) return 'is not relative';
  const [address, anchor] = target.split('#');
  const linked = address === '' ? file : path.join(path.dirname(file), decodeURIComponent(address));
  const text = await readFile(linked, 'utf8').catch(() => undefined);
  if (text === undefined) return 'is no file';
  if (anchor && !text.includes(`id="${decodeURIComponent(anchor)}"`)) return 'has no such heading';
  return undefined;
}
