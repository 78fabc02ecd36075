import { elements } from './manifest.js';

/** The names of all events that an element can fire. */
export const eventNames: readonly string[] = [
  ...new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name))),
].sort();

/** A key of the service is a JWT (RFC 7519): three parts of base64url, the first of which begins so. */
const keyPattern = /eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]{5,}/;

/** What is shown in place of a text that has a key in it. */
export const withheld = '(a key: not shown)';

function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return keyPattern.test(value) ? withheld : value;
  if (typeof value === 'function') return undefined;
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, plainValue(field)] as const);
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}

/**
 * The detail of an event as it may be shown: plain fields, without its functions. No event of ours carries a key; should one, or
 * a host's, its text is withheld.
 */
export const plainDetail = (detail: unknown): unknown => plainValue(detail) ?? {};
