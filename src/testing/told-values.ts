/** A JSON Web Token (RFC 7519, section 3.1): its header and its claims begin with `{"`. */
const token = /eyJ[\w-]{5,}\.eyJ[\w-]{5,}\.[\w-]{16,}/;

/** Whether a text has a JSON Web Token in it. */
export const hasToken = (text: string): boolean => token.test(text);

/** Whether an object in a reply is a key that tells its value. */
export function tellsValue(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  const { hint, value } = json as { readonly hint?: unknown; readonly value?: unknown };
  if (hint !== undefined && typeof value === 'string' && value !== '') return true;
  return Object.values(json).some(tellsValue);
}
