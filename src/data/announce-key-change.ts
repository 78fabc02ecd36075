import { openTabs } from '../platform/tabs.js';
import { type KeyChange, keyChangesName, openedTabs } from './key-changes.js';

/** Tells the other tabs of this origin that a channel's key changed, or may have. */
export function announceKeyChange({ identity, projectId, channelId }: KeyChange): void {
  // An identity that names an object of this page means nothing in another.
  if (!identity.startsWith('id:')) return;
  const opened = openedTabs;
  const sender = opened ?? openTabs(keyChangesName, () => undefined);
  sender.post({ identity, projectId, channelId } satisfies KeyChange);
  if (!opened) sender.close();
}
