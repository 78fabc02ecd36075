import { keyPlaceholder } from './key-snippets.js';

/** What a bearer token is made of (RFC 6750, section 2.1). Between quotes of any language, none of it means anything. */
const tokenCharacters = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=');

/**
 * Puts a key into code. One with other characters than a bearer token's could end its quotes, and be run by a shell: it is
 * copied alone.
 *
 * No expression looks at it: every script of the page can read in `RegExp.input` what one has matched last.
 */
export function insertKey(code: string, key: string): string {
  const isToken = [...key].every((character) => tokenCharacters.has(character));
  return isToken ? code.replaceAll(keyPlaceholder, () => key) : key;
}
