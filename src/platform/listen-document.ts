import { attempt } from './attempt.js';

/** Listens to the document; otherwise as `onWindow()`. */
export function onDocument<Type extends keyof DocumentEventMap>(
  type: Type,
  listener: (event: DocumentEventMap[Type]) => void,
): () => void {
  attempt(() => document.addEventListener(type, listener));
  return () => attempt(() => document.removeEventListener(type, listener));
}
