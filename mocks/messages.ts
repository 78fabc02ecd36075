import type { ChannelRecord } from './state.js';

/** What the bots call: takes messages that are signed with a channel's current key, and refuses all others. */
export async function receiveMessages(
  request: Request,
  channelOfKey: (token: string) => ChannelRecord | undefined,
  now: string,
): Promise<Response> {
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const channel = token === undefined ? undefined : channelOfKey(token);
  if (!channel) return answer(401, { errors: ['The API key is not valid.'], warnings: [] });
  const body: unknown = await request.json().catch(() => undefined);
  const messages = (body as { messages?: unknown } | undefined)?.messages;
  if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isMessage)) {
    return answer(400, { errors: ['"messages" must be a list of {message: {…}}.'], warnings: [] });
  }
  channel.status = 'integrated';
  channel.key = { ...channel.key, lastUsedAt: now };
  return answer(200, { request_id: crypto.randomUUID() });
}

function isMessage(item: unknown): boolean {
  const message = (item as { message?: unknown } | null)?.message;
  return typeof message === 'object' && message !== null;
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
