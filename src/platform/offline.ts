import { attempt } from './attempt.js';

/**
 * Whether the browser says that it is offline. `false` proves nothing, and `true` may be wrong: a VPN or a virtual network
 * adapter misleads `navigator.onLine`. Where `navigator` is missing or throws: `false`.
 *
 * @see https://html.spec.whatwg.org/multipage/system-state.html#browser-state
 */
export function isOffline(): boolean {
  return attempt(() => navigator.onLine === false, false);
}
