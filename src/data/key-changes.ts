/** Which channel's key changed; ids only, never a key. */
export interface KeyChange {
  readonly identity: string;
  readonly projectId: string;
  readonly channelId: string;
}

type Listener = (change: KeyChange) => void;

const listeners = new Set<Listener>();
let tabs: BroadcastChannel | undefined;

/**
 * Listens for keys that changed, on this page or in another tab of the same origin.
 *
 * @returns a function that stops listening.
 */
export function onKeyChange(listener: Listener): () => void {
  listeners.add(listener);
  if (!tabs && typeof BroadcastChannel === 'function') {
    tabs = new BroadcastChannel('ba-settings-key-changes');
    tabs.onmessage = ({ data }: MessageEvent<unknown>) => isKeyChange(data) && tell(data);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    tabs?.close();
    tabs = undefined;
  };
}

/** Tells everybody who shows this channel, here and in other tabs, to read it again. */
export function announceKeyChange(change: KeyChange): void {
  // An identity that names an object of this page means nothing in another.
  if (change.identity.startsWith('id:')) tabs?.postMessage(change);
  tell(change);
}

function tell(change: KeyChange): void {
  for (const listener of [...listeners]) listener(change);
}

function isKeyChange(data: unknown): data is KeyChange {
  const change = data as Partial<KeyChange> | null;
  return (
    typeof change?.identity === 'string' && typeof change.projectId === 'string' && typeof change.channelId === 'string'
  );
}
