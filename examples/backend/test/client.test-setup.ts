import { randomUUID } from 'node:crypto';

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The tests look into bodies of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** Calls one process of the service as one principal. */
export class Client {
  constructor(
    readonly base: string,
    readonly token: string | null = 'demo-ada',
  ) {}

  as(token: string | null): Client {
    return new Client(this.base, token);
  }

  async call(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
    const authorization = this.token === null ? {} : { authorization: `Bearer ${this.token}` };
    const response = await fetch(this.base + path, {
      method,
      headers: { ...authorization, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  }

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }

  /** @param version of the key that is replaced; nothing for whichever it is */
  regenerate(channel: string, id: string = randomUUID(), version?: string, body = '{}'): Promise<Answer> {
    const headers = { 'idempotency-key': id, ...ifMatch(version ?? null) };
    return this.call('POST', `${channel}/api-key/regenerate`, headers, body);
  }

  settle(channel: string, id: string): Promise<Answer> {
    return this.call('POST', `${channel}/api-key/operations/${id}/settle`);
  }

  /** @param version of the current key; `null` sends no `If-Match` */
  end(channel: string, keyId: string, version: string | null): Promise<Answer> {
    return this.call('POST', `${channel}/previous-key/${keyId}/end`, ifMatch(version));
  }

  restore(channel: string, keyId: string, version: string | null, id: string = randomUUID()): Promise<Answer> {
    const headers = { 'idempotency-key': id, ...ifMatch(version) };
    return this.call('POST', `${channel}/previous-key/${keyId}/restore`, headers);
  }

  /** Sends a message as a bot does. */
  message(key: string, body = '{"messages":[{"message":{"text":"Hi"}}]}'): Promise<Answer> {
    return this.as(key).call('POST', '/messages', { 'user-agent': 'test-bot/1.2 (its owner)' }, body);
  }
}

const ifMatch = (version: string | null) => (version === null ? {} : { 'if-match': `"${version}"` });

export const channel = '/projects/support-bot/channels/rasa';
