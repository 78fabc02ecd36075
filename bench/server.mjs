/** Serves the built pages on the loopback address, gzipped once and at its best, as a host's server would. */
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { output } from './build.mjs';

const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export const gzipped = async (file) => gzipSync(await readFile(file), { level: 9 });

export async function serve() {
  const files = new Map();
  for (const name of await readdir(output, { recursive: true })) {
    if (path.extname(name) in kinds) files.set(`/${name}`, await gzipped(path.join(output, name)));
  }
  const server = createServer((request, response) => {
    const body = files.get(request.url);
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': kinds[path.extname(request.url)],
      'content-encoding': 'gzip',
      'content-length': body.length,
      // Isolated from other origins, a page may read its clock in steps of 5 microseconds.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}`, files, close: () => server.close() };
}
