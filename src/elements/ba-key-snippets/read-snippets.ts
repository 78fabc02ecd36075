import type { KeySnippets } from '../../model/key-snippet.js';
import { attempt } from '../../platform/attempt.js';
import type { PropertyType } from '../shared/checked-properties.js';
import { givenSnippets } from '../shared/given-snippets.js';
import { keyPlaceholder, keySnippets } from './key-snippets.js';

/** A snippet as it is drawn. */
export interface ReadSnippet {
  readonly id: string;
  readonly label: string;
  readonly file: string | undefined;
  /** With the placeholder, where it has one. */
  readonly code: string;
}

/** What the property `snippets` takes. */
export const snippetsType: PropertyType = {
  wanted: 'a list of {id, label, code}, or a function that returns one',
  read: (value) => (Array.isArray(value) || typeof value === 'function' ? value : undefined),
};

const named = new Set<string>();

/** Tells a host's developer, once. No value is said: a host may have put a key into its code. */
function complain(place: string, wanted: string): void {
  if (named.has(place)) return;
  named.add(place);
  console.error(
    `Failed to read the snippets of <ba-key-snippets>: ${place} is not ${wanted}. Did you forget to set it?`,
  );
}

/**
 * Reads what a host gives for a type of channel, or else the library's own snippets. One that cannot be used is named in the console
 * and left out; a function that gives no list counts as not given.
 */
export function readSnippets(given: KeySnippets | undefined, channelType: string): readonly ReadSnippet[] {
  const list: unknown = givenSnippets(given, channelType);
  if (given && !Array.isArray(list)) complain('what the function returns', 'a list');
  const all: readonly unknown[] = Array.isArray(list) ? list : keySnippets(channelType);
  const found = new Map<string, ReadSnippet>();
  for (const [index, one] of all.entries()) {
    const snippet = readSnippet(one, `[${index}]`);
    if (!snippet) continue;
    if (found.has(snippet.id)) complain(`[${index}].id`, 'another than those before');
    else found.set(snippet.id, snippet);
  }
  return [...found.values()];
}

function readSnippet(one: unknown, place: string): ReadSnippet | undefined {
  const { id, label, file, code } = Object(one) as Readonly<Record<string, unknown>>;
  const text =
    typeof code === 'function' ? attempt(() => (code as (placeholder: string) => unknown)(keyPlaceholder)) : code;
  for (const [name, value] of Object.entries({ id, label, code: text })) {
    if (typeof value === 'string' && value.trim() !== '') continue;
    return void complain(`${place}.${name}`, name === 'code' ? 'a text, nor a function that returns one' : 'a text');
  }
  return { id: id as string, label: label as string, file: optional(file), code: text as string };
}

function optional(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
