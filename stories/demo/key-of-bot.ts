import type { MockBackend } from '../../mocks/index.js';
import { sessionStore } from '../../src/platform/storage.js';

const stored = 'demo-bot-key';

/** What is known of a key, and no secret. */
export interface KnownKey {
  readonly id: string;
  /** The last four characters, which the page shows of every key. */
  readonly hint: string;
}

/** Stands for what is no key. */
const noKey: KnownKey = { id: '', hint: '' };

/** Of a JWT its `kid` (RFC 7515, section 4.1.4) and its end; of anything else nothing: it may be a secret of another kind. */
export function knownOf(key: string): KnownKey | undefined {
  const parts = key.split('.');
  if (parts.length !== 3 || parts.some((part) => part.length < 8)) return undefined;
  try {
    const header = JSON.parse(atob(parts[0]!.replaceAll('-', '+').replaceAll('_', '/'))) as { kid?: unknown };
    return typeof header.kid === 'string' ? { id: header.kid, hint: key.slice(-4) } : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers which key the bot has, for a reload; `undefined`: what it has is none. */
export function rememberKeyOfBot(known: KnownKey | undefined): void {
  sessionStore.write(stored, JSON.stringify(known ?? noKey));
}

/** With other data the bot begins anew. */
export function forgetKeyOfBot(): void {
  sessionStore.remove(stored);
}

function remembered(): KnownKey | undefined {
  try {
    const { id, hint } = JSON.parse(sessionStore.read(stored)!) as Partial<Record<keyof KnownKey, unknown>>;
    return typeof id === 'string' && typeof hint === 'string' ? { id, hint } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The key that the bot has: the one it was given last, also after a reload, be it that the key has ended; at first the channel's current
 * key. The service of the demo, which lives in the page, knows its value; of one that has ended it keeps none, and refuses what stands
 * in its place.
 */
export async function keyOfBot(
  backend: MockBackend,
  { projectId, channelId }: { readonly projectId: string; readonly channelId: string },
): Promise<{ readonly key: string; readonly known: KnownKey | undefined }> {
  const { records } = await backend.snapshot();
  const channel = records.find(({ project }) => project.id === projectId)!.channels.find(({ id }) => id === channelId)!;
  const known = remembered() ?? { id: channel.key.id, hint: channel.key.hint };
  const key = [channel.key, channel.previous?.key].find((one) => one?.id === known.id);
  return { key: key?.value ?? 'ended', known: known.id ? known : undefined };
}
