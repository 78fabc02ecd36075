/**
 * Serves a host's page, and below `/api` a service with two accounts, as the hosts' adapters expect it: the bearer token names
 * the account (`acme`, `globex`), and what stands behind a dot in it is a renewal.
 */
import { createServer, request as send } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import '../register-typescript.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A page in a sandboxed frame has an origin of its own, and asks for permission even for its scripts. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, if-match',
  'access-control-expose-headers': 'ETag, Retry-After, WWW-Authenticate, Date',
};

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function backends() {
  const { createMockBackend } = await import('../../mocks/backend.ts');
  const { seedProjects } = await import('../../mocks/data.ts');
  return {
    acme: createMockBackend(),
    globex: createMockBackend({ projects: seedProjects.map((one) => ({ ...one, name: `${one.name} of Globex` })) }),
  };
}

/**
 * @param {{ folder?: string, upstream?: string }} options the files to serve, or the address of the host's own server
 * @returns the address; the accounts' backends; what was asked of them, in order; and how to end it
 */
export async function serve({ folder, upstream }) {
  const accounts = await backends();
  const calls = [];

  async function answerApi(request, response, body) {
    const token = /^Bearer (\w+)(\.\w+)?$/.exec(request.headers.authorization ?? '');
    const backend = accounts[token?.[1]];
    if (!backend) return response.writeHead(401, { ...cors, 'www-authenticate': 'Bearer' }).end();
    calls.push({ method: request.method, url: request.url, account: token[1], renewal: token[2] });
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    headers.set('authorization', `Bearer ${token[1]}`);
    const url = new URL(request.url, 'http://localhost');
    const init = { method: request.method, headers, ...(request.method === 'POST' && { body }) };
    const reply = await backend.fetch(url, init);
    response.writeHead(reply.status, { ...Object.fromEntries(reply.headers), ...cors });
    return response.end(Buffer.from(await reply.arrayBuffer()));
  }

  function passOn(request, response) {
    const passed = send(
      new URL(request.url, upstream),
      { method: request.method, headers: request.headers },
      (reply) => {
        response.writeHead(reply.statusCode, reply.headers);
        reply.pipe(response);
      },
    );
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  }

  async function answerFile({ pathname }, response) {
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const text = file.startsWith(folder) ? await readFile(file).catch(() => undefined) : undefined;
    if (!text) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/plain', ...cors }).end(text);
  }

  async function answer(request, response) {
    const url = new URL(request.url, 'http://localhost');
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    if (url.pathname.startsWith('/api/')) return answerApi(request, response, await bodyOf(request));
    if (url.pathname === '/favicon.ico') return response.writeHead(204).end();
    return upstream ? passOn(request, response) : answerFile(url, response);
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    accounts,
    calls,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}
