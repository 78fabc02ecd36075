import type { MockBackend } from '../../mocks/index.js';

const stored = 'demo-bot-key';

interface Remembered {
  readonly id: string | undefined;
  /** The last four characters, which the page shows of every key. */
  readonly hint: string;
}

/** The `kid` of a JWT (RFC 7515, section 4.1.4); nothing for what is none. */
function idOf(key: string): string | undefined {
  try {
    const header = key.split('.')[0]!.replaceAll('-', '+').replaceAll('_', '/');
    return (JSON.parse(atob(header)) as { kid?: string }).kid;
  } catch {
    return undefined;
  }
}

/** Remembers which key the bot has, for a reload: what is no secret of it. */
export function rememberKeyOfBot(key: string): void {
  sessionStorage.setItem(stored, JSON.stringify({ id: idOf(key), hint: key.slice(-4) } satisfies Remembered));
}

/** With other data the bot begins anew. */
export function forgetKeyOfBot(): void {
  sessionStorage.removeItem(stored);
}

function remembered(): Remembered | undefined {
  const text = sessionStorage.getItem(stored);
  return text === null ? undefined : (JSON.parse(text) as Remembered);
}

/**
 * The key that the bot has: the one it was given last, also after a reload, be it that the key has ended; at first the channel's current
 * key. The service of the demo, which lives in the page, knows its value; of one that has ended it keeps none, and refuses what stands
 * in its place.
 */
export async function keyOfBot(
  backend: MockBackend,
  { projectId, channelId }: { readonly projectId: string; readonly channelId: string },
): Promise<string> {
  const { records } = await backend.snapshot();
  const channel = records.find(({ project }) => project.id === projectId)!.channels.find(({ id }) => id === channelId)!;
  const before = remembered();
  if (!before) return channel.key.value;
  const known = [channel.key, channel.previous?.key].find((key) => key?.id === before.id);
  return known?.value ?? `ended-${before.hint}`;
}
