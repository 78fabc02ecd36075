import { onWindow } from '../../platform/listen.js';

const guarded = new Set<object>();
let stopAsking: (() => void) | undefined;

/** Makes the browser ask before the page is left, for as long as a key could be lost by it, and only then. */
export function guardLeaving(owner: object, isNeeded: boolean): void {
  const wasNeeded = guarded.size > 0;
  if (isNeeded) guarded.add(owner);
  else guarded.delete(owner);
  if (guarded.size > 0 === wasNeeded) return;
  stopAsking?.();
  stopAsking = isNeeded ? onWindow('beforeunload', ask) : undefined;
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
