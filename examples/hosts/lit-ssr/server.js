/** Renders the page for each visit, and serves what Vite has built: `PORT=3000 node server.js`. */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { app } from './src/app.js';

const page = await readFile(new URL('dist/index.html', import.meta.url), 'utf8');
/** @type {Record<string, string>} */
const types = { '.js': 'text/javascript', '.css': 'text/css' };

const server = createServer(async ({ url = '/' }, response) => {
  if (url === '/') {
    const written = await collectResult(render(app()));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page.replace('<!--app-->', () => written));
    return;
  }
  const isAsset = /^\/assets\/[\w.-]+$/.test(url);
  const file = isAsset && (await readFile(new URL(`dist${url}`, import.meta.url)).catch(() => undefined));
  if (file) response.setHeader('content-type', types[extname(url)] ?? 'text/plain').end(file);
  else response.writeHead(404).end();
});
server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`);
});
