/** Serves a folder below a path, as a static host does, and keeps what was asked for in vain. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const contentTypes = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * @param {string} folder
 * @param {string} below the path, such as `/some/sub/path`; empty for the root
 * @returns {Promise<{ base: string, missing: string[], close: () => void }>} `base` without a slash at its end; `missing`: the
 *   addresses of requests that there is no file for
 */
export async function serveBelow(folder, below) {
  const missing = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = decodeURIComponent(pathname.slice(below.length)).replace(/\/$/, '/index.html');
    try {
      if (!pathname.startsWith(`${below}/`)) throw new Error('It stands outside of the path.');
      const body = await readFile(path.join(folder, name));
      response.setHeader('content-type', contentTypes[path.extname(name)] ?? 'application/octet-stream');
      // Built files have names of their content; a browser that visits many stories loads them once.
      if (name.startsWith('/assets/')) response.setHeader('cache-control', 'max-age=3600');
      response.end(body);
    } catch {
      missing.push(`${request.method} ${request.url}`);
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { base: `http://127.0.0.1:${server.address().port}${below}`, missing, close };
}
