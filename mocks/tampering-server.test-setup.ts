import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MockBackendOptions } from './mock-backend.js';
import type { MockCall } from './faults.js';
import { matchCall } from './routes.js';
import { startMockServer } from './server.js';

/** A request to the mock backend that passes through a tamperer. */
export interface Exchange {
  readonly request: Request;
  /** The body, which can be read more than once. */
  readonly body: string;
  /** Which call it is; `undefined` for a preflight. */
  readonly call: MockCall | undefined;
  /** Hands it on, with other headers or another body where these are given. A header that is `undefined` is left out. */
  forward(changes?: {
    readonly headers?: Readonly<Record<string, string | undefined>>;
    readonly body?: string;
  }): Promise<Response>;
  /** Whether the connection is broken by now. */
  isGone(): boolean;
}

/** Changes what passes between a client and the mock backend. */
export type Tamper = (exchange: Exchange) => Promise<Response>;

export interface TamperingServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the mock backend over HTTP through a tamperer. */
export async function startTamperingServer(tamper: Tamper, options: MockBackendOptions): Promise<TamperingServer> {
  const mock = await startMockServer(options);
  const server = createServer((request, response) => {
    pass(tamper, mock.url, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await mock.close();
    },
  };
}

async function pass(tamper: Tamper, base: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const [url, method, body] = [`${base}${incoming.url}`, incoming.method ?? 'GET', Buffer.concat(chunks).toString()];
  // Of the connection, not of the request.
  const { connection: _connection, host: _host, 'content-length': _length, ...headers } = incoming.headers;
  const request = new Request(url, { method, headers: headers as Record<string, string> });
  const response = await tamper({
    request,
    body,
    call: method === 'OPTIONS' ? undefined : matchCall(request)?.call,
    isGone: () => outgoing.destroyed || incoming.socket.destroyed,
    forward(changes = {}) {
      const sent = new Headers(request.headers);
      for (const [name, value] of Object.entries(changes.headers ?? {})) {
        if (value === undefined) sent.delete(name);
        else sent.set(name, value);
      }
      const sentBody = method === 'POST' ? (changes.body ?? body) : null;
      return fetch(url, { method, headers: sent, body: sentBody, redirect: 'manual' });
    },
  });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** A copy of a response with something changed. A `null` header is taken out. */
export function changed(response: Response, { status = response.status, headers = {}, body }: Change): Response {
  const all = new Headers(response.headers);
  for (const name of ['content-encoding', 'transfer-encoding', 'content-length', 'connection', 'keep-alive'])
    all.delete(name);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  const hasBody = status !== 204;
  return new Response(hasBody ? (body ?? response.body) : null, { status, headers: all });
}

export interface Change {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
}
