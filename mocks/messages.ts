import type { KeyUse } from '../src/model/index.js';
import type { ChannelRecord } from './state.js';
import { previousOf, useKey } from './two-keys.js';

/**
 * What the bots call: takes messages that are signed with the current key of a channel, or with its previous one while that works,
 * and refuses all others.
 */
export async function receiveMessages(
  request: Request,
  channels: readonly ChannelRecord[],
  now: () => number,
): Promise<Response> {
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const body: unknown = await request.json().catch(() => undefined);
  // From here on in one step: a key that is accepted is marked as used before it can end.
  const at = now();
  const found = token === undefined ? undefined : ownerOf(token, channels, at);
  if (!found) return answer(401, { errors: ['The API key is not valid.'], warnings: [] });
  const messages = (body as { messages?: unknown } | undefined)?.messages;
  if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isMessage)) {
    return answer(400, { errors: ['"messages" must be a list of {message: {…}}.'], warnings: [] });
  }
  useKey(found.channel, found.key, at, userOf(request));
  return answer(200, { request_id: crypto.randomUUID() });
}

function ownerOf(token: string, channels: readonly ChannelRecord[], now: number) {
  for (const channel of channels) {
    if (channel.key.value === token) return { channel, key: channel.key };
    if (channel.previous?.key.value !== token) continue;
    const previous = previousOf(channel, now);
    return previous && { channel, key: previous.key };
  }
  return undefined;
}

/** Who sends the request, as far as it says: a page may not name its program, and only a server in front knows the address. */
function userOf({ headers }: Request): KeyUse | undefined {
  const [client, address] = [headers.get('user-agent'), headers.get('x-forwarded-for')];
  if (client === null && address === null) return undefined;
  return { ...(client !== null && { client }), ...(address !== null && { address }) };
}

function isMessage(item: unknown): boolean {
  const message = (item as { message?: unknown } | null)?.message;
  return typeof message === 'object' && message !== null;
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
