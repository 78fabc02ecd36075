import { attempt } from './attempt.js';

/** The hash of the page's address, with its `#`; empty where there is none or the address cannot be read. */
export function readHash(): string {
  return attempt(() => location.hash, '');
}

/**
 * Adds an entry to the session history whose address has this hash. Browsers throw where a page does so too often, and in frames
 * whose document has no address of its own: there the address stays.
 *
 * @param hash with its `#`.
 * @returns whether the address has the hash now.
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-history-pushstate
 */
export function pushHash(hash: string): boolean {
  return attempt(() => (history.pushState(null, '', addressWith(hash)), true), false);
}

/** Gives the current entry of the session history this hash; otherwise as {@link pushHash}. */
export function replaceHash(hash: string): boolean {
  return attempt(() => (history.replaceState(history.state, '', addressWith(hash)), true), false);
}

/** A hash alone would lead to the page's `<base>`. */
function addressWith(hash: string): string {
  return location.href.replace(/#.*/, '') + hash;
}
