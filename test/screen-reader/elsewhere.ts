import type { MockBackend } from '../../mocks/index.js';

interface Place {
  readonly base: string;
  readonly projectId: string;
  readonly channelId: string;
}

/** What happens elsewhere while somebody listens, by the key that lets it happen. */
export function elsewhere(backend: MockBackend, place: Place): Readonly<Partial<Record<string, () => unknown>>> {
  return {
    F2: () => sendMessage(backend, place),
    F4: () => backend.signOut(),
    F8: () => backend.signIn(),
  };
}

/** The bot has the new key, and uses it. */
async function sendMessage(backend: MockBackend, { base, projectId, channelId }: Place): Promise<void> {
  const key = await backend.fetch(`${base}/projects/${projectId}/channels/${channelId}/api-key`);
  const { value } = (await key.json()) as { readonly value: string };
  await backend.fetch(`${base}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${value}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messages: [{ message: {} }] }),
  });
}
