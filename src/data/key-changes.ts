import { openTabs, type Tabs } from '../platform/tabs.js';

/** Which channel's key changed; ids only, never a key. */
export interface KeyChange {
  readonly identity: string;
  readonly projectId: string;
  readonly channelId: string;
}

const name = 'ba-settings-key-changes';
let listener: ((change: KeyChange) => void) | undefined;
let tabs: Tabs | undefined;

/** Says what a key that changed in another tab of the same origin leads to. */
export function onKeyChange(listen: (change: KeyChange) => void): void {
  listener = listen;
}

/** Listens to the other tabs while something of this page shows data, and no longer. */
export function followTabs(isNeeded: boolean): void {
  if (isNeeded) tabs ??= openTabs(name, (data) => isKeyChange(data) && listener?.(data));
  else {
    tabs?.close();
    tabs = undefined;
  }
}

/** Tells the other tabs of this origin that a channel's key changed, or may have. */
export function announceKeyChange({ identity, projectId, channelId }: KeyChange): void {
  // An identity that names an object of this page means nothing in another.
  if (!identity.startsWith('id:')) return;
  const sender = tabs ?? openTabs(name, () => undefined);
  sender.post({ identity, projectId, channelId } satisfies KeyChange);
  if (sender !== tabs) sender.close();
}

function isKeyChange(data: unknown): data is KeyChange {
  const change = data as Partial<KeyChange> | null;
  return (
    typeof change?.identity === 'string' && typeof change.projectId === 'string' && typeof change.channelId === 'string'
  );
}
