import type { MockBackend } from '../../mocks/index.js';

const stored = 'demo-bot-key-id';

/** The `kid` of a JWT (RFC 7515, section 4.1.4); nothing for what is none. */
function idOf(key: string): string | undefined {
  try {
    const header = key.split('.')[0]!.replaceAll('-', '+').replaceAll('_', '/');
    return (JSON.parse(atob(header)) as { kid?: string }).kid;
  } catch {
    return undefined;
  }
}

/** Remembers which key the bot has, for a reload: its id, which is no secret. */
export function rememberKeyOfBot(key: string): void {
  sessionStorage.setItem(stored, idOf(key) ?? 'none');
}

/**
 * The key that the bot has: the one it was given last, also after a reload, be it that the key has ended; at first the channel's current
 * key. The service of the demo, which lives in the page, knows its value.
 */
export async function keyOfBot(
  backend: MockBackend,
  { projectId, channelId }: { readonly projectId: string; readonly channelId: string },
): Promise<string> {
  const { records } = await backend.snapshot();
  const channel = records.find(({ project }) => project.id === projectId)!.channels.find(({ id }) => id === channelId)!;
  const id = sessionStorage.getItem(stored);
  const known = [channel.key, channel.previous?.key].find((key) => key?.id === id);
  if (id !== null) return known?.value ?? 'a key that has ended';
  return channel.key.value;
}
