import type { PageQuery } from '../../model/page.js';
import { parseUrl } from '../../platform/url.js';
import { SettingsError } from '../settings-error.js';

/**
 * Makes the address of the service absolute, without a slash at its end.
 *
 * @throws TypeError if it is no HTTP address, or has parts that no call could keep.
 */
export function resolveBase(base: string | URL): string {
  const page = globalThis.document?.baseURI;
  const url = parseUrl(String(base), page);
  if (!url) {
    throw unusable(
      `"${String(base)}" is no address`,
      '"https://", or to make a relative address absolute outside a page',
    );
  }
  const { protocol, origin, pathname, username, password, search, hash } = url;
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw unusable(`addresses that begin with "${protocol}" are not supported`, '"https://"');
  }
  // Their text is not repeated: it may be a secret.
  if (username || password) throw unusable('the address contains a user or a password', 'to send them as headers');
  if (search || hash) throw unusable('the address has a query or a fragment', 'to leave away what follows "?" or "#"');
  return origin + pathname.replace(/\/+$/, '');
}

/**
 * Fills a path template: each id takes the place of the next name in braces, as one percent-encoded segment (RFC 3986,
 * section 3.3).
 *
 * @throws SettingsError `not-found` for an id that cannot be a segment: a URL parser takes "." and ".." for steps
 * between folders, encoded or not, and the call would reach another resource.
 */
export function pathOf(template: string, ids: readonly string[]): string {
  let next = 0;
  return template.replace(/{\w+}/g, () => segment(ids[next++] ?? ''));
}

/** Writes a query with its `?`, or nothing if it asks for nothing. */
export function searchOf(query: PageQuery): string {
  const parameters = new URLSearchParams();
  for (const name of ['cursor', 'limit', 'query', 'sort'] as const) {
    const value = query[name];
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

function segment(id: string): string {
  try {
    if (!['', '.', '..'].includes(id)) return encodeURIComponent(id);
  } catch {
    // Half of a surrogate pair cannot be encoded.
  }
  throw new SettingsError('not-found', 'Nothing can have this id: it cannot be written as a part of an address.');
}

function unusable(reason: string, forgotten: string): TypeError {
  return new TypeError(`Failed to create the REST adapter: ${reason}. Did you forget ${forgotten}?`);
}
