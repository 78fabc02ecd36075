import { attempt } from './attempt.js';

/**
 * Parses a URL, absolute or relative to a base, also where `URL.canParse` and `URL.parse` are missing.
 *
 * @returns `undefined` for anything else.
 * @see https://url.spec.whatwg.org/#dom-url-parse
 */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  return attempt(() => new URL(text, base));
}
