/** Serves the built pages on the loopback address, gzipped, as a host's server would. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { output } from './build.mjs';

const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export async function serve() {
  const server = createServer((request, response) => {
    const file = path.join(output, path.normalize(decodeURI(new URL(request.url, 'http://localhost').pathname)));
    readFile(file).then(
      (body) => {
        response.writeHead(200, {
          'content-type': kinds[path.extname(file)] ?? 'application/octet-stream',
          'content-encoding': 'gzip',
          // Isolated from other origins, a page may read its clock in steps of 5 microseconds.
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
        });
        response.end(gzipSync(body, { level: 9 }));
      },
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
