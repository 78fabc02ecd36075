/**
 * Serves a host's page with the bundled library, and the mock backend on the same origin: what tests of a policy or of
 * secrets need, which no development server can be.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import './register-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundleFolder = path.join(root, 'node_modules/.cache/host');

let bundled;
/** Builds the page's script once, however many servers there are. */
async function bundle() {
  bundled ??= build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: bundleFolder,
      copyPublicDir: false,
      lib: { entry: 'test/host/page.ts', formats: ['es'], fileName: () => 'page.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  await bundled;
  return readFile(path.join(bundleFolder, 'page.js'));
}

const html = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body>${body}</body></html>`;

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/**
 * @param {{ keys?: 'revealable' | 'once', headers?: Record<string, string>, scripts?: Record<string, string>, markup?: string }} options
 *   headers of every page; further scripts by their path; what stands in the page in place of its own script.
 * @returns the server's address, its backend, and what it was sent: reports of violations, and every request.
 */
export async function startHostServer({ keys, headers = {}, scripts = {}, markup } = {}) {
  const script = markup === undefined ? await bundle() : undefined;
  const { createMockBackend } = await import('../mocks/backend.ts');
  const { projectOfMany, seedProjects } = await import('../mocks/data.ts');
  const backend = createMockBackend({ keys, projects: [...seedProjects, projectOfMany(100_000)] });
  const reports = [];
  const requests = [];

  async function answer(request, response) {
    const url = new URL(request.url, 'http://localhost');
    const body = await bodyOf(request);
    requests.push({ method: request.method, url: request.url, headers: request.headers, body });
    if (url.pathname.startsWith('/api/')) {
      const reply = await backend.fetch(new URL(request.url, 'http://localhost').href, {
        method: request.method,
        headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        ...(request.method === 'POST' && { body }),
      });
      response.writeHead(reply.status, Object.fromEntries(reply.headers));
      if (reply.body)
        Readable.fromWeb(reply.body)
          .on('error', () => response.destroy())
          .pipe(response);
      else response.end();
    } else if (url.pathname === '/report') {
      reports.push(JSON.parse(body));
      response.writeHead(204).end();
    } else if (url.pathname === '/page.js' || scripts[url.pathname] !== undefined) {
      response.setHeader('content-type', 'text/javascript').end(scripts[url.pathname] ?? script);
    } else if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
    } else {
      const named = [...(url.pathname === '/' ? ['/page.js'] : []), ...url.searchParams.getAll('script')];
      const tags = named.map((source) => `<script type="module" src="${source}"></script>`);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(html('Host', markup ?? tags.join('')));
    }
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    backend,
    reports,
    requests,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}
