import { openTabs, type Tabs } from '../platform/tabs.js';

/** Which channel's key changed; ids only, never a key. */
export interface KeyChange {
  readonly identity: string;
  readonly projectId: string;
  readonly channelId: string;
}

/** What the channel between tabs is called. */
export const keyChangesName = 'ba-settings-key-changes';

let listener: ((change: KeyChange) => void) | undefined;

/** The channel to the other tabs, while something of this page listens to it. */
export let openedTabs: Tabs | undefined;

/** Says what a key that changed in another tab of the same origin leads to. */
export function onKeyChange(listen: (change: KeyChange) => void): void {
  listener = listen;
}

/** Listens to the other tabs while something of this page shows data, and no longer. */
export function followTabs(isNeeded: boolean): void {
  if (isNeeded) openedTabs ??= openTabs(keyChangesName, (data) => isKeyChange(data) && listener?.(data));
  else {
    openedTabs?.close();
    openedTabs = undefined;
  }
}

function isKeyChange(data: unknown): data is KeyChange {
  const change = data as Partial<KeyChange> | null;
  return (
    typeof change?.identity === 'string' && typeof change.projectId === 'string' && typeof change.channelId === 'string'
  );
}
