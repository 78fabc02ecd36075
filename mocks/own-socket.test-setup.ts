import { Agent, type IncomingMessage, request as send } from 'node:http';
import { Readable } from 'node:stream';

/** A connection of one's own: Node's global `fetch` hands its sockets to everybody. */
export interface OwnSocket {
  /** With the signature of the global `fetch`; one request at a time, as there is one socket. */
  readonly fetch: typeof fetch;
  /** The port of this end of the socket of the last request: what the server calls its remote port. */
  port(): number | undefined;
  close(): void;
}

/** Opens a connection to a server once something is asked for. */
export function ownSocket(): OwnSocket {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let port: number | undefined;
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { url, method, headers, signal } = request;
      const body = Buffer.from(await request.arrayBuffer());
      const reply = await new Promise<IncomingMessage>((resolve, reject) => {
        send(url, { agent, method, headers: Object.fromEntries(headers), signal }, resolve)
          .once('error', reject)
          .end(body);
      });
      port = reply.socket.localPort;
      return new Response(Readable.toWeb(reply) as ReadableStream, {
        status: reply.statusCode ?? 0,
        headers: Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)]),
      });
    },
    port: () => port,
    close: () => agent.destroy(),
  };
}
