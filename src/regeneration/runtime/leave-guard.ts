const guarded = new Set<object>();

/** Makes the browser ask before the page is left, for as long as a key could be lost by it, and only then. */
export function guardLeaving(owner: object, isNeeded: boolean): void {
  const wasNeeded = guarded.size > 0;
  if (isNeeded) guarded.add(owner);
  else guarded.delete(owner);
  if (guarded.size > 0 === wasNeeded) return;
  if (isNeeded) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
