import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createMockBackend } from './backend.js';
import type { MockBackend, MockBackendOptions } from './mock-backend.js';

export interface MockServer {
  /** The base address, without a slash at its end. */
  readonly url: string;
  readonly backend: MockBackend;
  close(): Promise<void>;
}

/** So that a tool can tell it from a service (RFC 9110, section 10.2.4). */
const product = 'ba-settings-mock';

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, if-match, x-mock-fault',
  'access-control-expose-headers': 'ETag, Retry-After, WWW-Authenticate, Date',
  'access-control-max-age': '600',
};

/** Serves the mock backend over HTTP, for clients that are not a browser. @param options `port` 0 takes a free one. */
export async function startMockServer(
  options: MockBackendOptions & { readonly port?: number; readonly host?: string } = {},
): Promise<MockServer> {
  const backend = createMockBackend(options);
  const server = createServer((request, response) => void answer(backend, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
  });
  const { address, port } = server.address() as AddressInfo;
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
    backend,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(backend: MockBackend, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'OPTIONS') {
    response.writeHead(204, cors).end();
    return;
  }
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const hasBody = request.method === 'POST';
  // Whoever hangs up is not waited for: what a fault holds up ends here.
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const reply = await backend.fetch(url, {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      signal: gone.signal,
      ...(hasBody && { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' }),
    });
    response.writeHead(reply.status, { server: product, ...Object.fromEntries(reply.headers), ...cors });
    // Each part has left before the next is looked at: a reply that breaks has begun to arrive.
    for await (const chunk of reply.body ?? []) await new Promise((sent) => response.write(chunk, sent));
    response.end();
  } catch {
    response.destroy(); // A fault that loses the reply, or the rest of it.
  }
}

/** As a server in front of a service adds it, the address of the client is one of the headers; the client itself cannot say it. */
function headersOf({ headers, socket }: IncomingMessage): Headers {
  const copy = new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]));
  copy.delete('x-forwarded-for');
  if (socket.remoteAddress !== undefined) copy.set('x-forwarded-for', socket.remoteAddress.replace(/^::ffff:/, ''));
  return copy;
}
