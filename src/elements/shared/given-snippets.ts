import type { KeySnippet, KeySnippets } from '../../model/key-snippet.js';
import { attempt } from '../../platform/attempt.js';

/** The snippets that a host gives for a type of channel; `undefined` where it gives none, or its function throws. */
export function givenSnippets(given: KeySnippets | undefined, channelType: string): readonly KeySnippet[] | undefined {
  return typeof given === 'function' ? attempt(() => given(channelType)) : given;
}
